/** A word that stands twice, as cutting and pasting leaves it. */

import { baseOf } from '../languages/base'
import type { BlockCheck, CheckedBlock } from './check'
import { isWithin, quotesIn, type Stretch, wordsIn } from './text'

const listed = (words: string) => new Set(words.split(' '))

/** English words that may stand twice. */
const englishPairs = listed(
  'that had is was do so very very no yes bye ha hear there now well many far really never long half knock tut boo night hush can pom tuk yo cha goody who her you it what which whoever blah bla out win lose again more sweet pretty big little old bad good nice sad happy hot cold wild super mega please stop wait yeah oh ho la na',
)
/** Verbs that end in a preposition, before one that begins what follows: logged in in March. */
const phrasal = listed(
  'turn turned turns turning come came comes coming go goes went gone going log logged sign signed move moved moving carry carried check checked checking bring brought switch switched switching send sent hand handed take took taken put let set drop dropped tune tuned tuning break broke broken give gave given step stepped stepping get got live lived call called closing close closed move kick kicked pass passed hold held keep kept fall fell fill filled walk walked run ran start started build built cave caved add added',
)
const prepositions = listed('in on off over by up to through for')
/** The few of those verbs that end in for: what they called for for years. */
const withFor = listed('call calls called calling go goes went gone going stand stood fall fell')

/** What follows a preposition and no verb does: went to to the bridge. */
const determiners = listed(
  'the a an his her its their our your my this these those each every all some any both another one two three',
)

/** What no preposition stands before: the work goes on on as planned. */
const joining = listed(
  'as in on at of to with for and or but by from until till while because when if after before since than that',
)
/** Words that may stand twice, but not before these: he said that that bridge fell, but never that that he fell. */
const neverBefore: Readonly<Record<string, ReadonlySet<string>>> = {
  that: listed('he she they we i you it the a an his her its their our my your'),
  had: listed('been come gone done seen taken given become begun told known'),
}

/** Subjects that begin a sentence: what it was was a bridge, but never it was was. */
const subjects = listed('it he she this there they we')
const beings = listed('is was are were')
/** What a clause begins or ends with that may be the subject itself: all that the bridge is is a road. */
const clausal = listed(
  'what who whom whose where when how why which whatever whoever wherever that all thing things it he she they we you i there this',
)

/** In a text of capitals nothing tells a name: only what is never one. */
const inCapitals = listed('the of and to in on at for from by with a an as or are')

/** Of languages in which much may stand twice, only what never does: words that lean on what follows. */
const neverTwice: Readonly<Record<string, ReadonlySet<string>>> = {
  ckb: listed('لە بۆ کە لەگەڵ ئەم ئەو لەسەر بەڵام یان وەک هەروەها لەنێوان بەهۆی بەپێی'),
  ar: listed('في على إلى التي الذي هذا هذه مع ان أن إن عن قد لم لن كان كانت كما منذ خلال حيث ذلك حتى'),
  fa: listed('از در که را با به برای این'),
  fr: listed(
    'le la les de des et un une dans pour sur avec du au aux a à est sont ont que qui par ce ces cette se ne sans chez il ils elle elles on',
  ),
  de: listed(
    'und in mit von für auf dem den des eine einen einem einer nicht im am zum zur vom beim bei durch dass oder hat ist wird war sind',
  ),
  it: listed('di il la lo gli le per con un una del della dei dal alla che e nel nella sul'),
  es: listed('el la los las de del al en que y un una por con para'),
  tr: listed('ve ile için'),
  kmr: listed('û ji li'),
}

/**
 * Longer words of those languages that nobody says twice for more of them, or for emphasis: what has an article in Arabic
 * (`الميزانية`) or Kurdish (`کارەکان`), and in European languages what is too long for it.
 */
const hardlyTwice: Readonly<Record<string, RegExp>> = {
  ckb: /^\p{L}{2,}ەک(?:ە|ان)(?:ی|دا|یش)?$/u,
  ar: /^[وبلف]?ال(?!له$|يوم$|آن$|حق$|نار$)\p{L}{3,}$/u,
  fr: /^\p{Ll}{8,}$/u,
  de: /^\p{Ll}{8,}$/u,
  it: /^\p{Ll}{8,}$/u,
  es: /^\p{Ll}{8,}$/u,
}

