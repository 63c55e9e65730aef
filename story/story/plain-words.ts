/** Words of plain copy, counted by one look at each letter: the general way takes a hundred times as long. */

const other = 1
const letter = 2
const digit = 3
/** Joins the letters, or the digits, that it stands between. */
const joinsBoth = 4
/** Joins the digits that it stands between. */
const joinsDigits = 5
/** Belongs to the character before it, whatever that is. */
const mark = 6

/** A table of what each character is by Unicode's word boundaries. */
function tableOf(): Uint8Array {
  const kinds = new Uint8Array(0x2030)
  const are = (kind: number, characters: string) => {
    for (const character of characters) kinds[character.charCodeAt(0)] = kind
  }
  /** The letters and marks of a block of Unicode. */
  const addBlock = (from: number, to: number) => {
    for (let code = from; code <= to; code++) {
      const character = String.fromCharCode(code)
      if (/\p{L}/u.test(character)) kinds[code] = letter
      else if (/\p{M}/u.test(character)) kinds[code] = mark
    }
  }
  // Latin with its accents, Cyrillic, Arabic with the letters of Kurdish and Persian
  addBlock(0x41, 0x24f)
  addBlock(0x400, 0x52f)
  addBlock(0x610, 0x6ff)
  are(other, ' \u00a0\n!"#$%&()*+-/<=>?@[\\]^`{|}~«»–—“”„…؛؟')
  are(digit, '0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹')
  are(joinsBoth, ".'‘’")
  are(joinsDigits, ',;،')
  are(mark, '\u200c\u200d')
  return kinds
}

/** What each character is; 0 for those that only the general way is asked about. */
const kinds = tableOf()

/** How many words a text has, or null where there is more in it than plain letters, digits and signs. */
export function countPlainWords(text: string): number | null {
  let words = 0
  let before = other
  let last = other
  for (let index = 0; index < text.length; index++) {
    const kind = kinds[text.charCodeAt(index)] ?? 0
    if (kind === 0) return null
    if (kind === mark) continue
    if (kind === letter || kind === digit) {
      const isJoined =
        last === letter ||
        last === digit ||
        (before === kind && (last === joinsBoth || (last === joinsDigits && kind === digit)))
      if (!isJoined) words++
    }
    before = last
    last = kind
  }
  return words
}
