/** Codes of what is found when the output is read again before it is published, and in what is kept from one build to the next. */
import { error, info, warning } from './explanation.ts'

export const outputCodes = {
  'output/broken-link': error(
    'A link leads nowhere',
    'Before anything is published, every link within the site is followed. This one leads to a file or a place on a page that the site does not have. Links of reports are checked before, so this one comes from a template: the place is that in yours, or, where none of yours has it, the first page with the link.',
    '<a href="../instances/">All instances</a>',
  ),
  'output/broken-address': warning(
    'An address on this site leads nowhere',
    'The address is written out, with the name of this site in it, and the site has no such page, or nothing on the page has the name behind "#". The place is that where it is written, in a report, a page, the settings or a template of yours, or else the first page that has it. The site is published all the same. A link to the file of a report, or to a heading, cannot go wrong unseen.',
    '[the first time](https://rca.example.org/reports/2019-07-08-alma/)',
  ),
  'output/duplicate-id': error(
    'Two places of a page have the same id',
    'A link to that id leads to the first of them only. Ids of headings are made to differ, so these probably come from a template.',
    '<h2 id="reports">…</h2> … <table id="reports">',
  ),
  'output/invalid': error(
    'A file for programs could not be read back',
    'Feeds, calendars, tables, drawings and data files are read again before they are published. This one is not as its format demands. If no template of yours makes it, it is a bug in Causebook.',
    'feed.atom: Two items have the id tag:example.org,2026:rca/a',
  ),
  'output/leak': error(
    'What is internal, a draft or withdrawn would be published',
    'Every file is searched, before anything is published, for words, names, numbers and phrases that only hidden texts have: `:::internal` blocks, actions and reports that are internal, drafts, the texts of withdrawn reports, comments. This one is in the output, so nothing is published. It may be a mistake in Causebook; or the same words come from a template, a static file or an attachment. A rule for the source turns it off. [Two audiences](audiences.md) says what is found and what is not.',
    ':::internal\nThe vendor paged Sesame at 10.0.3.7.\n:::',
    { mayBeLowered: true },
  ),
  'output/list-lost': info(
    'The site had lost its list of files',
    'The list of what a build wrote is `.causebook/manifest.json` in the folder of the site, and it is not there any more, as a rule because the site was copied without hidden folders, or it is damaged. The site was recognised all the same: every file that no list names was written anew, and none of them was removed. Where `.causebook/` is copied with the rest, only what changed is written.',
    'dist/.causebook/manifest.json',
  ),
  'output/left-over': warning(
    'Files in the folder of the site are not of this build',
    'No list says who wrote these: an earlier build whose list was lost or is not believed, and then they may be the pages of a report that is internal or withdrawn since, or somebody else. They stay where they are, and are published with the rest. Each build tells of those in folders into which it writes, such as `reports/`; files that you want there belong in `static/`. They are searched for hidden words like all others.',
    'dist/reports/2019-06-03-alma-eu/index.html',
  ),
  'output/list-foreign': info(
    'The list of files of the site was not made here',
    'What a build need not render again it knows from `.causebook/manifest.json` in the folder of the site. A list that came from elsewhere, with a checkout, an archive or a cache of CI, may be the work of whoever proposes a change, together with pages that no report says, so it is not believed: every file is rendered anew, and written where it differs; and what it names is removed only from folders into which this build writes. Machines that have the same secret in `CAUSEBOOK_CACHE_KEY` believe one another. Leave `dist/` out of git.',
    'git add dist',
  ),
  'cache/foreign': info(
    'What is remembered between runs was not made here',
    'What reports say is kept in `.causebook/`, and published from there as long as the reports stay the same. What came from elsewhere, with a checkout, an archive or a cache of CI, may be the work of whoever proposes a change, so it is passed over and all reports are read anew. Machines that have the same secret in `CAUSEBOOK_CACHE_KEY` believe one another.',
    'git add --force .causebook',
  ),
  'cache/tracked': info(
    'What is remembered between runs is committed',
    '`.causebook/` keeps itself out of git with a `.gitignore` of its own, which does nothing for files that git tracks already. Each run writes some of them anew, so `git status` shows them as changed; nobody else believes them; and they hold the texts of drafts and of internal reports as they were read. `git rm -r --cached .causebook` takes them out of git and leaves them on the disk.',
    'git add --force .causebook',
  ),
} as const
