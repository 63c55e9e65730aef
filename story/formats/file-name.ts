/** File names from slugs and headlines: safe everywhere, readable, and never a path. */
import anyAscii from 'any-ascii'
import filenamify from 'filenamify'
import type { Node } from 'prosemirror-model'
import { detailsOf, headlineOf } from '../story/parts'

/** The name of a story's file without extension: its slug, else its headline, in plain letters. */
export function fileNameOf(doc: Node): string {
  const title = detailsOf(doc).slug || headlineOf(doc)
  const plain = anyAscii(title)
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80)
    .replace(/-$/, '')
  return filenamify(plain, { replacement: '-' }) || 'story'
}

/** A name that is not among those taken yet: `name`, `name-2`, `name-3`; it is taken from then on. */
export function untaken(name: string, taken: Set<string>): string {
  let free = name
  for (let number = 2; taken.has(free); number++) free = `${name}-${number}`
  taken.add(free)
  return free
}
