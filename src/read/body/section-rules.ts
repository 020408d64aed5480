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
