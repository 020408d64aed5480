/** Codes of what keeps a file from being read at all. */
import { error } from './explanation.ts'

export const fileCodes = {
  'file/not-utf8': error(
    'The file is not UTF-8',
    'Reports are UTF-8 text, and so are pages, the configuration and the words of languages. Other encodings look alike in an editor and come out as wrong letters. Save the file as UTF-8.',
    'a report saved as Windows-1252 or UTF-16',
  ),
  'file/empty': error(
    'The file is empty',
    'Every Markdown file in the reports folder is a report. Fill it in with `causebook new`, delete it, or start its name with "_" to have it passed over.',
    '(nothing)',
  ),
  'file/too-large': error(
    'The file is too large',
    'A report of more than 250 kB or 5,000 lines is a log or a dump. Put it beside the report as an attachment and link to it. The same is told of more than 30 accents or other marks on one letter, which no script has. A file that a report links to is copied to the site, and is refused when it has more than `source.largest_file_mb`, 100 MB as a rule. Of a photograph beside a report of more than 64 MB, what its camera noted of the place and the device cannot be taken out; save it smaller.',
    'a report with a database dump pasted into it',
  ),
  'file/crashed': error(
    'The file brings the program down',
    'Causebook failed while it read this file. That is a bug in Causebook, whatever the file holds. The other reports were read all the same.',
    '(a file that no test has thought of)',
  ),
  'file/too-costly': error(
    'The file costs more than a report may',
    'Reading it took more than 30 seconds or more than a gigabyte of memory, so it was given up, for one file must not keep the others from being read. Such a file holds a log or a dump, or is made to do harm.',
    '(a file that no test has thought of)',
  ),
  'file/unreadable': error(
    'The file cannot be read',
    'The system does not give it: it may not be opened, it went while the reports were read, or the disk is broken. The message says which. The other files were read all the same.',
    'a report that only its author may read',
  ),
}
