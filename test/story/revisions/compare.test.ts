import fc from 'fast-check'
import type { Node } from 'prosemirror-model'
import { describe, expect, it } from 'vitest'
import { compareDocs } from '../../../story/revisions/compare'
import { type ComparedRun, compareWords, type Mark } from '../../../story/revisions/words'
import { schema } from '../../../story/schema'
import { plainText } from '../../../story/story/plain-text'
import { storyDoc } from '../generate'
import { doc } from './doc'

const { nodes } = schema

function without(runs: readonly ComparedRun[], mark: Mark): string {
  return runs
    .filter((run) => run.mark !== mark)
    .map(({ text }) => text)
    .join('')
}

describe('two texts compared', () => {
  it.each([
    ['a word for a word', 'The old bridge', 'The new bridge', ['The ', '-old', '+new', ' bridge']],
    [
      'a phrase for a phrase',
      'in the old town hall',
      'in a new city hall',
      ['in ', '-the old town', '+a new city', ' hall'],
    ],
    ['a word more', 'the rain fell', 'the heavy rain fell', ['the ', '+heavy ', 'rain fell']],
    ['nothing', 'The same', 'The same', ['The same']],
    ['Sorani', 'هەولێر پایتەختە', 'هەولێر شارە', ['هەولێر ', '-پایتەختە', '+شارە']],
  ])('show %s', (_, before, after, expected) => {
    const signs = { same: '', inserted: '+', deleted: '-' }
    expect(compareWords(before, after, 'en').map(({ mark, text }) => signs[mark] + text)).toEqual(expected)
  })

  it('hold both, whatever they say', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const runs = compareWords(before, after, 'en')
        expect(without(runs, 'inserted')).toBe(before)
        expect(without(runs, 'deleted')).toBe(after)
      }),
    )
  })
})

describe('two versions compared', () => {
  it('pair a paragraph with what became of it, though one was put before it', () => {
    const before = doc('Ferry', ['The ferry left at noon with forty aboard.', 'It came back.'])
    const after = doc('Ferry', [
      'A new lead stands here.',
      'The ferry left at ten with forty aboard.',
      'It came back.',
    ])
    const changes = compareDocs(before, after).blocks.map(({ change }) => change)
    expect(changes).toEqual(['none', 'none', 'inserted', 'words', 'none'])
  })

  it('tell forms and details by their values', () => {
    const before = doc('Ferry', ['x'], { stage: 'draft', keywords: ['sea'] })
    const after = doc('Ferry', ['x'], { stage: 'ready', keywords: ['sea', 'storm'] })
    expect(compareDocs(before, after).details).toEqual([
      { what: 'keywords', before: 'sea', after: 'sea; storm' },
      { what: 'stage', before: 'draft', after: 'ready' },
    ])
  })

  it('tell bold text from plain', () => {
    const bold = nodes.paragraph.create(null, [schema.text('x', [schema.marks.strong.create()])])
    const after = doc('Ferry', []).copy(doc('Ferry', ['y']).content.replaceChild(2, bold))
    expect(compareDocs(doc('Ferry', ['x']), after).blocks.at(-1)?.change).toBe('look')
  })

  it('hold both texts whole, whatever the stories', () => {
    const texts = (node: Node) => node.children.map(plainText).join('')
    fc.assert(
      fc.property(storyDoc, storyDoc, (before, after) => {
        const runs = compareDocs(before, after).blocks.flatMap((block) => block.runs)
        expect(without(runs, 'inserted')).toBe(texts(before))
        expect(without(runs, 'deleted')).toBe(texts(after))
      }),
      { numRuns: 50 },
    )
  })

  it('show no difference between a story and itself', () => {
    fc.assert(
      fc.property(storyDoc, (same) => {
        const { blocks, forms, details } = compareDocs(same, same.type.schema.nodeFromJSON(same.toJSON()))
        expect(blocks.every(({ change }) => change === 'none')).toBe(true)
        expect([...forms, ...details]).toEqual([])
      }),
      { numRuns: 50 },
    )
  })
})
