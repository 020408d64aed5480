/** What runs in a thread: reads one batch of reports. */
export { readBatch as default } from './read-batch.ts'
