/** The words of the pages about actions, in English. */
import type { Count } from '../words.ts'

const count = (one: string, many: string): Count => [one, many]

export const ledger = {
  title: 'Actions',
  description: 'Everything that incident reports promised to do, and what became of it.',
  /** `{states}` is a list of the four below. */
  summary: '{promised} as of {day}: {states}.',
  promised: count('# action promised', '# actions promised'),
  states: {
    overdue: count('# overdue', '# overdue'),
    open: count('# open', '# open'),
    done: count('# done', '# done'),
    'wont-do': count('# not to be done', '# not to be done'),
  },
  rule: 'An action is overdue when it is not done and its due day has passed.',
  undated: count('# open action has no due day.', '# open actions have no due day.'),
  /** Above lists and columns of actions; where a language needs it, in the plural. */
  headings: { overdue: 'Overdue', open: 'Open', done: 'Done', 'wont-do': 'Not to be done' },
  late: count('# day overdue', '# days overdue'),
  due: 'Due {day}',
  noDue: 'No due day',
  unknownDay: 'Day not recorded',
  evidence: 'Evidence',
  contents: 'On this page',
  /** A list that goes on elsewhere, and its pages. */
  showAll: 'Show all {number}',
  listTitle: 'Actions: {state}',
  previous: 'Previous page',
  next: 'Next page',
  /** The tables; the headings of columns. */
  byOwner: 'By owner',
  byInstance: 'By instance',
  byCause: 'By cause',
  tablesNote: 'An action counts for every instance and every cause of its report.',
  owner: 'Owner',
  noOwner: 'No owner named',
  noCause: 'No cause named',
  others: count('# other', '# others'),
  columns: { promised: 'Promised', share: 'Share done' },
  percent: '{number}%',
}
