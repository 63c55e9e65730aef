/** The ProseMirror schema of a story: one document holds headline, standfirst, byline, body and sign-off. */
import { Schema } from 'prosemirror-model'
import { marks } from './marks'
import { nodes } from './nodes'

export const schema = new Schema({ nodes, marks })

export type NodeName = keyof typeof nodes
export type MarkName = keyof typeof marks

/** Whether text that has a mark goes out, or is for the desk alone; the compiler asks it of each. */
export const reachOfMarks = {
  dateline: 'out',
  desk_note: 'desk',
  link: 'out',
  strong: 'out',
  em: 'out',
  strike: 'out',
} as const satisfies Record<MarkName, 'out' | 'desk'>

/** The marks whose text goes out: writers know no other. */
export type WrittenMark = {
  [Name in MarkName]: (typeof reachOfMarks)[Name] extends 'out' ? Name : never
}[MarkName]
