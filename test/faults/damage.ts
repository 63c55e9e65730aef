/** Story files with bits flipped, cut off and emptied: every other story must work, and no damage go unseen. */
import { cp, mkdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { refreshAll } from '../../electron/index/refresh'
import { StoryIndex } from '../../electron/index/story-index'
import { type DeskStore, openDesk } from '../../electron/store'
import { schema } from '../../story/schema'
import { blankDoc } from '../../story/story/blank'
import { type Row, randomFrom, Tally } from './row'

const damages = ['bit flipped', 'cut off', 'emptied'] as const

function damage(bytes: Buffer, how: (typeof damages)[number], random: () => number): Buffer {
  if (how === 'emptied') return Buffer.alloc(0)
  // without its last sign, the end of a line, a file is whole
  if (how === 'cut off') return bytes.subarray(0, Math.floor(random() * (bytes.length - 1)))
  const at = Math.floor(random() * bytes.length)
  const flipped = Buffer.from(bytes)
  flipped[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8))
  return flipped
}

async function makeDesk(folder: string): Promise<string[]> {
  const desk = await openDesk(folder)
  for (let number = 1; number <= 4; number++) {
    const text = `The council voted on Tuesday to reopen bridge ${number}.`
    const { headline, standfirst, paragraph } = schema.nodes
    const blocks = [
      headline.create(null, schema.text(text)),
      standfirst.create(),
      paragraph.create(null, schema.text(text)),
    ]
    await desk.create(blankDoc().type.create(blankDoc().attrs, blocks))
  }
  const ids = (await desk.summaries()).map(({ id }) => id)
  await desk.close()
  return ids
}

/** The stories that the app would list: those that its index reads. What it cannot read it has the desk look at. */
async function listOf(desk: DeskStore): Promise<Set<string>> {
  const index = new StoryIndex(join(desk.folder, 'index', 'stories.sqlite'))
  const unread: string[] = []
  await refreshAll(index, join(desk.folder, 'stories'), {
    progress: () => undefined,
    unreadable: (id) => void unread.push(id),
    rest: async () => undefined,
  })
  for (const id of unread) await desk.check(id)
  const listed = new Set(index.allIds())
  index.close()
  return listed
}

/** What is wrong with a desk one of whose files was damaged, or null. */
async function lossOf(
  folder: string,
  id: string,
  ids: readonly string[],
  broken: Buffer,
): Promise<string | null> {
  try {
    const desk = await openDesk(folder)
    const listed = await listOf(desk)
    const damagedFile = desk.damaged.find(({ name }) => name === `${id}.json`)
    for (const other of ids) if (other !== id) await desk.read(other)
    await desk.close()
    if (!damagedFile) return listed.has(id) ? 'wrong text, unseen' : 'a story gone without a word'
    if (ids.some((other) => listed.has(other) !== (other !== id))) return 'another story gone from the list'
    return (await readFile(damagedFile.path)).equals(broken) ? null : 'the damaged file was not kept'
  } catch (error) {
    return `the desk does not open: ${error instanceof Error ? error.message : error}`
  }
}

/** A bare JSON.parse of the same bytes. */
function bareLoss(whole: Buffer, broken: Buffer): string | null {
  try {
    const read = JSON.stringify(JSON.parse(broken.toString()))
    return read === JSON.stringify(JSON.parse(whole.toString())) ? null : 'wrong text, unseen'
  } catch {
    return 'the desk does not open'
  }
}

/** Damages a story's file `tries` times. */
export async function damaged(folder: string, tries: number): Promise<Row[]> {
  const source = join(folder, 'source')
  await mkdir(source, { recursive: true })
  const ids = await makeDesk(source)
  const random = randomFrom(7)
  const rows: Row[] = []
  for (const how of damages) {
    const own = new Tally(`story file ${how}`, 'Copydesk')
    const bare = new Tally(`story file ${how}`, 'bare JSON.parse')
    for (let number = 0; number < tries / damages.length; number++) {
      const desk = join(folder, 'desk')
      await rm(desk, { recursive: true, force: true })
      await cp(source, desk, { recursive: true })
      const id = ids[number % ids.length] ?? ''
      const file = join(desk, 'stories', `${id}.json`)
      const whole = await readFile(file)
      const broken = damage(whole, how, random)
      await writeFile(file, broken)
      // nobody is writing it any more
      await utimes(file, 0, 0)
      own.add(await lossOf(desk, id, ids, broken))
      bare.add(bareLoss(whole, broken))
    }
    rows.push(own.row, bare.row)
  }
  return rows
}
