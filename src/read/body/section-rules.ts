/** The sections of a report as they are without configuration: order, names, and what else they are called. */
import type { SectionRule } from '../../model/config.ts'

type Default = Pick<SectionRule, 'key' | 'title' | 'aliases' | 'required'>

/** Headings match whatever their case, numbering and punctuation. */
export const defaultSections: readonly Default[] = [
  {
    key: 'introduction',
    title: 'Introduction',
    aliases: ['Summary', 'Overview', 'Executive Summary', 'Incident Summary', 'What happened'],
    required: false,
  },
  {
    key: 'products',
    title: 'Affected Products',
    aliases: ['Affected Services', 'Affected Systems', 'Impact', 'Affected Products and Services'],
    required: false,
  },
  {
    key: 'root-cause',
    title: 'Root Cause Analysis',
    aliases: [
      'Root Cause',
      'Root Causes',
      'RCA',
      'Cause',
      'Causes',
      'Contributing Factors',
      'Analysis',
      'Why it happened',
    ],
    required: true,
  },
  {
    key: 'actions',
    title: 'Technical Action Items and Preventive Measures',
    aliases: [
      'Technical Action Items',
      'Action Items',
      'Actions',
      'Preventive Measures',
      'Corrective Actions',
      'Follow-up Actions',
      'Next Steps',
    ],
    required: false,
  },
  {
    key: 'timeline',
    title: 'Event Timeline',
    aliases: [
      ...['Timeline', 'Incident Timeline', 'Chronology', 'Timeline of Events', 'Key Events'],
      ...['Timeline of the Incident', 'Detailed Timeline', 'Sequence of Events', 'Time Line'],
    ],
    required: false,
  },
  {
    key: 'communication',
    title: 'Customer Communication',
    aliases: ['Communication', 'Communications', 'Customer Communications'],
    required: false,
  },
  {
    key: 'history',
    title: 'Publication History',
    aliases: ['History', 'Revision History', 'Change History'],
    required: false,
  },
]

/**
 * What tells the cause where no section has a name for it, in the languages that the site speaks. Beside one that has,
 * these are sections of the author's own.
 */
export const analyses: readonly string[] = [
  ...[
    '5 Whys',
    'Five Whys',
    'The Five Whys',
    'The 5 Whys',
    '5 Whys Analysis',
    'Five Whys Analysis',
  ],
  ...['Why did it happen', 'Why did this happen', 'Underlying Cause', 'Underlying Causes'],
  ...['Fishbone', 'Fishbone Analysis', 'Fishbone Diagram', 'Ishikawa Diagram'],
  ...['Technical Analysis', 'Incident Analysis', 'Problem Analysis', 'What went wrong'],
  ...[
    '5 Why',
    '5-Why-Analyse',
    '5x Warum',
    'Fünf Mal Warum',
    'Fünf Warum',
    '5 Warum',
    'Fünf-Warum-Analyse',
    'Ishikawa-Diagramm',
    'Analyse',
    'Fehleranalyse',
    'Warum es dazu kam',
  ],
  ...[
    '5 porqués',
    'Cinco porqués',
    'Los 5 porqués',
    'Los cinco porqués',
    'Análisis',
    'Por qué ocurrió',
  ],
  ...[
    '5 pourquoi',
    'Les 5 pourquoi',
    'Cinq pourquoi',
    'Les cinq pourquoi',
    'Pourquoi c’est arrivé',
  ],
  ...[
    '5 porquês',
    'Os 5 porquês',
    'Cinco porquês',
    'Os cinco porquês',
    'Análise',
    'Por que aconteceu',
  ],
  ...['なぜなぜ分析', '5つのなぜ', '5回のなぜ', '分析', 'なぜ起きたか'],
  ...['五个为什么', '5个为什么', '五问法', '5 Why 分析', '为什么会发生'],
  ...['5 למה', 'חמישה למה', 'חמש פעמים למה', 'ניתוח', 'למה זה קרה'],
  ...['5 × dlaczego', '5 dlaczego', 'Pięć razy dlaczego', 'Analiza', 'Dlaczego do tego doszło'],
  ...['الأسئلة الخمسة لماذا', '5 لماذا', 'لماذا الخمس', 'التحليل', 'لماذا حدث ذلك'],
]
