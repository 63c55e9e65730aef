/** What commands do with the finding at the cursor. */
import type { Node } from 'prosemirror-model'
import { type Command, type EditorState, TextSelection } from 'prosemirror-state'
import { textOf } from '../../story/checks/blocks'
import { ignoredOf } from '../../story/checks/ignored'
import { correctionsOf } from '../../story/rules/corrections'
import { detailsOf } from '../../story/story/parts'
import { chooseInStory } from '../actions/details'
import { desk } from '../bridge'
import type { StorySession } from '../document/story-session'
import { type DrawnFinding, findingsIn, isFoundBy } from '../findings/findings'
import { checksId } from './check-source'
import { houseOf } from './house-checks'
import { spellingId } from './spelling-source'

const shownSources: ReadonlySet<string> = new Set([checksId, spellingId])

const shown = new WeakMap<readonly DrawnFinding[], readonly DrawnFinding[]>()

/** What the checks and the spelling have found in a story, in the order of its text. */
export function checkFindings(state: EditorState): readonly DrawnFinding[] {
  const all = findingsIn(state)
  const found = shown.get(all) ?? all.filter(({ source }) => shownSources.has(source))
  shown.set(all, found)
  return found
}

/** Whether the checks have answered of a story: before they have, nobody knows that it is without findings. */
export function hasChecked(state: EditorState): boolean {
  return isFoundBy(checksId, state)
}

/** The finding that is selected, or else the one that the cursor is in. */
export function findingAt(state: EditorState): DrawnFinding | undefined {
  const { from, to } = state.selection
  const all = checkFindings(state)
  return (
    all.find((found) => found.from === from && found.to === to) ??
    all.find((found) => found.from <= from && to <= found.to)
  )
}

/** Puts a text into the place of a finding, as one step of undo. */
export function replaceFinding(found: DrawnFinding, text: string): Command {
  return (state, dispatch) => {
    if (state.doc.textBetween(found.from, found.to, '\n', '\ufffc') !== found.text) return false
    const tr = state.tr.insertText(text, found.from, found.to)
    dispatch?.(tr.setSelection(TextSelection.create(tr.doc, found.from + text.length)).scrollIntoView())
    return true
  }
}

/** Whether a word is called misspelt, so that what may stand there is still to be asked for. */
export function isSpelling({ source }: DrawnFinding): boolean {
  return source === spellingId
}

/** What may stand in the place of a finding, the best first; for a misspelt word the dictionary is asked. */
export async function fixesOf({ doc }: EditorState, found: DrawnFinding): Promise<string[]> {
  const given = found.fixes.map(({ text }) => text)
  const { word, language } = found.values ?? {}
  if (!isSpelling(found) || word === undefined || language === undefined) return given
  const house = houseOf(doc)
  const known = [...detailsOf(doc).words, ...(house.words ?? [])]
  const suggested = await desk.suggest(word, language, known, correctionsOf(house.rules, word, language))
  return [...new Set([...given, ...suggested])]
}

/** Puts the best fix of the finding at the cursor into its place. */
export async function fixAtCursor(session: StorySession): Promise<void> {
  const found = findingAt(session.state)
  if (!found) return
  const [best] = await fixesOf(session.state, found)
  if (best !== undefined) session.run(replaceFinding(found, best))
}

/** Has the story know a word. */
export function addToStory(doc: Node, word: string): void {
  const { words } = detailsOf(doc)
  if (!words.includes(word)) chooseInStory({ words: [...words, word] })
}

/** Has the story forget a word again. */
export function removeFromStory(doc: Node, word: string): void {
  chooseInStory({ words: detailsOf(doc).words.filter((each) => each !== word) })
}

/** Lets the finding at the cursor stand: there, or wherever the same is found in the story. */
export function ignoreAtCursor({ state }: StorySession, where: 'here' | 'story'): void {
  const found = findingAt(state)
  if (!found) return
  const $from = state.doc.resolve(found.from)
  const start = $from.start()
  const place = { ...found, from: found.from - start, to: found.to - start }
  const added = ignoredOf(place, textOf($from.parent), where)
  chooseInStory({ ignored: [...detailsOf(state.doc).ignored, added] })
}

/** Shows a finding again that was let stand, by its place in the list of the story. */
export function showAgain({ doc }: StorySession, index: number): void {
  chooseInStory({ ignored: detailsOf(doc).ignored.filter((_, at) => at !== index) })
}
