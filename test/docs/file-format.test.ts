import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { batches } from '../../contract/origin'
import { undoRecordSchema } from '../../contract/undo-history'
import { versionFactsSchema, versionReasons } from '../../contract/version'
import { formats } from '../../electron/store/envelope'
import { journalFrom } from '../../electron/store/journal-file'
import { replay } from '../../electron/store/replay'
import { StoryFile } from '../../electron/store/story-file'
import { readVersions } from '../../electron/store/versions-file'
import { commentSchema } from '../../story/comments/comment'
import { houseSchema } from '../../story/houses/house'
import { schema } from '../../story/schema'
import { detailNames } from '../../story/schema/values'
import { stageSchema, usualIds } from '../../story/stages/stage'
import { docToJSON } from '../../story/story/doc-json'
import { temporaryFolder } from '../build/stub'
import { root } from './pages'

const page = readFileSync(join(root, 'docs/file-format.md'), 'utf8')

/** The example of a kind, as the file has it. */
function example(kind: string): string {
  const text = new RegExp(String.raw`^\x60{3}\w+ ${kind}\n([^\x60]*)\x60{3}`, 'm').exec(page)?.[1]
  if (text === undefined) throw new Error(`The page has no example of ${kind}`)
  return text
}

/** The lines of an example, each a record. */
const linesOf = (kind: string) => example(kind).trimEnd().split('\n')

const sha256 = (text: string) => createHash('sha256').update(text)

/** Reads a sealed line by the words of the page alone. */
function unsealed(line: string): unknown {
  const [, head = '', sum, body = ''] = /^\{(.*?)"sum":"([0-9a-f]{64})","data":(.*)\}$/.exec(line) ?? []
  expect(sha256(head + body).digest('hex')).toBe(sum)
  return JSON.parse(body)
}

const storySchema = z.object({
  steps: z.int(),
  story: z.object({ doc: z.unknown(), journal: z.object({ doc: z.string() }) }),
})
const baseSchema = z.object({ base: z.object({ story: z.string() }) })
const versionSchema = z.object({
  n: z.int(),
  from: z.int(),
  d: z.array(z.union([z.tuple([z.int(), z.int()]), z.int()])),
  z: z.string(),
})
const bodySchema = z.tuple([z.record(z.string(), z.unknown()), z.array(z.string())])
const factOrder = ['saved', 'by', 'why', 'stage', 'words', 'characters', 'headline']

describe('another program that follows the page', () => {
  it('reads a story, and sees that it is whole', () => {
    const { steps, story } = storySchema.parse(unsealed(example('story').trimEnd()))
    expect(steps).toBe(1)
    expect(JSON.stringify(story.doc)).toContain('The ferry is back. It was away for a week.')
    expect(sha256(JSON.stringify(story.doc)).digest('base64url')).toBe(story.journal.doc)
  })

  it('reads the base of a journal and its entries', () => {
    const [head, base, first, saved, last] = linesOf('journal').map(unsealed)
    expect(head).toEqual({ format: 'copydesk-journal', version: 2, minReader: 2 })
    const { story } = baseSchema.parse(base).base
    const record = JSON.parse(inflateRawSync(Buffer.from(story, 'base64')).toString())
    expect(JSON.stringify(record.doc)).toContain('The ferry is back.')
    expect(saved).toEqual({ saved: 1 })
    expect([first, last].map((entry) => z.object({ from: z.int() }).parse(entry).from)).toEqual([0, 1])
  })

  it('reads the versions, each told from the one before', () => {
    const lines = linesOf('versions').map(unsealed)
    let before: { facts: unknown; texts: string[] } = { facts: null, texts: [] }
    const told = lines.flatMap((line) => {
      const { success, data } = versionSchema.safeParse(line)
      if (!success) return []
      const taken = data.d.flatMap((part) =>
        typeof part === 'number' ? [] : before.texts.slice(part[0], part[0] + part[1]),
      )
      const left = before.texts.filter((text) => !taken.includes(text))
      const dictionary = Buffer.from(JSON.stringify([before.facts, left])).subarray(-32_768)
      const [facts, added] = bodySchema.parse(
        JSON.parse(
          inflateRawSync(Buffer.from(data.z, 'base64'), data.from === 0 ? {} : { dictionary }).toString(),
        ),
      )
      const texts = data.d.flatMap((part) =>
        typeof part === 'number' ? added.splice(0, part) : before.texts.slice(part[0], part[0] + part[1]),
      )
      before = { facts: Object.fromEntries(factOrder.map((name) => [name, facts[name]])), texts }
      return texts.at(-1) ?? ''
    })
    expect(told).toHaveLength(2)
    expect(told[0]).toContain('It was away for a week."')
    expect(told[1]).toContain('Its owner is glad.')
  })

  it('reads the undo history', () => {
    const [head, turns, place] = linesOf('undo').map(unsealed)
    expect(head).toEqual({ format: 'copydesk-undo', version: 2, minReader: 2 })
    expect(turns).toHaveProperty('turns.0.kind', 'new')
    expect(place).toHaveProperty('place.scrollTop', 0)
  })
})

describe('Copydesk', () => {
  it('reads the examples of the page as the page says', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'story.json'), example('story'))
    await writeFile(join(folder, 'versions.log'), example('versions'))
    const stored = await new StoryFile(join(folder, 'story.json')).read()
    const result = replay(journalFrom(Buffer.from(example('journal'))), stored)
    expect(result.kind === 'ahead' && JSON.stringify(docToJSON(result.current.story.doc))).toContain(
      'Its owner is glad.',
    )
    const { versions } = await readVersions(join(folder, 'versions.log'))
    expect(versions.map(({ name, exported }) => [name, exported])).toEqual([
      ['For the evening', []],
      ['', ['html']],
    ])
  })

  it.each<[what: string, names: readonly string[], where: string]>([
    [
      'nodes',
      Object.keys(schema.nodes).filter((name) => !['doc', 'text', 'hard_break'].includes(name)),
      '| Node |',
    ],
    ['marks', Object.keys(schema.marks), '| Mark |'],
    ['details', detailNames, '| Detail |'],
    ['fields of comments', Object.keys(commentSchema.shape), '| `id` | the UUID of the comment |'],
    ['facts of versions', Object.keys(versionFactsSchema.shape), '| Fact |'],
    ['reasons of versions', versionReasons, '| `why` |'],
    ['batches', batches, '| `origins` |'],
    ['kinds of undo records', undoRecordSchema.shape.kind.options, '`kind` is `new`'],
    ['options of house styles', Object.keys(houseSchema.shape), '- **`houses/NAME.json`**'],
    ['facts of stages', Object.keys(stageSchema.shape), '- **`stages.json`**'],
    ['stages of its own', usualIds, '| `stage` | the id of a stage'],
  ])('has no other %s than those that the page names where it tells of them', (_, names, where) => {
    const [, told = ''] = page.split(where)
    const part = (where + told).split(/\n(?:\n|(?=- \*\*))/, 1)[0] ?? ''
    expect(names.filter((name) => !part.includes(`\`${name}\``))).toEqual([])
  })

  it('has no other formats, and no other versions of them', () => {
    const listed = [...page.matchAll(/^\| `(copydesk-[\w-]+)` \| (\d+) \|/gm)].map(([, name, version]) => [
      name,
      Number(version),
    ])
    expect(listed).toEqual(Object.values(formats).map(({ name, version }) => [name, version]))
  })
})
