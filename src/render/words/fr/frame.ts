/** What surrounds the content of pages, and what lists say, in French. */
import type { frame as english } from '../en/frame.ts'

export const frame: typeof english = {
  home: 'Accueil',
  allReports: 'Rapports',
  subscribe: 'S’abonner',
  skip: 'Aller au contenu',
  siteNavigation: 'Navigation principale',
  breadcrumb: 'Fil d’Ariane',
  allLists: 'Toutes les listes',
  times: 'Heures affichées',
  incidentTime: 'Lieu de l’incident',
  utcTime: 'UTC',
  myTime: 'Mon heure',
  yourTime: 'votre heure',
  datacenter: 'Centre de données',
  clockOf: 'Fuseau horaire',
  about: 'Ce qui s’est passé, quand, pour qui, pourquoi, et ce qui a été fait.',
  aboutOrganisation:
    'Incidents chez {organisation}\u202f: ce qui s’est passé, quand, pour qui, pourquoi, et ce qui a été fait.',
  allReportsDescription: 'Tous les rapports d’incident, du plus récent au plus ancien.',
  subscribeDescription: 'Flux des rapports d’incident, pour l’ensemble et pour chaque instance.',
  facetDescription:
    '{family} {name}\u202f: les rapports d’incident, du plus récent au plus ancien.',
  familyDescription: '{many}, avec le nombre de rapports d’incident.',
  notFound: 'Page introuvable',
}
