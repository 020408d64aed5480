/** A report that nothing is wrong with, for tests that need one and change a thing in it. */
export const soundReport = `---
instance: EU00
timezone: Europe/Amsterdam
start: 2019-06-03 13:45
end: 2019-06-03 14:35
revisions:
  - { date: 2019-06-11, summary: Initial Publication }
---

## Root Cause

A switch.
`
