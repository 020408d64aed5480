/** The words of the search page, in Spanish. */
import type { search as english } from '../en/search.ts'

export const search: typeof english = {
  title: 'Búsqueda',
  description: 'Buscar en el texto de todos los informes de incidentes.',
  label: 'Buscar en los informes',
  submit: 'Buscar',
  filters: 'Filtros',
  kind: 'Impacto',
  severity: 'Gravedad',
  status: 'Estado',
  order: 'Orden',
  byMatch: 'Primero los más relevantes',
  byDate: 'Primero los más recientes',
  results: 'Resultados',
  more: 'Mostrar más informes',
  removeFilter: 'Quitar el filtro «{name}»',
  removeFilters: 'Quitar todos los filtros',
  nothing: 'Ningún informe coincide.',
  loosen: 'Darían resultados:',
  without: 'Sin «{name}»: {reports}',
  browse: 'Recorrer las listas',
  titlesOnly: 'Aquí se busca en títulos, resúmenes y datos, no en todo el texto.',
  noScript: 'La búsqueda necesita JavaScript. Las listas llevan a todos los informes sin él.',
  noServer:
    'La búsqueda necesita un servidor web, y estas páginas se abrieron desde archivos. Las listas llevan a todos los informes.',
  failed: 'No se pudo cargar la búsqueda. Las listas llevan a todos los informes.',
}
