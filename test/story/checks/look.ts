/** What one check finds in copy that is given as plain text. */
import { findInStory } from '../../../story/checks'
import type { BlockPart, CheckCode, CheckedBlock, CheckedStory } from '../../../story/checks/check'

export type Copy = string | readonly (string | Partial<CheckedBlock>)[]

/** A story of these blocks; the first that says no part of its own is the lead. */
export function storyOf(copy: Copy, language = 'en', day: string | null = '2026-03-03'): CheckedStory {
  const part = (index: number): BlockPart => (index === 0 ? 'lead' : 'paragraph')
  const blocks = (typeof copy === 'string' ? [copy] : copy).map((each, index) => ({
    part: part(index),
    language,
    ...(typeof each === 'string' ? { text: each } : { text: '', ...each }),
  }))
  return { language, day, blocks }
}

/** What a check finds: each place as its text, with what is put there where there is a fix. */
export function look(code: CheckCode, story: CheckedStory): string[] {
  return findInStory(story).flatMap((found, index) =>
    found
      .filter((each) => each.code === code)
      .map(({ from, to, fixes: [fix] }) => {
        const text = story.blocks[index]?.text.slice(from, to) ?? ''
        return fix !== undefined ? `${text} → ${fix.text}` : text
      }),
  )
}
