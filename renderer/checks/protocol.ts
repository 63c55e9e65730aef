/** What the window and the worker that checks stories say to each other. */
import type { BlockText } from '../../story/checks/blocks'
import type { Finding } from '../../story/checks/finding'
import type { RefusedRule } from '../../story/rules/load'
import type { Rule } from '../../story/rules/rule'

export interface CheckRequest {
  id: number
  /** Of the story, BCP 47. */
  language: string
  day: string | null
  /** The rules of its house, where they are others than those of the story that was asked about before. */
  rules?: readonly Rule[]
  /** The blocks of the story, by their numbers, in their order; no other is asked about again. */
  order: readonly number[]
  /** Those that the worker does not know. */
  added: readonly (readonly [number: number, block: BlockText])[]
}

interface Checked {
  id: number
  /** What is found in each block of the order. */
  found: readonly (readonly Finding[])[]
  /** Rules of the house that are not used, as they fail their own tests. */
  refused: readonly RefusedRule[]
  /** Rules of the house that were stopped, as they take too long. */
  slow: readonly string[]
}

/** What the worker answers: what it found, or the message of the error that kept it from looking. */
export type CheckAnswer = Checked | { id: number; error: string }
