/** A file that another version of Copydesk exported is Copydesk's own, though a story has fewer or more details there. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { type FormatName, formats, type Reading, readSource } from '../../../story/formats'
import { schema } from '../../../story/schema'
import { newDetails } from '../../../story/schema/values'
import { detailsOf, headlineOf } from '../../../story/story/parts'
import { storyOf } from '../generate'

const { nodes } = schema

const doc = nodes.doc.create(
  { ...newDetails, slug: 'DAM-LEVELS', note: 'Ask the water board', stage: 'ready', urgency: 3, house: 'ap' },
  [
    nodes.headline.create(null, schema.text('Dam to be drained')),
    nodes.standfirst.create(),
    nodes.paragraph.create(null, schema.text('It rained on the hills for a week.')),
  ],
)

/** Where each format has what Copydesk knows, and how one entry of it is written there. */
const places: readonly [FormatName, (edit: (text: string) => string, file: Uint8Array) => Uint8Array][] = [
  ['html', (edit, file) => strToU8(edit(strFromU8(file)))],
  ['md', (edit, file) => strToU8(edit(strFromU8(file)))],
  ['rtf', (edit, file) => strToU8(edit(strFromU8(file)))],
  ['docx', editedPart],
  ['odt', editedPart],
]

function editedPart(edit: (text: string) => string, file: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(file)).map(([name, bytes]): [string, Uint8Array] => {
    const text = strFromU8(bytes)
    return [name, text.includes('copydesk') && text.includes('DAM-LEVELS') ? strToU8(edit(text)) : bytes]
  })
  return zipSync(Object.fromEntries(parts))
}

async function read(name: FormatName, edited: (file: Uint8Array) => Uint8Array): Promise<Reading> {
  const written = (await formats[name].write?.(storyOf(doc), { audience: 'desk' })) ?? ''
  const bytes = edited(typeof written === 'string' ? strToU8(written) : written)
  const source = { name: `story.${formats[name].extensions[0]}`, bytes, text: strFromU8(bytes) }
  const [reading] = await readSource(source, { house: null, language: null }, name)
  if (!reading) throw new Error('nothing was read')
  return reading
}

/** One entry of JSON, in whichever signs a format has it, or of YAML. */
const slug = /(\\?"|&quot;)slug\1:(\1)DAM-LEVELS\1,|^slug: DAM-LEVELS$/mu

describe.each(places)('what is exported as %s', (name, editedIn) => {
  it('reads back in all its details, and nothing is told', async () => {
    const { doc: back, report } = await read(name, (file) => file)
    expect(detailsOf(back)).toEqual(detailsOf(doc))
    expect(report.dropped).toEqual([])
  })

  it('before there was a detail is read with that detail as a new story has it', async () => {
    const edit = (text: string) => {
      expect(text).toMatch(slug)
      return text.replace(slug, '')
    }
    const { doc: back, report } = await read(name, (file) => editedIn(edit, file))
    expect(detailsOf(back)).toEqual({ ...detailsOf(doc), slug: '' })
    expect(headlineOf(back)).toBe('Dam to be drained')
    expect(report.dropped).toEqual([])
  })

  it('with a detail that is not known here keeps all others, and says so', async () => {
    const edit = (text: string) =>
      text.replace(
        slug,
        (entry) =>
          `${entry.replace('slug', 'mood').replace('DAM-LEVELS', 'calm')}${entry.startsWith('slug') ? '\n' : ''}${entry}`,
      )
    const { doc: back, report } = await read(name, (file) => editedIn(edit, file))
    expect(detailsOf(back)).toEqual(detailsOf(doc))
    expect(report.dropped).toEqual(['other-details'])
  })
})
