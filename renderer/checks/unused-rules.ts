/** The rules of the house that are not used in the open story, and why. */
import { create } from 'zustand'
import type { RefusedRule } from '../../story/rules/load'

interface UnusedRules {
  refused: readonly RefusedRule[]
  slow: readonly string[]
}

export const useUnusedRules = create<UnusedRules>(() => ({ refused: [], slow: [] }))
