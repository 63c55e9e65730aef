/** Versions that were saved as files of their own, before there was one file for all of a story. */
import { join } from 'node:path'
import type { Node } from 'prosemirror-model'
import { z } from 'zod'
import type { Version } from '../../contract/version'
import { docFromJSON } from '../../story/story/doc-json'
import { isKnown } from '../../story/story/known'
import { namesIn } from './durable'
import { formats } from './envelope'
import { NewerError } from './errors'
import { sealedFile } from './sealed-file'
import { sizeOf } from './versions-facts'

const oldSchema = z.strictObject({
  saved: z.iso.datetime(),
  words: z.int(),
  headline: z.string(),
  doc: z.record(z.string(), z.unknown()),
})

/** `2026-11-24T09-30-00.000Z`: a time, as colons are not for file names. */
const named = /^(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.\d{3}Z)\.json$/

/** The old versions in a folder that can be read, oldest first. */
export async function listOld(folder: string): Promise<Version[]> {
  const found: Version[] = []
  for (const id of await idsIn(folder)) {
    const doc = await readOld(folder, id).catch(() => null)
    if (doc)
      found.push({ id, name: '', exported: [], by: '', why: 'hand', saved: timeOf(id), ...sizeOf(doc) })
  }
  return found
}

/**
 * The document of an old version, or null where there is none.
 * @throws DamagedError where it cannot be read
 */
export async function readOld(folder: string, id: string): Promise<Node | null> {
  if (!named.test(`${id}.json`)) return null
  const file = sealedFile(join(folder, `${id}.json`), formats.versions, oldSchema)
  await file.read()
  if (file.data && !isKnown(file.data.doc)) throw new NewerError()
  return file.data && docFromJSON(file.data.doc)
}

async function idsIn(folder: string): Promise<string[]> {
  return (await namesIn(folder)).flatMap((name) => named.exec(name)?.[1] ?? []).sort()
}

function timeOf(id: string): string {
  return id.replace(/T(\d\d)-(\d\d)-/, 'T$1:$2:')
}
