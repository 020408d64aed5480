/** What events are called that are milestones. */
import { describe, expect, it } from 'vitest'
import { builtInTags, builtInWords } from '../../src/io/load/built-in-words.ts'
import { stageOf, stages, stageWords } from '../../src/model/languages/stage-words.ts'
import { wordsOf } from '../words.ts'

describe('the stages of an incident', () => {
  const words = builtInTags().map(builtInWords)

  it('have words in every language, and none that stands for another stage in another language', () => {
    const [english] = words.filter(({ language }) => language === 'en')
    const report = { ...(english ?? wordsOf('en')).report, stages: stageWords(words) }
    for (const { report: own, language } of words)
      for (const stage of stages) {
        const names = [own[stage], ...own.stages[stage].split(', ')]
        expect(names.length, `${language} ${stage}`).toBeGreaterThan(2)
        for (const word of names) expect([word, stageOf(word, { report })]).toEqual([word, stage])
      }
  })

  it('are known in all languages on a site in any of them', () => {
    for (const language of ['en', 'ja', 'de-AT', 'nl'])
      for (const word of ['detected', 'ENTDECKT', 'DETECCION', '検知', 'تم الاكتشاف!'])
        expect([word, stageOf(word, wordsOf(language))]).toEqual([word, 'detected'])
  })
})
