/** Codes of what is wrong with what the templates folder brings, the words of languages above all. */
import { error, info, warning } from './explanation.ts'

export const languageCodes = {
  'language/syntax': error(
    'The language file is not valid YAML',
    'A file of the folder languages cannot be parsed, or a key stands twice. The message says where and why.',
    'reports: { one: # report, other: # reports }',
  ),
  'language/file-name': warning(
    'The language file is not named after a language',
    'Words are found by the name of their file: the tag of the language (BCP 47) and .yaml. Under another name they are never used.',
    'templates/languages/dutch.yml',
  ),
  'language/unknown-key': error(
    'The key of a text is not known',
    'A text under a key with a typing error would silently be without effect, so unknown ones are errors.',
    'lists: { pageOff: Bladzijde {number} van {last} }',
  ),
  'language/invalid': error(
    'The text has the wrong form',
    'The message says what belongs there: a text of one line, a list of so many texts, or a text for each form of the plural.',
    'months: [januari, februari]',
  ),
  'language/unknown-slot': error(
    'Nothing fills the slot',
    'Names in braces are filled in when pages are made. One that the English text does not have would be shown as it is, braces and all.',
    "titleOf: 'Beschikbaarheid, {periode}'",
  ),
  'language/missing-slot': warning(
    'The text leaves something out',
    'The English text tells something that this one does not: a slot in braces, or # for the number. A form of the plural does without its number only if it stands for a single one.',
    'moved: Verplaatst',
  ),
  'language/missing-form': warning(
    'The plural lacks a form',
    'Languages have up to six forms for what is counted (Unicode CLDR: zero, one, two, few, many, other). Numbers whose form is missing take that of `other`, or the form that comes with Causebook, which may not go together with the new ones.',
    "reports: { one: '# raport', other: '# raportu' }",
  ),
  'language/missing-text': warning(
    'Texts of the language are missing',
    'The language of the site is one that Causebook has no words in, and its file does not have all of them. What is missing stays in English.',
    'site: { language: nl } with a languages/nl.yaml of ten lines',
  ),
  'template/passed-over': info(
    'Nothing comes of a file in the templates folder',
    'A template replaces the one of Causebook with the same name, or is one that another template of yours takes in; style sheets, scripts, drawings and texts are published. This file is neither. Most often its name is misspelt.',
    'templates/reprot.liquid',
  ),
} as const
