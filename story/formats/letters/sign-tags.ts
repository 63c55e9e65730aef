/** Signs that typesetting systems write as tags, which are no elements of any format: `<endash>` for a dash. */

const signs: Readonly<Record<string, string>> = {
  endash: '–',
  ndash: '–',
  emdash: '—',
  mdash: '—',
  hellip: '…',
  nbsp: '\u00a0',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  softhyphen: '',
}

const tag = new RegExp(`(?<!\\\\)<(/?)(${Object.keys(signs).join('|')})\\s?/?>`, 'gi')

/** A text with these signs as they are meant; an escaped tag is one that a text speaks of. */
export function withoutSignTags(text: string): string {
  return text.replace(tag, (_, end: string, name: string) =>
    end === '' ? (signs[name.toLowerCase()] ?? '') : '',
  )
}
