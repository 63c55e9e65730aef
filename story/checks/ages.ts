/** Somebody who has two ages in one story. */

import { baseOf } from '../languages/base'
import { agesInArabic, isOnePerson, type StatedAge } from './ages-in-arabic'
import type { CheckedBlock, FoundInStory, StoryCheck } from './check'
import { isFirstName } from './first-names'
import { mayTellAges } from './text'

const name = "\\p{Lu}[\\p{L}'’-]{1,30}(?: (?:al-)?\\p{Lu}[\\p{L}'’-]{1,30}){1,2}"

interface AgePattern {
  pattern: RegExp
  nameAt: number
  ageAt: number
}

/** A name, and behind it an age. */
const behind = (how: string): AgePattern => ({
  pattern: new RegExp(`(?<!\\p{L})(${name})${how}`, 'gu'),
  nameAt: 1,
  ageAt: 2,
})

const english: readonly AgePattern[] = [
  behind(', (?:aged )?(\\d{1,2}),'),
  // said Nadia Helmer, 45. Of a team it is a result, of a street a number
  {
    pattern: new RegExp(
      `(?<=(?:said|says|added|adds|recalled|recalls|explained|explains|asked|asks|told|insisted|joked|wrote|remembered) )(${name}), (\\d{1,2})(?=\\.(?:[ "”]|$))`,
      'gu',
    ),
    nameAt: 1,
    ageAt: 2,
  },
  behind(', an? (\\d{1,2})-year-old'),
  behind(', who is (\\d{1,2})(?=[,.;])'),
  behind(' is (\\d{1,2}) years old'),
  { pattern: new RegExp(`(?<!\\p{Nd})(\\d{1,2})-year-old (${name})`, 'gu'), nameAt: 2, ageAt: 1 },
]

/** Karim Sayad (34), in copy that tells of no match: there it is a minute, or points. */
const bracketed = behind(' \\((\\d{2})\\)')

const loneName = "(?<![\\p{L}\\p{Nd}'’-]|\\p{Lu}[\\p{L}'’-]{0,30} )(\\p{Lu}[\\p{L}'’-]{2,30})"

/** At 36, Dalen is the youngest. */
const opening = (word: string, verb: string): AgePattern => ({
  pattern: new RegExp(
    `(?<!\\p{L})(?:${word}) (1[3-9]|[2-9]\\d), (\\p{Lu}[\\p{L}'’-]{2,30}(?: \\p{Lu}[\\p{L}'’-]{2,30})?) (?:${verb})(?!\\p{L})`,
    'gu',
  ),
  nameAt: 2,
  ageAt: 1,
})

const loneBracketed: AgePattern = {
  pattern: new RegExp(`${loneName} \\((\\d{2})\\)`, 'gu'),
  nameAt: 1,
  ageAt: 2,
}

/** A score, and words for what is scored: a figure in brackets is no age then. */
const ofMatches =
  /\d ?[:–-] ?\d|\d runs?\b|\b(?:goals?|points?|wickets?|tries|scor(?:ed|ers?|ing)|minutes?|seeds?|seeded)\b|\btore?\b|treffer|traf(?:en)?\b|punkte?n?\b|minute/iu

/** A last name that stands alone, of somebody who was named in full. */
const lone: readonly AgePattern[] = [
  { pattern: new RegExp(`${loneName}, (?:aged |who is )?(\\d{1,2}),`, 'gu'), nameAt: 1, ageAt: 2 },
  { pattern: new RegExp(`${loneName} is (\\d{1,2}) years old`, 'gu'), nameAt: 1, ageAt: 2 },
  // at 36, Dalen is the youngest; at 10 somebody may be due at that hour, at 60 be expected to retire
  opening('At|Aged', 'is(?= (?:the|one|among|already) )|remains'),
  opening('Now', 'is|has|remains'),
  {
    pattern: /(?<!\p{Nd})(\d{1,2})-year-old (\p{Lu}[\p{L}'’-]{2,30})(?! \p{Lu}|[\p{L}'’-])/gu,
    nameAt: 2,
    ageAt: 1,
  },
]

const patterns: Readonly<Record<string, readonly AgePattern[]>> = {
  en: [...english, ...lone],
  fr: [behind(',? \\(?(\\d{1,2}) ans(?=[,.;)])'), behind(' a (\\d{1,2}) ans(?=[,.;])')],
  it: [behind(',? \\(?(\\d{1,2}) anni(?=[,.;)])'), behind(' ha (\\d{1,2}) anni(?=[,.;])')],
  es: [behind(',? \\(?(?:de )?(\\d{1,2}) años(?=[,.;)])'), behind(' tiene (\\d{1,2}) años(?=[,.;])')],
  de: [
    behind(',? \\(?(\\d{1,2}) Jahre(?: alt)?(?=[,.;)])'),
    // a 24-jährige Münchner Studentin, and a 22-jährige Deutsche Meisterin, may be anybody
    {
      pattern: new RegExp(
        `(?<!\\p{Nd})(\\d{1,2})-jährigen? (?!\\p{L}{1,30}(?:er|sche[nr]?) )(${name})`,
        'gu',
      ),
      nameAt: 2,
      ageAt: 1,
    },
  ],
}

