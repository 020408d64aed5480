/** Codes of what a site has besides its reports: pages of its own, static files, and links around them. */
import { error, warning } from './explanation.ts'

export const pageCodes = {
  'page/no-title': error(
    'A page has no title',
    'The title stands in lists, in the way to the page and in search results. Begin the page with a heading, `# About`, or write `title` in its front matter.',
    'Write to us at support@example.org.',
  ),
  'page/address-taken': error(
    'The address of a page belongs to something else',
    'A page has its address by its file: pages/about.md is at /about/. Here a part of the site, a report under an old address, or another page is at that address already. Give the file another name.',
    'pages/reports.md',
  ),
  'config/missing-target': error(
    'A link in the head or the foot of pages leads nowhere',
    'What `to` names under `nav` or `footer` is neither a page in pages/ that is published, nor a file in static/, nor a part of the site, or the page has no heading of the name after "#". Addresses on the site count from its root.',
    'footer:\n  - { label: About, to: pages/abuot.md }',
  ),
  'theme/missing-logo': error(
    'The logo is not there',
    'What `theme.logo` names is to be a picture in the templates folder.',
    'theme:\n  logo: our-logo.svg',
  ),
  'theme/missing-font': error(
    'A font is not there',
    'What `theme.fonts` names is to be a file in the templates folder, in the format WOFF2, which all browsers read and which is the smallest.',
    'theme:\n  fonts: { text: { variable: source-serif.woff2 } }',
  ),
  'static/taken': error(
    'A static file would overwrite a file of the site',
    'What is in static/ is copied to the root of the site as it is, and never in place of what is made, nor as a file where pages need a folder. Names that differ only in the case of letters are one on many file systems, so only one of them may be there. A file of that name in templates/ does take its place.',
    'static/robots.txt',
  ),
  'static/symbolic-link': warning(
    'A symbolic link in static/ is passed over',
    'It leads out of the folder, or to nothing, so what it leads to is not published; nor is anything where static/ is itself a link out of the repository. Put the file itself into static/.',
    'static/secrets -> ../../secrets',
  ),
  'file/passed-over': warning(
    'A symbolic link, no file at all, or one whose name is no text, is passed over',
    'Only files are read and published from the folders of reports and pages. A symbolic link could lead to what is not to be read by others, and a pipe would never end; what has a name in another encoding than UTF-8 nobody can open by its name. Put the file itself there; a name that begins with "_" says that it is not meant.',
    'rcas/2019/graph.png -> ../../drafts/graph.png',
  ),
} as const
