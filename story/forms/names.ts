/** People's names in a line: kept letter for letter, parted where people part them. */
import { baseOf } from '../languages/base'
import { byWord } from './by-word'
import { comma, formWordsOf } from './words'

/** After a comma these belong to the name before it. */
const behindComma = '(?!\\s*(?:Jr|Sr|II|III|IV|MD|PhD|Ph\\.D)(?![\\p{L}\\p{M}\\d]))'

const andIn = (own: string) =>
  ['and', 'und', 'et', 'û', 've', 'و', '&', 'AND', 'UND', 'ET', 'VE', own].join('|')

/** What parts names, by a language's own “and”. */
const separator = byWord(
  (own) =>
    new RegExp(
      `(?:(?<!\\s)\\s+)?[,;،؛]${behindComma}\\s*(?:(?:${andIn(own)})\\s+)?|(?<!\\s)\\s+(?:${andIn(own)})\\s+`,
      'gu',
    ),
)

/** An “and” that no name follows on. */
const andAtEnd = byWord((own) => new RegExp(`(?<=^|[\\s,;،؛])(?:${andIn(own)})$`, 'u'))

/** Names without an “and” at their end, as they are while the next one is typed. */
export function withoutAndAtEnd(line: string, language: string): string {
  return line.trimEnd().replace(andAtEnd(formWordsOf(language).and.trim()), '')
}

/** Arabic names that begin with the letter which, before another name, is “and”. */
const namesInWaw =
  /^و(?:ليد|سام|سيم|سن|ائل|اثق|ارث|اصف|جدي|جيه|جدان|حيد|حيدة|داد|دود|ديع|دیع|ردة|صال|صفي|ضاح|فاء|فيق|فيقة|لاء|لي|ليم|هاب|هبة|هبي|هيب|ريا|يسي|سيلة|سماء|زير)$/u

const namesInVav = /^ו(?:רד|יקטור|יקטוריה|לדימיר|רה|ילי|ייס)$/u

/** Two whole names whose “and” leans on the second in Hebrew, in which few names begin with that letter. */
function partAtHebrewAnd(text: string): string[] {
  const words = text.split(' ')
  const at = words.findIndex(
    (word, index) =>
      index > 1 && index < words.length - 1 && /^ו\p{L}{2}/u.test(word) && !namesInVav.test(word),
  )
  if (at < 0) return [text]
  return [words.slice(0, at).join(' '), ...partAtHebrewAnd(words.slice(at).join(' ').slice(1))]
}

/**
 * Two whole names whose “and” leans on the second, as it does in Arabic: `ليلى حسن وسامي كريم`. No name begins with
 * the letter twice.
 */
function partAtLeaningAnd(text: string): string[] {
  const words = text.split(' ')
  const at = words.findIndex(
    (word, index) =>
      index > 1 &&
      index < words.length - 1 &&
      (/^وو\p{L}/u.test(word) || (/^و\p{L}{3}/u.test(word) && !namesInWaw.test(word))),
  )
  if (at < 0) return [text]
  return [words.slice(0, at).join(' '), ...partAtLeaningAnd(words.slice(at).join(' ').slice(1))]
}

function partsAtLeaningAnd(text: string, language: string): string[] {
  const base = baseOf(language)
  if (base === 'ar') return partAtLeaningAnd(text)
  return base === 'he' ? partAtHebrewAnd(text) : [text]
}

/** Who helped, after a “with”: a whole name, with more or nothing after it. */
const helper =
  /,?\s(?:with|avec|mit|con)\s(?=\p{Lu}[\p{L}.'’-]{0,20} (?:\p{Ll}{1,4} ){0,2}\p{Lu}[\p{L}'’-]{1,20}(?:$|[,;]|\s(?:in|from|à|en|a|aus|and|et|y|und|e)\s\p{Lu}))/gu

/** A line of names in which those who helped are joined to the others: `NAME avec NAME à PLACE`. */
export function joinHelpers(line: string): string {
  return line.replace(helper, ' & ')
}

/** A part of a line of names. */
export interface NamePart {
  text: string
  /** Whether “and” stands before it: it is then a person like the one before. */
  isJoined: boolean
}

/**
 * The names of a line, each as it is typed, with what parts it from the one before.
 * @param language BCP 47: its own word for “and” parts names too
 */
export function nameParts(line: string, language: string): NamePart[] {
  const parts: NamePart[] = []
  const add = (text: string, joined: boolean) => {
    const [first = '', ...others] = partsAtLeaningAnd(text, language)
    parts.push({ text: first, isJoined: joined }, ...others.map((each) => ({ text: each, isJoined: true })))
  }
  let from = 0
  let isJoined = false
  for (const found of line.matchAll(separator(formWordsOf(language).and.trim()))) {
    add(line.slice(from, found.index).trim(), isJoined)
    isJoined = /[\p{L}&]/u.test(found[0])
    from = found.index + found[0].length
  }
  add(line.slice(from).trim(), isJoined)
  return parts.filter(({ text }) => text !== '')
}

/** The names of a line, each as it is typed. */
export function splitNames(line: string, language: string): string[] {
  return nameParts(line, language).map(({ text }) => text)
}

/** Names in one line: `A`, `A and B`, `A, B and C`, in the language's words. */
export function joinNames(names: readonly string[], language: string): string {
  const last = names.at(-1) ?? ''
  if (names.length < 2) return last
  return `${names.slice(0, -1).join(comma(language))}${formWordsOf(language).and}${last}`
}

const particle = /^(?:de|del|della|di|da|la|le|el|al|van|von|der|den|bin|ibn|bint|abu|ter|ten|dos|du|y|e|zu)$/
const properWord = /^(?:['’‘]?\p{Lu}|(?:al|el|ad|as|an|at|ash|ar|d|l|t)[-'’]\p{Lu})/u
const calendar =
  /(?<![\p{L}\p{M}])(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|Noon|Midnight|Christmas|Easter|Ramadan|Newroz)(?![\p{L}\p{M}])/iu

/** Whether a text can be one person's name: a few words, none of them a sentence's or the calendar's. */
export function isName(text: string): boolean {
  const words = text.split(/\s+/u)
  if (words.length > 6 || !/^[\p{L}\p{M}'’‘ʼ.,\s-]+$/u.test(text) || calendar.test(text)) return false
  const isUncased = !/[\p{Lu}\p{Ll}]/u.test(text)
  if (isUncased) return words.length <= 5
  return (
    words.some((word) => /^\p{Lu}/u.test(word)) &&
    words.every((word) => properWord.test(word) || particle.test(word))
  )
}
