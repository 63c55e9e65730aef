/** What checks say of what they find, and why a desk cares; each a line. */
import type { BlockPart, CheckCode } from '../../story/checks/check'

const found = {
  placeholder: {
    message: '“{{text}}” is still to be filled in',
    why: 'A note to yourself that must not go out.',
  },
  'doubled-word': { message: '“{{word}}” stands twice', why: 'Cutting and pasting leaves words doubled.' },
  'doubled-space': { message: 'More than one space', why: 'One space stands between words and sentences.' },
  'doubled-mark': { message: '“{{mark}}” stands twice', why: 'One mark ends a sentence or a clause.' },
  'space-before-mark': { message: 'A space before “{{mark}}”', why: 'The mark follows its word directly.' },
  'no-space-after-mark': {
    message: 'No space after “{{mark}}”',
    why: 'A space stands between a mark and the next word.',
  },
  unbalanced: {
    message: 'The mark {{mark}} has no other half',
    why: 'A reader must see where a quotation or bracket ends.',
  },
  article: {
    message: '“{{article}}” before “{{word}}”',
    why: 'a before a consonant sound, an before a vowel sound.',
  },
  'weekday-date': {
    message: '{{date}} is not a {{said}} but a {{right}}',
    why: 'Either the weekday or the date is wrong: check which.',
  },
  'no-such-date': {
    message: 'There is no {{date}}',
    why: 'Either the day or the month is wrong: check which.',
  },
  'parts-and-total': {
    message: 'These add up to {{sum}}, not {{total}}',
    why: 'The parts must make up the total.',
  },
  'percent-change': {
    message: 'The two figures make {{right}}%, not {{said}}%',
    why: 'A share or a change in percent must fit the figures beside it.',
  },
  'two-ages': { message: '{{name}} is {{age}} here and {{before}} before', why: 'One person has one age.' },
  'age-and-birth': {
    message: 'Somebody born in {{birth}} is not {{age}} but {{right}} or a year less',
    why: 'The age must fit the year of birth: check which is wrong.',
  },
  'headline-figure': {
    message: '{{figure}} is not in the text',
    why: 'What the headline or standfirst says, the story must say.',
  },
  'repeated-block': { message: 'This paragraph stands twice', why: 'The same words came before.' },
  'doubled-form': {
    message: 'A second {{form}}',
    why: 'The story has its own, and this one would be printed as text.',
  },
  'name-two-ways': {
    message: '“{{name}}” is “{{other}}” elsewhere in the story',
    why: 'One spelling for one name throughout a story.',
  },
  'surname-first': {
    message: '“{{name}}” comes before “{{full}}”',
    why: 'The first mention gives the full name and who it is.',
  },
  'percent-style': {
    message: '“{{usual}}” elsewhere in the story',
    why: 'One way of writing percentages in a story.',
  },
  'thousands-style': {
    message: '“{{usual}}”, as elsewhere in the story',
    why: 'One way of writing thousands in a story.',
  },
  'foreign-letters': {
    message: '“{{word}}” has letters of the Arabic keyboard: “{{right}}”',
    why: 'Kurdish and Persian write ک and ی. Searches miss what is written otherwise.',
  },
  'foreign-mark': {
    message: '“{{mark}}” is “{{right}}” in this language',
    why: 'Marks follow the script around them.',
  },
  'mixed-digits': {
    message: '{{figure}} is {{right}} in the digits of the rest',
    why: 'One kind of digits in a story.',
  },
  'stray-joiner': {
    message: 'A zero-width non-joiner that does nothing',
    why: 'It is invisible, and breaks searches.',
  },
  'no-headline': { message: 'The headline is missing', why: 'No story goes out without one.' },
  'no-caption': { message: 'The caption is missing', why: 'A picture needs a caption.' },
  'no-credit': { message: 'The credit is missing', why: 'A picture names who made it.' },
  'no-alternative-text': {
    message: 'The picture has no alternative text',
    why: 'Readers who cannot see it have it read to them.',
  },
  'not-for-publication': {
    message: 'The picture says “{{text}}”',
    why: 'Its sender lets nobody publish it: use another, or ask them.',
  },
  'picture-rights': {
    message: 'The rights of the picture do not let it be published',
    why: 'Its rights say so, or its last day is over: use another, or ask its sender.',
  },
  'usage-terms': {
    message: 'Terms of use: “{{text}}”',
    why: 'They are for the desk: follow them, and cut them before readers see them.',
  },
} satisfies Record<CheckCode, { message: string; why: string }>

