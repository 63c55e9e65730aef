/**
 * The versions that come by themselves: on opening what others or another day left, while editing, at a new stage, before
 * suggestions, and as these are accepted.
 */
import type { Origin } from '../../contract/origin'
import type { VersionReason } from '../../contract/version'
import { isMovedBetween } from '../../story/stages/judged'
import { detailsOf } from '../../story/story/parts'
import type { Story } from '../../story/story/record'
import { isOpen } from '../../story/suggestions/review'
import type { Versions } from './versions'

/** Milliseconds of editing after which a version is kept. */
const saveEveryMs = 10 * 60_000

type AutomaticReason = Extract<VersionReason, 'opened' | 'editing' | 'stage' | 'suggesting' | 'accepted'>

/** Whether a version says what became of a review: it is kept whatever other has its text. */
const isOfReview = (why: AutomaticReason) => why === 'suggesting' || why === 'accepted'

export class AutomaticVersions {
  /** When the editing began that no version has yet, by story, on a clock that nobody sets. */
  readonly #since = new Map<string, number>()
  /** Who accepted suggestions of a story, as a version was kept of that last, and when, on the same clock. */
  readonly #accepts = new Map<string, { by: string; at: number }>()
  readonly #pending = new Set<Promise<void>>()

  constructor(
    private readonly versions: Versions,
    private readonly who: () => string,
    private readonly every = saveEveryMs,
  ) {}

  /** A story was opened: what somebody else or an earlier day left is kept before it is changed. */
  opened(story: Story): void {
    const isOthers = story.changedBy !== undefined && story.changedBy !== this.who()
    const isOld = new Date(story.changed).toDateString() !== new Date().toDateString()
    if (isOthers || isOld) this.#save(story, 'opened', story.changedBy ?? '')
    else this.movedEarlier([story])
  }

  /** An earlier run, which may have ended before its versions were kept, moved a story to another stage: its texts after each move. */
  movedEarlier(stories: readonly Story[]): void {
    for (const { id, doc, isTemplate, changedBy: by = '' } of stories)
      if (detailsOf(doc).moves.length > 0)
        this.#add(this.versions.saveMoved(id, doc, { by, why: 'stage', onlyIfNew: true, isTemplate }))
  }

  /** A story was changed, and by whom and as a part of what, where that is known. */
  changed(before: Story, after: Story, origins: readonly Origin[] = []): void {
    this.#accepted(before, after, origins)
    if (!before.review && after.review?.isOn) {
      this.#save({ ...after, doc: after.review.base }, 'suggesting', this.who())
    }
    if (before.doc.attrs.stage !== after.doc.attrs.stage || isMovedBetween(before, after)) {
      this.#since.delete(after.id)
      this.#save(after, 'stage', this.who())
      return
    }
    const now = performance.now()
    const since = this.#since.get(after.id) ?? now
    if (now - since >= this.every) {
      this.#since.delete(after.id)
      this.#save(after, 'editing', this.who())
    } else this.#since.set(after.id, since)
  }

  /** Keeps the text without what is still open: as somebody begins to accept suggestions, at times, and once none is open. */
  #accepted(before: Story, { review, ...after }: Story, origins: readonly Origin[]): void {
    const decided = origins.findLast(({ batch }) => batch === 'decide')
    if (!decided || !before.review || !review || before.review.base.eq(review.base)) return
    const now = performance.now()
    const last = this.#accepts.get(after.id)
    const isGoingOn = last?.by === decided.author && now - last.at < this.every
    if (isGoingOn && isOpen(review)) return
    this.#accepts.set(after.id, { by: decided.author, at: now })
    this.#save({ ...after, doc: review.base }, 'accepted', decided.author)
  }

  /** Resolves when what was to be kept is. */
  async settled(): Promise<void> {
    await Promise.all(this.#pending)
  }

  /** A disk error is not reported here: the story itself reports it, and its text matters more. */
  #save(story: Story, why: AutomaticReason, by: string): void {
    const { id, doc, isTemplate } = story
    this.#add(this.versions.save(id, doc, { by, why, onlyIfNew: !isOfReview(why), isTemplate }))
  }

  #add(save: Promise<unknown>): void {
    const saving = save
      .then(() => undefined)
      .catch(() => undefined)
      .finally(() => this.#pending.delete(saving))
    this.#pending.add(saving)
  }
}
