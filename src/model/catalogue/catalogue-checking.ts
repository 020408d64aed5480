/** Codes of what only the whole knowledge base, its configuration or the calendar can tell. */
import { error, info, warning } from './explanation.ts'

export const checkingCodes = {
  'id/duplicate': error(
    'Two reports share an id or an address',
    'Ids are lower-cased in addresses, so two that differ by case or by the form of a letter would overwrite each other.',
    'Alma-EU00.md and alma-eu00.md',
  ),
  'id/alias-taken': error(
    'An old address belongs to something else',
    'An alias becomes a page that leads to the report. Here a page of the site, or the alias of another report, is at that address already.',
    '---\naliases: /subscribe/\n---',
  ),
  'facet/same-address': error(
    'Two names share an address',
    'Both are written the same way in addresses, so one page would overwrite the other. Use one spelling.',
    '---\ncauses: [Load balancer, load-balancer]\n---',
  ),
  'instance/unknown': error(
    'The instance is not registered',
    'The configuration lists the instances, and this is none of them. Mend the name, or add it under `instances` in causebook.yaml, where one that is retired stays as long as reports name it. Under `formerly` it is a note: a name from the past is no mistake, a misspelt one tells nobody.',
    '---\ninstance: EU0O\n---',
    { mayBeLowered: true },
  ),
  'instance/zone-differs': warning(
    'The times are told in another zone than the instance’s',
    'The instance is registered with one zone and the report uses another. Readers expect the clock of the place; if this report is the exception, write the zone with its times.',
    '---\ninstance: NA05\ntimezone: America/New_York\n---',
  ),
  'history/missing': error(
    'A final report has no publication history',
    'The first entry of `revisions` is the date of publication; feeds and the history section need it.',
    '---\nstatus: final\n---',
    { mayBeLowered: true },
  ),
  'history/before-incident': error(
    'The history starts before the incident',
    'A report cannot have been published before the incident began. Often the entry was copied with an older report.',
    '---\nstart: 2020-04-01 05:37\nrevisions:\n  - { date: 2020-03-11, summary: Initial Publication }\n---',
    { mayBeLowered: true },
  ),
  'history/out-of-order': error(
    'The history is not in order',
    'Entries run from the oldest to the newest. One that is older than the entry above it, by its day or by the time that both state, is misplaced or misdated.',
    '---\nrevisions:\n  - { date: 2019-06-12, summary: Initial Publication }\n  - { date: 2019-06-11, summary: Corrected the end }\n---',
  ),
  'time/in-future': error(
    'The incident has not happened yet',
    'Its start, its end, or when it was noticed, contained or resolved lies after now, so its length and the availability would be made up. A start of which only the day is known may be of today; what is over is so by now, also where the end is a range. In what is not final, where the end may be expected, and of an event of the timeline this is only a warning.',
    '---\nstart: 2091-06-03 13:45\nend: 2091-06-03 14:35\n---',
    { dependsOnClock: 'goes' },
  ),
  'history/in-future': error(
    'An entry of the history lies in the future',
    'Subscribers would see it at the head of their feed for as long as it does. A time may not lie after now; a day may be today anywhere on Earth.',
    '---\nrevisions:\n  - { date: 2091-06-11, summary: Initial Publication }\n---',
    { dependsOnClock: 'goes' },
  ),
  'history/withdrawal-untold': warning(
    'The history does not tell of the withdrawal',
    'Subscribers are told when and why a report was withdrawn by an entry with `kind: withdrawn`. Without it they learn of it without a day and a reason, and once the report is restored without an entry, nobody is told. An entry that does not state its `kind` is taken for a correction, since it may have been there before; add one, or state it, also after the report was restored.',
    '---\nstatus: withdrawn\nrevisions:\n  - { date: 2019-06-11, summary: Initial Publication }\n---',
  ),
  'history/kind-untold': info(
    'An entry of the history does not say what it is',
    'An entry that says what it is (`kind: final`, or a summary such as “Final report”) keeps saying it. What one is that does not follows from the status and from those around it: when these change, so may what subscribers were told, or they are told of it again. Of a preliminary version this is a warning, since the entry that finishes the report does that. A publication and a correction need not say it.',
    '---\nstatus: preliminary\nrevisions:\n  - { date: 2019-06-11, summary: Initial Publication }\n---',
  ),
  'history/needless-formerly': warning(
    'An entry states as former what is so, or what nobody was told',
    '`formerly` says what stood there until that entry, so that those who were told by mistake are told that it is not about them. On the first entry there was nothing before; a value that stays is not former; an empty one names nobody.',
    '---\ninstance: EU00\nrevisions:\n  - { date: 2019-06-11, summary: Initial Publication }\n  - { date: 2019-06-17, summary: It was EU01, formerly: { instances: EU00 } }\n---',
  ),
  'history/contradicts-status': warning(
    'The status is not what the history comes to',
    'By its last entry the report is something else: as a rule the status was changed and the entry that tells of it is missing. Subscribers then learn of it without a day and without a reason.',
    '---\nstatus: final\nrevisions:\n  - { date: 2019-06-11, summary: Preliminary report }\n---',
  ),
  'reference/unknown': error(
    'The report that is named does not exist',
    'No report has this id, or only a draft or a report for another audience has it, so a link would lead nowhere.',
    '---\nrelated: 2019-06-30-alma-eu\n---',
  ),
  'reference/self': error(
    'The report names itself',
    'A report cannot be related to itself or replace itself.',
    '---\nid: a\nrelated: a\n---',
  ),
  'reference/not-withdrawn': warning(
    'A replaced report is not withdrawn',
    'Another report supersedes this one, yet it still stands as valid. Set its `status` to withdrawn.',
    '---\nsupersedes: the-old-report\n---',
  ),
  'action/no-owner': warning(
    'An open action has no owner',
    'What nobody owns is not done. Name a role or a team.',
    '---\nactions:\n  - { title: Extend the monitoring, status: open }\n---',
  ),
  'action/done-without-date': warning(
    'A finished action has no date',
    'Write `done` with the day it was finished or reported finished, or `done: unknown` where nobody recorded it.',
    '---\nactions:\n  - { title: Extend the monitoring, status: done }\n---',
  ),
  'action/contradiction': error(
    'The state of an action contradicts its date',
    'Only what is done has a date in `done`.',
    '---\nactions:\n  - { title: Extend the monitoring, status: open, done: 2019-06-11 }\n---',
  ),
  'action/done-in-future': error(
    'An action is done on a day to come',
    'The ledger would tell it as done, and how long it took would be made up. Write the day on which it is to be done under `due`.',
    '---\nactions:\n  - { title: Extend the monitoring, status: done, done: 2091-06-11 }\n---',
    { dependsOnClock: 'goes' },
  ),
  'action/overdue': warning(
    'An action is overdue',
    'Its `due` day has passed and it is neither done nor given up.',
    '---\nactions:\n  - { title: Extend the monitoring, owner: Network, status: open, due: 2019-07-01 }\n---',
    { dependsOnClock: 'comes' },
  ),
  'section/missing': error(
    'A required section is missing',
    'The configuration requires the section, and nothing stands in for it. Write it under its heading or one of its aliases.',
    'a report without "## Root Cause Analysis"',
    { mayBeLowered: true },
  ),
  'section/empty': error(
    'A section is empty',
    'There is a heading and no text below it. Fill it in; what the front matter states is shown without a heading of yours.',
    '## Root Cause Analysis\n\n## Customer Communication',
    { mayBeLowered: true },
  ),
  'policy/late': warning(
    'The final report is late',
    'The incident was long enough to need a report, the working days that the policy allows have passed, and the report is not final.',
    '---\nend: 2020-04-01 06:08\nstatus: preliminary\n---',
    { dependsOnClock: 'comes' },
  ),
  'link/missing-file': error(
    'The file that is linked does not exist',
    'Nothing is at this place beside the report, or elsewhere in the repository. Upper and lower case count.',
    '![graph](graph.png)',
  ),
  'link/missing-report': error(
    'The report that is linked does not exist',
    'The link leads to a Markdown file that is not a published report.',
    '[the first time](2019-07-08-alma.md)',
  ),
  'link/not-on-site': error(
    'The file that is linked is in the repository and not on the site',
    'The site has reports, and the files beside them that are no Markdown. Any other file of the repository, such as a runbook, is linked where it can be read (`source.view_url`), or copied if the configuration says so (`source.copy`). Neither is set.',
    '[the runbook](../docs/runbook.md)',
  ),
  'link/missing-anchor': warning(
    'The heading that is linked does not exist',
    'The page exists, but nothing on it has this name, so the link leads to its top; where the name only differs in case, to the heading that is meant. Names of headings are shown when you point at them.',
    '[see below](#what-we-lernt)',
  ),
  'link/unknown-name': warning(
    'No report has the name in double brackets',
    'A name in double brackets is a link to the report that has it as its id, as the name of its file or as its title, whatever the case; words of your own follow a "|", a heading a "#". This name is no report’s, so it is shown without a link.',
    '[[2019-06-03-alma-ue|the first time]]',
  ),
  'link/unsafe-file': error(
    'The file could run a script, load something, or keep a browser busy',
    'Pages of HTML, and SVG pictures with more in them than shapes, text and styles, could act in the name of this site, or load what tells others who reads it: scripts, handlers, foreign content, files and styles from elsewhere, declarations that stand for other text. A drawing of more than 2 MB, drawings of one report of more than 3 MB together, and one that makes a browser draw far more than is written in it, by copies of copies, would keep readers waiting. Save a drawing as plain SVG, simplify it, or link to a picture, a PDF, or text.',
    '[dashboard](dashboard.html)',
  ),
  'link/unusable-name': error(
    'A file cannot be there under its name on every machine',
    'The site is a folder of files, which is built, kept and served on machines of many kinds. Windows has no files called CON or AUX, none that end in a dot, and no <>:"|?* in names; there and on a Mac, names that differ only in the case of letters, or in how these are composed, are one.',
    '![A graph](graph.png) and ![another](Graph.png)',
  ),
  'config/syntax': error(
    'The configuration is not valid YAML',
    'causebook.yaml cannot be parsed, or a key stands twice. The message says where and why.',
    'site: { title: Incidents',
  ),
  'config/unknown-key': error(
    'The setting is not known',
    'A setting with a typing error would silently be without effect, so unknown ones are errors.',
    'site: { titel: Incidents }',
  ),
  'config/invalid': error(
    'The setting has the wrong form',
    'The message says what the setting takes.',
    'feed: { limit: many }',
  ),
  'config/rule-refused': error(
    'The rule would take away what a site cannot do without',
    'Most severities can be set under `rules`. Some errors stay errors: without them a fact would be told that nobody can know, a link would lead nowhere, or a text for a few would be for all. `causebook explain CODE` says it of each.',
    'rules: { time/ambiguous: warning }',
  ),
  'config/rule-idle': warning(
    'The rule is for files that are not there',
    'Under `rules`, a key with rules below it is a folder of reports, or a pattern for their paths. No report is in it, so the rules are without effect: as a rule the folder was renamed, or the name is mistyped.',
    'rules:\n  2109/**: { prose/*: off } # 2019',
  ),
  'config/alias-twice': error(
    'Two instances share a name',
    'A name or an alias stands for one instance only.',
    'instances:\n  EU00: { aliases: [EU] }\n  EU01: { aliases: [EU] }',
  ),
  'config/alias-address': warning(
    'The address of an alias is taken',
    'The page, feeds, calendar, badges and data of an instance answer at the addresses of its aliases, too. Where the alias of one has the address of another, or of its alias, it is not clear whose subscribers these are, and there is nothing for it.',
    'instances:\n  EU00: {}\n  EU01: { aliases: [eu-00] }\n  EU02: { aliases: [eu00] }',
  ),
  'config/no-url': info(
    'The address of the site is not set',
    'Feeds, the sitemap and canonical links need absolute addresses and now name http://localhost/. Set site.url, or pass --base-url. Set feed.authority too: the ids in feeds are made from it and must never change.',
    'site: { title: Incidents }',
  ),
  'config/url-of-others': warning(
    'The address of the site is that of the one for other readers',
    'A site names its own address in feeds, data, cards and canonical links. `site.url` belongs to the site for whom `audience` names, the public as a rule: a site for internal readers that named it would send them, and the programs that follow its feeds, to the public one. So it names http://localhost/ instead until it is told its own: set site.internal_url, or pass --base-url.',
    'site: { url: https://rca.example.org/ } # with --audience internal',
  ),
  'theme/low-contrast': warning(
    'The accent is hard to read',
    'Links are written in the accent on light paper, and in a lighter shade of it on dark paper. Both need a contrast of 4.5:1 with the paper (WCAG 2.2, level AA); a colour that is too light fails on the one, a colour that is almost black on the other.',
    "theme: { accent: '#ffcc00' }",
  ),
} as const
