/** What is misspelt in the blocks of a story, once all of them are known. */
import type { Finding } from '../checks/finding'
import { nameKey } from './names'

/** What is found in a block, and the words in it that may be names, folded: these are known wherever else they stand. */
export interface SpelledResult {
  findings: Finding[]
  names: string[]
}

/** The findings of each block, without the words that are names elsewhere in the story. */
export function misspeltIn(blocks: readonly (SpelledResult | undefined)[]): Finding[][] {
  const names = new Set(blocks.flatMap((block) => block?.names ?? []))
  return blocks.map((block) => block?.findings.filter((finding) => !names.has(spelledKey(finding))) ?? [])
}

/** The word of a finding, as names are looked up. */
export function spelledKey({ values }: Finding): string {
  return nameKey(values?.word ?? '')
}
