/** Text to story, and story to HTML and Markdown, beside pandoc, which is given the same batch at once. */
import { readFileSync, writeFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type FormatName, formats, readSource } from '../../story/formats'
import { seededStory } from '../seed/story'
import { type Bench, compare, type Measured, timedOnce } from './measure'
import { hasTool, runTool } from './tools'

const batch = 1000

/** The texts of the first stories, a file each. */
async function textsIn(folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true })
  const paths: string[] = []
  for (let number = 0; number < batch; number++) {
    const path = join(folder, `${number}.txt`)
    await writeFile(path, (await formats.txt.write?.(seededStory(1, number))) ?? '')
    paths.push(path)
  }
  return paths
}

async function convert(path: string, to: FormatName, out: string): Promise<void> {
  const bytes = readFileSync(path)
  const [reading] = await readSource(
    { name: path, bytes, text: bytes.toString() },
    { house: null, language: null },
  )
  if (!reading) throw new Error('no story')
  const times = { created: '2026-10-01T00:00:00.000Z', changed: '2026-10-01T00:00:00.000Z', binned: null }
  writeFileSync(out, (await formats[to].write?.({ id: path, ...times, doc: reading.doc })) ?? '')
}

/** Milliseconds a story, the files read and written by both sides. */
export async function converting({ folder }: Bench): Promise<Measured[]> {
  const what = 'text to story and on to HTML and Markdown, against pandoc'
  if (!(await hasTool('pandoc', 'pandoc', what))) return []
  const paths = await textsIn(folder)
  const perStory = async (doIt: () => Promise<unknown>) => (await timedOnce(doIt)) / batch
  const against = (to: FormatName, theirs: string) =>
    compare(
      `text to story to ${formats[to].label}, of a batch of 1,000, against pandoc's one process`,
      0.05,
      () =>
        perStory(async () => {
          for (const path of paths) await convert(path, to, `${path}.${to}`)
        }),
      () =>
        perStory(() => runTool('pandoc', ['-f', 'markdown', '-t', theirs, '-o', join(folder, to), ...paths])),
    )
  return [await against('html', 'html'), await against('md', 'markdown')]
}
