/** A name that is spelt in two ways in one story. */
import type { CheckedStory, FoundInStory, StoryCheck } from './check'
import { firstNameBefore, isFirstName } from './first-names'
import { isProse, type Stretch, stretches } from './text'

interface Mention extends Stretch {
  block: number
}

const article =
  /(?<![\p{L}\p{Nd}'’-])(?:[Aa]l|[Ee]l|[Aa]n|[Aa]s|[Aa]r|[Aa]z|[Aa]d|[Aa]t|[Aa]sh)[- ](?!(?:Al|El|An|As|Ar|Az|Ad|At|Ash)-)\p{Lu}[\p{L}'’-]{2,}/gu
const fullName =
  /(?<![\p{L}\p{Nd}'’.-])(?:Abd(?:[aeu]l)?(?:[- ][AaEe]l)?[- ])?\p{Lu}[\p{Ll}'’-]{2,} (?:[Aa]l[- ])?\p{Lu}[\p{Ll}'’-]{3,}(?![\p{L}\p{Nd}])/gu

/** How Abdul begins a name, which is written as one word, as two or as three: Abd al-Rahman, Abdelrahman. */
const servant = /^Abd[aeu]?l?(?:[- ][ae]l)?[- ]?(?=\p{L}{3})/iu

/** A name as two words, whatever it begins with. */
const asTwoWords = (text: string) => text.replace(servant, 'Abdul')

/** Two words of a name are no longer. */
const longestName = 80

const isNamed = ({ part }: CheckedStory['blocks'][number]) =>
  part === 'headline' ||
  part === 'standfirst' ||
  part === 'caption' ||
  part === 'crosshead' ||
  part === 'table'

/** Names of two words; a title before them is none of the two: Sheriff Wendell Pruitt. */
function fullNamesIn(text: string): Stretch[] {
  return stretches(text, fullName).map((each) => {
    const at = each.text.indexOf(' ')
    if (isFirstName(each.text.slice(0, at))) return each
    const from = each.from + at + 1
    const [name] = stretches(text.slice(from, from + longestName), fullName)
    return name?.from === 0 ? { text: name.text, from, to: from + name.to } : each
  })
}

function mentionsOf({ blocks }: CheckedStory, inText: (text: string) => Stretch[]): Mention[] {
  return blocks.flatMap((block, index) =>
    isProse(block) || isNamed(block)
      ? inText(block.text).map((each) => ({
          ...each,
          text: each.text.replace(/['’]s?$/u, ''),
          to: each.to - (each.text.length - each.text.replace(/['’]s?$/u, '').length),
          block: index,
        }))
      : [],
  )
}

/** Names with the Arabic article, alike but for its spelling: al-Sudani, al Sudani. A capital may begin a sentence. */
function articleKey(text: string): string {
  return text.slice(text.search(/[- ]/) + 1).toLowerCase()
}

const articleSpelling = (text: string) => text.slice(0, text.search(/[- ]/) + 1).toLowerCase()

/** Vowels that stand for one of the three of Arabic; an e alone may stand for two of them. */
function vowelOf(vowels: string): 'a' | 'e' | 'i' | 'u' {
  if (/[iy]|ee/u.test(vowels)) return 'i'
  if (/[ou]/u.test(vowels)) return 'u'
  return vowels === 'e' ? 'e' : 'a'
}

/** Behind the first letter of a word. */
const vowels = /(?<=.)[aeiouy]+/gu

/** The letters of a name without accents, marks and doubled ones. */
function lettersOf(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’-]/gu, '')
    .replace(/^(.)\1+|([^aeiouy])\2+/gu, '$1$2')
}

/** The sound of a name, as far as it is written in several ways when it comes out of Arabic letters. */
function soundOf(word: string): string {
  return lettersOf(word)
    .replace(/ph/gu, 'f')
    .replace(/gh/gu, 'g')
    .replace(/x/gu, 'ks')
    .replace(/q/gu, 'k')
    .replace(vowels, (found) => (vowelOf(found) === 'u' ? 'u' : 'a'))
}

/** In a shorter word another vowel makes another name: Jen and Jin. */
const shortestInSound = 4

/** Whether two words of one sound may be one name: Khaled is Khalid, and Ahmed Ahmad, but Karam is not Karim. */
function soundAlike(one: string, other: string): boolean {
  const [own, its] = [one, other].map((word) =>
    Array.from(lettersOf(word).matchAll(vowels), ([found]) => vowelOf(found)),
  )
  return (own ?? []).every((vowel, at) => {
    const pair = [vowel, its?.[at]]
    if (pair[0] === pair[1]) return true
    return pair.includes('e') && (pair.includes('a') || Math.min(one.length, other.length) >= shortestInSound)
  })
}

/** Two names of one sound, whose last letter is the same: Mario and Maria are two people, Hussein and Husain one. */
const nameKey = (text: string) =>
  asTwoWords(text)
    .toLowerCase()
    .split(/ (?:al[- ])?/u)
    .map((word) => `${soundOf(word)}${word.at(-1)?.replace('y', 'i').replace('q', 'k') ?? ''}`)
    .join(' ')

/**
 * Of names that are alike, those that are spelt otherwise than most, or than the first.
 * @param isOneOf whether one may be the name of somebody who is named by others
 */
function odd(
  mentions: readonly Mention[],
  key: (text: string) => string,
  spelling: (text: string) => string,
  isOneOf: (mention: Mention, others: readonly Mention[]) => boolean = () => true,
) {
  const groups = new Map<string, Mention[]>()
  for (const mention of mentions) {
    const group = groups.get(key(mention.text))
    if (group) group.push(mention)
    else groups.set(key(mention.text), [mention])
  }
  return [...groups.values()].flatMap((group): FoundInStory[] => {
    const spellings = group.map(({ text }) => spelling(text))
    const counts = new Map<string, number>()
    for (const each of spellings) counts.set(each, (counts.get(each) ?? 0) + 1)
    const [most] = [...counts].reduce((best, each) => (each[1] > best[1] ? each : best))
    const model = group[spellings.indexOf(most)]
    if (!model) return []
    const usual = group.filter(({ text }) => spelling(text) === most)
    return group
      .filter((each) => spelling(each.text) !== most && isOneOf(each, usual))
      .map(({ block, from, to, text }) => ({ block, from, to, values: { name: text, other: model.text } }))
  })
}

/** A last name with fewer letters is too often another's but for one. */
const surelyLong = 5

/** A last name with as many letters is another's but for any one of them only by a slip. */
const veryLong = 8

/** Whether a name is another with a slip of the keys in it: two letters swapped, one too many or too few, e for i. */
function isSlipOf(name: string, right: string): boolean {
  if (name === right || Math.min(name.length, right.length) < surelyLong) return false
  if (Math.abs(name.length - right.length) > 1) return false
  let start = 0
  while (start < name.length && name[start] === right[start]) start++
  let end = 0
  while (
    end < Math.min(name.length, right.length) - start &&
    name[name.length - 1 - end] === right[right.length - 1 - end]
  )
    end++
  // Hellman and Hellmann
  const isDoubled = start === Math.min(name.length, right.length) && lastIsDoubled(name, right)
  // Kurd and Kurds, Iraq and Iraqi: what is at an end may be another word
  if (start === 0 || end === 0) return isDoubled
  const one = name.slice(start, name.length - end)
  const other = right.slice(start, right.length - end)
  if (one.length + other.length === 1) return true
  if (one.length === 2) return one[0] === other[1] && one[1] === other[0]
  const isVowel = (one === 'e' && other === 'i') || (one === 'i' && other === 'e')
  return isVowel || (one.length === 1 && other.length === 1 && name.length >= veryLong)
}

/** Whether the longer of two names that begin alike has its last letter twice. */
function lastIsDoubled(name: string, right: string): boolean {
  const long = name.length > right.length ? name : right
  return long.at(-1) === long.at(-2)
}

/** What ends the name of a body, and of no person. */
const noLastName = new Set(
  'Union Party Group Bank House Council Court League Street Office University School Company States Kingdom Nations Committee Association Federation Commission Agency Ministry Service Force Forces Police Press News Club Three Seven Eight Twelve'.split(
    ' ',
  ),
)

/** What begins a sentence and is a letter away from names. */
const noName = new Set('There These Those Where Their Which While Whose Others Many Most Both'.split(' '))

const speaks =
  /(?<=^|[.,;:”"] |\p{Ll} )\p{Lu}\p{Ll}{4,30}(?=['’]s \p{Ll}| (?:said|says|told|added|explained|insisted|recalled|was|is|has|had|will|would|pleaded|denied|resigned|declined|scored|wrote|died|won)\b)/gu

/** Where a name stands that is only a slip of the last name of somebody whom the story names in full. */
function slips(story: CheckedStory, full: readonly Mention[]): FoundInStory[] {
  const firstOf = (text: string) => text.slice(0, text.indexOf(' '))
  const lastOf = (text: string) => text.slice(text.search(/[ -](?=[^ -]*$)/) + 1)
  const named = new Map<string, Mention[]>()
  for (const mention of full) {
    if (noLastName.has(lastOf(mention.text))) continue
    const same = named.get(lastOf(mention.text))
    if (same) same.push(mention)
    else named.set(lastOf(mention.text), [mention])
  }
  const slipAt = ({ block, from, to }: Mention, name: string, other: string): FoundInStory => ({
    block,
    from,
    to,
    fixes: [other],
    values: { name, other },
  })
  const inFull = [...named].flatMap(([last, mentions]) => {
    const alike = [...named].filter(([other]) => isSlipOf(last, other))
    return mentions.flatMap((mention) => {
      const first = firstOf(mention.text)
      const right = alike.find(
        ([, others]) =>
          others.some((each) => firstOf(each.text) === first) &&
          isFirst(others[0], mention) &&
          others.length >= mentions.length,
      )
      return right ? [slipAt(mention, mention.text, mention.text.replace(last, right[0]))] : []
    })
  })
  const keys = new Map([...named.keys()].map((last) => [last, nameKey(last)]))
  const likeOf = new Map<string, string[]>()
  const alone = mentionsOf(story, (text) => stretches(text, speaks)).flatMap((mention) => {
    const { text } = mention
    if (named.has(text) || noName.has(text)) return []
    const key = nameKey(text)
    const like =
      likeOf.get(text) ??
      [...keys].flatMap(([last, its]) =>
        isSlipOf(text, last) || (key === its && soundAlike(text, last)) ? [last] : [],
      )
    likeOf.set(text, like)
    const [right, ...others] = like
    return right !== undefined && others.length === 0 ? [slipAt(mention, text, right)] : []
  })
  return [...inFull, ...alone]
}

function isFirst(one: Mention | undefined, other: Mention): boolean {
  return (
    one !== undefined && (one.block < other.block || (one.block === other.block && one.from < other.from))
  )
}

/** A prefix in small letters, and what is no name: Los Angeles has no article, El Paso is another's. */
const arabicMentions = (story: CheckedStory) => {
  const all = mentionsOf(story, (text) => stretches(text, article))
  // without a hyphen the word may be English: As Iraq said, At Mosul
  const hyphened = new Set(all.filter(({ text }) => text.includes('-')).map(({ text }) => articleKey(text)))
  return all.filter(
    ({ text }) => hyphened.has(articleKey(text)) && (text.includes('-') || /^[ae]l /iu.test(text)),
  )
}

export const namesCheck: StoryCheck = {
  level: 'warning',
  inStory: (story) => {
    const firstName = ({ block, from }: Mention) => firstNameBefore(story.blocks[block]?.text ?? '', from)
    // Anwar al-Sayed and Yusuf El Sayed are two people
    const isOneOf = (mention: Mention, others: readonly Mention[]) => {
      const own = firstName(mention)
      const names = others.map(firstName).filter((each) => each !== null)
      return own === null || names.length === 0 || names.includes(own)
    }
    const arabic = odd(arabicMentions(story), articleKey, articleSpelling, isOneOf).map(
      ({ values, ...place }) => {
        const name = values?.name ?? ''
        const right = `${articleSpelling(values?.other ?? '')}${name.slice(name.search(/[- ]/) + 1)}`
        const fix = /^\p{Lu}/u.test(name) ? right.charAt(0).toUpperCase() + right.slice(1) : right
        return { ...place, fixes: [fix], values: { name, other: values?.other ?? '' } }
      },
    )
    const inFull = mentionsOf(story, fullNamesIn)
    const full = odd(inFull, nameKey, (text) =>
      text
        .toLowerCase()
        .replaceAll('’', "'")
        .replace(/ al /u, ' al-')
        .replace(/(?<= )co-(?=o)/u, 'co'),
    )
      .filter(({ values }) => isOnePerson(values?.name ?? '', values?.other ?? ''))
      .map((each) => ({ ...each, fixes: each.values?.other ? [each.values.other] : [] }))
    const alike = [...arabic, ...full]
    const places = new Set(alike.map(({ block, from }) => `${block}:${from}`))
    return [...alike, ...slips(story, inFull).filter(({ block, from }) => !places.has(`${block}:${from}`))]
  },
}

/** Whether only one of the words differs, and may be the same name: two that do are as likely two people. */
function isOnePerson(name: string, other: string): boolean {
  const [words, others] = [name, other].map((each) => asTwoWords(each).toLowerCase().split(' '))
  const odd = (words ?? []).flatMap((word, at) => {
    const its = others?.[at] ?? ''
    return word === its ? [] : [soundAlike(word, its)]
  })
  return odd.length < 2 && odd.every((isAlike) => isAlike)
}
