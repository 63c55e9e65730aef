/** Finding and replacing in all stories, the open one among them. */
import { t } from '../../catalogue'
import type { HitPlace, ReplacedAll } from '../../contract/find'
import { selectRange } from '../../story/editing/select'
import { hitsIn } from '../../story/find/hits'
import type { FindQuery, Replacement } from '../../story/find/query'
import { headlineOf } from '../../story/story/parts'
import { withJob } from '../actions/jobs'
import { openStory } from '../actions/stories'
import { type OwnPart, takeBack } from '../actions/take-back'
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

/** What the last job did to the open story. */
let own: { job: string; part: OwnPart } | null = null

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
        own = { job, part: { id: mine.id, before, doc: session.doc } }
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
  const { job, result } = replaced
  const mine = own?.job === job ? own.part : null
  const stories = result.stories.filter((id) => id !== mine?.id)
  own = null
  await work(t('findAll.replacing'), async (undoing) => {
    const undone = await takeBack({ own: mine, job, stories }, undoing)
    useFindAll.setState({ replaced: { job: undoing, result: undone, isUndone: true } })
  })
}

/** Opens a story at a hit. */
export async function openAt(id: string, hit: HitPlace): Promise<void> {
  hide()
  await openStory(id)
  const session = openSession()
  if (session?.id === id) session.focus(() => session.run(selectRange(hit)))
}
