import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { runCli } from '../../electron/cli/run'
import { openDesk } from '../../electron/store'
import { StoryFile } from '../../electron/store/story-file'
import { blankDoc } from '../../story/story/blank'
import { inProcess } from './transfer/in-process'

let desk: string
let id: string

beforeEach(async () => {
  desk = await mkdtemp(join(tmpdir(), 'copydesk-test-'))
  const store = await openDesk(desk)
  id = (await store.create(blankDoc({ house: 'ap' }))).id
  await store.saveVersion(id, { name: '', why: 'hand' })
  await store.create(blankDoc({ house: 'reuters' }))
  await store.close()
})
afterEach(() => rm(desk, { recursive: true, force: true }))

/** Runs the command line and answers what it printed. */
async function copydesk(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const output = { out: '', err: '' }
  const code = await runCli(args, {
    out(content) {
      output.out += String(content)
    },
    error(text) {
      output.err += text
    },
    progress: () => undefined,
    input: (async function* () {})(),
    isInterrupted: () => false,
    transfer: inProcess,
  })
  return { code, ...output }
}

const storyFile = () => join(desk, 'stories', `${id}.json`)

async function damage(path: string): Promise<void> {
  const text = await readFile(path, 'utf8')
  await writeFile(path, text.replace('"steps":0', '"steps":1'))
  // nobody is writing it any more
  await utimes(path, 0, 0)
}

async function contents(): Promise<string[]> {
  const files = (await readdir(desk, { recursive: true, withFileTypes: true })).filter((it) => it.isFile())
  return Promise.all(
    files.map(async (it) => it.name + (await readFile(join(it.parentPath, it.name), 'base64'))),
  )
}

it('a sound desk is told to be', async () => {
  expect(await copydesk('doctor', '--desk', desk)).toMatchObject({
    code: 0,
    out: expect.stringMatching(/sound: 2 stories/),
  })
})

it.each<[string, RegExp, () => Promise<void>]>([
  ['a changed byte of a story', /a damaged story/, () => damage(storyFile())],
  ['an emptied story', /a damaged story \(it is empty\)/, () => writeFile(storyFile(), '')],
  ['a version that is cut', /a damaged version/, () => cutVersion()],
  [
    'a journal without a story',
    /a journal without a story/,
    () => writeFile(join(desk, 'journal', '0195575c-0000-7000-8000-000000000000.jsonl'), 'x\n'),
  ],
  [
    'a journal with a cut tail',
    /last line is incomplete/,
    () => appendFile(join(desk, 'journal', `${id}.jsonl`), '{"sum":"'),
  ],
  [
    'a journal with a line that cannot be read',
    /of which part cannot be read/,
    () => appendFile(join(desk, 'journal', `${id}.jsonl`), 'odd\n'),
  ],
  [
    'versions without a story',
    /versions without a story/,
    () => mkdir(join(desk, 'versions', '0195575c-0000-7000-8000-000000000000')).then(() => undefined),
  ],
  [
    'a picture that is not its name',
    /do not match its name/,
    () => writeFile(join(desk, 'pictures', `${'0'.repeat(64)}.png`), 'x'),
  ],
  [
    'a half written file',
    /half-written/,
    () => writeFile(join(desk, 'stories', `${id}.json.x.tmp`), '{"story'),
  ],
  ['suggestions that are torn', /what is suggested in this story cannot be read/, () => tearReview()],
  ['a lock left behind', /lock of a program that has ended/, () => writeFile(join(desk, 'desk.lock'), '{}')],
])('%s is found without a write, and repaired when asked', async (_, output, harm) => {
  await harm()
  const before = await contents()
  const found = await copydesk('doctor', '--desk', desk)
  expect(found.out).toMatch(output)
  expect(found.code).toBe(1)
  expect(await contents()).toEqual(before)
  const repaired = await copydesk('doctor', '--desk', desk, '--repair')
  expect(repaired).toMatchObject({ code: 0 })
  expect(repaired.out).toContain('; repaired')
  expect(await copydesk('doctor', '--desk', desk)).toMatchObject({ code: 0 })
  const store = await openDesk(desk)
  expect(await store.summaries()).toHaveLength(2)
  await store.close()
})

it.each([
  ['a journal', () => `journal/${id}.jsonl`],
  ['versions', () => `versions/${id}/versions.log`],
  ['an old version', () => `versions/${id}/2026-11-24T09-30-00.000Z.json`],
  ['what is to be merged', () => `unmerged/${id}.json`],
  ['a picture', () => `pictures/${'0'.repeat(64)}.png`],
  ['a house style', () => 'houses/desk.json'],
  ['the stages', () => 'stages.json'],
])('%s that the system does not let be read is reported, and all else is checked', async (_, path) => {
  await rm(join(desk, path()), { force: true })
  // what reads it is refused, as it would be by a bad sector
  await mkdir(join(desk, path()), { recursive: true })
  await mkdir(join(desk, 'damaged'), { recursive: true })
  await writeFile(join(desk, 'damaged', 'left.jsonl'), '')
  const { code, out } = await copydesk('doctor', '--desk', desk)
  expect(out).toContain(`${path()}: it cannot be read (it is a folder)`)
  expect(out).toContain('damaged/left.jsonl')
  expect(code).toBe(1)
})

