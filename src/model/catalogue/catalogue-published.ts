/** Codes of what subscribers and readers of an earlier state would miss: `--since`. */
import { info, warning } from './explanation.ts'

export const publishedCodes = {
  'published/gone': warning(
    'A report that was published is gone',
    'As a rule its file was renamed, and the id is that of the file where none is stated: the page has another address, readers of feeds see a new report, and the data file of the old one is no more. State the old `id` in the file that tells of the incident now. What must not be read any more is withdrawn, which leaves a page that says so. An alias that leads from the old page to another report says that you know; where that tells of the same incident, a note says that feeds show it as new.',
    'git mv rcas/2019-06-03-alma-ue.md rcas/2019-06-03-alma-eu.md, without id: 2019-06-03-alma-ue',
  ),
  'published/id-taken': warning(
    'An id that was published is that of another incident now',
    'The report that had it has another one now, as a rule since files were renamed: links, feeds and data of the one incident lead to the other. State the `id` in both files.',
    'git mv rcas/eu00.md rcas/2019-06-03-eu00.md, and a new report in rcas/eu00.md',
  ),
  'published/hidden': warning(
    'A report that was published is a draft or internal now',
    'Its page, its items in feeds and its data are gone without a word. Withdraw it, which tells everybody, or publish it again.',
    '---\nstatus: draft\n---',
  ),
  'published/address-gone': warning(
    'An old address of a report leads nowhere any more',
    'An alias was taken out of the report. Links to it, from wherever they are, led to the report and now find nothing.',
    '---\naliases: []\n---',
  ),
  'published/subscription-gone': warning(
    'What could be subscribed to is gone',
    'An instance, a region or a product that reports were of is not there any more, as a rule because it was renamed in the settings: its page, feeds and calendar are gone, and readers of feeds see nothing but silence. An instance keeps its addresses by `aliases`; regions and products have none.',
    'instances:\n  EU00: { region: EMEA } # was Europe',
  ),
  'published/moved': warning(
    'Reports left the feeds of a region or product, for the settings moved their instance',
    'What an instance belongs to decides in which regions and products its reports are. Where that changes in the settings, all its reports leave the page and the feeds of the old one, whose subscribers see nothing but silence, and come to those of the new one, whose subscribers are told of old incidents. State under `formerly` what it belonged to until it moved: then reports of incidents that began before that day stay where they are, and only those after it are elsewhere. A mistake, where it never belonged there, may be left as it is.',
    'instances:\n  EU00:\n    region: America # was Europe\n    formerly:\n      - { before: 2026-11-01, region: Europe }',
  ),
  'published/fact-changed': warning(
    'A fact is not what was published, and no entry of the history tells of it',
    'Times, kinds and instances of windows, severity, products, milestones and what an agreement says are what subscribers and availability count on. Where they change without a new entry, feeds, data and `causebook changes` say nothing, and availability is another number than yesterday. Add an entry; where instances, products or severity changed, with `formerly`, so that those who were told by mistake are told that, too.',
    '---\nstart: 2019-06-03 13:45\nend: 2019-06-03 19:35 # was 14:35\nrevisions:\n  - { date: 2019-06-11, summary: Initial Publication }\n---',
  ),
  'published/formerly-missing': warning(
    'The new entry does not say whom the report concerned until then',
    'Instances, products or the severity changed, and there is a new entry, but without `formerly` it reaches only those whom the report concerns now. Those who were told by mistake hear nothing.',
    '---\ninstance: EU01 # was EU00\nrevisions:\n  - { date: 2019-06-11, summary: Initial Publication }\n  - { date: 2019-06-17, summary: It was EU01 }\n---',
  ),
  'published/status-untold': warning(
    'The status changed, and no new entry of the history tells of it',
    'That a report is finished, withdrawn or restored is told by an entry, with its day and why. Without one it is told without them, and stands where the entry before it does, which may be below all that feeds hold; an entry that states no `kind` is told again as another one; or nobody is told at all.',
    '---\nstatus: final # was preliminary\nrevisions:\n  - { date: 2019-06-11, summary: Preliminary report }\n---',
  ),
  'published/revision-changed': warning(
    'An entry of the history is not what was published',
    'An entry was told once, on its day and in its words. Another date or kind tells of it again, and so does another entry of its day that stands above it; another time moves it, and so does another clock of the report where the time has no offset; other words, another `formerly` or its absence are told to nobody. Put it back, and say what is new in an entry of its own. An entry that was forgotten may be added anywhere else.',
    '---\nrevisions:\n  - { date: 2019-06-12, summary: Initial Publication } # was 2019-06-11\n---',
  ),
  'published/action-reopened': warning(
    'An action that was told as closed is open again',
    'That it was closed is not among the changes any more, without a word. Closed once more it has the id that it had, so a program that knows this id never learns of it. An action of its own, with another title, says what is left to do and is closed under its own id.',
    '---\nactions:\n  - { title: Extend the monitoring, owner: Network, status: open } # was done\n---',
  ),
  'published/nothing-then': warning(
    'There were no reports to compare with',
    'At the revision that `--since` names there was no report in this folder, so nothing is known of what was published. That is so for the first commit of a knowledge base; where its folder was renamed since, compare with the `index.json` of the published site.',
    'npx causebook check --since HEAD~1',
  ),
  'published/unheard': info(
    'No feed of the whole site tells of a new report',
    '`updates.*` hold the newest entries of histories, at most `feed.limit` of them. None of this report is among these, so that only feeds of little, such as those of an instance, may have it. That is right for an archive; if subscribers are to learn of it, add an entry of the day on which it is published here, with `kind: published`: to them it is no correction.',
    '---\nstart: 2012-06-03 13:45\nrevisions:\n  - { date: 2012-06-11, summary: Initial Publication }\n---',
  ),
} as const
