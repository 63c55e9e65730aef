/**
 * Smart typing in the editor: the plugin that puts right what is typed, by the rules of `story/typing/`, and the commands
 * that take the last such change back. What was taken back once is left as it was typed.
 */
import type { Node } from 'prosemirror-model'
import {
  type Command,
  type EditorState,
  Plugin,
  PluginKey,
  TextSelection,
  type Transaction,
} from 'prosemirror-state'
import type { Mappable } from 'prosemirror-transform'
import type { Expansion } from '../abbreviations/abbreviation'
import { type Houses, houseById } from '../houses'
import { schema } from '../schema'
import { isSafeLink } from '../schema/attributes'
import { lookedBack, typed, type Writing } from '../typing'
import { addressBefore } from '../typing/address'
import { addMark } from './add-mark'
import { sharedHead } from './changed'
import { typeOver } from './type-over'
import { isSpaceDue } from './word-spaces'

/** How the open story is written, at the moment. */
export interface TypingStyle extends Writing {
  /** Whether a web address becomes a link once a space follows it. */
  links: boolean
}

/** How a story is written in its house. */
export function typingStyle(
  { attrs }: Node,
  houses: Houses,
  { links, ...rules }: TypingStyle['rules'] & { links: boolean },
): TypingStyle {
  return { language: attrs.language, dash: houseById(houses, attrs.house).dash, rules, links }
}

/** The change that was made last: where it is, what was typed there and what stands there. */
interface Change {
  from: number
  to: number
  typed: string
  stands: string
  /** The address that was made a link, in place of other words. */
  href: string | null
  isTakenBack: boolean
  /** The transaction of the change: what is appended to it is a part of its step of undo. */
  root: Transaction
}

interface Range {
  from: number
  to: number
}

interface Memory {
  last: Change | null
  /** What was taken back, and is left as it was typed. */
  left: readonly Range[]
}

const key = new PluginKey<Memory>('smartTyping')

/** How many places are remembered as taken back. */
const mostLeft = 50

const mapped = <R extends Range>(range: R, mapping: Mappable): R => ({
  ...range,
  from: mapping.map(range.from, 1),
  to: mapping.map(range.to, -1),
})

function remember(tr: Transaction, { last, left }: Memory): Memory {
  const change: Omit<Change, 'root'> | undefined = tr.getMeta(key)
  const ranges = tr.docChanged
    ? left.map((range) => mapped(range, tr.mapping)).filter(({ from, to }) => from < to)
    : left
  if (change) {
    const root = change.isTakenBack && last ? last.root : tr
    const places = change.isTakenBack
      ? [...ranges, { from: change.from, to: change.from + change.typed.length }]
      : ranges
    return { last: { ...change, root }, left: places.slice(-mostLeft) }
  }
  if (!tr.docChanged && !tr.selectionSet) return { last, left }
  const isOfIt = last !== null && tr.docChanged && tr.getMeta('appendedTransaction') === last.root
  return { last: isOfIt ? mapped(last, tr.mapping) : null, left: ranges }
}

function isLeft(state: EditorState, from: number, to: number): boolean {
  const left = key.getState(state)?.left ?? []
  return left.some((range) => range.from < to && range.to > from)
}

/** The transaction that types a character and makes of the text before it what the rules say, or null for none. */
function retype(
  state: EditorState,
  from: number,
  to: number,
  character: string,
  style: TypingStyle,
): Transaction | null {
  const $from = state.doc.resolve(from)
  const { parent, parentOffset } = $from
  if (!parent.isTextblock || to > $from.end()) return null
  const there = parent.textBetween(Math.max(0, parentOffset - lookedBack), parentOffset, null, '\n')
  // a quote that is typed in place of a deleted word opens, though its space is not there yet
  const isDue = character === '"' && isSpaceDue(state, from)
  const before = isDue ? `${there} ` : there
  const behind = parentOffset + to - from
  const after = parent.textBetween(behind, Math.min(behind + 1, parent.content.size), null, '\n')
  const text = before + character
  const stands = typed({ text, after }, style)
  if (stands === text) return style.links ? linkTyped(state, from, to, before, character) : null
  const head = sharedHead(before, stands)
  const start = from - (before.length - head)
  if (start < from && (isDue || isLeft(state, start, from))) return null
  const change = { from: start, to: start + stands.length - head, isTakenBack: false, href: null }
  // a line break is typed by its own command, after what it ends
  const end = character === '\n' ? -1 : undefined
  const put = stands.slice(head, end)
  if (character === '\n' && !stands.endsWith('\n')) return null
  const tr = put === '' ? state.tr.delete(start, to) : state.tr.insertText(put, start, to)
  return tr
    .setMeta(key, { ...change, to: start + put.length, typed: text.slice(head, end), stands: put })
    .scrollIntoView()
}

