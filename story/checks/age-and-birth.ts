/** Somebody whose age does not fit the year of birth. */
import { baseOf } from '../languages/base'
import { westernDigits } from '../places/fold'
import type { CheckedBlock, CheckedStory, FoundInStory, StoryCheck } from './check'
import { mayTellAges } from './text'

const name = "(?<name>\\p{Lu}[\\p{L}'’-]{1,30}(?: (?:al-)?\\p{Lu}[\\p{L}'’-]{1,30}){0,2})"
const age = '(?<![\\p{Nd}.,-])(?<age>\\d{1,2})'
/** Not a day, a count or the number of a room: died on June 12, was born in 1950; a mother of 3, was born in 1990. */
const noNumber = '(?<!\\p{Lu}\\p{L}{1,20}\\.? |(?:of|number|no\\.) )'
const yearOf = (group: string) => `(?<${group}>(?:18|19|20)\\d\\d)(?!\\p{Nd})`
const place = "(?: in (?:[\\p{L}'’-]{1,30},? ){1,4})?"
const date = '(?:\\d{1,2} \\p{Lu}\\p{L}{2,9}|\\p{Lu}\\p{L}{2,9} \\d{1,2},)'
const born = `(?:[Bb]orn|b\\.)${place}(?: ?on ${date})?(?: ?in)? ${yearOf('birth')}`

/** In the year of the story. */
const now = [
  // Nadia Helmer, 45, who was born in 1990
  `${noNumber}${age}, (?:(?:who )?was )?${born}`,
  // (born 1990), 45,
  `${born}\\)?, ${age}(?=[,.;])`,
  // 45 (born 1990); born in 1990 and is now 45
  `${noNumber}${age},? \\(${born}`,
  `${born},? and is (?:now )?${age}(?=[.,;]| years? old)`,
  // born in 1990, the 45-year-old; born in 1990, Nadia Helmer, 45,
  `${born}, the ${age}-year-old`,
  `${born}, ${name}, ${age}(?=[,.;])`,
  `${age}-year-old,? (?:(?:who )?was )?${born}`,
]
/** In the year of death. */
const then = [
  `${born},? (?:and |(?:he|she|${name}) )?died in ${yearOf('death')},? (?:aged|at the age of|at) ${age}(?!\\p{Nd})`,
  `\\(${yearOf('birth')} ?[-–] ?${yearOf('death')}\\),? (?:who )?died (?:aged|at the age of|at) ${age}(?!\\p{Nd})`,
]
const patterns = [...now, ...then].map((each) => new RegExp(`(?<!\\p{L})${each}`, 'gu'))

const arabicWord = '[\\p{Script=Arabic}\\p{M}]{2,20}'
const arabicAge = `${age} (?:عام(?:ا|ًا|اً)?|سنة)(?!\\p{L}| (?:حين|عندما|لما|آنذاك|وقت|يوم))`
const arabicBorn = `و?(?:المولودة?|ولدت?|من مواليد)(?: (?:في )?(?:(?:مدينة|قرية|بلدة|محافظة|ب\\p{L}{1,20}|في) ?){0,2}(?:${arabicWord})?)?(?: (?:في )?(?:عام|سنة|العام))? ${yearOf('birth')}`
const arabicIs = '،? و?(?:البالغة?|[يت]بلغ|عمره|عمرها)(?: من العمر)?'
const kurdishAge = `(?<!لە )تەمەنی? ${age} ساڵ(?!\\p{L}*ە? بوو)`
const kurdishYear = `(?:لە )?(?:ساڵی )?${yearOf('birth')}`

