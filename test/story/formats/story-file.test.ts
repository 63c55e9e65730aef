/** The file of a story from a desk comes in with all that it has, wherever it was found. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { Transform } from 'prosemirror-transform'
import { describe, expect, it } from 'vitest'
import { formatOf, formats, ReadError, type Reading, readSource } from '../../../story/formats'
import { schema } from '../../../story/schema'
import { headlineOf } from '../../../story/story/parts'
import { recordOfStory, type Story } from '../../../story/story/record'
import { newSuggestions, record } from '../../../story/suggestions/record'
import { commentOn, placeOf, storyWith } from '../comments/make'
import { storyDoc, storyOf } from '../generate'
import { fileOf } from './word-files'

const doc = storyWith('The harbour opens on Monday.', 'Ships return.')
const sum = 'a'.repeat(64)
const textOf = (data: unknown) =>
  JSON.stringify({ format: 'copydesk-story', version: 2, minReader: 2, sum, data })
const fileText = (story: Story) => textOf({ steps: 7, story: recordOfStory(story) })

async function readText(text: string): Promise<Reading> {
  const source = fileOf('story.json', text)
  expect(formatOf(source).name).toBe('copydesk')
  const [reading] = await readSource(source, { house: null, language: null })
  if (!reading) throw new Error('no story was read')
  return reading
}

describe('a story file', () => {
  it('gives the document as it is', () =>
    fc.assert(
      fc.asyncProperty(storyDoc, async (doc) => {
        const source = fileOf('story.json', fileText(storyOf(doc)))
        const [reading] = (await formats.copydesk.read?.(source, { house: null, language: null })) ?? []
        expect(reading?.doc.eq(doc)).toBe(true)
      }),
      { numRuns: 50 },
    ))

  it('brings its comments and suggestions along', async () => {
    const tr = new Transform(doc).insert(1, schema.text('Late: '))
    const by = { who: 'Dara', when: '2026-03-03T09:00:00.000Z', batch: null }
    const review = { isOn: true, ...record(newSuggestions(doc), tr, by) }
    const comment = commentOn('text', tr.doc, placeOf(tr.doc, 'Ships'), {
      resolved: { by: 'Lana', at: by.when },
    })
    const reading = await readText(fileText({ ...storyOf(tr.doc), comments: [comment], review }))
    expect(headlineOf(reading.doc)).toBe('Late: Boats')
    expect(reading.review?.base.eq(doc)).toBe(true)
    expect(reading.comments).toMatchObject([{ quote: 'Ships', place: comment.place, isResolved: true }])
  })

  const earlier = join(import.meta.dirname, '../../electron/store/earlier-formats')
  const files = readdirSync(earlier).flatMap((format) => {
    const folder = join(earlier, format, 'stories')
    try {
      return readdirSync(folder).map((name) => join(folder, name))
    } catch {
      return []
    }
  })
  it.each(files)('of an earlier version is read as well: %s', async (path) => {
    expect(headlineOf((await readText(readFileSync(path, 'utf8'))).doc)).not.toBe('')
  })

  it('of a newer version gives what can be read, and says so', async () => {
    const { type, attrs, content } = doc.toJSON()
    const hologram = { type: 'hologram', content: [{ type: 'text', text: 'It glows.' }] }
    const newer = { ...recordOfStory(storyOf(doc)), doc: { type, attrs, content: [...content, hologram] } }
    const { doc: read, report } = await readText(textOf({ steps: 0, story: newer }))
    expect(read.textContent).toContain('It glows.')
    expect(report.dropped).toEqual(['other-details'])
  })

  it.each([
    ['cut off', fileText(storyOf(doc)).slice(0, 400)],
    ['without its story', textOf({ steps: 0 })],
  ])('that is %s is damaged', async (_, text) => {
    const read = readSource(fileOf('story.json', text), { house: null, language: null })
    await expect(read).rejects.toThrow(new ReadError('damaged'))
  })
})
