import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { secondsOf } from '../limits/seconds-of.ts'
import { foundIn, june } from './reading.ts'

const pad = (number: number) => String(number).padStart(2, '0')

/** An incident within one day, on a wall clock in Amsterdam. */
const incident = fc.record({
  year: fc.integer({ min: 2015, max: 2026 }),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
  hour: fc.integer({ min: 4, max: 19 }),
  minute: fc.integer({ min: 0, max: 59 }),
  length: fc.integer({ min: 6, max: 200 }),
})
type Incident = typeof incident extends fc.Arbitrary<infer T> ? T : never

interface Words {
  readonly months: readonly string[]
  readonly day: (day: number, month: string, year: number) => string
  readonly length: (minutes: number) => string
  readonly sentences: (day: string, from: string, to: string, length: string) => readonly string[]
}

const names = (list: string) => list.split(' ')

const languages: Readonly<Record<string, Words>> = {
  English: {
    months: names(
      'January February March April May June July August September October November December',
    ),
    day: (day, month, year) => `${month} ${day}, ${year}`,
    length: minutes => `${minutes} minutes`,
    sentences: (day, from, to, length) => [
      `On ${day}, EU00 was unavailable from ${from} to ${to}.`,
      `The outage lasted ${length}, until ${to} on ${day}.`,
      `Between ${from} and ${to}, users could not sign in for ${length}.`,
      `EU01 was not affected. Nothing like it had happened since March 3, 2011.`,
      `A fix is planned for January 5, 2031, and the vendor will report by 2031-02-01.`,
    ],
  },
  German: {
    months: names(
      'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
    ),
    day: (day, month, year) => `${day}. ${month} ${year}`,
    length: minutes => `${minutes} Minuten`,
    sentences: (day, from, to, length) => [
      `Am ${day} war EU00 von ${from} bis ${to} Uhr nicht erreichbar.`,
      `Der Ausfall vom ${day} dauerte ${length}.`,
      `EU01 war nicht betroffen. Seit dem 3. März 2011 gab es keine Störung.`,
      `Das Update ist geplant für den 5. Januar 2031.`,
    ],
  },
  French: {
    months: names(
      'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
    ),
    day: (day, month, year) => `${day} ${month} ${year}`,
    length: minutes => `${minutes} minutes`,
    sentences: (day, from, to, length) => [
      `Le ${day}, EU00 a été indisponible de ${from} à ${to}.`,
      `La panne a duré ${length}.`,
      `Depuis le 3 mars 2011, aucun incident de ce genre ne s’était produit.`,
      `La mise à jour est prévue pour le 5 janvier 2031.`,
    ],
  },
  Spanish: {
    months: names(
      'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
    ),
    day: (day, month, year) => `${day} de ${month} de ${year}`,
    length: minutes => `${minutes} minutos`,
    sentences: (day, from, to, length) => [
      `El ${day}, EU00 no estuvo disponible entre las ${from} y las ${to}.`,
      `La interrupción duró ${length}.`,
      `Desde el 3 de marzo de 2011 no se produjo ningún incidente.`,
    ],
  },
  Portuguese: {
    months: names(
      'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
    ),
    day: (day, month, year) => `${day} de ${month} de ${year}`,
    length: minutes => `${minutes} minutos`,
    sentences: (day, from, to, length) => [
      `No dia ${day}, EU00 ficou fora do ar das ${from} às ${to}.`,
      `A interrupção durou ${length}.`,
      `Desde 3 de março de 2011 não ocorreu nenhum incidente.`,
    ],
  },
  Japanese: {
    months: Array.from({ length: 12 }, (_, index) => `${index + 1}月`),
    day: (day, month, year) => `${year}年${month}${day}日`,
    length: minutes => `${minutes}分間`,
    sentences: (day, from, to, length) => [
      `${day}、${from}から${to}までEU00が利用できませんでした。`,
      `障害は${length}続きました。`,
      `2011年3月3日以降、このような障害は発生していません。`,
    ],
  },
}

/** The facts, and sentences that tell them in the language. */
function tell(words: Words, { year, month, day, hour, minute, length }: Incident) {
  const start = hour * 60 + minute
  const end = start + length
  const clock = (minutes: number) => `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`
  const date = `${year}-${pad(month)}-${pad(day)}`
  return {
    facts: `instance: EU00\nstart: ${date} ${clock(start)}\nend: ${date} ${clock(end)}`,
    sentences: words.sentences(
      words.day(day, words.months[month - 1] ?? '', year),
      clock(start),
      clock(end),
      words.length(length),
    ),
  }
}

