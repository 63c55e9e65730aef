/** No story gets the name of a house that it does not name. */
import fc from 'fast-check'
import { EditorState } from 'prosemirror-state'
import { describe, expect, it } from 'vitest'
import { setDateline, setDetails } from '../../../story/editing/set'
import { type FormatName, formats, readSource } from '../../../story/formats'
import { dateline, styleIn } from '../../../story/forms'
import { builtInHouses, type House, houses, housesWith } from '../../../story/houses'
import { schema } from '../../../story/schema'
import { type Dateline, newDetails, noDateline, noWire } from '../../../story/schema/values'
import { blankDoc } from '../../../story/story/blank'
import { datelineOf, detailsOf } from '../../../story/story/parts'
import { datelines } from '../forms/values'
import { storyOf } from '../generate'

const { nodes, marks } = schema
const gazette: House = { ...(houses[0] as House), id: 'gazette', name: 'Gazette' }
const known = housesWith([gazette])
const names = [...houses, gazette].flatMap((house) => [house.name, ...Object.values(house.dateline.source)])
const erbil = { ...noDateline, places: [{ city: 'Erbil', region: '', country: '' }] }

/** A story whose first paragraph begins with a dateline. */
function led(text: string, value: Dateline, details: object = {}) {
  return nodes.doc.create({ ...newDetails, ...details }, [
    nodes.headline.create(),
    nodes.standfirst.create(),
    nodes.paragraph.create(null, [
      schema.text(text, [marks.dateline.create(value)]),
      schema.text('It rained.'),
    ]),
  ])
}

const leadOf = (state: EditorState) => state.doc.lastChild?.textContent

describe('a dateline that names no source', () => {
  it('is printed with none by any house', () => {
    fc.assert(
      fc.property(
        datelines,
        fc.constantFrom(...known.all),
        fc.constantFrom('en', 'ckb', 'ar'),
        (value, { id }, language) => {
          const text = dateline.print({ ...value, sources: [] }, styleIn(known, id, language))
          for (const name of names) expect(text).not.toContain(`(${name})`)
        },
      ),
    )
  })

  it.each(houses.map(({ id }) => id))('stays so when the story is put in the style of %s', (house) => {
    const state = EditorState.create({
      doc: led(
        'BAGHDAD – ',
        { ...erbil, places: [{ city: 'Baghdad', region: '', country: '' }] },
        { house: 'none' },
      ),
    })
    const { doc } = state.apply(setDetails(state.tr, builtInHouses, { house }))
    for (const name of names) expect(doc.lastChild?.textContent).not.toContain(name)
    const again = EditorState.create({ doc })
    const moved = again.apply(setDateline(again.tr, builtInHouses, { ...erbil }))
    for (const name of names) expect(leadOf(moved)).not.toContain(name)
  })
})

describe('a dateline that is written here', () => {
  it.each([
    ['kurdistan24', 'ERBIL (Kurdistan 24) – '],
    ['reuters', 'ERBIL (Reuters) - '],
    ['none', 'ERBIL – '],
    ['gone', 'ERBIL – '],
  ])('in the house %s is its own', (house, text) => {
    const state = EditorState.create({ doc: blankDoc({ house }) })
    const next = state.apply(setDateline(state.tr, builtInHouses, erbil))
    expect(leadOf(next)).toBe(text)
  })

  it('keeps its source in another house’s style, and says it in the story’s language', () => {
    const first = EditorState.create({ doc: blankDoc({ house: 'kurdistan24' }) })
    const written = first.apply(setDateline(first.tr, builtInHouses, erbil))
    const reuters = written.apply(setDetails(written.tr, builtInHouses, { house: 'reuters' }))
    expect(leadOf(reuters)).toBe('ERBIL (Kurdistan 24) - ')
    const sorani = written.apply(setDetails(written.tr, builtInHouses, { language: 'ckb' }))
    expect(leadOf(sorani)).toBe('ERBIL (کوردستان 24) – ')
  })

  it('of an older story, whose name only the text says, keeps it', () => {
    const doc = led('ERBIL (Kurdistan 24) – ', erbil)
    expect(datelineOf(doc)?.sources).toEqual(['Kurdistan 24'])
    const state = EditorState.create({ doc })
    const next = state.apply(setDetails(state.tr, builtInHouses, { house: 'ap' }))
    expect(leadOf(next)).toContain('(Kurdistan 24)')
  })
})

const nitf =
  '<nitf><head/><body><body.head><hedline><hl1>Rain falls</hl1></hedline><dateline><location>BAGHDAD, Iraq</location></dateline></body.head><body.content><p>Rain fell on Monday.</p></body.content></body></nitf>'
const ninjs =
  '{"uri":"x","type":"text","headline":"Rain falls","dateline":"BAGHDAD","body_html":"<p>Rain fell on Monday.</p>"}'
const g2 =
  '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="x" version="1"><contentMeta><headline>Rain falls</headline><dateline>BAGHDAD</dateline></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body><p>Rain fell on Monday.</p></body></html></inlineXML></contentSet></newsItem>'
const text = 'Rain falls\n\nBAGHDAD – Rain fell on Monday.\n\nIt was the second day.\n'

describe.each([
  ['NITF', 'a.xml', nitf],
  ['ninjs', 'a.json', ninjs],
  ['NewsML-G2', 'a.xml', g2],
  ['text', 'a.txt', text],
])('a story that comes without a source in %s', (_, name, content) => {
  const read = async () => {
    const source = { name, text: content, bytes: new TextEncoder().encode(content) }
    const [reading] = await readSource(source, { house: null, language: null })
    return reading?.doc ?? blankDoc()
  }

  it('goes out without one in its text', async () => {
    const doc = await read()
    expect(datelineOf(doc)?.sources).toEqual([])
    for (const format of ['txt', 'html', 'md', 'nitf'] as FormatName[]) {
      const written = String(await formats[format].write?.(storyOf(doc)))
      expect(written).toContain('BAGHDAD')
      for (const each of names) expect(written).not.toContain(each)
    }
  })
})

it.each(['newsml-g2', 'anpa', 'iptc7901', 'ninjs', 'nitf'] as const)(
  'a story of another sender goes out as %s under no name of ours',
  async (format) => {
    const doc = led('BAGHDAD – ', erbil, { wire: { ...noWire, format: 'nitf' } })
    const content = await formats[format].write?.(storyOf(doc))
    const written = typeof content === 'string' ? content : new TextDecoder('latin1').decode(content)
    for (const name of names) expect(written).not.toContain(name)
    expect(written).not.toMatch(/No house style/)
  },
)

it('a story keeps the id of a house that is not known', async () => {
  const doc = led('BAGHDAD – ', erbil, { house: 'gazette-3' })
  const html = String(await formats.html.write?.(storyOf(doc)))
  const source = { name: 'a.html', text: html, bytes: new TextEncoder().encode(html) }
  const [reading] = await readSource(source, { house: null, language: null })
  expect(reading && detailsOf(reading.doc).house).toBe('gazette-3')
})
