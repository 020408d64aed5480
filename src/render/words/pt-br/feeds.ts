/** The words of feeds, calendars and the page that offers them, in Brazilian Portuguese. */
import type { feeds as english } from '../en/feeds.ts'

export const feeds: typeof english = {
  titleOf: '{site}: {name}',
  updatesOf: '{title} – novidades',
  inFormat: '{title} – {format}',
  reportsDescription:
    'Relatórios de incidentes, um item para cada um. Isto é um feed: informe o endereço dele a um leitor de feeds, e os novos relatórios chegarão até você.',
  updatesDescription:
    'O que foi publicado: novos relatórios, correções e retiradas, um item para cada publicação. Isto é um feed: informe o endereço dele a um leitor de feeds, e as novidades chegarão até você.',
  marked: '[{mark}] {title}',
  marks: { preliminary: 'Preliminar', corrected: 'Corrigido', withdrawn: 'Retirado' },
  readReport: 'Ler o relatório',
  severe: 'Incidentes críticos e graves',
  everything: 'Tudo',
  reports: 'Relatórios',
  reportsFor:
    'Um item por relatório. Um relatório corrigido volta a aparecer, com o novo texto. Para quem quer saber o que aconteceu.',
  updates: 'Novidades',
  updatesFor:
    'Um item por publicação: um novo relatório, uma correção, uma retirada; o título diz qual. Para quem não pode perder nenhuma correção e para programas que repassam as novidades a um chat.',
  calendar: 'Calendário',
  calendarFor:
    'Uma entrada por período de impacto, que o seu calendário mostra no seu horário. Para quem compara os incidentes com os próprios eventos.',
  calendarFile: 'iCalendar',
  chosen: 'Só o que interessa a você',
  chosenHow: 'Procure aqui a sua instância, região ou produto. Os feeds não falam de mais nada.',
  chosenTable: 'Feeds e calendários, de acordo com o assunto',
  severities: 'Gravidade',
  copy: 'Copiar endereço',
  copyOf: 'Copiar endereço: {title}',
}
