/** Finding and replacing in all stories, the open one among them. */
import { redo, undo } from 'prosemirror-history'
import type { Node } from 'prosemirror-model'
import { t } from '../../catalogue'
import type { HitPlace, ReplacedAll } from '../../contract/find'
import { selectRange } from '../../story/editing/select'
import { hitsIn } from '../../story/find/hits'
import type { FindQuery, Replacement } from '../../story/find/query'
import { headlineOf } from '../../story/story/parts'
import { withJob } from '../actions/jobs'
import { isLatest, type OpeningRequest, requestOpening } from '../actions/opening-requests'
import { openStory } from '../actions/stories'
import { shownStory } from '../actions/whereabouts'
import { desk } from '../bridge'
import { attempt } from '../desk/attempt'
import { openSession, useDesk } from '../desk/desk-store'
import { hide } from '../desk/shown'
import { replaceAt } from '../find/replacing'
import { queryOf } from '../list/wanted'
import { chosenOf, useFindAll } from './find-all-store'

/** Does long work whose progress the dialog shows. */
async function work<T>(
  label: string,
  task: (job: string) => Promise<T>,
  isReading = false,
): Promise<T | undefined> {
  let result: T | undefined
  const shown = async (job: string) => {
    useFindAll.setState({ job })
    try {
      result = await task(job)
    } finally {
      useFindAll.setState((state) => (state.job === job ? { job: null } : {}))
    }
  }
  await attempt(() => withJob(label, shown, isReading))
  return result
}

/** Stops what goes on. */
export function stop(): void {
  const { job } = useFindAll.getState()
  if (job !== null) void desk.cancel(job)
}

/** Looks for what is asked in the stories that are asked for. */
export async function search(): Promise<void> {
  stop()
  const { query, scope } = useFindAll.getState()
  useFindAll.setState({ stories: [], dropped: new Set(), end: null, replaced: null, searched: query })
  const state = useDesk.getState()
  const listed = queryOf({ ...state, showBin: false })
  const list = scope === 'all' ? { ...listed, text: '' } : listed
  const find = async (job: string) => {
    await openSession()?.flush()
    return desk.findAll(job, query, { ...list, order: 'newest' })
  }
  const end = await work(t('findAll.searching'), find, true)
  if (end && useFindAll.getState().searched === query) useFindAll.setState({ end })
}

/** The open story as it was left by the last job, which its own undo takes back. */
let own: { job: string; id: string; before: Node; doc: Node } | null = null

/** Replaces hits of the open story; it is one step of its undo. */
async function replaceInOpen(
  hits: readonly HitPlace[],
  query: FindQuery,
  replacement: Replacement,
): Promise<'done' | 'changed'> {
  const session = openSession()
  const { finderOf } = await import('../../story/find/pattern')
  const finder = finderOf(query)
  if (!session || typeof finder !== 'function') return 'changed'
  const places = new Set(hits.map(({ from, to }) => `${from} ${to}`))
  const chosen = hitsIn(session.doc, finder, query).filter(({ from, to }) => places.has(`${from} ${to}`))
  if (chosen.length < hits.length) return 'changed'
  await desk.saveVersion(session.id, '', 'replace')
  return session.run(replaceAt(chosen, query, replacement), 'replace-all') ? 'done' : 'changed'
}

/** Replaces the hits that are chosen. */
export async function replace(): Promise<void> {
  const { searched, replacement } = useFindAll.getState()
  if (searched === null) return
  const chosen = chosenOf(useFindAll.getState())
  const session = openSession()
  const mine = chosen.find(({ id }) => id === session?.id)
  const others = chosen.filter((each) => each !== mine)
  await work(t('findAll.replacing'), async (job) => {
    const result: ReplacedAll = { stories: [], hits: 0, failed: [] }
    own = null
    if (mine && session) {
      await session.flush()
      const before = session.doc
      const outcome = await replaceInOpen(mine.hits, searched, replacement)
      if (outcome === 'done') {
        result.stories.push(mine.id)
        result.hits += mine.hits.length
        own = { job, id: mine.id, before, doc: session.doc }
      } else result.failed.push({ id: mine.id, headline: headlineOf(session.doc), why: outcome, reason: '' })
    }
    const rest = await desk.replaceAll(job, searched, replacement, others)
    const all = {
      stories: [...result.stories, ...rest.stories],
      hits: result.hits + rest.hits,
      failed: [...result.failed, ...rest.failed],
    }
    useFindAll.setState({ replaced: { job, result: all, isUndone: false }, stories: [], end: null })
  })
}

/** Takes back what was replaced last, wherever nothing has changed since, whichever story is open by now. */
export async function undoReplacing(): Promise<void> {
  const { replaced } = useFindAll.getState()
  if (!replaced) return
  await work(t('findAll.replacing'), async (job) => {
    // what an editor opens meanwhile stays
    const request = requestOpening()
    const before = shownStory()
    const { picked, pickedInBin } = useDesk.getState()
    const mine = own?.job === replaced.job ? own : null
    own = null
    const result: ReplacedAll = { stories: [], hits: 0, failed: [] }
    try {
      if (mine && (await takenBack(mine, request))) result.stories.push(mine.id)
      else if (mine)
        result.failed.push({ id: mine.id, headline: headlineOf(mine.doc), why: 'changed', reason: '' })
      // main takes it back in closed stories alone
      const open = openSession()?.id
      if (open !== undefined && open !== mine?.id && replaced.result.stories.includes(open))
        await openStory(null, false, request)
      const rest = await desk.undoReplaceAll(job, replaced.job)
      result.stories.push(...rest.stories)
      result.hits += rest.hits
      result.failed.push(...rest.failed)
    } finally {
      if (isLatest(request)) useDesk.setState({ picked, pickedInBin })
      if (shownStory() !== before) await openStory(before, pickedInBin, request)
    }
    useFindAll.setState({ replaced: { job, result, isUndone: true } })
  })
}

/** Takes back what was replaced in the story that was open then; not where it was changed since. */
async function takenBack(
  { id, before, doc }: NonNullable<typeof own>,
  request: OpeningRequest,
): Promise<boolean> {
  if (openSession()?.id !== id) await openStory(id, false, request)
  const session = openSession()
  if (session?.id !== id || !session.doc.eq(doc) || !session.run(undo)) return false
  if (session.doc.eq(before)) return true
  // what was typed since, and deleted again, is not what was asked for
  session.run(redo)
  return false
}

/** Opens a story at a hit. */
export async function openAt(id: string, hit: HitPlace): Promise<void> {
  hide()
  await openStory(id)
  const session = openSession()
  if (session?.id === id) session.focus(() => session.run(selectRange(hit)))
}
