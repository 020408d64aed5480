/** The words of the search page, in German. */
import type { search as english } from '../en/search.ts'

export const search: typeof english = {
  title: 'Suche',
  description: 'Den Text aller Vorfallberichte durchsuchen.',
  label: 'Berichte durchsuchen',
  submit: 'Suchen',
  filters: 'Filter',
  kind: 'Auswirkung',
  severity: 'Schweregrad',
  status: 'Stand',
  order: 'Reihenfolge',
  byMatch: 'Beste Treffer zuerst',
  byDate: 'Neuester Vorfall zuerst',
  results: 'Ergebnisse',
  more: 'Weitere Berichte zeigen',
  removeFilter: 'Filter „{name}“ entfernen',
  removeFilters: 'Alle Filter entfernen',
  nothing: 'Kein Bericht passt.',
  loosen: 'Treffer gäbe es so:',
  without: 'Ohne „{name}“: {reports}',
  browse: 'Die Listen durchgehen',
  titlesOnly:
    'Die Suche sieht hier nur Titel, Zusammenfassungen und Eckdaten durch, nicht den ganzen Text.',
  noScript: 'Die Suche braucht JavaScript. Die Listen führen auch ohne es zu jedem Bericht.',
  noServer:
    'Die Suche braucht einen Webserver; diese Seiten wurden aber als Dateien geöffnet. Die Listen führen zu jedem Bericht.',
  failed: 'Die Suche ließ sich nicht laden. Die Listen führen zu jedem Bericht.',
}