/** Whether a word is a name: it has a capital that is not that of its sentence, or is one that people are called by. */
function isNamed({ text: word, from }: Stretch, text: string): boolean {
  if (!/^\p{Lu}/u.test(word)) return false
  return word === 'Said' || !/(?:^|[.!?…:][”"’)]?\s|[“"‘(])$/u.test(text.slice(Math.max(0, from - 4), from))
}

/** Whether a word and what stands before it are a clause that is spoken of: what it is, the man he was. */
const isClause = (before: readonly Stretch[]) =>
  before.length === 0 ||
  !/^\p{Ll}/u.test(before.at(-1)?.text ?? '') ||
  before.some((each) => clausal.has(each.text.toLowerCase()))

/** Whether a word is the subject that a sentence begins with: its capital tells that. */
const isSubject = (word = '') => /^\p{Lu}/u.test(word) && subjects.has(word.toLowerCase())

/** The number of words before it that are looked at to tell whether a word may stand twice. */
const wordsBefore = 8

/**
 * Whether a preposition may follow its like, which ends a verb: logged in in March, the place he went to to work.
 * @param behind the word after both
 */
function isPhrasal(text: string, before: readonly Stretch[], behind = ''): boolean {
  const verbs = text === 'for' ? withFor : phrasal
  if (!prepositions.has(text) || !before.slice(-4).some((each) => verbs.has(each.text.toLowerCase())))
    return false
  if (joining.has(behind)) return false
  return text !== 'to' || !(determiners.has(behind.toLowerCase()) || /^[\p{Lu}\p{Nd}]/u.test(behind))
}

/** @param before the words before the first, the nearest last */
function isSlip(
  first: Stretch,
  { text }: Stretch,
  before: readonly Stretch[],
  behind: Stretch | undefined,
  language: string,
): boolean {
  if (language !== 'en')
    return (neverTwice[language]?.has(text.toLowerCase()) || hardlyTwice[language]?.test(text)) ?? false
  // a name may be made of one word twice: Duran Duran
  if (text !== text.toLowerCase() || !/^\p{L}/u.test(text)) return false
  if (beings.has(text) && (isSubject(before.at(-1)?.text) || !isClause(before))) return true
  if (neverBefore[text]?.has(behind?.text.toLowerCase() ?? '')) return true
  if (englishPairs.has(text)) return false
  // the letter a, and a vitamin of its name
  if (text.length === 1 && text !== 'a') return false
  if (first.text !== text && first.text.slice(1) !== text.slice(1)) return false
  return !isPhrasal(text, before, behind?.text)
}

function doubled(block: CheckedBlock) {
  const { text } = block
  const language = baseOf(block.language)
  const words = wordsIn(text)
  const isCapitals = language === 'en' && !/\p{Ll}/u.test(text)
  return words.flatMap((word, index) => {
    const first = words[index - 1]
    if (first === undefined || first.text.toLowerCase() !== word.text.toLowerCase()) return []
    // a line that is broken by hand parts words as well
    if (!/^[ \u00a0\n]+$/.test(text.slice(first.to, word.from))) return []
    const before = words.slice(Math.max(0, index - 1 - wordsBefore), index - 1)
    const isWrong = isCapitals
      ? inCapitals.has(word.text.toLowerCase())
      : !isNamed(first, text) && isSlip(first, word, before, words[index + 1], language)
    if (!isWrong) return []
    return [{ from: first.from, to: word.to, fixes: [first.text], values: { word: word.text } }]
  })
}

export const doubledWordCheck: BlockCheck = {
  level: 'warning',
  inBlock(block) {
    if (block.part === 'byline' || block.part === 'sign-off' || block.part === 'credit') return []
    const found = doubled(block)
    if (found.length === 0) return []
    const quotes = quotesIn(block.text)
    return found.filter((each) => !isWithin(each, quotes))
  },
}
