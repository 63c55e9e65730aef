/** Find in all stories: every match in its context, by story, and replacing those that are chosen. */
import { Lock } from 'lucide-react'
import { memo } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { formatNumber, t } from '../../catalogue'
import type { HitInContext, ReplacedAll, StoryHits } from '../../contract/find'
import { reasonLeft } from '../actions/outcomes'
import { useHold } from '../desk/moments'
import { nameOfStage } from '../desk/stages'
import { QueryOptions } from '../find/query-options'
import { Button } from '../parts/button'
import { Choice } from '../parts/choice'
import { Dialog } from '../parts/dialog'
import { TextInput } from '../parts/field'
import { openAt, replace, search, stop, undoReplacing } from './actions'
import {
  changeQuery,
  changeReplacement,
  choose,
  chooseHits,
  chosenOf,
  hitKey,
  type Scope,
  useFindAll,
} from './find-all-store'

const counted = (name: 'hits' | 'stories', count: number) =>
  t(`findAll.${name}`, { count, formatted: formatNumber(count) })

const totalOf = (stories: readonly { hits: readonly unknown[] }[]) =>
  stories.reduce((sum, { hits }) => sum + hits.length, 0)

function Context({ context: { text, matches } }: HitInContext) {
  const [{ from, to } = { from: 0, to: 0 }] = matches
  return (
    <>
      {text.slice(0, from)}
      <mark>{text.slice(from, to)}</mark>
      {text.slice(to)}
    </>
  )
}

/** The matches of one story. */
const InStory = memo(function InStory({ found }: { found: StoryHits }) {
  const { story, hits } = found
  const hold = useHold(story)
  const headline = story.headline || story.slug || t('desk.untitled')
  const chosen = useFindAll(
    useShallow(({ dropped }) => hits.map((hit) => !dropped.has(hitKey(story.id, hit)))),
  )
  const isSome = chosen.includes(true)
  return (
    <li className="found-story" dir={story.direction}>
      <label className="found-head">
        <input
          type="checkbox"
          aria-label={t('findAll.selectStory', { headline })}
          checked={isSome}
          ref={(box) => {
            if (box) box.indeterminate = isSome && chosen.includes(false)
          }}
          onChange={() => choose([found], chosen.includes(false))}
        />
        <bdi>{headline}</bdi>
        {hold !== null && <Lock size={13} aria-label={t('findAll.isHeld')} />}
        <span className="found-count">
          {nameOfStage(story.stage)} · {counted('hits', hits.length)}
        </span>
      </label>
      <ul>
        {hits.map((hit, index) => (
          <li key={hit.from} className="found-hit">
            <label className="found-choice">
              <input
                type="checkbox"
                aria-label={t('findAll.selectHit', { at: index + 1, headline })}
                checked={chosen[index] ?? false}
                onChange={(event) => chooseHits([hitKey(story.id, hit)], event.target.checked)}
              />
            </label>
            <button
              type="button"
              title={t('findAll.open', { headline })}
              onClick={() => void openAt(story.id, hit)}
            >
              <Context {...hit} />
            </button>
          </li>
        ))}
      </ul>
    </li>
  )
})

/** What became of replacing, or of undoing it: how much, and which stories were left as they are, and why. */
function ReplaceOutcome({ result, isUndone }: { result: ReplacedAll; isUndone: boolean }) {
  const { stories, hits, failed } = result
  const inStories = counted('stories', stories.length)
  return (
    <>
      <p role="status">
        {isUndone
          ? t('findAll.undone', { stories: inStories })
          : t('findAll.replaced', { hits: counted('hits', hits), stories: inStories })}
      </p>
      {failed.length > 0 && (
        <>
          <p>{t('findAll.left', { count: failed.length })}</p>
          <ul className="found-failed">
            {failed.map((story) => (
              <li key={story.id}>
                <bdi>{story.headline || t('desk.untitled')}</bdi>: {reasonLeft(story)}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function Found() {
  const { stories, end, job, searched, replaced } = useFindAll(
    useShallow(({ stories, end, job, searched, replaced }) => ({ stories, end, job, searched, replaced })),
  )
  if (replaced) return <ReplaceOutcome {...replaced} />
  if (!searched) return <p role="status">{t('findAll.text')}</p>
  const totals = {
    hits: counted('hits', totalOf(stories)),
    stories: counted('stories', stories.length),
  }
  return (
    <>
      <p role="status">
        {end?.problem ??
          (stories.length > 0
            ? t('findAll.found', totals)
            : job
              ? t('findAll.searching')
              : t('findAll.none'))}
        {end?.isCut && ` ${t('findAll.cut')}`}
        {end !== null && end.unreadable > 0 && ` ${t('findAll.unreadable', { count: end.unreadable })}`}
      </p>
      <ul className="found">
        {stories.map((found) => (
          <InStory key={found.story.id} found={found} />
        ))}
      </ul>
    </>
  )
}

function Buttons() {
  const state = useFindAll()
  const { query, searched, stories, job, replaced } = state
  const chosen = chosenOf(state)
  const isFound = stories.length > 0
  return (
    <div className="dialog-buttons">
      {isFound && (
        <>
          <Button onClick={() => choose(stories, true)}>{t('findAll.selectAll')}</Button>
          <Button onClick={() => choose(stories, false)}>{t('findAll.selectNone')}</Button>
        </>
      )}
      <span className="toolbar-space" />
      {job !== null && <Button onClick={stop}>{t('job.cancel')}</Button>}
      {replaced && !replaced.isUndone && replaced.result.stories.length > 0 && (
        <Button onClick={() => void undoReplacing()}>{t('findAll.undo')}</Button>
      )}
      {isFound && (
        <Button
          className="main"
          disabled={chosen.length === 0 || job !== null || query !== searched}
          onClick={() => void replace()}
        >
          {t('findAll.replace', {
            hits: counted('hits', totalOf(chosen)),
            stories: counted('stories', chosen.length),
          })}
        </Button>
      )}
    </div>
  )
}

const scopes: readonly Scope[] = ['listed', 'all']

export function FindAll() {
  const { query, replacement, scope } = useFindAll(
    useShallow(({ query, replacement, scope }) => ({ query, replacement, scope })),
  )
  return (
    <Dialog title={t('findAll.title')} className="find-all">
      <form
        className="find-all-form"
        onSubmit={(event) => {
          event.preventDefault()
          void search()
        }}
      >
        <TextInput
          aria-label={t('find.find')}
          placeholder={t('find.find')}
          value={query.text}
          maxLength={1000}
          onFocus={(event) => event.target.select()}
          onChange={(event) => changeQuery({ text: event.target.value })}
        />
        <TextInput
          aria-label={t('find.replace')}
          placeholder={t('find.replace')}
          value={replacement.text}
          maxLength={1000}
          onChange={(event) => changeReplacement({ text: event.target.value })}
        />
        <Choice
          name={t('findAll.scope')}
          value={scope}
          options={scopes.map((value) => ({ value, label: t(`findAll.${value}`) }))}
          onChange={(value) => useFindAll.setState({ scope: value })}
        />
        <button type="submit" className="button main">
          {t('findAll.search')}
        </button>
        <QueryOptions {...{ query, replacement, change: changeQuery, changeReplacement }} />
      </form>
      <Found />
      <Buttons />
    </Dialog>
  )
}