/** The transaction that types a blank and makes the web address before it a link, or null for none. */
function linkTyped(
  state: EditorState,
  from: number,
  to: number,
  before: string,
  character: string,
): Transaction | null {
  const { parent } = state.doc.resolve(from)
  const found = character === ' ' ? addressBefore(before) : null
  if (!found || !parent.type.allowsMarkType(schema.marks.link) || !isSafeLink(found.href)) return null
  const start = from - before.length + found.from
  const end = start + found.length
  if (state.doc.rangeHasMark(start, end, schema.marks.link) || isLeft(state, start, end)) return null
  const tr = state.tr.insertText(character, from, to)
  addMark(tr, start, end, schema.marks.link.create({ href: found.href }))
  const text = before.slice(found.from, found.from + found.length)
  const change = { from: start, to: end, typed: text, stands: text, href: found.href, isTakenBack: false }
  return tr.setMeta(key, change).scrollIntoView()
}

/** What a key after a text makes of the abbreviation that the text ends with. */
export type Expand = (doc: Node, before: string, key: string) => Expansion | null

/** The transaction that types a character and expands the abbreviation before it, or null for none. */
function expandTyped(
  state: EditorState,
  from: number,
  to: number,
  character: string,
  expand: Expand,
): Transaction | null {
  const { parent, parentOffset } = state.doc.resolve(from)
  if (!parent.isTextblock || from !== to) return null
  const before = parent.textBetween(Math.max(0, parentOffset - lookedBack), parentOffset, null, '\n')
  const found = expand(state.doc, before, character)
  const start = from - (found?.length ?? 0)
  if (!found || isLeft(state, start, from) || isInLink(state, start, from)) return null
  // a line break is typed by its own command
  const typedKey = character === '\n' ? '' : character
  // with the cursor within the text, the key has only asked for it
  const put = found.cursor === null ? found.text + typedKey : found.text
  const tr = state.tr.insertText(put, start, to)
  if (found.cursor !== null) tr.setSelection(TextSelection.create(tr.doc, start + found.cursor))
  const typedText = before.slice(before.length - found.length) + typedKey
  const change = { from: start, to: start + put.length, isTakenBack: false, href: null }
  return tr.setMeta(key, { ...change, typed: typedText, stands: put }).scrollIntoView()
}

/** Whether the last change left the cursor within what it put: its key has only asked for that. */
function isCursorWithin(state: EditorState): boolean {
  const last = key.getState(state)?.last
  return last !== undefined && last !== null && state.selection.head < last.to
}

function isInLink({ doc }: EditorState, from: number, to: number): boolean {
  return doc.rangeHasMark(from, to, schema.marks.link)
}

/** Makes of the last change the other of its two states, as a part of the step of undo that it was made in. */
function turn(isTakenBack: boolean): Command {
  return (state, dispatch) => {
    const last = key.getState(state)?.last
    if (!last || last.isTakenBack === isTakenBack || !state.selection.empty) return false
    if (!dispatch) return true
    const { tr } = state
    const { from, to, href } = last
    const text = isTakenBack ? last.typed : last.stands
    if (href === null) tr.insertText(text, from, to)
    else if (isTakenBack) tr.removeMark(from, to, schema.marks.link)
    else addMark(tr, from, to, schema.marks.link.create({ href }))
    const { root: _, ...change } = last
    tr.setMeta(key, { ...change, to: from + text.length, isTakenBack })
    dispatch(tr.setMeta('appendedTransaction', last.root).scrollIntoView())
    return true
  }
}

/** Takes back what was put right by the last key, and leaves what was typed. */
export const takeBackTyped = turn(true)

/** Puts right again what was just taken back. */
export const putTypedRight = turn(false)

/** What of a view the plugin needs: the package of views needs a window. */
interface View {
  readonly state: EditorState
  readonly composing: boolean
  dispatch(tr: Transaction): void
}

/**
 * Puts right what is typed, key by key. An input method composes undisturbed.
 * @param styleOf how a story is written, at the moment
 * @param expand what expands in it, at the moment
 */
export function smartTyping(styleOf: (state: EditorState) => TypingStyle, expand: Expand): Plugin<Memory> {
  const type = (view: View, from: number, to: number, character: string): boolean => {
    if (view.composing || [...character].length !== 1) return false
    const { state } = view
    const tr =
      typeOver(state, character) ??
      expandTyped(state, from, to, character, expand) ??
      retype(state, from, to, character, styleOf(state))
    if (tr) view.dispatch(tr)
    return tr !== null
  }
  return new Plugin<Memory>({
    key,
    state: { init: () => ({ last: null, left: [] }), apply: remember },
    props: {
      handleTextInput: (view, from, to, text) => type(view, from, to, text),
      handleKeyDown(view, { key: pressed, isComposing }) {
        const { empty, head } = view.state.selection
        if (pressed !== 'Enter' || isComposing || !empty) return false
        return type(view, head, head, '\n') && isCursorWithin(view.state)
      },
    },
  })
}
