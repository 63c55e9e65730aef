/** What the command line says of a file that was read: what was left out of it, and what has to be known of it. */
import type { Dropped, NoticeCode } from '../../story/formats/format'

/** What was left out or taken in another form. */
export const dropped: Record<Dropped, string> = {
  script: 'scripts were left out',
  picture: 'pictures on the network were left out',
  embed: 'embeds were left out',
  form: 'forms were left out',
  code: 'code was imported as plain text',
  'merged-cells': 'merged table cells were split',
  'raw-html': 'some HTML was left out',
  'other-details': 'details that only another version of Copydesk knows were left out',
  'front-matter': 'front matter that has no place in a story was left out',
  shortcode: 'shortcodes and blocks that only the site can fill were left out',
  'reader-comments': 'comments of readers were left out',
  'cut-off': 'the file is cut off: everything after its last complete story was left out',
  items: 'packages and other items without text were left out',
  'odd-picture': 'pictures of a kind that a story cannot show were left out',
  footnotes: 'footnotes were left out',
  comments: 'comments were left out',
  deletions: 'text that was marked as deleted was left out',
  'hidden-text': 'hidden text was left out',
  'page-headers': 'page headers and footers were left out',
  'page-furniture': 'menus, adverts and other parts of the page around the article were left out',
  formulas: 'formulas were imported as plain text',
  captions: 'captions of pictures that were left out were left out too',
  'mail-header': 'the header of the mail was left out',
  'earlier-mails': 'earlier mails below it were left out',
  'mail-signature': 'the signature and notices of the mail were left out',
  attachments: 'files attached to the mail were left out: save and import them',
}

/** What has to be known of the story before it is used. */
export const notices: Record<NoticeCode, (value: string) => string> = {
  withdrawn: (value) => `withdrawn by its sender (“${value}”): ask before you use it`,
  'embargo-unclear': (value) => `no embargo was set: “${value}” is not a clear date and time`,
  'bad-letters': (value) => `characters that could not be read, marked with �: ${value}`,
  'twice-encoded': () => 'characters such as “Ã©” were repaired: the file had been encoded twice',
  'wire-lines': (value) => `wire lines set aside: ${value}`,
  flattened: () => 'text nested too deeply was moved up to the deepest level that a story allows',
  'other-house': (value) => `it looks like a story in the style of ${value}`,
}
