/** “Try on all stories” of a rule: its hits with progress and stop, a sample to accept or deny, and how often it is right. */
import { useMemo } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { formatNumber, t } from '../../catalogue'
import type { Rule } from '../../story/rules/rule'
import { Button } from '../parts/button'
import { type Sample, sampleOf, setVerdict, stopTrial, tryRule, useTrial } from './rule-trial'

type Tried = NonNullable<Rule['tried']>

/** How often a rule was right where an editor has looked, in words; `''` where nobody has. */
export function triedSummary({ hits, right, wrong }: Tried): string {
  const formatted = formatNumber(hits)
  const judged = right + wrong
  if (judged === 0) return t('rules.try.hits', { count: hits, formatted })
  const percent = formatNumber(Math.round((100 * right) / judged))
  return t('rules.try.precision', {
    count: hits,
    formatted,
    right: formatNumber(right),
    judged: formatNumber(judged),
    percent,
  })
}

function SampleRow({ sample, onJudged }: { sample: Sample; onJudged(key: string, isRight: boolean): void }) {
  const verdict = useTrial(({ verdicts }) => verdicts.get(sample.key))
  const { story, hit, key } = sample
  const { text, matches } = hit.context
  const [{ from, to } = { from: 0, to: 0 }] = matches
  const headline = story.headline || story.slug || t('desk.untitled')
  return (
    <li>
      <span dir={story.direction}>
        {text.slice(0, from)}
        <mark>{text.slice(from, to)}</mark>
        {text.slice(to)} <small>{headline}</small>
      </span>
      <span className="try-verdict">
        {([true, false] as const).map((isRight) => (
          <Button
            key={String(isRight)}
            aria-pressed={verdict === isRight}
            onClick={() => onJudged(key, isRight)}
          >
            {t(isRight ? 'rules.try.accept' : 'rules.try.deny')}
          </Button>
        ))}
      </span>
    </li>
  )
}

/** @param onTried takes what came of it, at each verdict */
export function TryRule({ rule, onTried }: { rule: Rule; onTried(tried: Tried): void }) {
  const isOurs = useTrial(({ id }) => id === rule.id)
  const { job, stories, end } = useTrial(useShallow(({ job, stories, end }) => ({ job, stories, end })))
  const sample = useMemo(() => (isOurs && end ? sampleOf(stories) : []), [isOurs, end, stories])
  const unlisted = end?.unlisted ?? { hits: 0, stories: 0 }
  const hits = stories.reduce((sum, each) => sum + each.hits.length, unlisted.hits)
  const inStories = stories.length + unlisted.stories
  const onJudged = (key: string, isRight: boolean) => {
    setVerdict(key, isRight)
    const verdicts = [...useTrial.getState().verdicts.values()]
    const right = verdicts.filter(Boolean).length
    onTried({ hits, right, wrong: verdicts.length - right })
  }
  const isRunning = isOurs && job !== null
  return (
    <div className="try-rule">
      <Button className="small" onClick={() => (isRunning ? stopTrial() : tryRule(rule))}>
        {isRunning ? t('job.cancel') : t('rules.try.button')}
        <span className="visually-hidden"> {rule.id}</span>
      </Button>
      {isOurs && (
        <p role="status">
          {t('rules.try.found', {
            count: hits,
            formatted: formatNumber(hits),
            stories: t('findAll.stories', { count: inStories, formatted: formatNumber(inStories) }),
          })}
          {end?.isCut && ` ${t('rules.try.cut')}`}
        </p>
      )}
      {sample.length > 0 && (
        <ol className="try-sample" aria-label={t('rules.try.sample')}>
          {sample.map((each) => (
            <SampleRow key={each.key} sample={each} onJudged={onJudged} />
          ))}
        </ol>
      )}
    </div>
  )
}
