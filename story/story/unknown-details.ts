/** Details that a newer version of Copydesk has written: not known here, and kept among the others in files. */
import type { Node } from 'prosemirror-model'
import { z } from 'zod'
import { isDetailName } from '../schema/values'

const objectSchema = z.record(z.string(), z.unknown()).catch({})

/** The attributes of a document from those of its JSON: what is no detail of this version is put apart. */
export function attrsFromJSON({ unknown, ...attrs }: Readonly<Record<string, unknown>>) {
  const named = Object.entries(attrs)
  return {
    ...Object.fromEntries(named.filter(([name]) => isDetailName(name))),
    unknown: {
      ...objectSchema.parse(unknown),
      ...Object.fromEntries(named.filter(([name]) => !isDetailName(name))),
    },
  }
}

/** The attributes of a document as files have them: what is not known here stands among the others, as it came. */
export function attrsToJSON({ attrs: { unknown, ...details } }: Node): Record<string, unknown> {
  return { ...unknown, ...details }
}
