/** A proof sheet: what ran on a version of a story as it was moved, what was found, and what did not hold. */
import { z } from 'zod'
import { checkCodes } from '../checks/check'
import type { PlacedFinding } from '../checks/placed'
import type { House } from '../houses'
import { ruleCode } from '../rules/rule'
import { spellingCode } from '../spelling/judge'
import { beginningOf } from '../story/shortened'
import { type NeedResult, wantsSpelling } from './gate'
import { needSchema, type Stage } from './stage'

const foundSchema = z.looseObject({
  code: z.string().max(200),
  level: z.string().max(20),
  part: z.string().max(20),
  block: z.int().min(0),
  from: z.int().min(0),
  to: z.int().min(0),
  text: z.string().max(300),
})

/** How many findings are listed; `foundCount` counts all. */
const mostFound = 1000

export const proofSchema = z.looseObject({
  /** When it was made, ISO 8601, and by whom. */
  at: z.iso.datetime(),
  by: z.string().max(200),
  /** The id of the stage that the story was moved to. */
  stage: z.string().max(64),
  house: z.string().max(100),
  /** The codes of what ran, and of what did not, with the reason. */
  ran: z.array(z.string().max(200)).max(5000),
  off: z.array(z.looseObject({ code: z.string().max(200), reason: z.string().max(500) })).max(5000),
  needs: z.array(z.looseObject({ ...needSchema.shape, holds: z.boolean() })).max(200),
  found: z.array(foundSchema).max(mostFound),
  foundCount: z.int().min(0),
})
export type Proof = z.infer<typeof proofSchema>

/** What was done for a proof. */
interface Proven {
  stage: Stage
  house: House
  results: readonly NeedResult[]
  findings: readonly PlacedFinding[]
  /** Rules of the house that could not be used, by their ids, and why. */
  unused: readonly { id: string; reason: string }[]
  by: string
  at: string
}

const longestText = 300

/** The proof of a move: what ran on the story, and what was found. */
export function proofOf({ stage, house, results, findings, unused, by, at }: Proven): Proof {
  const isUnused = (id: string) => unused.some((each) => each.id === id)
  const off = [
    ...(house.checksOff ?? []).map(({ code, reason }) => ({ code, reason })),
    ...house.rules
      .filter((rule) => rule.off !== '')
      .map(({ id, off }) => ({ code: ruleCode(id), reason: off })),
    ...unused.map(({ id, reason }) => ({ code: ruleCode(id), reason })),
  ]
  const codes = [
    ...checkCodes,
    ...house.rules.filter(({ id, off }) => off === '' && !isUnused(id)).map(({ id }) => ruleCode(id)),
    ...(wantsSpelling(stage) ? [spellingCode] : []),
  ]
  return {
    at,
    by,
    stage: stage.id,
    house: house.id,
    ran: codes.filter((code) => !off.some((each) => each.code === code)),
    off,
    needs: results.map(({ need: { what, weight }, holds }) => ({ what, weight, holds })),
    found: findings.slice(0, mostFound).map(({ code, level, part, block, from, to, text }) => ({
      code,
      level,
      part,
      block,
      from,
      to,
      text: beginningOf(text, longestText),
    })),
    foundCount: findings.length,
  }
}

/** What the text of a version cannot tell again: what is said and suggested is kept beside it, and each desk knows other words. */
const beside: readonly string[] = ['no-open-comments', 'no-open-suggestions', spellingCode]

/** What of a proof its version cannot tell again: the needs and codes that are compared with nothing. */
export function notTellable({ needs, ran }: Proof): string[] {
  return beside.filter((what) => ran.includes(what) || needs.some((need) => need.what === what))
}

function resultOf({ needs, found, foundCount, ran }: Proof): string {
  const isChecked = (what: string) => !beside.includes(what)
  return JSON.stringify([
    ran.filter(isChecked),
    needs.filter(({ what }) => isChecked(what)).map(({ what, weight, holds }) => [what, weight, holds]),
    ran.includes(spellingCode) ? null : foundCount,
    found
      .filter(({ code }) => isChecked(code))
      .map(({ code, level, part, block, from, to, text }) => [code, level, part, block, from, to, text]),
  ])
}

/** Whether two proofs of one version say the same, as far as the version can tell it again. */
export function isSameResult(one: Proof, other: Proof): boolean {
  return resultOf(one) === resultOf(other)
}

type FoundInProof = Proof['found'][number]

/** What is another result in a later proof of the same version. */
export interface ProofDifferences {
  /** The houses, where the version has another by now; else null. */
  house: { before: string; now: string } | null
  /** Codes of what ran for the earlier alone, and for the later alone. */
  stopped: string[]
  begun: string[]
  /** Needs that hold now and did not, or the other way round. */
  needs: { what: string; holds: boolean }[]
  /** What only the earlier found, and only the later. */
  gone: FoundInProof[]
  found: FoundInProof[]
}

/** What another proof of a version says otherwise than the one that is kept, as far as the version can tell it again. */
export function differencesOf(held: Proof, now: Proof): ProofDifferences {
  const isChecked = (what: string) => !beside.includes(what)
  const keyOf = ({ code, level, part, block, from, to, text }: FoundInProof) =>
    JSON.stringify([code, level, part, block, from, to, text])
  const onlyIn = (one: readonly FoundInProof[], other: readonly FoundInProof[]) => {
    const known = new Set(other.map(keyOf))
    return one.filter((each) => isChecked(each.code) && !known.has(keyOf(each)))
  }
  return {
    house: held.house === now.house ? null : { before: held.house, now: now.house },
    stopped: held.ran.filter((code) => isChecked(code) && !now.ran.includes(code)),
    begun: now.ran.filter((code) => isChecked(code) && !held.ran.includes(code)),
    needs: now.needs
      .filter(({ what, holds }) =>
        held.needs.some((need) => isChecked(what) && need.what === what && need.holds !== holds),
      )
      .map(({ what, holds }) => ({ what, holds })),
    gone: onlyIn(held.found, now.found),
    found: onlyIn(now.found, held.found),
  }
}
