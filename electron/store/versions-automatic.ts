/** The versions that come by themselves: on opening what others or another day left, while editing, at a new stage, before suggestions. */
import type { Story } from '../../story/story/record'
import type { Versions } from './versions'

/** Milliseconds of editing after which a version is kept. */
const saveEveryMs = 10 * 60_000

export class AutomaticVersions {
  /** When the editing began that no version has yet, by story, on a clock that nobody sets. */
  readonly #since = new Map<string, number>()
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
  }

  /** A story was changed. */
  changed(before: Story, after: Story): void {
    if (!before.review && after.review?.isOn) {
      this.#save({ ...after, doc: after.review.base }, 'suggesting', this.who())
    }
    if (before.doc.attrs.stage !== after.doc.attrs.stage) {
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

  /** Resolves when what was to be kept is. */
  async settled(): Promise<void> {
    await Promise.all(this.#pending)
  }

  /** A disk error is not reported here: the story itself reports it, and its text matters more. */
  #save(story: Story, why: 'opened' | 'editing' | 'stage' | 'suggesting', by: string): void {
    const saving = this.versions
      .save(story.id, story.doc, { by, why, onlyIfNew: why !== 'suggesting', isTemplate: story.isTemplate })
      .then(() => undefined)
      .catch(() => undefined)
      .finally(() => this.#pending.delete(saving))
    this.#pending.add(saving)
  }
}
