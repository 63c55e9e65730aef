/** Spelling as a source of findings: main looks up the blocks that it has not seen. */
import type { Node } from 'prosemirror-model'
import { blockTextOf, type PlacedBlock, placedBlocks } from '../../story/checks/blocks'
import type { Finding } from '../../story/checks/finding'
import { misspeltIn, type SpelledResult } from '../../story/spelling/results'
import { desk } from '../bridge'
import type { StorySource } from '../findings/source'
import { wantedFindings } from './house-checks'

/** Names the source among those of findings. */
export const spellingId = 'spelling'

/** How many blocks are asked about at once: what comes first is shown before the rest is looked up. */
const askedAtOnce = 500

/** What is misspelt in the open story. Where the desk knows more words than before, another source takes its place. */
export function spellingSource(): StorySource {
  let language = ''
  let spelled = new WeakMap<Node, SpelledResult>()

  async function ask(blocks: readonly PlacedBlock[]): Promise<void> {
    const sent = blocks.map((block) => {
      const { part, text } = blockTextOf(block)
      return { part, text }
    })
    const results = await desk.spell(language, sent)
    for (const [index, { node }] of blocks.entries()) {
      const result = results[index]
      if (result) spelled.set(node, result)
    }
  }

  return {
    id: spellingId,
    async check(doc) {
      const stated = String(doc.attrs.language)
      // the language of a block depends on that of its story
      if (stated !== language) spelled = new WeakMap()
      language = stated
      const blocks = placedBlocks(doc)
      const unseen = blocks.filter(({ node }) => node.content.size > 0 && !spelled.has(node))
      for (let from = 0; from < unseen.length; from += askedAtOnce)
        await ask(unseen.slice(from, from + askedAtOnce))
      const found = misspeltIn(blocks.map(({ node }) => spelled.get(node)))
      return new Map(blocks.map(({ node }, index): [Node, readonly Finding[]] => [node, found[index] ?? []]))
    },
    wanted: wantedFindings,
  }
}
