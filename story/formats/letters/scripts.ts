/**
 * Superscripts and subscripts as characters of the line: a story has no such marks, and without them `10<sup>6</sup>`
 * would read 106. Used by every reader.
 */

export type Script = 'super' | 'sub'

/** Signs for the figures that the West, Arabic and Persian write. */
function digits(signs: string): Record<string, string> {
  const written = (zero: number) =>
    [...signs].map((sign, digit) => [String.fromCharCode(zero + digit), sign] as const)
  return Object.fromEntries([0x30, 0x660, 0x6f0].flatMap(written))
}

/** Superscripts and Subscripts (Unicode, U+2070–U+209F), with those that Latin-1 and Phonetic Extensions have. */
const superscripts: Readonly<Record<string, string>> = {
  ...digits('⁰¹²³⁴⁵⁶⁷⁸⁹'),
  ...{ '+': '⁺', '-': '⁻', '−': '⁻', '–': '⁻', '=': '⁼', '(': '⁽', ')': '⁾' },
}
const subscripts: Readonly<Record<string, string>> = {
  ...digits('₀₁₂₃₄₅₆₇₈₉'),
  ...{ '+': '₊', '-': '₋', '−': '₋', '–': '₋', '=': '₌', '(': '₍', ')': '₎' },
}

/** Letters that stand alone as an exponent or an index; all others are of abbreviations, `M<sup>e</sup>`. */
const superLetters: Readonly<Record<string, string>> = {
  n: 'ⁿ',
  i: 'ⁱ',
  x: 'ˣ',
  y: 'ʸ',
  k: 'ᵏ',
  m: 'ᵐ',
  p: 'ᵖ',
}
const subLetters: Readonly<Record<string, string>> = {
  n: 'ₙ',
  i: 'ᵢ',
  x: 'ₓ',
  k: 'ₖ',
  m: 'ₘ',
  p: 'ₚ',
  e: 'ₑ',
  t: 'ₜ',
}

/** Signs that are small by themselves. */
const small = /^[\s®©™℠*†‡§°ªº'"’”′″]*$/u

/**
 * Raised or lowered text as it stands in a line. Where Unicode has characters for it, they are used. Letters of
 * ordinals and abbreviations stay as they are. All else has `^` or `_` before it, so that no figure runs into the one
 * before.
 * @param before the text that it follows
 */
export function scripted(text: string, script: Script, before = ''): string {
  const trimmed = text.trim()
  if (trimmed === '' || small.test(trimmed)) return text
  const signs = script === 'super' ? superscripts : subscripts
  const letters = script === 'super' ? superLetters : subLetters
  const around = (inside: string) => text.replace(trimmed, () => inside)
  const single = letters[trimmed]
  if (single !== undefined) return around(single)
  if (/^tm$/i.test(trimmed) && script === 'super') return around('™')
  if (trimmed === 'o' && script === 'super' && /\p{N}\s?$/u.test(before)) return around('º')
  if (trimmed === 'a' && script === 'super' && /\p{N}$/u.test(before)) return around('ª')
  const all = [...trimmed.replace(/(?<!\s)\s+|\s/g, '')].map((character) => signs[character])
  if (all.every((each) => each !== undefined)) return around(all.join(''))
  if (/[¹²³⁰⁴-⁹₀-₉¼-¾⅐-⅞]/u.test(trimmed)) return text
  const isTerm = /^[-+−–]?\p{L}(?:[-+−–*/=]\p{L})*$/u.test(trimmed) && trimmed.length > 1
  const isWords = !/\p{N}/u.test(trimmed) && !isTerm
  const needsSpace = /[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(text)
  if (isWords) return needsSpace && (/\s/.test(trimmed) || trimmed.length > 5) ? ` ${text}` : text
  if (/\s/.test(trimmed) && /\p{L}/u.test(trimmed)) return needsSpace ? ` ${text}` : text
  if (!/[\p{L}\p{N})\]]$/u.test(before)) return text
  const isOne = /^[\p{L}\p{N}]+$/u.test(trimmed)
  const sign = script === 'super' ? '^' : '_'
  return around(isOne ? `${sign}${trimmed}` : `${sign}(${trimmed})`)
}

/** A raised o or zero behind a number, and the scale of a temperature. */
const degreeSign = /(?<=\p{Nd}\s?)[º⁰]$/u
const scale = /^\s?[CF](?![\p{L}\p{N}-])/u

/** A line that ends with a raised sign, which is that of degrees where the name of a scale follows: `20<sup>o</sup>C`. */
export function withDegrees(line: string, after: string): string {
  return scale.test(after) ? line.replace(degreeSign, '°') : line
}

const scriptTags = /<(su[bp])(?:\s[^<>]{0,200})?>([^<>]{0,80})<\/\1\s{0,9}>/gi

/** HTML in which raised and lowered text stands as it does in a line. */
export function withScripts(html: string): string {
  return html.replace(scriptTags, (whole, tag: string, inside: string, at: number) => {
    const before = html.slice(Math.max(0, at - 2), at)
    const shown = scripted(inside, tag.toLowerCase() === 'sup' ? 'super' : 'sub', before)
    const end = at + whole.length
    return withDegrees(before + shown, html.slice(end, end + 3)).slice(before.length)
  })
}

/** Raised and lowered figures as TeX has them: `10^{9}`, `H_{2}O`. */
const bracedScripts = /(?<=[\p{L}\p{N})])([\^_])\{([-+−–]?\d{1,6})\}/gu

/** Text in which raised and lowered figures in braces stand as they do in a line. */
export function withBracedScripts(text: string): string {
  return text.replace(bracedScripts, (_, sign: string, figure: string, at: number) =>
    scripted(figure, sign === '^' ? 'super' : 'sub', text.slice(Math.max(0, at - 1), at)),
  )
}

/** Vulgar fractions (Unicode, Number Forms and Latin-1). */
const fractions: Readonly<Record<string, string>> = {
  ...{ '1/2': '½', '1/3': '⅓', '2/3': '⅔', '1/4': '¼', '3/4': '¾', '1/5': '⅕', '2/5': '⅖', '3/5': '⅗' },
  ...{ '4/5': '⅘', '1/6': '⅙', '5/6': '⅚', '1/7': '⅐', '1/8': '⅛', '3/8': '⅜', '5/8': '⅝', '7/8': '⅞' },
  ...{ '1/9': '⅑', '1/10': '⅒' },
}

const digitOf = new Map(
  [superscripts, subscripts].flatMap((signs) =>
    Object.entries(signs)
      .filter(([digit]) => /[0-9]/.test(digit))
      .map(([digit, sign]) => [sign, digit] as const),
  ),
)

const plainDigits = (text: string) => [...text].map((sign) => digitOf.get(sign) ?? sign).join('')

/**
 * A fraction of two numbers as it stands after others: `½`, or `5/16` with a space before it.
 * @param before the text that it follows
 */
export function fraction(over: string, under: string, before = ''): string {
  const plain = `${over}/${under}`
  const known = fractions[plain]
  if (known !== undefined) return known
  return /\p{N}$/u.test(before) ? ` ${plain}` : plain
}

/** Text in which a raised number, a stroke and a lowered number are a fraction. */
export function withFractions(text: string): string {
  return text.replace(/([⁰¹²³⁴-⁹]{1,4})[/⁄∕]([₀-₉]{1,4})/gu, (_, over: string, under: string, at: number) =>
    fraction(plainDigits(over), plainDigits(under), text.slice(Math.max(0, at - 1), at)),
  )
}
