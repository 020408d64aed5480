/** The words of the search page, in French. */
import type { search as english } from '../en/search.ts'

export const search: typeof english = {
  title: 'Recherche',
  description: 'Rechercher dans le texte de tous les rapports d’incident.',
  label: 'Rechercher dans les rapports',
  submit: 'Rechercher',
  filters: 'Filtres',
  kind: 'Impact',
  severity: 'Gravité',
  status: 'Statut',
  order: 'Ordre',
  byMatch: 'Les plus pertinents d’abord',
  byDate: 'Les plus récents d’abord',
  results: 'Résultats',
  more: 'Afficher plus de rapports',
  removeFilter: 'Retirer le filtre «\u202f{name}\u202f»',
  removeFilters: 'Retirer tous les filtres',
  nothing: 'Aucun rapport ne correspond.',
  loosen: 'Donneraient des résultats\u202f:',
  without: 'Sans «\u202f{name}\u202f»\u202f: {reports}',
  browse: 'Parcourir les listes',
  titlesOnly:
    'Ici, la recherche porte sur les titres, les résumés et les données, pas sur le texte entier.',
  noScript: 'La recherche a besoin de JavaScript. Les listes mènent à tous les rapports sans lui.',
  noServer:
    'La recherche a besoin d’un serveur web, et ces pages ont été ouvertes depuis des fichiers. Les listes mènent à tous les rapports.',
  failed: 'La recherche n’a pas pu être chargée. Les listes mènent à tous les rapports.',
}
