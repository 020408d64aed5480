/** What surrounds the content of pages, and what lists say, in German. */
import type { frame as english } from '../en/frame.ts'

export const frame: typeof english = {
  home: 'Startseite',
  allReports: 'Berichte',
  subscribe: 'Abonnieren',
  skip: 'Zum Inhalt springen',
  siteNavigation: 'Hauptnavigation',
  breadcrumb: 'Pfad zu dieser Seite',
  allLists: 'Alle Listen',
  times: 'Zeitangaben',
  incidentTime: 'Ort des Vorfalls',
  utcTime: 'UTC',
  myTime: 'Meine Zeit',
  yourTime: 'Ihre Zeit',
  datacenter: 'Rechen\u00adzentrum',
  clockOf: 'Zeitzone',
  about: 'Was wann bei wem geschah, warum, und was dagegen getan wurde.',
  aboutOrganisation:
    'Vorfälle bei {organisation}: was wann bei wem geschah, warum, und was dagegen getan wurde.',
  allReportsDescription: 'Alle Vorfallberichte, der neueste Vorfall zuerst.',
  subscribeDescription: 'Feeds der Vorfallberichte, für alle zusammen und für jede Instanz.',
  facetDescription: '{family} {name}: die Vorfallberichte dazu, der neueste Vorfall zuerst.',
  familyDescription: '{many} und die Zahl der Vorfallberichte zu jedem Eintrag.',
  notFound: 'Seite nicht gefunden',
}
