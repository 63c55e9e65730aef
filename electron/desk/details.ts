/** The calls that give several stories other details at once, and take that back. */
import { EditorState } from 'prosemirror-state'
import type { Desk } from '../../contract'
import type { ChosenDetails } from '../../contract/stories'
import { setDetails } from '../../story/editing/set'
import { transformBy } from '../../story/editing/steps'
import type { Houses } from '../../story/houses'
import { withMove } from '../../story/stages/move'
import type { Stage } from '../../story/stages/stage'
import { detailsOf } from '../../story/story/parts'
import { type Story, summarise } from '../../story/story/record'
import { suggestAtStage } from '../../story/suggestions/by-default'
import type { DeskStore, StoryChange } from '../store'
import { tellAll } from '../window/ipc'
import type { RunBatch } from './batch'

interface Needs {
  store: DeskStore
  houses(): Houses
  /** The stages of the desk. */
  stages(): readonly Stage[]
  batch: RunBatch
}

/** A change of details that may be taken back. */
interface Changed {
  /** When the story was changed so. */
  at: string
  inverse: StoryChange['inverse']
  before: ChosenDetails
  after: ChosenDetails
}

/** These calls, answered by a desk. */
export function answerDetails({
  store,
  houses,
  stages,
  batch,
}: Needs): Pick<Desk, 'changeDetails' | 'undoDetails'> {
  /** What takes back the changes of details that each job made, as long as the window is open. */
  const changedBy = new Map<string, Map<string, Changed>>()

  async function change(id: string, edit: Parameters<DeskStore['change']>[1]): Promise<StoryChange | null> {
    const made = await store.change(id, edit)
    if (made.inverse.length === 0) return null
    tellAll('changed', { stories: [summarise(made.after)] })
    return made
  }

  /** @param judged since when it was judged for a stage; what was changed later was not */
  const choose = ({ doc, changed, review = null }: Story, choice: ChosenDetails, judged?: string) => {
    const isJudged = judged !== undefined && changed <= judged
    const mover = { by: store.editor, at: new Date().toISOString(), isJudged }
    const tr = setDetails(EditorState.create({ doc }).tr, houses(), withMove(detailsOf(doc), choice, mover))
    return suggestAtStage(tr, review, stages())
  }

  return {
    changeDetails(job, ids, choice, judged) {
      const changed = new Map<string, Changed>()
      changedBy.set(job, changed)
      return batch(job, ids, async (id) => {
        const made = await change(id, (story) => choose(story, choice, judged[id]))
        if (!made) return false
        const { before, after, inverse } = made
        changed.set(id, {
          at: after.changed,
          inverse,
          before: sameOf(before, choice),
          after: sameOf(after, choice),
        })
        return true
      })
    },
    undoDetails(job, done) {
      const changed = changedBy.get(done) ?? new Map<string, Changed>()
      changedBy.delete(done)
      return batch(job, [...changed.keys()], async (id) => {
        const last = changed.get(id)
        if (!last) return false
        // a story that was edited since keeps that, and has only those details back that it was not given anew
        const edit = (story: Story) =>
          story.changed === last.at
            ? transformBy(story.doc, last.inverse)
            : choose(story, stillToUndo(story, last))
        return (await change(id, edit)) !== null
      })
    },
  }
}

/** The same details as a story has them. */
function sameOf({ doc }: Story, choice: ChosenDetails): ChosenDetails {
  return Object.fromEntries(Object.keys(choice).map((name) => [name, doc.attrs[name]]))
}

/** The details that a story had before, of those that it still has as they were chosen. */
function stillToUndo(story: Story, { before, after }: Changed): ChosenDetails {
  const now: Record<string, unknown> = sameOf(story, after)
  const chosen: Record<string, unknown> = after
  return Object.fromEntries(Object.entries(before).filter(([name]) => now[name] === chosen[name]))
}
