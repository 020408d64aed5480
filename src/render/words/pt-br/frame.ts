/** What surrounds the content of pages, and what lists say, in Brazilian Portuguese. */
import type { frame as english } from '../en/frame.ts'

export const frame: typeof english = {
  home: 'Início',
  allReports: 'Relatórios',
  subscribe: 'Assinar',
  skip: 'Ir para o conteúdo',
  siteNavigation: 'Navegação principal',
  breadcrumb: 'Trilha de navegação',
  allLists: 'Todas as listas',
  times: 'Horários exibidos',
  incidentTime: 'Local do incidente',
  utcTime: 'UTC',
  myTime: 'Meu horário',
  yourTime: 'seu horário',
  datacenter: 'Datacenter',
  clockOf: 'Fuso horário',
  about: 'O que aconteceu, quando, com quem, por quê e o que foi feito a respeito.',
  aboutOrganisation:
    'Incidentes em {organisation}: o que aconteceu, quando, com quem, por quê e o que foi feito a respeito.',
  allReportsDescription: 'Todos os relatórios de incidentes, do mais recente ao mais antigo.',
  subscribeDescription:
    'Feeds dos relatórios de incidentes, para todos juntos e para cada instância.',
  facetDescription: '{family} {name}: os relatórios de incidentes, do mais recente ao mais antigo.',
  familyDescription: '{many}, com o número de relatórios de incidentes.',
  notFound: 'Página não encontrada',
}
