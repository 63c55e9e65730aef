/** What a journal and a story's file say together. */
import { mergeComments } from '../../story/comments/merge'
import { isMovedBetween } from '../../story/stages/judged'
import { type Story, withComments } from '../../story/story/record'
import type { Base, JournalContent, JournalEntry } from './journal-file'
import { applySteps } from './steps'
import type { Stored, StoredFile } from './story-file'

/** How a journal stands to the file of its story. */
export type Replay =
  /**
   * It goes on from the file, or the file has all of it: `current` is the story with all entries that follow.
   * `isWhole` says whether all did that the file lacks, `moved` is the story after each move to another stage among them.
   * `overwritten` is the story as the file had it before another program wrote another text over all of it, else null.
   */
  | { kind: 'ahead'; current: Stored; isWhole: boolean; moved: readonly Story[]; overwritten: Story | null }
  /**
   * It goes on from another text than the file's, or there is no file that can be read. `current` is the story as the
   * journal has it, `base` the last one that the story's file was known to have.
   */
  | { kind: 'apart'; current: Stored; base: Story; isWhole: boolean; moved: readonly Story[] }
  /** There is no file that can be read, and the journal does not say what it goes on from. */
  | { kind: 'loose' }

/**
 * Compares a journal with the file of its story.
 * @param file the story as its file has it, or null where there is none that can be read
 */
export function replay(journal: JournalContent, file: StoredFile | null): Replay {
  if (journal.base) return replayFrom(journal.base, journal, file)
  // a journal of an older version tells its place by the count of steps alone
  return file ? ahead(file, journal.entries) : { kind: 'loose' }
}

/**
 * A journal that has its base. It belongs to a file that says that it has this journal up to its step, or whose
 * document is one that the journal leads through. Any other file has another text, however many steps it counts.
 */
function replayFrom({ key, stored }: Base, journal: JournalContent, file: StoredFile | null): Replay {
  if (file?.journal === key) return ahead(file, [...journal.entries, ...journal.loose])
  const { texts, isWhole } = textsOf(stored, journal.entries)
  const led = texts.find(({ steps, story }) => steps === file?.steps && story.doc.eq(file.story.doc))
  if (file && led) return ahead(withCommentsOf(file, led.story), journal.entries)
  const last = texts.at(-1) ?? stored
  const saved = texts.findLast(({ steps }) => steps <= journal.saved) ?? stored
  if (file && last.steps <= saved.steps)
    return { kind: 'ahead', current: file, isWhole, moved: [], overwritten: otherThan(file, last) }
  return { kind: 'apart', current: last, base: saved.story, isWhole, moved: movedIn(texts) }
}

function otherThan(file: StoredFile, { story }: Stored): Story | null {
  return story.doc.eq(file.story.doc) ? null : story
}

/** The file with the comments of both: another program may have written the same text with others. */
function withCommentsOf(file: StoredFile, { doc, comments = [] }: Story): StoredFile {
  const { story } = file
  const mine = story.comments ?? []
  const merged = mergeComments({ doc: story.doc, comments: mine }, { doc, comments })
  return merged === mine ? file : { ...file, story: withComments(story, merged) }
}

/** The file with the entries that it lacks. */
function ahead(file: Stored, entries: readonly JournalEntry[]): Replay {
  const lacking = entries.filter(({ from, steps }) => from + steps.length > file.steps)
  const { texts, isWhole } = textsOf(file, lacking)
  return { kind: 'ahead', current: texts.at(-1) ?? file, isWhole, moved: movedIn(texts), overwritten: null }
}

/** The base and the story after each entry that follows; `isWhole` says whether all did. */
function textsOf(base: Stored, entries: readonly JournalEntry[]): { texts: Stored[]; isWhole: boolean } {
  const texts = [base]
  let { steps, story } = base
  for (const entry of entries) {
    const next = entry.from === steps ? applied(story, entry) : null
    if (!next) return { texts, isWhole: false }
    steps += entry.steps.length
    story = { ...next, changed: entry.at }
    texts.push({ steps, story })
  }
  return { texts, isWhole: true }
}

function movedIn(texts: readonly Stored[]): Story[] {
  return texts.flatMap(({ story }, at) => {
    const before = texts[at - 1]?.story
    return before && isMovedBetween(before, story) ? [story] : []
  })
}

/** The story after an entry; null where its steps do not fit. */
function applied(story: Story, entry: JournalEntry): Story | null {
  try {
    return applySteps(story, entry)
  } catch {
    return null
  }
}
