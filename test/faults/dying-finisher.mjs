/** A thread that is to finish files, and ends instead. */
export default () => process.exit(7)
