/** What the search of the desk finds in the open story, as a source of findings. */
import type { Node } from 'prosemirror-model'
import type { Command } from 'prosemirror-state'
import { textOf } from '../../story/checks/blocks'
import { findMatches } from '../../story/search/matches'
import type { Term } from '../../story/search/query'
import { findBy, findNoMore } from './findings'
import type { ImmediateSource } from './source'
import { walkFindings } from './walk'

const id = 'search'

/** What of a search can be found in a block: the byline and the like are searched by what their forms hold. */
function termsFor(block: Node, terms: readonly Term[]): readonly Term[] {
  const { name } = block.type
  return terms.filter(({ field }) => field === null || (field === 'headline' && name === 'headline'))
}

function searchHits(terms: readonly Term[]): ImmediateSource {
  return {
    id,
    look: (block) =>
      findMatches(textOf(block), termsFor(block, terms)).map(({ from, to }) => ({
        from,
        to,
        code: 'search',
        level: 'hit',
        fixes: [],
      })),
  }
}

/** Marks what these terms find, in place of what was marked; false where there is nothing to mark or to unmark. */
export function markHits(terms: readonly Term[]): Command {
  return terms.length > 0 ? findBy(searchHits(terms)) : findNoMore(id)
}

/** Selects the next hit of the search, or the one before, around the story. */
export function selectHit(by: 1 | -1): Command {
  return walkFindings(by, id)
}
