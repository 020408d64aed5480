/** What surrounds the content of pages, and what lists say, in Spanish. */
import type { frame as english } from '../en/frame.ts'

export const frame: typeof english = {
  home: 'Inicio',
  allReports: 'Informes',
  subscribe: 'Suscribirse',
  skip: 'Ir al contenido',
  siteNavigation: 'Navegación principal',
  breadcrumb: 'Ruta de navegación',
  allLists: 'Todas las listas',
  times: 'Horas mostradas',
  incidentTime: 'Lugar del incidente',
  utcTime: 'UTC',
  myTime: 'Mi hora',
  yourTime: 'su hora',
  datacenter: 'Centro de datos',
  clockOf: 'Zona horaria',
  about: 'Qué pasó, cuándo, a quién, por qué y qué se hizo al respecto.',
  aboutOrganisation:
    'Incidentes en {organisation}: qué pasó, cuándo, a quién, por qué y qué se hizo al respecto.',
  allReportsDescription: 'Todos los informes de incidentes, del más reciente al más antiguo.',
  subscribeDescription:
    'Canales de los informes de incidentes, para todos juntos y para cada instancia.',
  facetDescription: '{family} {name}: los informes de incidentes, del más reciente al más antiguo.',
  familyDescription: '{many}, con el número de informes de incidentes.',
  notFound: 'Página no encontrada',
}
