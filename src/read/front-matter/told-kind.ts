/** Finds what an entry of the history says that it is, where it says so in so many words. */
import type { PublicationKind } from '../../model/terms.ts'

const nouns = 'report|version|rca|analysis|publication|release|findings|edition'

/** The words for it, in the languages that the site speaks. */
const words: readonly (readonly [PublicationKind, string])[] = [
  [
    'preliminary',
    'preliminary|provisional|interim|vorläufig(?:e[rs]?)?|provisoire|préliminaire|preliminar|provisional|速報|暫定版?|初步|ראשוני|wstępn[aey]|أولي',
  ],
  [
    'final',
    'final|abschließend(?:e[rs]?)?|endgültig(?:e[rs]?)?|finale?|ostateczn[aey]|définitive?|definitiv[ao]|最終版?|最终|סופי|końcow[aey]|نهائي',
  ],
  [
    'withdrawn',
    'withdrawn|retracted|zurückgezogen|retirée?|retirad[ao]|取り下げ|(?:已)?撤回|בוטל|wycofan[aey]|مسحوب',
  ],
  [
    'restored',
    'restored|reinstated|wiederhergestellt|rétablie?|restaurad[ao]|restablecid[ao]|復帰|恢复|הוחזר|przywrócon[aey]|مستعاد',
  ],
]

/**
 * "Final report", "Withdrawn: the wrong instance", "Report restored". What goes on as a sentence about
 * something else ("Restored the table of times", "Final times added") says nothing of the kind.
 */
const forms = words.map(([kind, word]): readonly [PublicationKind, RegExp] => [
  kind,
  new RegExp(
    `^(?:(?:the|this)\\s+)?(?:(?:${nouns})\\s+(?:was\\s+|is\\s+)?)?(?:${word})(?:\\s+(?:${nouns}|bericht|fassung|rapport|informe|versión|relatório|versão|raport|wersja))?(?:\\s+(?:published|released|posted))?\\s*(?:$|[.,:;!–—(（。：、-])`,
    'iu',
  ),
])

/** Null where the summary does not begin by saying it. */
export function toldKind(summary: string): PublicationKind | null {
  return forms.find(([, form]) => form.test(summary.trim()))?.[0] ?? null
}
