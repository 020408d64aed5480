/** What runs in a process of its own: reads one batch of reports from standard input, and prints what came of it. */
import { readFileSync } from 'node:fs'
import { type Batch, readBatch } from '../load/read-batch.ts'

const batch = JSON.parse(readFileSync(0, 'utf8')) as Batch
process.stdout.write(JSON.stringify(readBatch(batch)))
