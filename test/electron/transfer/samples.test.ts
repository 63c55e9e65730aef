/** Sample stories that stand at a stage are held against it as they come, so that a new desk is not full of warnings. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type DeskStore, openDesk } from '../../../electron/store'
import { judgeSample } from '../../../electron/transfer/samples'
import { readSource } from '../../../story/formats'
import { builtInHouses } from '../../../story/houses'
import { isUnjudgedIn } from '../../../story/stages/judged'
import { usualStages } from '../../../story/stages/stage'
import { blankDoc } from '../../../story/story/blank'
import { summarise } from '../../../story/story/record'

let folder = ''
let store: DeskStore

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copydesk-samples-'))
  store = await openDesk(folder)
})

afterEach(async () => {
  await store.close()
  await rm(folder, { recursive: true, force: true })
})

async function isUnjudged(id: string): Promise<boolean> {
  const { stage, isJudged } = summarise(await store.read(id))
  return isUnjudgedIn(usualStages, { stage, isJudged })
}

async function judged(text: string): Promise<string> {
  const source = { name: 'sample.md', bytes: new TextEncoder().encode(text), text }
  const [reading] = await readSource(source, { house: null, language: null })
  const { id } = await store.create(reading?.doc ?? blankDoc({ house: 'kurdistan24' }))
  await judgeSample({ store, houses: () => builtInHouses }, id)
  return id
}

const seeds = resolve(import.meta.dirname, '../../../seeds')
const atStages = (await readdir(seeds)).filter((name) => name.endsWith('.md'))

test.each(atStages)('%s', async (name) => {
  const id = await judged(await readFile(join(seeds, name), 'utf8'))
  expect(await isUnjudged(id)).toBe(false)
})

test('one that its stage would not let in stays as it came', async () => {
  const id = await judged('---\nstage: filed\n---\n\n# Ferry returns\n\nThe ferry carried XX people.\n')
  expect((await store.read(id)).doc.attrs).toMatchObject({ stage: 'filed', moves: [] })
  expect(await isUnjudged(id)).toBe(true)
})
