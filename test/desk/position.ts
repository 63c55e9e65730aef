/** Where an editor is in a story, as the desk on disk has it. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { type EditorPosition, editorPositionSchema } from '../../contract/undo-history'

const lineSchema = z.object({ data: z.object({ place: editorPositionSchema }) })

/** The place that was noted last of the one story of a desk; null where none was. */
export async function placeOnDisk(desk: string): Promise<EditorPosition | null> {
  const [name = ''] = await readdir(join(desk, 'undo'))
  const lines = (await readFile(join(desk, 'undo', name), 'utf8')).split('\n').filter(Boolean)
  const read = lines.flatMap((line) => lineSchema.safeParse(JSON.parse(line)).data ?? [])
  return read.at(-1)?.data.place ?? null
}
