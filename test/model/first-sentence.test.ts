import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstSentence } from '../../src/model/languages/first-sentence.ts'
import { secondsOf } from '../read/limits/seconds-of.ts'

describe('the first sentence', () => {
  it.each([
    ['A disk failed. It was replaced.', 'A disk failed.'],
    ['A disk failed', 'A disk failed'],
    ['Why? Nobody knows.', 'Why?'],
    [
      'Some nodes, e.g. Node 4 and i.e. all, failed. More followed.',
      'Some nodes, e.g. Node 4 and i.e. all, failed.',
    ],
    ['Version 2.1.3 of node.js failed. It was old.', 'Version 2.1.3 of node.js failed.'],
    ['At 9 a.m. Engineers saw it. They left.', 'At 9 a.m. Engineers saw it.'],
    [
      'Acme Inc. Engineers (see No. 4. It is long.) left. More.',
      'Acme Inc. Engineers (see No. 4. It is long.) left.',
    ],
    ['“It broke.” So they said.', '“It broke.”'],
    ['Am 4. Juni fiel z. B. Knoten 2 aus. Danach ging es.', 'Am 4. Juni fiel z. B. Knoten 2 aus.'],
    ['Le nœud, cf. Annexe, est tombé… Il est revenu.', 'Le nœud, cf. Annexe, est tombé…'],
    ['¿Qué pasó? Nada. ¡Todo!', '¿Qué pasó?'],
    [
      'Serwer uległ awarii, tj. Węzeł główny. Potem wrócił.',
      'Serwer uległ awarii, tj. Węzeł główny.',
    ],
    ['設定の誤りです。すぐに直しました。', '設定の誤りです。'],
    ['配置（v1.2。旧）有误。已修复。', '配置（v1.2。旧）有误。'],
    ['הדיסק נכשל. הוא הוחלף.', 'הדיסק נכשל.'],
    ['هل تعطل القرص؟ نعم.', 'هل تعطل القرص؟'],
    [
      'The log said “Disk full. Retry.” for hours. More.',
      'The log said “Disk full. Retry.” for hours.',
    ],
    [
      'The log said "Disk full. Retry." for hours. More.',
      'The log said "Disk full. Retry." for hours.',
    ],
    [
      'Im Log stand „Platte voll. Ende.“ und mehr. Dann.',
      'Im Log stand „Platte voll. Ende.“ und mehr.',
    ],
    ['Le journal dit « Plein. Fin. » partout. Puis.', 'Le journal dit « Plein. Fin. » partout.'],
    ['The disk (as above was full. It was old.', 'The disk (as above was full.'],
    ['A disk of 3" failed. It was old.', 'A disk of 3" failed.'],
    ['', ''],
  ])('of "%s" is "%s"', (text, first) => {
    expect(firstSentence(text)).toBe(first)
  })

  it('is how the text begins, takes no time, and has no further one', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('A', ' ', '.', '(', ')', '“', '”', '"', '。', 'e.g', '!', 'b')),
        parts => {
          const text = parts.join('').trim()
          const first = firstSentence(text)
          expect(text.startsWith(first)).toBe(true)
          expect(firstSentence(first)).toBe(first)
        },
      ),
    )
    const text = `(${'a. B '.repeat(200_000)}`
    expect(secondsOf(() => firstSentence(text), 1)).toBeLessThan(1)
  })
})
