import { tests } from 'commonmark-spec'
import { describe, expect, it } from 'vitest'
import { formats } from '../../../story/formats'
import { exactBlocks, readElement } from '../../../story/formats/html/content'
import { printNode } from '../../../story/formats/html/print'
import { bodyOf, parseHtml } from '../../../story/formats/html/tree'
import { markdown } from '../../../story/formats/markdown'
import { renderMarkdown } from '../../../story/formats/markdown/render'
import { builtInHouses } from '../../../story/houses'
import { schema } from '../../../story/schema'
import { newDetails } from '../../../story/schema/values'
import { storyOf } from '../generate'

const { doc, headline, standfirst, paragraph } = schema.nodes

/** What a story has: no code, no raw HTML, no pictures of the network, links to the web and mail alone. */
function isExpressible({ html, section }: { html: string; section: string }): boolean {
  const tags = [...html.matchAll(/<\/?([a-z][a-z0-9]*)/gi)].map(([, name]) => name)
  const known = /^(p|h[1-6]|blockquote|ul|ol|li|em|strong|a|br|hr)$/
  const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href)
  return (
    section !== 'Tabs' &&
    tags.every((name) => known.test(name ?? '')) &&
    links.every((href) => /^(https?:\/\/[a-z]|mailto:)/.test(href))
  )
}

/** Blocks as HTML, where a line end in a source is a space. */
const print = (html: string) =>
  readElement(parseHtml(html))
    .blocks.map((block) => printNode(block))
    .filter((block) => block !== '<p></p>')
    .join('\n')
    .replace(/\s+/g, ' ')
    .replace(/> | (?=<\/)/g, (found) => found.trim())

/** In the text of the specification a tab is shown as an arrow. */
const withTabs = (text: string) => text.replaceAll('→', '\t')

const examples = tests
  .filter(isExpressible)
  .map((example) => ({ ...example, markdown: withTabs(example.markdown), html: withTabs(example.html) }))

describe('the examples of CommonMark that a story can hold', () => {
  it('are most of those of text', () => {
    expect(examples.length).toBeGreaterThan(250)
  })

  it.each(examples.map((example) => [`${example.section} ${example.number}`, example] as const))(
    '%s',
    async (_, example) => {
      const read = print(renderMarkdown(example.markdown))
      expect(read).toBe(print(example.html))

      const blocks = exactBlocks(bodyOf(parseHtml(renderMarkdown(example.markdown))))
      const story = doc.create({ ...newDetails }, [
        headline.create(),
        standfirst.create(),
        paragraph.create(null, schema.text('Lead')),
        ...blocks,
      ])
      const text = String(await formats.md.write?.(storyOf(story)))
      const source = { name: 'a.md', text, bytes: new TextEncoder().encode(text) }
      const [again] =
        (await markdown.read?.(source, { house: null, language: null, houses: builtInHouses })) ?? []
      expect(again?.doc.toJSON()).toEqual(story.toJSON())
    },
  )
})
