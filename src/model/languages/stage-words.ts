/** Turns the words of languages into what the `kind` of an event may say to make it a milestone. */
import type { Words } from './words.ts'

/** Through which an incident goes, in the order in which it mostly does. */
export const stages = ['detected', 'acknowledged', 'mitigated', 'resolved'] as const
export type Stage = (typeof stages)[number]

/** For each stage its words, with commas between. */
export type StageWords = Readonly<Record<Stage, string>>

/** What languages call the stages: by their names on pages, and in other words. */
export function stageWords(all: readonly Pick<Words, 'report'>[]): StageWords {
  const entries = stages.map(stage => {
    const words = all.flatMap(({ report }) => wordsOf(stage, report))
    return [stage, [...new Set(words)].join(', ')]
  })
  return Object.fromEntries(entries)
}

const known = new WeakMap<Words['report'], ReadonlyMap<string, Stage>>()

/** The stage that a word stands for, whatever its case, accents and punctuation. */
export function stageOf(word: string, { report }: Pick<Words, 'report'>): Stage | null {
  const byWord = known.get(report) ?? stagesByWord(report)
  known.set(report, byWord)
  return byWord.get(folded(word)) ?? null
}

function stagesByWord(report: Words['report']): ReadonlyMap<string, Stage> {
  return new Map(
    stages.flatMap(stage => wordsOf(stage, report).map(word => [folded(word), stage] as const)),
  )
}

function wordsOf(stage: Stage, report: Words['report']): readonly string[] {
  return [report[stage], ...wordsIn(report.stages[stage])]
}

function wordsIn(text: string): readonly string[] {
  return text.split(/\s*[,،、，]\s*/).filter(word => word !== '')
}

function folded(word: string): string {
  const bare = word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return bare.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}
