/**
 * The spaces around words that were cut, deleted, pasted or dragged. Two that meet become one. None stands before a full stop
 * or at the end of a line. One is put in where two words would meet.
 */
import type { Node } from 'prosemirror-model'
import {
  type Command,
  type EditorState,
  Plugin,
  PluginKey,
  type Selection,
  TextSelection,
  type Transaction,
} from 'prosemirror-state'
import { ReplaceStep } from 'prosemirror-transform'
import { isBroughtBack } from './history'

/** Whether a character is a part of a word. */
export const isWordPart = (character: string) => /[\p{L}\p{M}\p{N}]/u.test(character)
/** What stands right after a word. */
const isClosing = (character: string) => /[.,;:!?،؛؟۔)\]}»”…]/u.test(character)
const isOpening = (character: string) => /[([{«“„¿¡]/u.test(character)
/** Whether two words join where these characters, of which either may be missing, come together. */
export const wouldMeet = (last: string, next: string): boolean =>
  (isWordPart(last) || isClosing(last)) && (isWordPart(next) || isOpening(next))
/** A space that keeps a sign or a name with its neighbour. */
const isNoBreak = (character: string) => character === '\u00a0' || character === '\u202f'
/** What a word that is typed may begin with: itself, its quote or bracket, its currency. */
const beginsWord = (character: string) =>
  isWordPart(character) || isOpening(character) || /[\p{Sc}"#@&§+–—]/u.test(character)

/** How to correct the spacing at a place: insert a space, or remove the space on one side. */
export type SpaceFix = { put: ' ' } | { drop: 'before' | 'behind' } | null

/**
 * What the place between two texts that came together wants.
 * @param before what stands before it in its block
 * @param behind what stands after it
 * @param cut the words that were taken away there; null where some were put
 */
function spaceFix(before: string, behind: string, cut: string | null): SpaceFix {
  const isCut = cut !== null
  const last = before.slice(-1)
  const next = behind.slice(0, 1)
  if (last === ' ' && isNoBreak(next)) return { drop: 'before' }
  if ((last === ' ' || isNoBreak(last)) && next === ' ') return { drop: 'behind' }
  if (isCut && next === ' ' && (before === '' || last === '\n' || isOpening(last))) return { drop: 'behind' }
  // a sign that a space stood before keeps it: a French colon, a domain
  const isLeftBehind = behind === '' || next === '\n' || (isClosing(next) && cut?.endsWith(' ') !== true)
  if (isCut && last === ' ' && isLeftBehind) return { drop: 'before' }
  // what is cut out of a word leaves its ends together
  if (isCut && cut === cut.trim()) return null
  return wouldMeet(last, next) ? { put: ' ' } : null
}

/** The space that is left over where blocks that were put between words parted theirs. */
function partedFix({ before, behind }: { before: string; behind: string }, side: Seam['side']): SpaceFix {
  if (side === 'start' && before === ' ' && behind === '') return { drop: 'before' }
  return side === 'end' && before === '' && behind === ' ' ? { drop: 'behind' } : null
}

/** A single letter, as of a plural, is meant to join. */
const isWords = (text: string) => text.trim().length > 1

/** The text on both sides of a position, as far as a place asks for it; null between blocks. */
function textAround(doc: Node, pos: number): { before: string; behind: string } | null {
  const { parent, parentOffset } = doc.resolve(pos)
  if (!parent.isTextblock) return null
  return {
    before: parent.textBetween(Math.max(0, parentOffset - 1), parentOffset, null, '\n'),
    behind: parent.textBetween(parentOffset, Math.min(parentOffset + 1, parent.content.size), null, '\n'),
  }
}

function isInWord(doc: Node, pos: number): boolean {
  const around = textAround(doc, pos)
  return around === null || (isWordPart(around.before) && isWordPart(around.behind))
}

/** A place where texts came together, or where a block was parted. */
interface Seam {
  pos: number
  /** Where what was put begins or ends. */
  side?: 'start' | 'end'
  /** The words that were taken away there; null where some were put. */
  cut: string | null
}

/** Where a step took away words, or put some between others, by positions after it. */
function seamsOf(step: ReplaceStep, doc: Node): Seam[] {
  const { slice, from, to } = step
  const put = slice.content.textBetween(0, slice.content.size, '\n', '\n')
  if (isInWord(doc, from) || isInWord(doc, to)) return []
  if (isWords(put))
    return [
      { pos: from, side: 'start', cut: null },
      { pos: from + slice.size, side: 'end', cut: null },
    ]
  const cut = doc.textBetween(from, to, '\n', '\n')
  return put === '' && isWords(cut) ? [{ pos: from, cut }] : []
}

/** All places of a transaction, in the document that it made, the last first. */
function allSeams({ steps, docs, mapping }: Transaction): Seam[] {
  return steps
    .flatMap((step, index) => {
      const doc = docs[index]
      if (!(step instanceof ReplaceStep) || !doc) return []
      const later = mapping.slice(index + 1)
      return seamsOf(step, doc).map((seam) => ({ ...seam, pos: later.map(seam.pos) }))
    })
    .sort((a, b) => b.pos - a.pos)
}

const handled = new Set(['cut', 'delete', 'paste', 'drop'])

/** A space that went with a word that was deleted: before or after the place where one goes on typing. */
interface Gone {
  pos: number
  side: 'before' | 'behind'
  /** What an input method composes at the place: up to where, and in which composition. */
  composed?: { to: number; composition: unknown }
}

const key = new PluginKey<Gone | null>('wordSpaces')

/** What was typed at a place, where that was all; null for anything else. */
function typedAt({ steps }: Transaction, pos: number): string | null {
  const [step, ...others] = steps
  if (!(step instanceof ReplaceStep) || others.length > 0 || step.from !== pos || step.to !== pos) return null
  return step.slice.openStart > 0 ? null : step.slice.content.textBetween(0, step.slice.content.size)
}

/** What is known of the space once something is typed: after the sign that a word begins with, it is still to come. */
function stillGone(tr: Transaction, gone: Gone): Gone | null {
  const typed = gone.side === 'behind' && typedAt(tr, gone.pos)
  if (!typed || /^\s/.test(typed) || isWordPart(typed) || isClosing(typed)) return null
  return { side: gone.side, pos: gone.pos + typed.length }
}

/** What is known of the space while something is composed at its place; null once that is done elsewhere. */
function whileComposing(tr: Transaction, { pos, side, composed }: Gone, composition: unknown): Gone | null {
  let to = composed?.to ?? pos
  for (const step of tr.steps) {
    if (!(step instanceof ReplaceStep) || step.from < pos || step.to > to) return null
    to += step.slice.size - (step.to - step.from)
  }
  return { pos, side, composed: { to, composition } }
}

/** Whether the cursor is within what is composed. */
const isAtComposed = ({ pos, composed }: Gone, { from, to }: Selection) =>
  composed !== undefined && pos <= from && to <= composed.to

/** Where a word that stands in place of the one that was deleted wants the space again: else two would join. */
function spaceFor({ pos, side }: Gone, word: string): number | null {
  const isBefore = side === 'before'
  if (!(isBefore ? beginsWord : isWordPart)(word.slice(0, 1))) return null
  return isBefore ? pos : pos + word.length
}

/** The space again, and the cursor at the end of the word. */
function withSpaceAt(at: number, { tr, selection }: EditorState): Transaction {
  tr.insertText(' ', at)
  return tr.setSelection(TextSelection.create(tr.doc, tr.mapping.map(selection.head, -1)))
}

/** The space again, where a word is typed in place of the one that was deleted. */
function spaceAgain(tr: Transaction, gone: Gone, after: EditorState): Transaction | null {
  // what an input method composes is left alone until it is done
  const typed = tr.getMeta('composition') === undefined && typedAt(tr, gone.pos)
  const at = typed ? spaceFor(gone, typed) : null
  return at === null ? null : withSpaceAt(at, after)
}

/** The same, once an input method has composed the word. */
export const spaceBesideComposed: Command = (state, dispatch) => {
  const gone = key.getState(state)
  if (!gone?.composed || !(state.selection instanceof TextSelection)) return false
  const { to, composition } = gone.composed
  const at = spaceFor(gone, state.doc.textBetween(gone.pos, to, '\n', '\n'))
  if (at === null) return false
  dispatch?.(withSpaceAt(at, state).setMeta('composition', composition).setMeta(key, null))
  return true
}

/** Whether what is typed at a position has its space before it again. */
export function isSpaceDue(state: EditorState, pos: number): boolean {
  const gone = key.getState(state)
  return gone?.side === 'before' && gone.pos === pos
}

/** Puts right the spaces around what was cut, deleted, pasted or dragged, in the same step of undo. */
export function wordSpaces(): Plugin {
  return new Plugin<Gone | null>({
    key,
    state: {
      init: () => null,
      apply(tr, gone, before, { selection }) {
        const fresh: Gone | null | undefined = tr.getMeta(key)
        if (fresh !== undefined) return fresh
        const composition = tr.getMeta('composition')
        if (gone && composition !== undefined && tr.docChanged) return whileComposing(tr, gone, composition)
        // what keeps the story in step with the deletion is a part of it
        if (gone && tr.getMeta('appendedTransaction')) return { ...gone, pos: tr.mapping.map(gone.pos) }
        if (tr.docChanged) return gone && stillGone(tr, gone)
        return gone && (selection.eq(before.selection) || isAtComposed(gone, selection)) ? gone : null
      },
    },
    appendTransaction(transactions, before, after) {
      const [tr] = transactions
      if (!tr?.docChanged) return null
      if (!handled.has(tr.getMeta('uiEvent'))) {
        const gone = key.getState(before)
        return gone && !isBroughtBack(tr) ? spaceAgain(tr, gone, after) : null
      }
      const fixed = after.tr
      for (const { pos, side, cut } of allSeams(tr)) {
        const around = textAround(after.doc, pos)
        const fix = around && (partedFix(around, side) ?? spaceFix(around.before, around.behind, cut))
        if (!fix) continue
        if ('put' in fix) fixed.insertText(fix.put, pos)
        else if (fix.drop === 'behind') fixed.delete(pos, pos + 1)
        else fixed.delete(pos - 1, pos)
        if ('drop' in fix && cut !== null) fixed.setMeta(key, { pos: fixed.mapping.map(pos), side: fix.drop })
      }
      return fixed.docChanged ? fixed : null
    },
  })
}
