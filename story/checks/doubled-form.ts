/** A sign-off that stands in the copy beside the story's own, and a dateline that stands twice. */
import type { CheckedStory, FoundInStory, StoryCheck } from './check'
import { isProse } from './text'

const signOffLine =
  /^[([]?(?:Additional reporting|Reporting|Editing|Writing|Compiled|Edited|Written)(?: and (?:reporting|editing|writing))? by \p{Lu}/u
/** `ERBIL (Kurdistan 24) – `: capitals, what wrote it, a dash. */
const datelineText = /^[^\n()]{2,60} \([^\n()]{2,40}\) ?[–—-] /u

function signOffs({ blocks }: CheckedStory): FoundInStory[] {
  const own = blocks.find(({ part }) => part === 'sign-off')?.text.trim() ?? ''
  if (own === '') return []
  return blocks.flatMap((block, index): FoundInStory[] => {
    const text = block.text.trim()
    if (!isProse(block) || (text !== own && !(signOffLine.test(text) && text.length < 160))) return []
    return [{ block: index, from: 0, to: block.text.length, fixes: [], values: { form: 'sign-off' } }]
  })
}

function datelines({ blocks }: CheckedStory): FoundInStory[] {
  const lead = blocks.find(({ part }) => part === 'lead')?.text ?? ''
  const [dateline] = lead.match(datelineText) ?? []
  if (dateline === undefined) return []
  return blocks.flatMap((block, index): FoundInStory[] => {
    if (!isProse(block)) return []
    const from = block.text.indexOf(dateline, block.part === 'lead' ? dateline.length : 0)
    const isAtStart = block.part === 'lead' ? from === dateline.length : from === 0
    if (!isAtStart) return []
    return [{ block: index, from, to: from + dateline.length, fixes: [''], values: { form: 'dateline' } }]
  })
}

export const doubledFormCheck: StoryCheck = {
  level: 'warning',
  inStory: (story) => [...signOffs(story), ...datelines(story)],
}
