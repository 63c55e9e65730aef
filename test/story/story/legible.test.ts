import { describe, expect, test } from 'vitest'
import { legibleDoc, legibleStory } from '../../../story/story/legible'
import { detailsOf, headlineOf } from '../../../story/story/parts'

const text = (words: string, marks: object[] = []) => ({ type: 'text', text: words, marks })
const paragraph = (...content: object[]) => ({ type: 'paragraph', content })
const head = [{ type: 'headline', content: [text('Ferry is back')] }, { type: 'standfirst' }]
const doc = (...content: object[]) => ({ type: 'doc', attrs: {}, content: [...head, ...content] })

/** The blocks of a body, each with its words. */
const body = (json: unknown) =>
  legibleDoc(json)
    .children.slice(2)
    .map((node) => `${node.type.name}: ${node.textContent}`)

describe('of a story that a newer version has written', () => {
  test.each<[string, object, string[]]>([
    [
      'what is known is as it is',
      doc(paragraph(text('One')), { type: 'rule' }),
      ['paragraph: One', 'rule: '],
    ],
    [
      'a block that is not known is its words',
      doc({ type: 'aside', content: [text('Two')] }),
      ['paragraph: Two'],
    ],
    [
      'what is within such a block is as it is',
      doc({ type: 'box', content: [{ type: 'crosshead', content: [text('In')] }] }),
      ['crosshead: In'],
    ],
    ['a block without words is left out', doc({ type: 'chart' }, paragraph(text('On'))), ['paragraph: On']],
    [
      'a mark that is not known is left out, its words stay',
      doc(paragraph(text('Bold', [{ type: 'strong' }]), text(' note', [{ type: 'note', attrs: { by: 1 } }]))),
      ['paragraph: Bold note'],
    ],
    [
      'what stands amid a line and is not known is left out, its words stay',
      doc(
        paragraph(text('A '), { type: 'mention', content: [text('name')] }, { type: 'icon' }, text(' here')),
      ),
      ['paragraph: A name here'],
    ],
    [
      'an attribute that is not known is left out',
      doc({ type: 'paragraph', attrs: { indent: 2 }, content: [text('Far in')] }),
      ['paragraph: Far in'],
    ],
    [
      'an attribute with another meaning leaves the words',
      doc({
        type: 'picture',
        attrs: { src: 'https://example.org/a.png' },
        content: [{ type: 'caption', content: [text('The ferry')] }],
      }),
      ['paragraph: The ferry'],
    ],
    [
      'a list of something else is a line for each',
      doc({
        type: 'checklist',
        content: [
          { type: 'check', content: [paragraph(text('One'))] },
          { type: 'check', content: [paragraph(text('Two'))] },
        ],
      }),
      ['paragraph: One', 'paragraph: Two'],
    ],
    [
      'a row without its table is its words',
      doc({
        type: 'table_row',
        content: [{ type: 'table_cell', content: [paragraph(text('Cell'))] }],
      }),
      ['paragraph: Cell'],
    ],
    ['a second headline is a paragraph', doc(...head), ['paragraph: Ferry is back']],
    ['no body is an empty one', doc(), ['paragraph: ']],
    ['what is no document is an empty one', { type: 7, content: 'none' }, ['paragraph: ']],
  ])('%s', (_, json, expected) => {
    expect(body(json)).toEqual(expected)
    legibleDoc(json).check()
  })

  test('details that mean the same are read, the others are said to be nothing', () => {
    const attrs = { slug: 'ferry', stage: 'legal', urgency: 'high', tone: 'calm', direction: 'rtl' }
    expect(detailsOf(legibleDoc({ ...doc(), attrs }))).toMatchObject({
      slug: 'ferry',
      stage: 'legal',
      house: '',
      language: 'und',
      urgency: null,
      direction: 'rtl',
    })
  })

  test.each<[string, unknown, { headline: string; changed: string }]>([
    [
      'with a head and a record',
      {
        format: 'copydesk-story',
        minReader: 99,
        data: { story: { changed: '2026-03-03T10:00:00.000Z', doc: doc() } },
      },
      { headline: 'Ferry is back', changed: '2026-03-03T10:00:00.000Z' },
    ],
    [
      'without a head',
      { sum: '', story: { changed: 'Tuesday', doc: doc() } },
      { headline: 'Ferry is back', changed: '2026-03-04T10:00:00.000Z' },
    ],
    ['of another shape', { parts: ['?'] }, { headline: '', changed: '2026-03-04T10:00:00.000Z' }],
    ['that is no JSON', undefined, { headline: '', changed: '2026-03-04T10:00:00.000Z' }],
  ])('a file %s gives what it has', (_, content, { headline, changed }) => {
    const story = legibleStory(content, { id: 'a', written: '2026-03-04T10:00:00.000Z' })
    expect([headlineOf(story.doc), story.changed, story.id]).toEqual([headline, changed, 'a'])
  })

  test('what is nested without end is read as far as any story goes', () => {
    let nested: object = text('deep')
    for (let depth = 0; depth < 20_000; depth++) nested = { type: 'quote', content: [nested] }
    expect(body(doc(paragraph(text('Flat')), nested))).toEqual(['paragraph: Flat'])
  })
})