describe('a report that tells its own facts', () => {
  it.each(Object.entries(languages))('in %s contradicts none of them', (_, words) => {
    fc.assert(
      fc.property(incident, fc.boolean(), (facts, isSection) => {
        const told = tell(words, facts)
        const body = told.sentences.join(isSection ? '\n\n' : ' ')
        expect(foundIn(told.facts, isSection ? `## Analysis\n\n${body}` : body)).toEqual([])
      }),
      { seed: 12, numRuns: 60 },
    )
  })

  it.each(Object.entries(languages))('in %s contradicts the facts of another year', (_, words) => {
    fc.assert(
      fc.property(incident, facts => {
        const { sentences } = tell(words, { ...facts, year: facts.year - 1 })
        const found = foundIn(tell(words, facts).facts, sentences[0] ?? '')
        expect(found.map(({ code }) => code)).toEqual(['prose/date-outside-incident'])
      }),
      { seed: 12, numRuns: 30 },
    )
  })
})

const wrong = 'On June 4 at 13:45 PM CET, EU03 was unavailable for 37 minutes, 5:55 PM – 5:05 PM.'

describe('what has a reason to be there', () => {
  it.each([
    ['code', `\`${wrong}\``],
    ['a block of code', `\`\`\`\n${wrong}\n\`\`\``],
    ['a quotation', `> ${wrong}`],
    ['quotation marks', `The page said “${wrong}” for a while.`],
    ['a link', `See [${wrong}](https://example.org/).`],
    ['struck out text', `<del>x</del> ~~${wrong}~~`],
    ['an internal block', `:::internal\n\n${wrong}\n\n:::`],
    ['a comment', `<!-- ${wrong} -->`],
    ['actions', `## Action Items\n\n${wrong}`],
    ['references', `## References\n\n${wrong}`],
  ])('is left alone: %s', (_, text) => {
    expect(foundIn(june, text)).toEqual([])
  })

  it.each([
    'The same had happened on July 8, 2018, when EU00 was unavailable.',
    'The outage was of the same kind as on May 20.',
    'The fix will be installed on June 9, and until then the service may fail again.',
    'The servers had been running without errors since May 2.',
    'The outage of EU00 was over when the backup of June 1 was restored.',
    'By June 12, all customers who were affected had been told.',
    'We had deployed version 2 on May 28, which failed under load on June 3.',
    'Interruptions longer than 5 minutes are reported within 10 working days.',
    'Each restart took 3 minutes, and the service was down for 50 minutes.',
    'Some users were affected for up to 2 hours before June 3.',
    'The times are those of UTC; in Seattle it was 04:45 PDT (13:45 CEST).',
    'It was down 1:45 – 2:35 PM, which is 13:45–14:35.',
    'The nightly backup runs from 23:30 to 04:00.',
    'EU01 and EU03 were not affected, unlike EU00.',
    'Monday, June 3, 2019: the service was down between 13:45 and 14:35 CEST (11:45–12:35 UTC).',
    'A similar incident occurred on May 20, 2019.',
    'We published this report on June 11, 2019.',
    'A change that was made on May 30 led to the outage.',
    'The root cause was introduced on 2019-05-28.',
    'The certificate expired on June 1, and nobody noticed.',
    'The vendor released a patch on June 10.',
    'On June 5, the vendor sent its analysis.',
    'Since June 4 the service has been stable.',
    'On June 17 we will replace the servers.',
    'The permanent fix went in on June 5 and the functions came back.',
    'For an earlier incident see the report of May 20, 2019.',
    'The database was restarted, which took 3 minutes.',
    'After 15 minutes the engineers had found the cause.',
    'The monitoring detected it within 5 minutes.',
    'The service was down for less than an hour.',
    'The outage lasted almost an hour.',
    'Failover took 20 minutes.',
    'The session timeout was raised from 10 minutes to 2 hours.',
    'The service was slow for another 10 minutes.',
    'The vendor in Seattle was called at 04:50 PDT.',
    'EU01 and EU02 were running normally.',
    'The same version runs on NA05 without problems.',
    'Traffic was moved to EU01 during the outage.',
    'We restarted EU01 as a precaution.',
    'The window is 22:00 to 06:00.',
    'Support is open 9:00 – 5:30 PM.',
    'Am 20. Mai gab es einen ähnlichen Vorfall.',
    'Das Zertifikat war am 1. Juni abgelaufen.',
    'Un incident semblable s’était produit le 20 mai.',
    'Un incidente similar ocurrió el 20 de mayo.',
    'Um incidente semelhante ocorreu em 20 de maio.',
    '前回の障害は5月20日に発生しました。',
    '6月10日に修正版をリリースしました。',
    'Ratio 16:9, version 10.06.2019, IP 10.6.20.19, ticket 2019-0604.',
    'The graph shows May 3 to June 10.',
    'Affected: EU00 (not EU01).',
    'The alarm rang at 11:45 GMT, which is 13:45 here.',
    'You may 3 times try version 2.6.2019 of node 5 out of 46 in 10 Mar configurations.',
  ])('is left alone: %s', text => {
    expect(foundIn(june, text)).toEqual([])
  })

  it.each([
    'The last outage on December 3 lasted two hours.',
    'The last such incident was on January 8.',
    'Our last outage was on December 4.',
    'EU00 was last unavailable on December 4.',
    'The most recent interruption, on December 4, took two hours.',
    'Der letzte Ausfall am 4. Dezember dauerte zwei Stunden.',
    'Die vorige Störung am 4. Dezember dauerte 35 Minuten.',
    'Zuletzt war EU01 am 8. Januar ausgefallen.',
    'La dernière panne, le 3 décembre, a duré deux heures.',
    'La última interrupción, el 3 de diciembre, duró dos horas.',
    'A última interrupção, em 3 de dezembro, durou duas horas.',
    '直近の障害は12月3日に発生し、2時間続きました。',
    'We failed over from EU00 to EU01.',
    'During the outage, users were redirected to EU01.',
    'Während des Ausfalls wurde auf EU01 umgeschaltet.',
    'Pendant la panne, nous avons basculé vers EU01.',
    'Durante la interrupción conmutamos a EU01.',
    'Durante a interrupção, o tráfego foi redirecionado para EU01.',
    '障害中はEU01に切り替えました。',
    'The outage was first noticed by the team of EU01.',
    'The EU01 team detected the outage.',
    'Der Ausfall wurde vom Team von EU01 bemerkt.',
    'La panne a été détectée par l’équipe d’EU01.',
    'La interrupción fue detectada por el equipo de EU01.',
    'A interrupção foi detectada pela equipe do EU01.',
    '障害はEU01のチームが発見しました。',
    'EU01は影響を受けませんでした。',
    'EU01に影響はありませんでした。',
    'EU01では障害は発生していません。',
    '障害中もEU01は利用できました。',
    '午後1時45分から2時35分まで停止しました。',
    '午後0時30分に最初のエラーが発生しました。',
    'Les utilisateurs d’EU01 pouvaient se connecter pendant la panne.',
    'La panne a commencé à 13h45 (heure de Paris).',
    'The service was unavailable from 11:45 to 12:35 UTC.',
    'It was unavailable from 13:45 to 14:35 (UTC+2).',
    'Users were affected between 13:45 and 14:00.',
    'Between 13:45 and 15:30, engineers investigated why it was unavailable.',
    'Monitoring showed errors between 13:30 and 14:35.',
    'A similar outage was from 13:45 to 15:00.',
    'It was down from 1:45 PM to 2:35 PM.',
    'On Monday, June 3, 2019 and on Tuesday, June 4, 2019 we will report.',
    'Monday and Tuesday, June 3 and 4, 2019.',
    '2019年6月3日（月）に障害が発生しました。',
    'Users of EU01 could sign in during the outage.',
    'Während des Ausfalls konnten sich Nutzer von EU01 anmelden.',
    'Durante la caída, los usuarios de EU01 podían iniciar sesión.',
    'Durante a queda, os usuários do EU01 conseguiam entrar.',
  ])('is left alone where it opens the report: %s', text => {
    expect(foundIn(june, text)).toEqual([])
    expect(foundIn(`summary: "${text}"\n${june}`, 'Text.')).toEqual([])
  })
})

describe('a text that would lead patterns astray', () => {
  it.each([
    `since ${'1'.repeat(5000)}x June 4, 2019 outage`,
    `since ${'dididi'.repeat(2000)} June 4, 2019 outage`,
    `outage ${'of '.repeat(3000)}35 minutes`,
    `outage${' '.repeat(3000)}of${' '.repeat(3000)}35 minutes`,
    `unable to ${'x '.repeat(5000)}for 35 minutes`,
    `${'1'.repeat(20000)}`,
    `${'13:45 – '.repeat(2000)}`,
    `${'June '.repeat(4000)}4`,
    `${'“ '.repeat(4000)}4`,
    `${'All times '.repeat(1000)}CET`,
    `${'A. '.repeat(5000)}`,
    `${'2 hours and '.repeat(1500)}`,
    `${'1時間'.repeat(2000)}`,
    '37 minutes and '.repeat(6500),
    'The outage lasted 3 hours '.repeat(3800),
    '6月3日'.repeat(10_000),
    'June 3 '.repeat(14_000),
  ])('is read in its time (%#)', text => {
    expect(secondsOf(() => foundIn(june, text), 5)).toBeLessThan(5)
  })
})
