/** The words of feeds, calendars and the page that offers them, in Spanish. */
import type { feeds as english } from '../en/feeds.ts'

export const feeds: typeof english = {
  titleOf: '{site}: {name}',
  updatesOf: '{title} – novedades',
  inFormat: '{title} – {format}',
  reportsDescription:
    'Informes de incidentes, una entrada por cada uno. Esto es un canal: dé su dirección a un lector de canales y los informes nuevos le llegarán.',
  updatesDescription:
    'Lo que se ha publicado: informes nuevos, correcciones y retiradas, una entrada por cada una. Esto es un canal: dé su dirección a un lector de canales y las novedades le llegarán.',
  marked: '[{mark}] {title}',
  marks: { preliminary: 'Preliminar', corrected: 'Corregido', withdrawn: 'Retirado' },
  readReport: 'Leer el informe',
  severe: 'Incidentes críticos y graves',
  everything: 'Todo',
  reports: 'Informes',
  reportsFor:
    'Una entrada por informe. Un informe corregido vuelve a aparecer, con su texto nuevo. Para quien quiere saber qué pasó.',
  updates: 'Novedades',
  updatesFor:
    'Una entrada por publicación: un informe nuevo, una corrección, una retirada; el título dice cuál. Para quien no puede perderse ninguna corrección y para los programas que las pasan a un chat.',
  calendar: 'Calendario',
  calendarFor:
    'Una entrada por período de impacto, que su calendario muestra en su propia hora. Para quien compara los incidentes con sus propios eventos.',
  calendarFile: 'iCalendar',
  chosen: 'Solo lo que le afecta',
  chosenHow:
    'Busque aquí su instancia, su región o su producto. Sus canales no hablan de nada más.',
  chosenTable: 'Canales y calendarios, según de qué tratan',
  severities: 'Gravedad',
  copy: 'Copiar la dirección',
  copyOf: 'Copiar la dirección: {title}',
}
