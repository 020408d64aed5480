/** Writes diagnostics as SARIF 2.1.0, the OASIS format for results of static analysis. */
import { catalogue } from '../model/catalogue/catalogue.ts'
import { type Code, compare, type Diagnostic, type Explanation } from '../model/diagnostics.ts'
import type { Place } from '../model/report.ts'
import { fingerprintsOf } from './fingerprints.ts'
import type { ReportContext } from './reporter.ts'
import { visibleJson } from './visible-text.ts'

const schema =
  'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'
const levels = { error: 'error', warning: 'warning', info: 'note' } as const

/** One run, with the rules that results refer to; addresses are relative to the root of the repository. */
export function sarif(diagnostics: readonly Diagnostic[], context: ReportContext): string {
  const codes = [...new Set(diagnostics.map(({ code }) => code))].sort(compare)
  const fingerprints = fingerprintsOf(diagnostics, context)
  const results = diagnostics.map((diagnostic, i) => ({
    ...resultOf(diagnostic, codes, context),
    // Under this name GitHub knows a result again.
    partialFingerprints: { primaryLocationLineHash: fingerprints[i] },
  }))
  const driver = { name: 'Causebook', rules: codes.map(ruleOf) }
  const run = { tool: { driver }, columnKind: 'utf16CodeUnits', results }
  const log = { $schema: schema, version: '2.1.0', runs: [run] }
  return `${visibleJson(JSON.stringify(log, null, 2))}\n`
}

function ruleOf(code: Code) {
  const { severity, title, explanation, example, dependsOnClock }: Explanation = catalogue[code]
  const room = code.slice(0, code.indexOf('/'))
  return {
    id: code,
    shortDescription: { text: `${title}.` },
    fullDescription: { text: explanation },
    help: {
      text: `${explanation}\n\nExample:\n\n${example}`,
      markdown: `${explanation}\n\n${fenced(example)}`,
    },
    defaultConfiguration: { level: levels[severity] },
    properties: { tags: [room, ...(dependsOnClock ? ['clock'] : [])] },
  }
}

function resultOf(diagnostic: Diagnostic, codes: readonly Code[], context: ReportContext) {
  const { code, severity, message, file, place, hint } = diagnostic
  const path = context.locateInRepository(file).replace(/\p{Cs}/gu, '\ufffd')
  const uri = path.split('/').map(encodeURIComponent).join('/')
  const artifactLocation = { uri, uriBaseId: '%SRCROOT%' }
  const region = place && regionOf(place)
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: levels[severity],
    message: { text: [message, hint].flatMap(text => (text ? sentence(text) : [])).join('\n') },
    locations: [{ physicalLocation: { artifactLocation, ...(region && { region }) } }],
  }
}

/** Ends are exclusive there, as they are here. */
function regionOf({ line, column, endLine, endColumn }: Place) {
  return {
    startLine: line,
    startColumn: column,
    ...(endLine !== undefined && { endLine }),
    ...(endColumn !== undefined && { endColumn }),
  }
}

function sentence(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`
}

/** As a block of code, longer fenced than anything in it. */
function fenced(text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map(run => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}\n${text}\n${fence}`
}