/** In the year of the story, in languages of Arabic letters. */
const inArabic: Readonly<Record<string, readonly RegExp[]>> = {
  ar: [
    // البالغ من العمر 45 عاما والمولود في دهوك عام 1990؛ (45 عاما)، المولود عام 1990
    new RegExp(`(?<=\\(|(?:العمر|البالغة?|[يت]بلغ|عمره|عمرها) )${arabicAge}\\)?،? ${arabicBorn}`, 'gu'),
    // ولد عام 1990 ويبلغ من العمر 45 عاما
    new RegExp(`(?<!\\p{L})${arabicBorn}\\)?${arabicIs} ${arabicAge}`, 'gu'),
  ],
  ckb: [
    // تەمەنی ٤٥ ساڵە و ساڵی ١٩٩٠ لەدایکبووە
    new RegExp(
      `(?<!\\p{L})${kurdishAge}ە?،? (?:و |کە )?${kurdishYear} (?:لە ${arabicWord} )?لەدایکبوو`,
      'gu',
    ),
    // لەدایکبووی ساڵی ١٩٩٠ و تەمەنی ٤٥ ساڵە؛ ساڵی ١٩٩٠ لەدایکبووە و تەمەنی ٤٥ ساڵە
    new RegExp(
      `(?<!\\p{L})(?:لەدایکبووی (?:شاری )?(?:${arabicWord} )?${kurdishYear}ە?|${kurdishYear.replace('birth', 'birthBefore')} (?:لە ${arabicWord} )?لەدایکبووە)،? (?:و )?(?:ئێستا )?${kurdishAge}`,
      'gu',
    ),
  ],
}

const aged = new RegExp(`(?<!\\p{L})${name}, ${age},`, 'gu')
const bornLater = new RegExp(`(?<!\\p{L})${name} was ${born}`, 'gu')

type Groups = Readonly<Record<string, string | undefined>>

/** Whether somebody who was born in a year can have an age in another: before or after the birthday. */
const fits = (age: number, birth: number, year: number) => age === year - birth || age === year - birth - 1

/** What is said of an age and two years; null where they fit, or where nobody knows the year. */
function valuesOf({ age, birthBefore, birth = birthBefore, death }: Groups, storyYear: number | null) {
  const year = death === undefined ? storyYear : Number(death)
  if (year === null || age === undefined || birth === undefined) return null
  const right = year - Number(birth)
  if (fits(Number(age), Number(birth), year)) return null
  return { age, birth, right: String(right) }
}

const lastOf = (name: string) => name.slice(name.lastIndexOf(' ') + 1)

/** Those whose age and year of birth stand in other sentences. */
function apart({ blocks }: CheckedStory, storyYear: number | null): FoundInStory[] {
  const ages = new Map<string, Set<string>>()
  const found: FoundInStory[] = []
  const note = (key: string, age: string) => ages.set(key, new Set(ages.get(key)).add(age))
  blocks.forEach((block, index) => {
    if (!isChecked(block)) return
    for (const { groups } of block.text.matchAll(aged)) {
      const { name = '', age = '' }: Groups = groups ?? {}
      if (!name.includes(' ')) continue
      note(lastOf(name), age)
      note(name, age)
    }
    for (const { 0: text, index: from, groups } of block.text.matchAll(bornLater)) {
      const { name = '', birth }: Groups = groups ?? {}
      const [known] = [...ages].filter(
        ([key]) => name === key || key.endsWith(` ${name}`) || (key.includes(' ') && name.endsWith(key)),
      )
      const [age, ...others] = known?.[1] ?? []
      const values = others.length === 0 ? valuesOf({ age, birth }, storyYear) : null
      if (values) found.push({ block: index, from, to: from + text.length, values })
    }
  })
  return found
}

/** Who is dead has the age of another year than that of the story. */
const ofDead = /توف|وفاته|رحيله|(?<!\p{L})و?رحلت?(?!\p{L})|کۆچی|مردن|مردوو/u

const isChecked = (block: CheckedBlock) => baseOf(block.language) === 'en' && mayTellAges(block)

export const ageAndBirthCheck: StoryCheck = {
  level: 'warning',
  inStory(story) {
    const storyYear = story.day === null ? null : Number(story.day.slice(0, 4))
    const together = story.blocks.flatMap((block, index): FoundInStory[] =>
      patternsFor(block).flatMap((pattern) =>
        Array.from(westernDigits(block.text).matchAll(pattern)).flatMap(
          ({ 0: text, index: from, groups }) => {
            const values = valuesOf(groups ?? {}, storyYear)
            return values ? [{ block: index, from, to: from + text.length, values }] : []
          },
        ),
      ),
    )
    return [...together, ...apart(story, storyYear)]
  },
}

/** The patterns that may find something in a block. */
function patternsFor(block: CheckedBlock): readonly RegExp[] {
  if (isChecked(block)) return /born|b\.|died/iu.test(block.text) ? patterns : []
  return mayTellAges(block) && /ولد|لود|واليد|لەدایک/u.test(block.text) && !ofDead.test(block.text)
    ? (inArabic[baseOf(block.language)] ?? [])
    : []
}
