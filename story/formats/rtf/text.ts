/** Text and runs as RTF has them. */
import type { Mark, Node } from 'prosemirror-model'
import { schema, type WrittenMark } from '../../schema'
import { writtenMark } from '../../schema/names'
import { isSetRightToLeft } from '../office/language'
import { strongStyle } from './strong'

const { link } = schema.marks

/** What each mark sets, in the order that it is written; a dateline is a part of the text, and looks as the rest does. */
const settings: Readonly<Record<WrittenMark, string>> = {
  dateline: '',
  strong: `\\cs${strongStyle.number}\\b\\ab`,
  em: '\\i\\ai',
  strike: '\\strike',
  link: '\\ul\\cf2',
}

const words: Readonly<Record<string, string>> = { '\t': '\\tab ', '\n': '\\line ', '\u00a0': '\\~' }

/** Text with characters outside ASCII written as numbers. */
export function escapeRtf(text: string): string {
  let written = ''
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    const code = text.charCodeAt(at)
    if (words[character]) written += words[character]
    else if (/[\\{}]/.test(character)) written += `\\${character}`
    else if (code >= 0x20 && code < 0x7f) written += character
    else if (code >= 0x80) written += `\\u${code > 0x7fff ? code - 0x10000 : code}?`
  }
  return written
}

/** Programs take the set after the last of the two for the text (RTF 1.9.1, "Associated character properties"). */
function setOf(isRtl: boolean, language: number): string {
  return isRtl
    ? `\\ltrch\\fcs1\\f0 \\rtlch\\fcs0\\af1\\alang${language} `
    : `\\rtlch\\fcs1\\af1 \\ltrch\\fcs0\\f0\\lang${language} `
}

function runOf(node: Node, direction: string, language: number): string {
  const text = node.text ?? ''
  const names = node.marks.map(writtenMark)
  const set = Object.entries(settings)
    .map(([name, setting]) => (names.some((each) => each === name) ? setting : ''))
    .join('')
  const isRtl = direction === 'rtl' && isSetRightToLeft(text)
  if (!node.isText) return set === '' ? '\\line ' : `{${set}\\line }`
  return `{${setOf(isRtl, language)}${set}${set ? ' ' : ''}${escapeRtf(text)}}`
}

/** Inline content; the runs of one link are in one field. */
export function runsOf(content: readonly Node[], direction: string, language: number): string {
  const pieces: { mark: Mark | undefined; runs: string }[] = []
  for (const node of content) {
    const mark = link.isInSet(node.marks)
    const last = pieces.at(-1)
    const run = runOf(node, direction, language)
    if (last && (mark ? last.mark?.eq(mark) : !last.mark)) last.runs += run
    else pieces.push({ mark, runs: run })
  }
  return pieces
    .map(({ mark, runs }) => {
      if (!mark) return runs
      const address = escapeRtf(String(mark.attrs.href).replaceAll('"', '%22'))
      return `{\\field{\\*\\fldinst HYPERLINK "${address}"}{\\fldrslt ${runs}}}`
    })
    .join('')
}
