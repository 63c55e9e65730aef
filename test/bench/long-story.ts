/** Writing a story of 100,000 words, beside the ways that ProseMirror comes with. */
import { parseHTML } from 'linkedom'
import { defaultMarkdownSerializer, MarkdownSerializer } from 'prosemirror-markdown'
import { DOMSerializer, type Node } from 'prosemirror-model'
import { formats } from '../../story/formats'
import { schema } from '../../story/schema'
import type { Story } from '../../story/story/record'
import { seededStory } from '../seed/story'
import { compare, type Measured, timedOnce } from './measure'
import { longDoc } from './window/stories'

const words = 100_000

const { nodes, marks } = defaultMarkdownSerializer
const plain = { open: '', close: '' }

/** Its own serializer, with the nodes that generated stories have. */
const stockMarkdown = new MarkdownSerializer(
  {
    ...nodes,
    headline: (state, node) => {
      state.write('# ')
      state.renderInline(node, false)
      state.closeBlock(node)
    },
    ...Object.fromEntries(['standfirst', 'byline', 'signoff'].map((name) => [name, nodes.paragraph])),
  },
  { ...marks, dateline: plain },
)

function stockHtml(doc: Node): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>')
  DOMSerializer.fromSchema(schema).serializeFragment(doc.content, { document }, document.body)
  return document.body.innerHTML
}

/** Milliseconds to write it once. */
export async function longStory(): Promise<Measured[]> {
  const doc = longDoc(words, 0)
  const story: Story = { ...seededStory(1, 0), doc }
  const ours = (format: 'md' | 'html') => () => timedOnce(() => formats[format].write?.(story))
  return [
    await compare(
      "100,000 words to Markdown, against prosemirror-markdown's serializer",
      1 / 30,
      ours('md'),
      () => timedOnce(() => stockMarkdown.serialize(doc)),
    ),
    await compare('100,000 words to HTML, against DOMSerializer with linkedom', 0.1, ours('html'), () =>
      timedOnce(() => stockHtml(doc)),
    ),
  ]
}
