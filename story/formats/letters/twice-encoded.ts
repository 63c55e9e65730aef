/**
 * Text that a program took for another encoding, and encoded once more: UTF-8 for one of one byte a letter (`CafÃ©` for
 * `Café`), or that of another script for the Western one (`Yaðýþ` for `Yağış`).
 */
import { guessEncoding, scoreIn } from '../../encoding/guess-encoding'
import { decodeIn } from '../../encoding/tables'
import { binaryText, decodeAs } from '../office/bytes'

const high = Uint8Array.from({ length: 128 }, (_, index) => 0x80 + index)

/** An encoding that texts are taken for, and how runs of its letters look. */
interface Mistaken {
  bytes: ReadonlyMap<string, number>
  run: RegExp
}

function mistaken(encoding: string): Mistaken {
  const letters = [...decodeAs(high, encoding)]
  const latin = [...binaryText(high)]
  const bytes = new Map(latin.map((letter, index) => [letter, 0x80 + index]))
  for (const [index, letter] of letters.entries()) bytes.set(letter, 0x80 + index)
  // Latin-1 has controls where others have letters
  const all = encoding === 'windows-1252' ? [...letters, ...latin] : letters
  return { bytes, run: new RegExp(`[${[...new Set(all)].join('')}]+`, 'gu') }
}

const western = mistaken('windows-1252')
const others = ['windows-1256', 'windows-1251', 'windows-1250'].map(mistaken)

/** Fewer could be meant as they stand, as in a story about such letters. */
const fewest = 3
/** Programs in a row that made the same mistake. */
const mostTimes = 3

/** Quotation marks, dashes and dots: `â€™`, which nobody types. */
const certain = /^[\u2010-\u2027\u2030\u2039\u203a\u20ac]+$/
/** Letters that copy has; a capital before a quotation mark may look like others. */
const likely =
  /^[\u00a0-\u024f\u0391-\u03a9\u03ac-\u03ce\u0410-\u045f\u05d0-\u05ea\u0600-\u06ff\u200c-\u200f\u2010-\u2027\u2030\u2039\u203a\u20ac\u2122]+$/

/** The text that the bytes of a run are in UTF-8; null where they are none. */
function letters(run: string, { bytes }: Mistaken): string | null {
  const text = decodeAs(
    Uint8Array.from(run, (letter) => bytes.get(letter) ?? 0xff),
    'utf-8',
  )
  return text.includes('\ufffd') ? null : text
}

/** A text that was taken for Windows-1252 as it was before, wholly or where that is certain. */
function fromWestern(text: string): string | null {
  const runs = text.match(western.run) ?? []
  const twice = runs.map((run) => letters(run, western)).filter((run) => run !== null)
  const isWhole = twice.length >= fewest && twice.length >= runs.length * 0.9
  const inPart = twice.filter((run) => likely.test(run))
  const isMixed = inPart.length >= fewest && inPart.some((run) => certain.test(run))
  if (!isWhole && !isMixed && !twice.some((run) => certain.test(run))) return null
  return text.replace(western.run, (run) => {
    const once = letters(run, western)
    const isRight = once !== null && (isWhole || certain.test(once) || (isMixed && likely.test(once)))
    return isRight ? once : run
  })
}

/** A text that was taken for another encoding, and is UTF-8 in all that is beyond ASCII. */
function fromOther(text: string): string | null {
  for (const each of others) {
    let runs = 0
    let isAll = true
    for (const [run] of text.matchAll(each.run)) {
      runs++
      isAll = letters(run, each) !== null
      if (!isAll) break
    }
    if (isAll && runs >= fewest) return text.replace(each.run, (run) => letters(run, each) ?? run)
  }
  return null
}

/** This many letters beside others are a language's, and no signs or abbreviations. */
const fewestLetters = 8
/** How much better they have to read in another encoding, as the mean of the logarithms of their odds. */
const surelyBetter = 1.5

/** What no text of one byte a letter has that was taken for Windows-1252. */
const beyondWestern = new RegExp(`[^\\0-\\x7f${[...western.bytes.keys()].join('')}]`, 'u')

/** A letter beyond ASCII, or a sign, beside a letter; most letters of a text are passed over by the first class alone. */
const besideLetters = /[\u0080-\u{10ffff}](?:(?=\p{L})|(?<=\p{L}[\u0080-\u{10ffff}]))/gu

/** A text of one byte a letter that was taken for Windows-1252: its letters are no language's that is written so. */
function fromOneByte(text: string): string | null {
  if (beyondWestern.test(text) || (text.match(besideLetters)?.length ?? 0) < fewestLetters) return null
  const bytes = Uint8Array.from(text, (letter) => western.bytes.get(letter) ?? letter.charCodeAt(0))
  const guess = guessEncoding(bytes)
  const asItIs = scoreIn(bytes, 'windows-1252')
  if (!guess || asItIs === null || !/^windows-125[0-6]$/.test(guess.encoding)) return null
  if (guess.encoding === 'windows-1252' || guess.score < asItIs + surelyBetter) return null
  return decodeIn(bytes, guess.encoding)
}

/**
 * A text that was encoded twice as it was before; null where none of it was. Of a text that was so in part only what
 * is certain is put right: its quotation marks and dashes, and where there are several such places, its letters.
 */
export function encodedOnce(text: string): string | null {
  let found: string | null = null
  for (let times = 0; times < mostTimes; times++) {
    const once: string | null = fromWestern(found ?? text) ?? fromOther(found ?? text)
    if (once === null) break
    found = once
  }
  return found ?? fromOneByte(text)
}