it('a file in place of the folder of a story’s versions is reported, and all else is checked', async () => {
  await rm(join(desk, 'versions', id), { recursive: true, force: true })
  await mkdir(join(desk, 'versions'), { recursive: true })
  await writeFile(join(desk, 'versions', id), '')
  await writeFile(join(desk, 'stages.json'), '{"stages":[')
  const { code, out } = await copydesk('doctor', '--desk', desk)
  expect(out).toContain(`versions/${id}: it cannot be read`)
  expect(out).toContain('stages.json')
  expect(code).toBe(1)
})

/** Leaves of what is suggested in a story its base alone. */
async function tearReview(): Promise<void> {
  const file = new StoryFile(storyFile())
  const stored = await file.read()
  if (!stored) throw new Error('No story')
  const review = { isOn: true, base: blankDoc({ house: 'ap', slug: 'dam' }).toJSON(), spans: 'torn' }
  await file.write({ ...stored, story: { ...stored.story, unknown: { review } } })
}

it('what is suggested is found anew beside its base, and what was torn stays in the file', async () => {
  await tearReview()
  expect(await copydesk('doctor', '--desk', desk, '--repair')).toMatchObject({ code: 0 })
  const stored = await new StoryFile(storyFile()).read()
  expect(Object.keys(stored?.story.review?.details ?? {})).toEqual(['slug'])
  expect(stored?.story.review?.isOn).toBe(true)
  expect(stored?.story.unknown?.unreadReviews).toMatchObject([{ spans: 'torn' }])
})

async function cutVersion(): Promise<void> {
  const folder = join(desk, 'versions', id)
  const [name] = await readdir(folder)
  await writeFile(join(folder, name ?? ''), '{"sum":"\n')
}

it('a damaged story is kept, and its last good version comes back as that story', async () => {
  await damage(storyFile())
  const harmed = await readFile(storyFile(), 'utf8')
  const store = await openDesk(desk)
  expect(await store.check(id)).toBeNull()
  const [file] = store.damaged
  expect(file).toMatchObject({ name: `${id}.json`, lastGood: { id, headline: '' } })
  await store.close()
  // still offered when the desk is opened again
  const again = await openDesk(desk)
  expect(again.damaged).toMatchObject([{ lastGood: { id } }])
  await again.restoreLastGood(id)
  expect((await again.summaries()).map((each) => each.id)).toContain(id)
  await again.close()
  const [kept] = await readdir(join(desk, 'damaged'))
  expect(await readFile(join(desk, 'damaged', kept ?? ''), 'utf8')).toBe(harmed)
  expect(await copydesk('doctor', '--desk', desk)).toMatchObject({ code: 0 })
})

it('a damaged story that several meet at once is set aside and named once', async () => {
  await damage(storyFile())
  const store = await openDesk(desk)
  await Promise.all([store.check(id), store.check(id), store.check(id)])
  expect(store.damaged).toHaveLength(1)
  expect(await readdir(join(desk, 'damaged'))).toHaveLength(1)
  await store.close()
})

it('an open desk is checked but not repaired', async () => {
  await damage(storyFile())
  const lock = {
    pid: process.ppid,
    host: (await import('node:os')).hostname(),
    since: new Date().toISOString(),
  }
  await writeFile(join(desk, 'desk.lock'), JSON.stringify(lock))
  const found = await copydesk('doctor', '--desk', desk)
  expect(found).toMatchObject({ code: 1 })
  expect(found.err).toMatch(/the desk is open/)
  expect(await copydesk('doctor', '--desk', desk, '--repair')).toMatchObject({ code: 1 })
  expect(await readdir(join(desk, 'stories'))).toContain(`${id}.json`)
})

it('the report is JSON where that is asked for, and wrong use is refused', async () => {
  await damage(storyFile())
  const { out } = await copydesk('doctor', '--desk', desk, '--json')
  const found = { kind: 'story-damaged', isFault: true, repair: expect.stringContaining('sets it aside') }
  expect(JSON.parse(out)).toMatchObject({ stories: 2, found: [{ ...found, repaired: null }] })
  expect(await copydesk('doctor', '--desk', join(desk, 'nowhere'))).toMatchObject({ code: 2 })
})

it('the command line backs a desk up and brings it back', async () => {
  const file = `${desk}.zip`
  const back = `${desk}-back`
  expect(await copydesk('backup', '--desk', desk, '--out', file)).toMatchObject({ code: 0 })
  expect(await copydesk('restore', file, '--desk', desk)).toMatchObject({ code: 1 })
  expect(await copydesk('restore', file, '--desk', back)).toMatchObject({ code: 0 })
  expect((await copydesk('doctor', '--desk', back)).code).toBe(0)
  expect((await copydesk('backup', '--desk', desk)).code).toBe(2)
  await rm(file)
  await rm(back, { recursive: true })
})
