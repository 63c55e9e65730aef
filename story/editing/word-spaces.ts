/**
 * The spaces around words that were cut, pasted or dragged. Two that meet become one. None stands before a full stop
 * or at the end of a line. One is put in where two words would meet.
 */
import type { Node } from 'prosemirror-model'
import { Plugin, type Transaction } from 'prosemirror-state'
import { ReplaceStep } from 'prosemirror-transform'

/** Whether a character is a part of a word. */
export const isWordPart = (character: string) => /[\p{L}\p{M}\p{N}]/u.test(character)
/** What stands right behind a word. */
const isClosing = (character: string) => /[.,;:!?،؛؟۔)\]}»”…]/u.test(character)
const isOpening = (character: string) => /[([{«“„¿¡]/u.test(character)

/** How to correct the spacing at a place: insert a space, or remove the space on one side. */
export type SpaceFix = { put: ' ' } | { drop: 'before' | 'behind' } | null

/**
 * What the place between two texts that came together wants.
 * @param before what stands before it in its block
 * @param behind what stands behind it
 * @param cut the words that were taken away there; null where some were put
 */
function spaceFix(before: string, behind: string, cut: string | null): SpaceFix {
  const isCut = cut !== null
  const last = before.slice(-1)
  const next = behind.slice(0, 1)
  if (last === ' ' && next === ' ') return { drop: 'behind' }
  if (isCut && next === ' ' && (before === '' || last === '\n' || isOpening(last))) return { drop: 'behind' }
  if (isCut && last === ' ' && (behind === '' || next === '\n' || isClosing(next))) return { drop: 'before' }
  // what is cut out of a word leaves its ends together
  if (isCut && cut === cut.trim()) return null
  const meets = (isWordPart(last) || isClosing(last)) && (isWordPart(next) || isOpening(next))
  return meets ? { put: ' ' } : null
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

/** A place where texts came together. */
interface Seam {
  pos: number
  /** The words that were taken away there; null where some were put. */
  cut: string | null
}

/** Where a step took away words, or put some between others, by positions behind it. */
function seamsOf(step: ReplaceStep, doc: Node): Seam[] {
  const { slice, from, to } = step
  const put = slice.content.textBetween(0, slice.content.size, '\n', '\n')
  if (isInWord(doc, from) || isInWord(doc, to)) return []
  if (isWords(put)) return [from, from + slice.size].map((pos) => ({ pos, cut: null }))
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

const handled = new Set(['cut', 'paste', 'drop'])

/** Puts right the spaces around what was cut, pasted or dragged, in the same step of undo. */
export function wordSpaces(): Plugin {
  return new Plugin({
    appendTransaction(transactions, _, after) {
      const [tr] = transactions
      if (!tr?.docChanged || !handled.has(tr.getMeta('uiEvent'))) return null
      const fixed = after.tr
      for (const { pos, cut } of allSeams(tr)) {
        const around = textAround(after.doc, pos)
        const fix = around && spaceFix(around.before, around.behind, cut)
        if (!fix) continue
        if ('put' in fix) fixed.insertText(fix.put, pos)
        else if (fix.drop === 'behind') fixed.delete(pos, pos + 1)
        else fixed.delete(pos - 1, pos)
      }
      return fixed.docChanged ? fixed : null
    },
  })
}
