/** Taking back what was done to several stories at once, the open one among them. */
import { redo, undo } from 'prosemirror-history'
import type { Node } from 'prosemirror-model'
import type { ReplacedAll } from '../../contract/find'
import { headlineOf } from '../../story/story/parts'
import { desk } from '../bridge'
import { openSession, useDesk } from '../desk/desk-store'
import { isLatest, type OpeningRequest, requestOpening } from './opening-requests'
import { openStory } from './stories'
import { shownStory } from './whereabouts'

/** The story that was open, before work on several stories and as that left it: its own undo takes it back. */
export interface OwnPart {
  id: string
  before: Node
  doc: Node
}

/** What work on several stories changed. */
export interface Done {
  own: OwnPart | null
  /** The job in main that changed the stories that were not open, and which these are. */
  job: string
  stories: readonly string[]
}

/** Takes back what was done, wherever nothing has changed since, whichever story is open by now. */
export async function takeBack({ own, job, stories }: Done, undoing: string): Promise<ReplacedAll> {
  // what an editor opens meanwhile stays
  const request = requestOpening()
  const before = shownStory()
  const { picked, pickedInBin } = useDesk.getState()
  const result: ReplacedAll = { stories: [], hits: 0, failed: [] }
  try {
    if (own && (await takenBack(own, request))) result.stories.push(own.id)
    else if (own)
      result.failed.push({ id: own.id, headline: headlineOf(own.doc), why: 'changed', reason: '' })
    // main takes it back in closed stories alone
    const open = openSession()?.id
    if (open !== undefined && stories.includes(open)) await openStory(null, false, request)
    const rest = await desk.undoReplaceAll(undoing, job)
    result.stories.push(...rest.stories)
    result.hits += rest.hits
    result.failed.push(...rest.failed)
  } finally {
    if (isLatest(request)) useDesk.setState({ picked, pickedInBin })
    if (shownStory() !== before) await openStory(before, pickedInBin, request)
  }
  return result
}

/** Takes back what was done to the story that was open then; not where it was changed since. */
async function takenBack({ id, before, doc }: OwnPart, request: OpeningRequest): Promise<boolean> {
  if (openSession()?.id !== id) await openStory(id, false, request)
  const session = openSession()
  if (session?.id !== id || !session.doc.eq(doc) || !session.run(undo)) return false
  if (session.doc.eq(before)) return true
  // what was typed since, and deleted again, is not what was asked for
  session.run(redo)
  return false
}
