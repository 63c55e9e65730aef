/** How often the checks are right: what they find of the faults that were put in, and what they find where none is. */
import { findInStory } from '../../story/checks'
import { type CheckCode, type CheckedStory, checkCodes } from '../../story/checks/check'
import { chanceOf } from './chance'
import { type Faulty, faults } from './faults'
import { cleanStory, type Sample } from './story'

/** What came of a check, or of one kind of its faults. */
interface Counted {
  code: CheckCode
  /** What was done to the stories. */
  kind: string
  seeded: number
  found: number
  /** Texts with a fault that was missed. */
  missed: string[]
}

export interface FalseFinding {
  code: string
  story: string
  text: string
}

export interface Measured {
  clean: number
  falseFindings: FalseFinding[]
  kinds: Counted[]
}

/** So much text around a place is shown. */
const aroundLength = 30

function around(text: string, from: number, to: number): string {
  return text.slice(Math.max(0, from - aroundLength), to + aroundLength)
}

/** What is found in a story in which nothing is wrong. */
export function falseFindingsIn(story: CheckedStory & { name: string }): FalseFinding[] {
  return findInStory(story).flatMap((found, block) =>
    found.map(({ code, from, to }) => ({
      code,
      story: story.name,
      text: around(story.blocks[block]?.text ?? '', from, to),
    })),
  )
}

/** Whether a check finds a fault: at its place, or at the other of two that differ. */
function isFound(code: CheckCode, { story, block, from, to }: Faulty): boolean {
  const codes = findInStory(story)
  const here = codes[block]?.some((each) => each.code === code && each.from <= to && from <= each.to) ?? false
  const isOfTwo = code === 'name-two-ways' || code.endsWith('-style') || code === 'mixed-digits'
  return here || (isOfTwo && codes.some((found) => found.some((each) => each.code === code)))
}

/**
 * Measures the checks.
 * @param count how many clean stories are made; each is given each fault that it has a place for
 * @param others clean stories besides
 */
export function measure(count: number, others: readonly (CheckedStory & { name: string })[] = []): Measured {
  const stories: Sample[] = Array.from({ length: count }, (_, number) => cleanStory(number))
  const kinds = checkCodes.flatMap((code) =>
    Object.entries(faults[code]).map(([kind, fault]): Counted => {
      const counted: Counted = { code, kind, seeded: 0, found: 0, missed: [] }
      stories.forEach((story, number) => {
        const faulty = fault(story, chanceOf(number * 104_729 + 7))
        if (!faulty) return
        counted.seeded++
        if (isFound(code, faulty)) counted.found++
        else
          counted.missed.push(around(faulty.story.blocks[faulty.block]?.text ?? '', faulty.from, faulty.to))
      })
      return counted
    }),
  )
  const falseFindings = [...stories, ...others].flatMap(falseFindingsIn)
  return { clean: stories.length + others.length, falseFindings, kinds }
}

/** At most one false finding in so many clean stories. */
const storiesForOneFalse = 20
/** The share of faults that is to be found, in each kind. */
const leastFound = 0.8

/** The goals that are missed, each as a line; none where all are met. */
export function missedGoals({ clean, falseFindings, kinds }: Measured): string[] {
  const most = clean / storiesForOneFalse
  return [
    ...(falseFindings.length > most
      ? [`${falseFindings.length} false findings in ${clean} clean stories, and at most ${most} should be.`]
      : []),
    ...kinds
      .filter(({ found, seeded }) => seeded === 0 || found < leastFound * seeded)
      .map(({ code, kind, found, seeded }) => `${code} finds ${found} of ${seeded}: ${kind}.`),
  ]
}
