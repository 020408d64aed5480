import { describe, expect, it } from 'vitest'
import { toldKind } from '../../../src/read/front-matter/told-kind.ts'

describe('what an entry says that it is', () => {
  it.each([
    ['preliminary', ['Preliminary report', 'preliminary', 'Preliminary report: it is over.']],
    ['preliminary', ['Rapport préliminaire', 'Vorläufiger Bericht', 'Zwischenbericht', '速報']],
    ['preliminary', ['Informe preliminar', 'Relatório preliminar', '初步报告', 'דוח ראשוני']],
    ['preliminary', ['Preliminary report with more facts.', 'Interim findings', 'Raport wstępny']],
    ['final', ['Final report', 'The final report.', 'Final report with the cause.', 'Final RCA']],
    [
      'final',
      ['Final report – the cause', 'Final report published', 'Final version, with actions'],
    ],
    ['final', ['Rapport définitif', 'Rapport final', 'Abschlussbericht', 'Endgültige Fassung']],
    ['final', ['Informe final', 'Relatório final', '最終報告', '最終報告書', 'דוח סופי']],
    [
      'final',
      ['Raport końcowy', 'Raport ostateczny', 'تقرير نهائي', 'التقرير النهائي', '最终报告'],
    ],
    ['withdrawn', ['Withdrawn: the wrong instance', 'Withdrawn.', 'Report withdrawn', 'Retracted']],
    [
      'withdrawn',
      ['Zurückgezogen: falsche Instanz', 'Bericht zurückgezogen', '取り下げ', '已撤回'],
    ],
    ['restored', ['Restored', 'Report restored: it was right', 'Reinstated.', '復帰']],
  ] as const)('is %s: %j', (kind, summaries) => {
    for (const summary of summaries) expect([summary, toldKind(summary)]).toEqual([summary, kind])
  })

  it.each([
    'Restored the missing table',
    'Restored service times corrected',
    'Release withdrawn: the vendor pulled version 4.2',
    'Analysis withdrawn, a new one follows',
    'Version withdrawn, the vendor pulled 4.2',
    'Withdrawn-amount corrected',
    'Release restored. Action items updated',
    'Final figures of EU1',
    'Final-state table corrected',
    'Final version of the diagram added',
    'Finally corrected the end',
    'Withdrawn amount corrected',
    'Withdrawal of the statement on storage',
    'Preliminary numbers replaced',
    'Endgültige Zahlen',
    'Finales de mes corregidos',
    'Retiré une phrase de trop',
    'The final window was too long',
    'Initial Publication',
    'Corrected the end',
    'First publication',
    '',
  ])('is left to status and neighbours: %j', summary => {
    expect(toldKind(summary)).toBeNull()
  })
})
