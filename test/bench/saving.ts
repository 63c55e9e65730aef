/** What a save costs, beside a plain write of the same bytes, and on a full desk beside an empty one. */
import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openDesk } from '../../electron/store'
import { Folders } from '../../electron/store/folders'
import { seededStory } from '../seed/story'
import { type Bench, compare, compareShare, type Measured, timedOnce } from './measure'
import { fullDesk } from './window/full-desk'

/** So many that the slowest twentieth is no accident of the disk, which takes ten times as long now and then. */
const tries = 500

/** A key in the headline. */
const typed = { stepType: 'replace', from: 1, to: 1, slice: { content: [{ type: 'text', text: 'a' }] } }

/** A desk with its first story open, and what is timed of it. */
async function openFirst(folder: string) {
  const folders = new Folders(folder)
  const desk = await openDesk(folder)
  const { id } = seededStory(1, 0)
  const story = await desk.open(id)
  const type = () => story.append(story.version, [typed])
  return {
    bytes: await readFile(folders.story(id)),
    type,
    /** As an editor saves: what was typed is on disk already, in the journal, and the save before long done. */
    async save() {
      await story.settled()
      await type()
      return timedOnce(() => story.flush())
    },
    /** Where nothing of it is in the journal. */
    replace: () => timedOnce(() => story.replace(story.story.doc)),
    flush: () => story.flush(),
    close: () => desk.close(),
  }
}

async function plainWrite(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'w')
  await file.writeFile(bytes)
  await file.sync()
  await file.close()
}

/** Bytes that this process has handed to the system to write; null where it does not tell. */
async function writtenBytes(): Promise<number | null> {
  const ioCounters = await readFile('/proc/self/io', 'utf8').catch(() => '')
  const [, count] = /^wchar: (\d+)$/m.exec(ioCounters) ?? []
  return count === undefined ? null : Number(count)
}

/** Kilobytes that a save writes, the typing before it too, beside those of the story; no row where nobody tells. */
async function written(name: string, { bytes, type, flush }: Awaited<ReturnType<typeof openFirst>>) {
  if ((await writtenBytes()) === null) return []
  const ours = async () => {
    const before = (await writtenBytes()) ?? 0
    await type()
    await flush()
    return (((await writtenBytes()) ?? 0) - before) / 1000
  }
  return [await compare(name, 1.5, ours, async () => bytes.length / 1000, 'kB')]
}

/** p95 of saving a story of 600 words. */
export async function saving(bench: Bench): Promise<Measured[]> {
  const few = await openFirst(await fullDesk(bench, 10))
  const many = await openFirst(await fullDesk(bench, bench.stories))
  const file = join(bench.shared, 'plain')
  const plain = () => timedOnce(() => plainWrite(file, few.bytes))
  const count = bench.stories.toLocaleString('en')
  const save = await compareShare(
    'save a story, p95, against a plain write + fsync',
    2,
    0.95,
    tries,
    few.save,
    plain,
  )
  const { ours, other } = await compareShare('', 2, 0.95, tries, few.replace, plain)
  const measured = [
    { ...save, alsoMeasured: [{ name: 'a whole new document, nothing in the journal', ours, other }] },
    await compareShare(`save with ${count} stories, p95, against 10`, 1.1, 0.95, tries, many.save, few.save),
    ...(await written(`bytes of a save with ${count} stories, against the story’s own`, many)),
  ]
  await few.close()
  await many.close()
  return measured
}
