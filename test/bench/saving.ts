/** How long a save takes, beside a plain write of the same bytes, and on a full desk beside an empty one. */
import { mkdir, open, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openDesk } from '../../electron/store'
import { Folders } from '../../electron/store/folders'
import { seal } from '../../electron/store/seal'
import { recordOfStory } from '../../story/story/record'
import { seededStory } from '../seed/story'
import { type Bench, compare, type Measured, quantile, timed } from './measure'

const tries = 40

async function deskOf(folder: string, count: number) {
  await mkdir(folder, { recursive: true })
  await (await openDesk(folder)).close()
  const folders = new Folders(folder)
  for (let number = 0; number < count; number++) {
    const story = seededStory(1, number)
    await writeFile(folders.story(story.id), seal({ steps: 0, story: recordOfStory(story) }))
  }
  const desk = await openDesk(folder)
  const { id } = seededStory(1, 0)
  const story = await desk.open(id)
  const save = async () => {
    const times = await timed(tries, () => story.replace(story.story.doc))
    return quantile(times, 0.95)
  }
  return { desk, save, file: folders.story(id) }
}

async function plainWrite(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'w')
  await file.writeFile(bytes)
  await file.sync()
  await file.close()
}

/** p95 of saving a story of 600 words. */
export async function saving({ folder }: Bench): Promise<Measured[]> {
  const few = await deskOf(join(folder, 'few'), 10)
  const many = await deskOf(join(folder, 'many'), 2000)
  const bytes = await readFile(few.file)
  const plain = async () => {
    const times = await timed(tries, () => plainWrite(join(folder, 'plain'), bytes))
    return quantile(times, 0.95)
  }
  const measured = [
    await compare('save a story, p95, against a plain write + fsync', 2, few.save, plain),
    await compare('save with 2,000 stories, p95, against 10', 1.1, many.save, few.save),
  ]
  await few.desk.close()
  await many.desk.close()
  return measured
}
