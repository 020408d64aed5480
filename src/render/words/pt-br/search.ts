/** The words of the search page, in Brazilian Portuguese. */
import type { search as english } from '../en/search.ts'

export const search: typeof english = {
  title: 'Busca',
  description: 'Buscar no texto de todos os relatórios de incidentes.',
  label: 'Buscar nos relatórios',
  submit: 'Buscar',
  filters: 'Filtros',
  kind: 'Impacto',
  severity: 'Gravidade',
  status: 'Situação',
  order: 'Ordem',
  byMatch: 'Mais relevantes primeiro',
  byDate: 'Mais recentes primeiro',
  results: 'Resultados',
  more: 'Mostrar mais relatórios',
  removeFilter: 'Remover o filtro “{name}”',
  removeFilters: 'Remover todos os filtros',
  nothing: 'Nenhum relatório corresponde.',
  loosen: 'Dariam resultados:',
  without: 'Sem “{name}”: {reports}',
  browse: 'Percorrer as listas',
  titlesOnly: 'Aqui a busca olha títulos, resumos e dados, não o texto inteiro.',
  noScript: 'A busca precisa de JavaScript. As listas levam a todos os relatórios sem ele.',
  noServer:
    'A busca precisa de um servidor web, e estas páginas foram abertas a partir de arquivos. As listas levam a todos os relatórios.',
  failed: 'Não foi possível carregar a busca. As listas levam a todos os relatórios.',
}
