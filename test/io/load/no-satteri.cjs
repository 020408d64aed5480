/** Preloaded into a build, it keeps the fast parser from being found; PARSER_REFUSED names a file that notes it. */
const { appendFileSync } = require('node:fs')
const Module = require('node:module')

const load = Module._load
Module._load = function (request, ...context) {
  if (!/satteri/.test(request)) return load.call(this, request, ...context)
  appendFileSync(process.env.PARSER_REFUSED, `${request}\n`)
  throw new Error(`no ${request}`)
}
