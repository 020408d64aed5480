import { describe, expect, it } from 'vitest'
import { foundIn, january, july, june, twice } from './reading.ts'

const day = 'prose/date-outside-incident'
const length = 'prose/duration-contradicts'
const zone = 'prose/zone-contradicts'
const instance = 'prose/instance-not-named'
const clock = 'prose/impossible-clock'
const order = 'prose/end-before-start'

/** Texts that contradict their facts, each in one way, and the words that do. */
const planted: readonly (readonly [facts: string, text: string, code: string, words: string])[] = [
  [july, 'On July 13th, users of NA05 could not sign in.', day, 'July 13th'],
  [july, 'This is the report of the outage of November 26, 2023.', day, 'November 26, 2023'],
  [june, 'Alma was unavailable on June 4, 2019.', day, 'June 4, 2019'],
  [june, 'The incident occurred on 3 June 2018.', day, '3 June 2018'],
  [june, '## Introduction\n\nOn 2019-06-04 the login service failed.', day, '2019-06-04'],
  [june, '| Field | |\n| --- | --- |\n| Incident date | 13 June 2019 |', day, '13 June 2019'],
  [june, 'Start: 2019-05-03 13:45', day, '2019-05-03'],
  [june, '# Alma EU00 – RCA – July 3, 2019', day, 'July 3, 2019'],
  [`title: RCA – May 3, 2019\n${june}`, 'Text.', day, 'May 3, 2019'],
  [june, '## Einleitung\n\nAm 4. Juni 2019 war Alma nicht erreichbar.', day, '4. Juni 2019'],
  [june, '## Ursache\n\nDie Störung begann am 13.06.2019.', day, '13.06.2019'],
  [june, 'Le 4 juin 2019, Alma a été indisponible.', day, '4 juin 2019'],
  [june, 'El 4 de junio de 2019 el servicio no estuvo disponible.', day, '4 de junio de 2019'],
  [june, 'No dia 4 de junho de 2019, o serviço ficou fora do ar.', day, '4 de junho de 2019'],
  [june, '2019年6月4日にサービスが利用できなくなりました。', day, '2019年6月4日'],
  [june, 'The outage lasted 37 minutes.', length, '37 minutes'],
  [june, 'Alma was unavailable for about two hours.', length, 'two hours'],
  [`summary: A 90-minute outage of the login.\n${june}`, 'Text.', length, '90-minute'],
  [twice, 'The service was down from 13:48 to 14:09 (31 minutes).', length, '31 minutes'],
  [june, '**Duration:** 1 hour 20 minutes', length, '1 hour 20 minutes'],
  [june, 'Der Ausfall dauerte 44 Minuten.', length, '44 Minuten'],
  [june, 'La panne a duré 2 heures.', length, '2 heures'],
  [june, 'La interrupción duró 35 minutos.', length, '35 minutos'],
  [june, 'A interrupção durou 35 minutos.', length, '35 minutos'],
  [june, '障害は35分間続きました。', length, '35分間'],
  [june, 'Logins failed between 13:45 CET and 14:35 CET.', zone, '13:45 CET'],
  [january, 'It began at 9:18 CEST.', zone, '9:18 CEST'],
  [july, 'All times are in EDT.', zone, 'EDT'],
  [july, 'The network failed at 8:52 PM Eastern time.', zone, '8:52 PM Eastern time'],
  [june, 'At 13:45 Seattle time the first alarm rang.', zone, '13:45 Seattle time'],
  [june, 'Alle Zeiten in MEZ.', zone, 'MEZ'],
  [july, 'Users of NA06 could not sign in.', instance, 'NA06'],
  [`title: Alma EU00 and EU01 – RCA\n${june}`, 'Text.', instance, 'EU01'],
  [june, 'Les utilisateurs d’EU03 ont été touchés par la panne.', instance, 'EU03'],
  [june, 'The service failed at 13:45 PM.', clock, '13:45 PM'],
  [june, 'At 00:03 AM the database was restarted.', clock, '00:03 AM'],
  [june, 'It was down from 01:45 PM until 02:35.', clock, '01:45 PM until 02:35'],
  [twice, 'It was unavailable between 1:48 and 14:09.', clock, '1:48 and 14:09'],
  [june, 'Unavailable from 5:55 PM - 5:05 PM.', order, '5:55 PM - 5:05 PM'],
  [june, 'Der Dienst war von 14:35 bis 13:45 Uhr gestört.', order, '14:35 bis 13:45 Uhr'],
]

describe('a contradiction that was planted', () => {
  it('is one of forty', () => expect(planted).toHaveLength(40))

  it.each(planted)('%s: %s', (facts, text, code, words) => {
    const found = foundIn(facts, text)
    expect(found.map(({ code, words }) => [code, words])).toEqual([[code, words]])
  })
})

