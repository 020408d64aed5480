/** A worker that dies on files with a certain name, as one that runs out of memory does. */
export default async function readFragile({ paths }) {
  if (paths.some(path => path.endsWith('deadly.md'))) process.exit(1)
  await new Promise(resolve => setTimeout(resolve, 10))
  const facts = JSON.stringify({ report: null, diagnostics: [] })
  return paths.map(path => ({ path, key: 'read by a worker', facts, body: 'null' }))
}
