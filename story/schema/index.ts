/** The ProseMirror schema of a story: one document holds headline, standfirst, byline, body and sign-off. */
import { Schema } from 'prosemirror-model'
import { marks } from './marks'
import { nodes } from './nodes'

export const schema = new Schema({ nodes, marks })

export type NodeName = keyof typeof nodes
export type MarkName = keyof typeof marks