/** Texts that contradict the facts in one way each, as people go on to write them. */
const more: readonly (readonly [facts: string, text: string])[] = [
  [june, 'Alma was not available on Tuesday, June 4th.'],
  [june, 'An outage took place on the 13th of June 2019.'],
  [june, 'Our customers experienced problems on 06/13/2019.'],
  [june, 'The incident began on May 3 at 13:45.'],
  [june, 'Summary\n\n## Introduction\n\nThis report is about the interruption of July 3, 2019.'],
  [june, '**Incident date**: 2019-06-30'],
  [june, '| Start | End |\n|---|---|\n| 2019-06-04 13:45 | 2019-06-04 14:35 |'],
  [june, 'Date of incident: June 4, 2019'],
  [june, 'Start: June 4, 13:45'],
  [june, 'Service was restored on June 7 at 14:35.'],
  [june, 'On Jun 4 users could not log in.'],
  [june, 'On 4/6/2018 the service was down.'],
  [june, 'On 3 June 2020 the database crashed.'],
  [june, 'Es kam am 5. Juni zu einem Ausfall.'],
  [june, 'Vorfall vom 13. Juni 2019: Alma war langsam.'],
  [june, 'L’incident est survenu le 13 juin 2019.'],
  [june, 'El incidente ocurrió el 13 de junio.'],
  [june, 'O incidente ocorreu em 13/06/2019.'],
  [june, '6月13日に障害が発生しました。'],
  [june, '発生日時: 2019年6月13日 13時45分'],
  [june, 'The service was down for 44 minutes.'],
  [june, 'A 35 minute outage.'],
  [june, 'Duration: 35 minutes'],
  [june, 'The total downtime was 1 hour and 50 minutes.'],
  [june, 'For 35 minutes, Alma was unavailable.'],
  [june, 'Users were unable to log in for 35 minutes.'],
  [june, 'Logins failed for 35 minutes.'],
  [june, 'The incident lasted three hours.'],
  [june, 'Alma war 35 Minuten lang nicht verfügbar.'],
  [june, 'Die Unterbrechung dauerte insgesamt zwei Stunden.'],
  [june, 'L’interruption a duré 35 minutes.'],
  [june, 'Le service a été interrompu pendant 35 minutes.'],
  [june, 'El servicio estuvo caído durante 35 minutos.'],
  [june, 'O serviço ficou indisponível por 35 minutos.'],
  [june, '約35分間、サービスが停止しました。'],
  [june, '停止時間：35分'],
  [june, 'Service was unavailable from 13:45 to 14:35, a total of 40 minutes.'],
  [june, 'The times below are CET.'],
  [june, 'All times are in Eastern Time.'],
  [june, 'At 1:45 PM Pacific time, the alarm rang.'],
  [july, 'At 20:52 PST the network failed.'],
  [july, 'At 20:52 (Amsterdam time) the network failed.'],
  [june, 'Um 13:45 Uhr MEZ fiel der Dienst aus.'],
  [june, 'À 13h45 (heure de New York), le service est tombé en panne.'],
  [june, '13:45 JSTに障害が発生しました。'],
  [july, 'NA06 was unavailable.'],
  [july, 'The outage affected NA05 and NA06.'],
  [june, 'EU01 was affected by the outage as well.'],
  [june, 'Customers on AP01 experienced slowness.'],
  [june, '## Affected Products\n\nAlma EU01'],
  [june, '- Instances affected: EU00, EU01'],
  [june, 'EU01 war nicht erreichbar.'],
  [june, 'It failed at 13:75.'],
  [june, 'It failed at 25:10.'],
  [june, 'It ended at 14:35 p.m.'],
  [june, 'Down between 1:45 PM and 2:35.'],
  [june, 'Outage from 14:35 to 13:45.'],
  [june, 'Unavailable 14:35–13:45.'],
  [june, 'Unavailable from June 5 to June 3.'],
  [june, 'It was down from 2:35 PM until 1:45 PM.'],
  [june, '14:35から13:45まで停止しました。'],
  [june, 'Le service était indisponible de 14h35 à 13h45.'],
  [june, 'El servicio no estuvo disponible de 14:35 a 13:45.'],
  [june, 'Down from 2019-06-03 14:35 to 2019-06-03 13:45.'],
  [june, 'On Monday, June 4, 2019 Alma was down.'],
  [july, 'NA06が利用できませんでした。'],
  [july, '昨夜、NA06で障害が発生しました。'],
  [july, 'NA06のユーザーに影響がありました。'],
  [july, 'Les utilisateurs de NA06 ne pouvaient pas se connecter.'],
  [july, 'NA06 ne répondait plus.'],
  [july, 'Los usuarios de NA06 no podían iniciar sesión.'],
  [july, 'NA06 não respondia.'],
  [july, 'NA06 reagierte nicht mehr.'],
  [june, 'À 13h45 (heure de Londres), le service est tombé en panne.'],
  [june, 'Um 13:45 Uhr (Londoner Zeit) fiel der Dienst aus.'],
  [june, 'A las 13:45 (hora de Nueva York) falló el servicio.'],
  [june, '13:45（ロンドン時間）に障害が発生しました。'],
  [june, '午後13時45分に障害が発生しました。'],
]

describe('another contradiction', () => {
  it.each(more)('%s: %s', (facts, text) => expect(foundIn(facts, text)).toHaveLength(1))
})
