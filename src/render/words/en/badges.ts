/** What the badges of an instance say, in English. */

export const badges = {
  lastIncident: 'last incident {day}',
  noIncident: 'no incident on record',
  uptime: '{percent} up in the 12 months to {month}',
  shortRecord: 'less than 12 months on record',
  /** The name of the picture for those who do not see it. */
  name: '{instance}: {text}',
}
