import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { Fragment, type Node } from 'prosemirror-model'
import { describe, expect, it } from 'vitest'
import { formats, outgoing } from '../../../story/formats'
import { audiences } from '../../../story/formats/format'
import { writePaper } from '../../../story/formats/html/paper'
import { reachOfMarks, schema } from '../../../story/schema'
import { writtenMark } from '../../../story/schema/names'
import { copyOf, hasNotes } from '../../../story/story/desk-notes'
import { suggestionsBetween } from '../../../story/suggestions/record'
import { commentOn } from '../comments/make'
import { storyOf } from '../generate'
import { newsDoc } from '../news'

const secret = 'Xqzvnote'
const note = schema.text(`${secret} ask the desk`, [schema.marks.desk_note.create()])

/** A node with notes at some places of its text, and some of its blocks notes altogether. */
function withNotes(node: Node, chance: () => number): Node {
  if (node.isTextblock) {
    if (!node.type.allowsMarkType(note.marks[0]?.type ?? schema.marks.desk_note)) return node
    const pieces = node.children.flatMap((child) => (chance() % 3 === 0 ? [child, note] : [child]))
    const isWhole = chance() % 5 === 0 && node.type === schema.nodes.paragraph
    return node.copy(Fragment.from(isWhole ? note : chance() % 4 === 0 ? [note, ...pieces] : pieces))
  }
  return node.isLeaf ? node : node.copy(Fragment.from(node.children.map((child) => withNotes(child, chance))))
}

const notedDoc = fc
  .tuple(newsDoc, fc.array(fc.nat(60), { minLength: 8, maxLength: 40 }))
  .map(([doc, numbers]) => {
    let at = 0
    const noted = withNotes(doc, () => numbers[at++ % numbers.length] ?? 0)
    noted.check()
    return noted
  })
  .filter(hasNotes)

const decoder = new TextDecoder('latin1')

function textOf(content: string | Uint8Array): string {
  if (typeof content === 'string') return content
  const plain = decoder.decode(content)
  if (!plain.startsWith('PK')) return plain
  return Object.values(unzipSync(content))
    .map((part) => decoder.decode(part))
    .join('\n')
}

const written = Object.values(formats).filter(({ write }) => write)

describe.each(written.map((format) => [format.name, format] as const))('a story filed as %s', (_, format) => {
  it.each(audiences)('has nothing of its desk notes, for %s', async (audience) => {
    await fc.assert(
      fc.asyncProperty(notedDoc, newsDoc, async (doc, base) => {
        const comments = [commentOn('block', doc, { from: 1, to: 4 }, { text: 'Said of it' })]
        const review = {
          isOn: true,
          ...suggestionsBetween(
            withNotes(base, () => 0),
            doc,
          ),
        }
        const story = { ...storyOf(doc), comments, review }
        for (const withSuggestions of [false, true]) {
          const content = (await format.write?.(story, { audience, withSuggestions })) ?? ''
          expect(textOf(content)).not.toContain(secret)
        }
        const copy = { ...story, doc: copyOf(doc) }
        expect(outgoing(story, format, { audience }).doc.eq(outgoing(copy, format, { audience }).doc)).toBe(
          true,
        )
      }),
      { numRuns: 15 },
    )
  })
})

it('a story on paper has nothing of its desk notes', () => {
  fc.assert(
    fc.property(notedDoc, (doc) => {
      expect(writePaper(outgoing(storyOf(doc)), [], '/fonts.css')).not.toContain(secret)
    }),
    { numRuns: 20 },
  )
})

it('no writer has a name for the mark of a desk note', () => {
  for (const [name, reach] of Object.entries(reachOfMarks)) {
    const mark = schema.mark(name, name === 'link' ? { href: 'https://example.org' } : null)
    if (reach === 'out') expect(writtenMark(mark)).toBe(name)
    else expect(() => writtenMark(mark)).toThrow(name)
  }
})
