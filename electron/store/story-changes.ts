/** Changes of stories that come from elsewhere than the window's typing, whether the stories are open or not. */
import { Selection } from 'prosemirror-state'
import type { Transform } from 'prosemirror-transform'
import { followAll } from '../../story/comments/follow'
import { mergeComments } from '../../story/comments/merge'
import { inverseJSON } from '../../story/editing/steps'
import { type Story, type StorySummary, summarise, withComments, withReview } from '../../story/story/record'
import { changeUnderReview } from '../../story/suggestions/change-under-review'
import { reviewAfter } from '../../story/suggestions/review'
import type { Folders } from './folders'
import { writtenClosed } from './lineage'
import type { Lock } from './lock'
import type { OpenStories } from './open-stories'
import type { OpenStory } from './open-story'
import type { StoredStories } from './stored-stories'
import { type Stored, StoryFile } from './story-file'
import { timeAfter } from './time'
import type { UndoHistories } from './undo-histories'
import type { AutomaticVersions } from './versions-automatic'

/** A story before and after a change, and the steps, as JSON, that take it back; none where nothing was changed. */
export interface StoryChange {
  before: Story
  after: Story
  inverse: Record<string, unknown>[]
}

/** The parts of a desk that changing a story needs. */
interface Parts {
  folders: Folders
  lock: Lock
  stories: OpenStories
  stored: StoredStories
  undoHistories: UndoHistories
  automatic: AutomaticVersions
}

export class StoryChanges {
  /**
   * @param who tells who edits
   * @param wrote is called once the file of a story that is not open was written
   */
  constructor(
    private readonly parts: Parts,
    private readonly who: () => string,
    private readonly wrote: (id: string) => void,
  ) {}

  /**
   * Changes a story, and adds the change to its undo history.
   * @param edit answers the change of its document
   */
  change(id: string, edit: (story: Story) => Transform): Promise<StoryChange> {
    const editUnderReview = (story: Story) => {
      const by = { who: this.who(), when: new Date().toISOString(), batch: null }
      return changeUnderReview(story.review ?? null, edit(story), by)
    }
    return this.parts.stories.inTurn(id, async (open) => {
      const change = open
        ? await this.#changeOpen(open, editUnderReview)
        : await this.#changeClosed(id, editUnderReview)
      const { before, after, inverse } = change
      if (inverse.length === 0) return change
      const selection = Selection.atStart(before.doc).toJSON()
      await this.parts.undoHistories.add(id, after.changed, [{ kind: 'new', selection, steps: inverse }])
      return change
    })
  }

  /** Moves a story to the bin, or out of it. */
  setBinned(id: string, isBinned: boolean): Promise<StorySummary> {
    const binned = isBinned ? timeAfter(undefined) : null
    return this.parts.stories.inTurn(id, async (open) => {
      if (open) {
        await open.setBinned(binned)
        return open.summary
      }
      const { after } = await this.#rewrite(id, ({ story, steps }) => ({
        story: { ...story, binned },
        steps,
      }))
      return summarise(after)
    })
  }

  /** Adds what was said of a story in a copy of it. */
  async takeComments(theirs: Story): Promise<void> {
    const { id, doc, comments = [] } = theirs
    if (comments.length === 0) return
    await this.parts.stories.inTurn(id, async (open) => {
      if (open) {
        if (open.takeComments(theirs)) await open.flush()
        return
      }
      await this.#rewrite(id, (stored) => {
        const { story } = stored
        const mine = story.comments ?? []
        const merged = mergeComments({ doc: story.doc, comments: mine }, { doc, comments })
        return merged === mine ? stored : { ...stored, story: withComments(story, merged) }
      })
    })
  }

  async #changeOpen(open: OpenStory, edit: (story: Story) => Transform): Promise<StoryChange> {
    const before = open.story
    const change = edit(before)
    const steps = change.steps.map((step) => step.toJSON())
    if (steps.length > 0) await open.append(open.version, steps)
    return { before, after: open.story, inverse: inverseJSON(change) }
  }

  async #changeClosed(id: string, edit: (story: Story) => Transform): Promise<StoryChange> {
    let inverse: StoryChange['inverse'] = []
    const { before, after } = await this.#rewrite(id, (stored) => {
      const { story, steps } = stored
      const change = edit(story)
      inverse = inverseJSON(change)
      if (!change.docChanged) return stored
      const changed = timeAfter(story.changed)
      const by = { who: this.who(), when: changed, batch: null }
      const review = reviewAfter(story.review ?? null, change, { by, history: null })
      const edited = writtenClosed({ ...story, doc: change.doc, changed, changedBy: by.who })
      const comments = followAll(story.comments ?? [], change)
      return {
        story: withReview(withComments(edited, comments), review),
        steps: steps + change.steps.length,
      }
    })
    if (before === after) return { before, after, inverse }
    const { automatic } = this.parts
    // a text that others left is saved as a version before its forms are reprinted
    if (!before.doc.content.eq(after.doc.content)) automatic.opened(before)
    automatic.changed(before, after)
    return { before, after, inverse }
  }

  /** Rewrites a story that is not open. If another program writes it meanwhile, that text is changed instead. */
  async #rewrite(
    id: string,
    change: (stored: Stored) => Stored,
  ): Promise<Pick<StoryChange, 'before' | 'after'>> {
    const { folders, lock, stored } = this.parts
    await lock.ensure()
    const file = new StoryFile(folders.story(id))
    for (;;) {
      const before = await stored.read(id, file)
      const after = change(before)
      if (after !== before && !(await file.write(after))) continue
      if (after !== before) {
        await this.parts.stories.wroteClosed(after.story)
        this.wrote(id)
      }
      return { before: before.story, after: after.story }
    }
  }
}
