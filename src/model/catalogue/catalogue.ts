/**
 * The catalogue of diagnostics: what each code means. `docs/diagnostics.md` and `causebook explain`
 * are made from it; every code has a case in the tests.
 */
import { checkingCodes } from './catalogue-checking.ts'
import { fileCodes } from './catalogue-files.ts'
import { languageCodes } from './catalogue-languages.ts'
import { outputCodes } from './catalogue-output.ts'
import { pageCodes } from './catalogue-pages.ts'
import { privacyCodes } from './catalogue-privacy.ts'
import { proseCodes } from './catalogue-prose.ts'
import { publishedCodes } from './catalogue-published.ts'
import { readingCodes } from './catalogue-reading.ts'

export const catalogue = {
  ...fileCodes,
  ...readingCodes,
  ...proseCodes,
  ...privacyCodes,
  ...checkingCodes,
  ...pageCodes,
  ...publishedCodes,
  ...languageCodes,
  ...outputCodes,
}
