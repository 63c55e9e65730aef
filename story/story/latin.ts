/** Words of plain Latin text, counted by one look at each letter: the general way takes a hundred times as long. */

const other = 1
const letter = 2
const digit = 3
/** Joins the letters, or the digits, that it stands between. */
const joinsBoth = 4
/** Joins the digits that it stands between. */
const joinsDigits = 5

/** What each character is by Unicode's word boundaries; 0 for those that only the general way is asked about. */
const kinds = new Uint8Array(0x2030)

function are(kind: number, characters: string): void {
  for (const character of characters) kinds[character.charCodeAt(0)] = kind
}

are(other, ' \u00a0\n!"#$%&()*+-/<=>?@[\\]^`{|}~«»–—“”„…')
are(letter, 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz')
for (let code = 0xc0; code <= 0xff; code++) if (code !== 0xd7 && code !== 0xf7) kinds[code] = letter
are(digit, '0123456789')
are(joinsBoth, ".'‘’")
are(joinsDigits, ',;')

/** How many words a text has, or null where there is more in it than plain Latin letters, digits and signs. */
export function countLatinWords(text: string): number | null {
  let words = 0
  let before = other
  let last = other
  for (let index = 0; index < text.length; index++) {
    const kind = kinds[text.charCodeAt(index)] ?? 0
    if (kind === 0) return null
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
