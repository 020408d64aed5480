import { describe, expect, it } from 'vitest'
import { fileCodes } from '../../src/model/catalogue/catalogue-files.ts'
import { readingCodes } from '../../src/model/catalogue/catalogue-reading.ts'
import { secondsBetween } from '../../src/model/time.ts'
import type { Reading } from '../../src/read/read-report.ts'
import { expectGolden } from '../golden.ts'
import { cases, readCase, readingOf } from './cases.ts'

describe('reading', () => {
  it.each(cases)('$name', golden => {
    expectGolden(golden.golden, shown(readCase(golden)))
  })

  it.each(cases)('$name survives JSON', golden => {
    const reading = readCase(golden)
    expect(JSON.parse(JSON.stringify(reading))).toEqual(reading)
  })
})

/** Pretty JSON without the noisy parts, such as the doubt of times that are not in doubt, and a cause that is not told; the markers of links are spelt out to be seen. */
function shown({ report, body, diagnostics }: Reading): string {
  const { places, hash, rootCause, ...rest } = report ?? {}
  const windows = report?.windows.map(({ doubt, ...window }) =>
    doubt.start || doubt.end ? { ...window, doubt } : window,
  )
  const told = rootCause ? { rootCause } : {}
  const reading = { report: report && { ...rest, ...told, windows }, body, diagnostics }
  const text = JSON.stringify(reading, null, 2)
  return `${text.replace(/[\uFDD0\uFDD1]/g, marker => (marker === '\uFDD0' ? '\\uFDD0' : '\\uFDD1'))}\n`
}

describe('the catalogue of reading codes', () => {
  // Some files would be too large for this repository, and what the system or the reader fails at is in `test/faults`.
  const failing = ['file/crashed', 'file/too-costly', 'file/unreadable']
  const without = [...failing, 'file/too-large']
  const codes = Object.keys({ ...fileCodes, ...readingCodes }).filter(
    code => !without.includes(code),
  )

  it.each(codes)('%s has a case that is named after it', code => {
    const { diagnostics } = readingOf(code.replace('/', '-'))
    expect(diagnostics.map(diagnostic => diagnostic.code)).toContain(code)
  })
})

describe('a window across the spring change of the clocks', () => {
  it('lasts as long as a stop-watch says', () => {
    const window = readingOf('clock-change').report?.windows[0]
    expect(window?.start?.at).toBe('2019-03-31T00:50:00Z')
    expect(secondsBetween(window?.start?.at ?? '', window?.end?.at ?? '')).toBe(20 * 60)
  })
})
