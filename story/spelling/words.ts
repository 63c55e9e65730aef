/** The words of a text whose spelling can be looked up, and which are no words for a dictionary. */

/** A word as it stands in its text. */
export interface SpelledWord {
  word: string
  from: number
  to: number
  /** The words that hyphens join it to, as one; itself where it stands alone. */
  compound: string
  /** Whether a sentence begins with it and no name, so that its capital tells nothing. */
  isFirst: boolean
}

/** Letters with their marks; joiners, tatweel, digits and apostrophes stand within a word. */
const token = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}\u0640'’]|\u200c|\u200d)*/gu

/** What a word touches where it is a part of an address, a handle, a file's name or a text that is masked. */
const sticks = /[@#_\\\ufffc]/u

const letter = /\p{L}/u

/** Abbreviations that a dot ends: Gov., Sen., Lt. */
const longestAbbreviation = 5

/** Whether a word between these characters is a part of something that nobody spells. */
function isPartOfOther(text: string, from: number, to: number): boolean {
  const [before = '', behind = ''] = [text[from - 1], text[to]]
  if (sticks.test(before) || sticks.test(behind)) return true
  const isDotted = (dot: number, beyond: number) => text[dot] === '.' && letter.test(text[beyond] ?? '')
  return isDotted(from - 1, from - 2) || isDotted(to, to + 1)
}

/** What most words are: small letters, perhaps after a capital, or letters that have no case. */
const plainWord = /^(?:\p{Lu}?\p{Ll}{2,}|\p{Lo}{2,})$/u

/** Slugs and acronyms, their plurals (MPs), names with a capital inside (WhatsApp), and what has digits. */
function isNoWord(word: string): boolean {
  if (plainWord.test(word)) return false
  const stem = word.replace(/['’]?s$/u, '')
  const capitals = stem.match(/\p{Lu}/gu)?.length ?? 0
  return (
    /\p{N}/u.test(word) ||
    (capitals > 1 && !/\p{Ll}/u.test(stem)) ||
    /\p{Ll}\p{Lu}/u.test(word) ||
    (word.match(/\p{L}/gu)?.length ?? 0) < 2
  )
}

function isAbbreviation(text: string, word: string, to: number): boolean {
  return text[to] === '.' && word.length <= longestAbbreviation && /^\p{Lu}/u.test(word)
}

/** What stands before a name in small letters: al-Sudani, Osama bin Laden, van der Meer. */
const particle =
  /^(?:[ae]l|a[dnrstz]|ash|ul|bin|bint|ibn|abu|umm|de|del|della|der|den|di|da|du|la|le|ter|van|von)$/u

function isParticle(text: string, word: string, to: number): boolean {
  return (
    particle.test(word) &&
    /[-\s\u00a0]/u.test(text[to] ?? '') &&
    /^\p{Lu}|^(?:al|der|den|la)\b/u.test(text.slice(to + 1, to + 5))
  )
}

/** First names whose second syllable has no capital, beside a last name: Ha-neul Seo, Kim Min-ji. */
const syllables = /^\p{Lu}\p{Ll}{1,4}-\p{Ll}{2,5}$/u

/** Whether a word is a syllable of a first name. @param compound what hyphens join it to, which ends where it does */
function isSyllable(text: string, word: string, to: number, compound: string): boolean {
  if (!compound.endsWith(`-${word}`) || !syllables.test(compound)) return false
  const start = to - compound.length
  return (
    /^ \p{Lu}\p{Ll}/u.test(text.slice(to, to + 3)) ||
    /\p{Lu}\p{Ll}{1,12} $/u.test(text.slice(Math.max(0, start - 15), start))
  )
}

/** Whether a sentence begins at a place: at the text's head, or after a mark that ends one. */
function beginsSentence(text: string, from: number): boolean {
  let at = from - 1
  while (at >= 0 && /[\s“”"‘'’«»([\u200e\u200f]/u.test(text[at] ?? '')) at--
  return at < 0 || /[.!?…:؟۔–—•\ufffc]/u.test(text[at] ?? '')
}

/** Whether another capital follows, as the surname does on a name. */
function isNameBefore(text: string, to: number): boolean {
  return /^\s\p{Lu}/u.test(text.slice(to, to + 3))
}

/** What hyphens join to the word between two places. */
function compoundAt(text: string, from: number, to: number): string {
  const inCompound = /[\p{L}\p{M}\p{N}'’-]/u
  let [start, end] = [from, to]
  while (text[start - 1] === '-' && inCompound.test(text[start - 2] ?? ''))
    for (start--; inCompound.test(text[start - 1] ?? '') && text[start - 1] !== '-'; ) start--
  while (text[end] === '-' && inCompound.test(text[end + 1] ?? ''))
    for (end++; inCompound.test(text[end] ?? '') && text[end] !== '-'; ) end++
  return text.slice(start, end)
}

/**
 * The words of a text that a dictionary can be asked about, in their order.
 * @param text what is not to be looked at stands in it as U+FFFC
 */
export function spelledWords(text: string): SpelledWord[] {
  const found: SpelledWord[] = []
  for (const { 0: all, index: from } of text.matchAll(token)) {
    const word = all.replace(/(?:['’]|\u200c|\u200d){1,9}$/u, '')
    const to = from + word.length
    if (isNoWord(word) || isPartOfOther(text, from, from + all.length)) continue
    if (isAbbreviation(text, word, to) || isParticle(text, word, to)) continue
    const compound = compoundAt(text, from, to)
    // 16-year-olds
    if (/\p{N}/u.test(compound) || isSyllable(text, word, to, compound)) continue
    found.push({
      word,
      from,
      to,
      compound,
      isFirst: beginsSentence(text, from) && !isNameBefore(text, to),
    })
  }
  return found
}

/** Whether a word begins with a capital, or has one after what is elided: d’Erbil. */
export function isCapitalised(word: string): boolean {
  return /^(?:\p{Ll}{1,8}['’])?\p{Lu}/u.test(word)
}
