/** A template as a file that desks share: its document alone, with its pictures in it. */
import type { Node } from 'prosemirror-model'
import { z } from 'zod'
import { docFromJSON, docToJSON } from '../../story/story/doc-json'
import { isKnown } from '../../story/story/known'
import { formats, readSealed, writeSealed } from './envelope'
import { NewerError, StoreError } from './errors'

const templateSchema = z.looseObject({ doc: z.record(z.string(), z.unknown()) })

/** The content of the file of a template. */
export function templateText(doc: Node): string {
  return writeSealed(formats.template, { doc: docToJSON(doc) })
}

/**
 * The document of a template from the content of its file.
 * @throws StoreError where it is none, NewerError where a newer version of Copydesk has written it
 */
export function readTemplate(text: string): Node {
  const reading = readSealed(text, formats.template, templateSchema)
  if (reading.state === 'damaged') throw new StoreError('no-template')
  if (reading.state === 'newer' || !isKnown(reading.data.doc)) throw new NewerError()
  return docFromJSON(reading.data.doc)
}
