/** A last name that speaks before its first full mention. */

import { baseOf } from '../languages/base'
import type { FoundInStory, StoryCheck } from './check'
import { isFirstName } from './first-names'
import { isProse, stretches } from './text'

const speaks =
  /(?:(?<![\p{L}\p{Nd}'’-] ?)(?<=^|[.,;:”"] )\p{Lu}[\p{Ll}-]{3,}(?= (?:said|says|told|added|explained|insisted|recalled)\b)|(?<=,[”"] (?:said|says|added) )\p{Lu}[\p{Ll}-]{3,}(?=[.;]))/gu
const named =
  /(?:(?<![\p{L}\p{Nd}'’.-])\p{Lu}[\p{Ll}-]{2,} \p{Lu}[\p{Ll}-]{3,}(?=, (?:an?|the|who|whose|\d+)\b)|(?<=\b(?:spokesman|spokeswoman|director|minister|mayor|governor|lawyer|coach|captain|leader|manager|engineer|head|resident|analyst|professor) )\p{Lu}[\p{Ll}-]{2,} \p{Lu}[\p{Ll}-]{3,})/gu

export const surnameCheck: StoryCheck = {
  level: 'hint',
  inStory({ blocks }) {
    const full = new Map<string, { block: number; from: number; name: string }>()
    blocks.forEach((block, index) => {
      if (baseOf(block.language) !== 'en' || !isProse(block)) return
      for (const { text, from } of stretches(block.text, named)) {
        const [first = '', last = ''] = text.split(' ')
        if (isFirstName(first) && !full.has(last)) full.set(last, { block: index, from, name: text })
      }
    })
    const seen = new Set<string>()
    return blocks.flatMap((block, index): FoundInStory[] => {
      if (baseOf(block.language) !== 'en' || !isProse(block)) return []
      return stretches(block.text, speaks).flatMap(({ text, from, to }) => {
        const later = full.get(text)
        const isFirst = !seen.has(text)
        seen.add(text)
        if (!isFirst || !later || later.block < index || (later.block === index && later.from < from))
          return []
        // with a first name or a title, or spoken of: it is known by then
        const before =
          blocks
            .slice(0, index)
            .filter(isProse)
            .map((each) => each.text)
            .join(' ') + block.text.slice(0, from)
        if (before.includes(` ${text}`)) return []
        return [{ block: index, from, to, values: { name: text, full: later.name } }]
      })
    })
  },
}
