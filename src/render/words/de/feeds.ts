/** The words of feeds, calendars and the page that offers them, in German. */
import type { feeds as english } from '../en/feeds.ts'

export const feeds: typeof english = {
  titleOf: '{site}: {name}',
  updatesOf: '{title} – Aktualisierungen',
  inFormat: '{title} – {format}',
  reportsDescription:
    'Vorfallberichte, jeder als ein Eintrag. Dies ist ein Feed: Tragen Sie seine Adresse in einen Feedreader ein, und neue Berichte kommen zu Ihnen.',
  updatesDescription:
    'Was veröffentlicht wurde: neue Berichte, Berichtigungen und Rücknahmen, jede als ein Eintrag. Dies ist ein Feed: Tragen Sie seine Adresse in einen Feedreader ein, und Neues kommt zu Ihnen.',
  marked: '[{mark}] {title}',
  marks: { preliminary: 'Vorläufig', corrected: 'Berichtigt', withdrawn: 'Zurückgezogen' },
  readReport: 'Bericht lesen',
  severe: 'Kritische und schwere Vorfälle',
  everything: 'Alles',
  reports: 'Berichte',
  reportsFor:
    'Ein Eintrag je Bericht. Ein berichtigter Bericht erscheint erneut, mit seinem neuen Text. Für alle, die wissen möchten, was geschehen ist.',
  updates: 'Aktuali\u00adsierungen',
  updatesFor:
    'Ein Eintrag je Veröffentlichung: ein neuer Bericht, eine Berichtigung, eine Rücknahme; der Titel sagt, was davon. Für alle, denen keine Berichtigung entgehen darf, und für Programme, die sie an einen Chat weitergeben.',
  calendar: 'Kalender',
  calendarFor:
    'Ein Eintrag je Störung, den Ihr Kalender in Ihrer eigenen Zeit anzeigt. Für alle, die Vorfälle mit eigenen Ereignissen vergleichen.',
  calendarFile: 'iCalendar',
  chosen: 'Nur was Sie betrifft',
  chosenHow:
    'Suchen Sie hier Ihre Instanz, Ihre Region oder Ihr Produkt. Die Feeds dazu melden nichts anderes.',
  chosenTable: 'Feeds und Kalender nach dem, worum es geht',
  severities: 'Schweregrad',
  copy: 'Adresse kopieren',
  copyOf: 'Adresse kopieren: {title}',
}
