/** Finds what an entry of the history says that it is, where it says so in so many words. */
import type { PublicationKind } from '../../model/terms.ts'

/** What a report is called, in the languages that the site speaks. */
const nouns = [
  'report|version|rca|analysis|publication|release|findings|edition|update',
  'bericht|fassung|version|analyse|ergebnis(?:se)?',
  'informe|versión|análisis|publicación|rapport|analyse|relatório|versão|análise|publicação',
  '報告書?|版|报告|版本|דו["״]?ח|גרסה|raport|wersja|analiza|(?:ال)?تقرير|نسخة',
].join('|')

/** Of these one says that they were withdrawn; a release or an analysis may be what the incident was about. */
const reports =
  'report|rca|bericht|informe|rapport|relatório|報告書?|报告|דו["״]?ח|raport|(?:ال)?تقرير'

/** The words for each kind; compounds that have the noun in them stand for both. */
const words: readonly (readonly [PublicationKind, string, string])[] = [
  [
    'preliminary',
    'preliminary|provisional|interim|initial findings|vorläufig(?:e[rs]?)?|provisoire|préliminaire|preliminar|暫定|中間|初步|ראשוני|wstępn[aey]|(?:ال)?أولي',
    'zwischenbericht|vorbericht|速報|暫定版|中間報告書?|初步报告',
  ],
  [
    'final',
    'final|abschließend(?:e[rs]?)?|endgültig(?:e[rs]?)?|finale?|définiti(?:f|ve)|definitiv[ao]|最終|最终|סופי|ostateczn[aey]|końcow[aey]|(?:ال)?نهائي',
    'abschlussbericht|endbericht|endfassung|最終版|最終報告書?|最终报告|最终版',
  ],
  [
    'withdrawn',
    'withdrawn|retracted|zurückgezogen|retirée?|retirad[ao]|取り下げ|(?:已)?撤回|בוטל|wycofan[aey]|مسحوب',
    '取り下げ',
  ],
  [
    'restored',
    'restored|reinstated|wiederhergestellt|rétablie?|restaurad[ao]|restablecid[ao]|復帰|恢复|הוחזר|przywrócon[aey]|مستعاد',
    '復帰',
  ],
]

/** The end of what is said: of the summary, or a sign. */
const end = '\\s*(?:$|[.,:;!–—(（。：、，])|\\s-\\s'

/** What may follow and still be about the report as a whole, by whether a noun may come before it. */
const rests = {
  adjective: `(?:\\s+(?:published|released|posted|added|veröffentlicht|publiée?|publicad[oa]))?(?:${end})|\\s(?:with|including|mit|avec|con|com|ze?)\\s`,
  verb: `${end}|\\s(?:because|since|as|wegen|weil)\\s`,
} as const

/**
 * "Final report with the cause", "Withdrawn: the wrong instance", "Rapport définitif", "最終報告書". What goes on as a sentence
 * about something else ("Restored the table of times", "Final times added") says nothing of the kind.
 */
const forms = words.map(([kind, word, compound]): readonly [PublicationKind, RegExp] => {
  const isVerb = kind === 'withdrawn' || kind === 'restored'
  const article = '(?:(?:the|this|der|die|das|le|la|el|o|a)\\s+)?'
  const before = `${article}(?:(?:${isVerb ? reports : nouns})\\s*(?:was\\s+|is\\s+|wurde\\s+|wieder\\s+)?)?`
  const after = isVerb ? '' : `(?:\\s*(?:${nouns}))?`
  const rest = isVerb ? rests.verb : rests.adjective
  return [kind, new RegExp(`^(?:${before}(?:${word})${after}|(?:${compound}))(?:${rest})`, 'iu')]
})

/** Null where the summary does not begin by saying it. */
export function toldKind(summary: string): PublicationKind | null {
  return forms.find(([, form]) => form.test(summary.trim()))?.[0] ?? null
}
