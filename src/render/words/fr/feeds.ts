/** The words of feeds, calendars and the page that offers them, in French. */
import type { feeds as english } from '../en/feeds.ts'

export const feeds: typeof english = {
  titleOf: '{site}\u202f: {name}',
  updatesOf: '{title} – mises à jour',
  inFormat: '{title} – {format}',
  reportsDescription:
    'Les rapports d’incident, un élément pour chacun. Ceci est un flux\u202f: donnez son adresse à un lecteur de flux, et les nouveaux rapports viendront à vous.',
  updatesDescription:
    'Ce qui a été publié\u202f: nouveaux rapports, corrections et retraits, un élément pour chacun. Ceci est un flux\u202f: donnez son adresse à un lecteur de flux, et les nouveautés viendront à vous.',
  marked: '[{mark}] {title}',
  marks: { preliminary: 'Préliminaire', corrected: 'Corrigé', withdrawn: 'Retiré' },
  readReport: 'Lire le rapport',
  severe: 'Incidents critiques et majeurs',
  everything: 'Tout',
  reports: 'Rapports',
  reportsFor:
    'Un élément par rapport. Un rapport corrigé réapparaît, avec son nouveau texte. Pour qui veut savoir ce qui s’est passé.',
  updates: 'Mises à jour',
  updatesFor:
    'Un élément par publication\u202f: un nouveau rapport, une correction, un retrait\u202f; le titre dit de quoi il s’agit. Pour qui ne doit manquer aucune correction, et pour les programmes qui relaient vers une messagerie.',
  calendar: 'Calendrier',
  calendarFor:
    'Un événement par période d’impact, que votre calendrier affiche à votre heure. Pour qui compare les incidents à ses propres événements.',
  calendarFile: 'iCalendar',
  chosen: 'Seulement ce qui vous concerne',
  chosenHow:
    'Cherchez ici votre instance, votre région ou votre produit. Ses flux ne parlent de rien d’autre.',
  chosenTable: 'Flux et calendriers, selon ce dont ils parlent',
  severities: 'Gravité',
  copy: 'Copier l’adresse',
  copyOf: 'Copier l’adresse\u202f: {title}',
}
