/** Letters of symbol fonts as the signs that they show: what Symbol calls `a` is α, and its 0xB7 a bullet. */
import { codePoint } from 'dingbat-to-unicode'

/** Where fonts that have no letters keep their signs (Unicode's private use area; ECMA-376, part 1, 17.3.3.30). */
const privateUse = /[\uf020-\uf0ff]/g

/** Signs that the table has as pieces of larger ones, or that hardly any font has. */
const better: Readonly<Record<string, string>> = { '⎯': '—', '🡪': '→', '🡨': '←', '⮚': '➢', '🗸': '✓' }

function signOf(font: string, code: number): string | undefined {
  const sign = codePoint(font, code)?.string
  return sign && (better[sign] ?? sign)
}

/** Whether the letters of a font are signs. */
export function isSymbolFont(font: string): boolean {
  return /^(?:symbol|webdings|wingdings(?: [23])?)$/i.test(font.trim())
}

/** What is read as a bullet or an arrow where no font is named: the signs of Wingdings, which Symbol has other signs for. */
const ofWingdings: ReadonlySet<string> = new Set(
  '\uf04a\uf04c\uf06c\uf06e\uf071\uf076\uf0a7\uf0a8\uf0d8\uf0e0\uf0fb\uf0fc\uf0fe',
)

/** Text that lost its font with what is of the private use area as the signs that were meant, by all likelihood. */
export function likelySigns(text: string): string {
  return text.replace(privateUse, (letter) => {
    if (letter === '\uf020') return ' '
    return signsIn(letter, ofWingdings.has(letter) ? 'Wingdings' : 'Symbol')
  })
}

/** Text with what is of the private use area as the signs that a font shows; where no symbol font is named, as Symbol's. */
export function signsIn(text: string, font: string): string {
  const face = isSymbolFont(font) ? font.trim() : 'Symbol'
  return text.replace(privateUse, (letter) => signOf(face, letter.charCodeAt(0) - 0xf000) ?? letter)
}

/** Text as the signs that its font shows, where it is a symbol font; blanks, and letters that it has no sign for, stay. */
export function lettersAsSigns(text: string, font: string): string {
  if (!isSymbolFont(font)) return likelySigns(text)
  return signsIn(text, font).replace(
    /[\x21-\x9f\xa1-\xff]/g,
    (letter) => signOf(font.trim(), letter.charCodeAt(0)) ?? letter,
  )
}