const names = {
  placeholder: 'Placeholder',
  'doubled-word': 'Doubled word',
  'doubled-space': 'Doubled space',
  'doubled-mark': 'Doubled mark',
  'space-before-mark': 'Space before a mark',
  'no-space-after-mark': 'Missing space after a mark',
  unbalanced: 'Unclosed quotation or bracket',
  article: 'a or an',
  'weekday-date': 'Weekday and date',
  'no-such-date': 'Date that does not exist',
  'parts-and-total': 'Parts and total',
  'percent-change': 'Percentage and figures',
  'two-ages': 'Two ages',
  'age-and-birth': 'Age and year of birth',
  'headline-figure': 'Figure of the headline',
  'repeated-block': 'Repeated paragraph',
  'doubled-form': 'Second dateline or sign-off',
  'name-two-ways': 'Name in two spellings',
  'surname-first': 'Surname before the full name',
  'percent-style': 'Percent',
  'thousands-style': 'Thousands',
  'foreign-letters': 'Letters of the Arabic keyboard',
  'foreign-mark': 'Marks of the other script',
  'mixed-digits': 'Mixed digits',
  'stray-joiner': 'Stray non-joiner',
  'no-headline': 'Missing headline',
  'no-caption': 'Missing caption',
  'no-credit': 'Missing credit',
  'no-alternative-text': 'Missing alternative text',
  'not-for-publication': 'Picture not for publication',
  'picture-rights': 'Picture that its rights bar',
  'usage-terms': 'Terms of use of a picture',
} satisfies Record<CheckCode, string>

const spelling = {
  name: 'Spelling',
  message: '“{{word}}” may be misspelt',
  why: 'It is in no dictionary, and hardly in other stories of the desk.',
  suggesting: 'Looking for suggestions…',
  none: 'No suggestions',
  words_one: '1 word known in this story',
  words_other: '{{count}} words known in this story',
} as const

const parts = {
  headline: 'Headline',
  standfirst: 'Standfirst',
  byline: 'Byline',
  lead: 'Lead',
  paragraph: 'Paragraph',
  crosshead: 'Crosshead',
  quote: 'Quote',
  list: 'List',
  table: 'Table',
  caption: 'Caption',
  credit: 'Credit',
  'sign-off': 'Sign-off',
} satisfies Record<BlockPart, string>

export const checks = {
  found,
  names,
  spelling,
  parts,
  forms: { 'sign-off': 'sign-off', dateline: 'dateline' },
  switchOff: {
    title: 'Switch off “{{check}}” for {{house}}',
    text: 'In all stories of this house style, on this desk. Settings (House styles) lists it and switches it on again.',
    reason: 'Reason',
    confirm: 'Switch off',
  },
  switchOn: 'Switch on',
  levels: { hint: 'Hint', warning: 'Warning', error: 'Must be fixed' },
  panel: 'Checks',
  none: 'No findings',
  checking: 'Checking…',
  count_zero: 'No findings',
  count_one: '1 finding',
  count_other: '{{count}} findings',
  more: 'And {{formatted}} more',
  fix: 'Change to “{{text}}”',
  remove: 'Remove',
  ignoreHere: 'Ignore here',
  ignoreInStory: 'Ignore in this story',
  ignored_one: '1 ignored',
  ignored_other: '{{count}} ignored',
  ignoredHere: 'here',
  ignoredInStory: 'in this story',
  showAgain: 'Show again',
} as const
