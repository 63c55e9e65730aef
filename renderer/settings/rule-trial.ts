/** A rule tried on all stories of the desk: what it found, and what the editor says of a sample. */
import { create } from 'zustand'
import { t } from '../../catalogue'
import type { HitInContext, StoryHits, TriedRule } from '../../contract/find'
import type { Rule } from '../../story/rules/rule'
import type { StorySummary } from '../../story/story/record'
import { withJob } from '../actions/jobs'
import { desk } from '../bridge'
import { attempt } from '../desk/attempt'
import { openSession } from '../desk/desk-store'

/** A hit that the editor judges. */
export interface Sample {
  key: string
  story: StorySummary
  hit: HitInContext
}

interface Trial {
  /** The rule that is tried, or was last. */
  id: string | null
  job: string | null
  stories: readonly StoryHits[]
  end: TriedRule | null
  /** Whether a hit is right, by its key. */
  verdicts: ReadonlyMap<string, boolean>
}

const none: Trial = { id: null, job: null, stories: [], end: null, verdicts: new Map() }

export const useTrial = create<Trial>(() => none)

/** Adds what a trial has found since its last event. */
export function addTried({ job, stories }: { job: string; stories: StoryHits[] }): void {
  useTrial.setState((state) => (state.job === job ? { stories: [...state.stories, ...stories] } : {}))
}

/** Stops looking through the stories for what a rule finds. */
export function stopTrial(): void {
  const { job } = useTrial.getState()
  if (job !== null) void desk.cancel(job)
}

/** Looks for what a rule finds in all stories of the desk. */
export function tryRule(rule: Rule): void {
  stopTrial()
  const look = async (job: string) => {
    useTrial.setState({ ...none, id: rule.id, job })
    try {
      await openSession()?.flush()
      // a rule is tried also while the house has it switched off
      const end = await desk.tryRule(job, { ...rule, off: '' })
      if (useTrial.getState().job === job) useTrial.setState({ end })
    } finally {
      if (useTrial.getState().job === job) useTrial.setState({ job: null })
    }
  }
  void attempt(() => withJob(t('rules.try.running', { name: rule.id }), look, true))
}

/** How many hits are judged: with all of them right, the rule is right in most of all (the rule of three: 86 % at least). */
const sampleSize = 20

/** Hits from among all, evenly spread over the stories. */
export function sampleOf(stories: readonly StoryHits[]): Sample[] {
  const all = stories.flatMap(({ story, hits }) =>
    hits.map((hit) => ({ key: `${story.id} ${hit.from}`, story, hit })),
  )
  const step = Math.max(1, all.length / sampleSize)
  return Array.from(
    { length: Math.min(sampleSize, all.length) },
    (_, index) => all[Math.floor(index * step)],
  ).filter((each) => each !== undefined)
}

export function setVerdict(key: string, isRight: boolean): void {
  useTrial.setState(({ verdicts }) => ({ verdicts: new Map(verdicts).set(key, isRight) }))
}
