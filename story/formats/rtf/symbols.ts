/** Control words and symbols that are characters (RTF 1.9.1, "Special characters"). */

export const symbolWords: Readonly<Record<string, string>> = {
  tab: '\t',
  emdash: '—',
  endash: '–',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  emspace: '\u2003',
  enspace: '\u2002',
  qmspace: '\u2005',
  ltrmark: '\u200e',
  rtlmark: '\u200f',
  zwj: '\u200d',
  zwnj: '\u200c',
}

export const symbols: Readonly<Record<string, string>> = {
  '\\': '\\',
  '{': '{',
  '}': '}',
  '~': '\u00a0',
  _: '\u2011',
  '-': '\u00ad',
}

/** Groups that programs which do not know them are to skip, and that are known here. */
export const optional = new Set([
  'listtable',
  'listoverridetable',
  'userprops',
  'background',
  'ud',
  'pn',
  'fldinst',
  'shppict',
  'shpinst',
  'picprop',
  'annotation',
  'footnote',
  'cs',
  'do',
  'formfield',
  'ffl',
  'moMath',
  'moMathPara',
])
