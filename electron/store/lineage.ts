/**
 * Which texts a text of a story goes on from. Two desks that a sync tool keeps alike may both write a story before it has
 * come over: what both come from is the last text that the other one goes on from, and not what stood here last.
 */
import { randomBytes } from 'node:crypto'
import type { Node } from 'prosemirror-model'
import { commonOf } from '../../story/revisions/common'
import type { Lineage, Story } from '../../story/story/record'

/** More writers than these are not remembered: those that wrote longest ago are forgotten. */
const mostWriters = 24
/** How many texts are remembered before every second of the older ones is forgotten. */
const mostTexts = 200

/** The lineages of two texts that were put together. */
export function joinedLineage(one: Lineage = {}, other: Lineage = {}): Lineage {
  const latest = new Map<string, string>()
  for (const [writer, moment] of [...Object.entries(one), ...Object.entries(other)])
    if (moment > (latest.get(writer) ?? '')) latest.set(writer, moment)
  return Object.fromEntries([...latest].sort(([, a], [, b]) => (a < b ? 1 : -1)).slice(0, mostWriters))
}

/** The texts that the file of an open story had, from here and from other desks. */
export class Texts {
  /** The name of this desk in lineages, while the story is open. */
  readonly #writer = randomBytes(6).toString('base64url')
  #all: Story[]

  /** @param first the text that the file had when the story was opened */
  constructor(first: Story) {
    this.#all = [first]
  }

  /** A story as it is written by this desk. */
  written(story: Story): Story {
    return { ...story, lineage: joinedLineage(story.lineage, { [this.#writer]: story.changed }) }
  }

  /** Whether anything was changed in a story since it was opened. */
  hasOwn(story: Story): boolean {
    return this.#all[0]?.changed !== story.changed || !this.#all[0].doc.eq(story.doc)
  }

  /** Remembers what the file has. */
  add(story: Story): void {
    this.#all.push(story)
    if (this.#all.length <= mostTexts) return
    // the first stays: it may be all that the other desk has
    const older = this.#all.slice(0, mostTexts / 2).filter((_, index) => index % 2 === 0)
    this.#all = [...older, ...this.#all.slice(mostTexts / 2)]
  }

  /**
   * The last text that another one goes on from; null where that does not tell what it goes on from, or is one that the
   * story itself goes on from: whoever put that back has it compared with what is here.
   */
  before(theirs: Story, mine: Story): Story | null {
    const { lineage } = theirs
    if (!lineage || goesOnFrom(mine, theirs)) return null
    const [first] = this.#all
    return this.knownTo(theirs) ?? (first && !areApart(first, theirs) ? first : null)
  }

  /** The last text that another one surely goes on from; null where none is. */
  knownTo({ lineage = {} }: Story): Story | null {
    return this.#all.findLast((text) => isWithin(text, lineage)) ?? null
  }
}

/** A story as it is written by this desk where it is not open. */
export const writtenClosed = (story: Story): Story => new Texts(story).written(story)

/** Whether a text goes on from an older one: it has all of it, or its editor has taken it away. */
export const goesOnFrom = ({ changed, lineage = {} }: Story, other: Story): boolean =>
  other.changed < changed && isWithin(other, lineage)

/** Whether whoever wrote a text has surely not seen another one. */
export const isUnseenBy = (text: Story, other: Story): boolean =>
  writerOf(text) !== undefined && !isWithin(text, other.lineage ?? {})

/** Whether neither of two texts goes on from the other; false where that is not known. */
const areApart = (one: Story, other: Story): boolean => isUnseenBy(one, other) && isUnseenBy(other, one)

/**
 * What a story is to be merged from with another copy, where no text is known that both come from. Where neither goes on
 * from the other that is what both have in common, so that nothing of either is taken away; else all in which the copy
 * differs is its own.
 * @param onFile the story as its file was last known to have it
 */
export const unknownBase = (onFile: Story, mine: Story, theirs: Story): Node =>
  areApart(onFile, theirs) ? commonOf(mine.doc, theirs.doc) : onFile.doc

/** Whether a lineage has a text. */
function isWithin(text: Story, lineage: Lineage): boolean {
  const writer = writerOf(text)
  return writer !== undefined && (lineage[writer] ?? '') >= text.changed
}

/** Who wrote a text, by the name in its lineage. */
function writerOf({ changed, lineage = {} }: Story): string | undefined {
  return Object.entries(lineage).find(([, moment]) => moment === changed)?.[0]
}