/** Years behind a name are no age where somebody is sent to prison for them. */
const ofPrison =
  /prison|condamn|verurteilt|condannat|condenad|réclusion|emprisonnement|fermes?\b|\bpeines?\b|sursis|Haft|Gefängnis|Freiheitsstrafe|carcere|reclusione|cárcel|prisión|سجن|حبس|حكمت|زیندان|زندان|سزا/iu

/** What stands before a place is looked at as far as this. In UTF-16 units. */
const longestClause = 150

/** Whether the sentence tells, before a place, of a time in prison. */
const isAfterPrison = (text: string, at: number) =>
  ofPrison.test(
    text
      .slice(Math.max(0, at - longestClause), at)
      .split(/[.!?؟]/u)
      .at(-1) ?? '',
  )

/** Those who have two ages in Arabic, Kurdish or Persian copy. */
function twoAgesInArabic(blocks: readonly CheckedBlock[]): FoundInStory[] {
  const known: StatedAge[] = []
  return blocks.flatMap((block, index) => {
    if (!mayTellAges(block)) return []
    return agesInArabic(block.text, baseOf(block.language)).flatMap((stated): FoundInStory[] => {
      const { from, to, age, name } = stated
      if (isAfterPrison(block.text, from)) return []
      const before = known.find((each) => isOnePerson(each, stated))
      if (!before) known.push(stated)
      return before && before.age !== age
        ? [{ block: index, from, to, values: { name, age, before: before.age } }]
        : []
    })
  })
}

/** Begin a sentence before a name. */
const beginsSentence = /^(?:Later|Then|When|While|After|Before|Now|Also|Yet|Today|Among|With|And|But|For)$/u

/** Whether a name is another with a title before it, or the first word of its sentence, and not with a first name. */
function isTitled(who: string, known: string): boolean {
  if (!who.endsWith(` ${known}`)) return false
  const before = who.slice(0, who.length - known.length - 1)
  return !isFirstName(before) || beginsSentence.test(before)
}

/** Where ages stand in a language. @param isOfMatches whether the story tells of a match */
function patternsOf(language: string, isOfMatches: boolean): readonly AgePattern[] {
  const known = patterns[language] ?? []
  const mayBracket = !isOfMatches && (language === 'en' || language === 'de')
  return mayBracket ? [...known, bracketed, loneBracketed] : known
}

export const agesCheck: StoryCheck = {
  level: 'warning',
  inStory({ blocks }) {
    const first = new Map<string, string>()
    const found: FoundInStory[] = []
    const isOfMatches = blocks.some(({ text }) => ofMatches.test(text))
    blocks.forEach((block, index) => {
      if (!mayTellAges(block)) return
      const known = patternsOf(baseOf(block.language), isOfMatches)
      const stated = known.flatMap(({ pattern, nameAt, ageAt }) =>
        Array.from(block.text.matchAll(pattern), (match) => ({
          who: match[nameAt] ?? '',
          age: match[ageAt] ?? '',
          from: match.index,
          to: match.index + match[0].replace(/,$/u, '').length,
        })),
      )
      for (const { who, age, from: at, to } of stated.sort((a, b) => a.from - b.from)) {
        if (baseOf(block.language) !== 'en' && isAfterPrison(block.text, at)) continue
        const isLone = !who.includes(' ')
        const [same, ...others] = [...first.keys()].filter((each) =>
          isLone ? each.endsWith(` ${who}`) : who === each || isTitled(who, each),
        )
        // of two of one last name nobody knows which is meant
        const known = isLone && others.length > 0 ? undefined : same
        const before = known === undefined ? undefined : first.get(known)
        if (before === undefined) {
          if (!isLone) first.set(who, age)
        } else if (before !== age) {
          const name = isLone ? who : (known ?? who)
          // a capital before the name begins a sentence: Later Nadia Helmer
          const stated = block.text.slice(at, to)
          const from = /^\d/u.test(stated) ? at : at + Math.max(0, stated.indexOf(name))
          found.push({ block: index, from, to, values: { name, age, before } })
        }
      }
    })
    return [...found, ...twoAgesInArabic(blocks)]
  },
}
