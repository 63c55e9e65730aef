/** What can be read of a journal that could not be used, as a story of its own. */
import type { Node } from 'prosemirror-model'
import { z } from 'zod'
import { schema } from '../../story/schema'
import { blankDoc } from '../../story/story/blank'
import { signOffPart } from '../../story/story/parts'
import type { JournalContent, JournalEntry } from './journal-file'
import { replay } from './replay'

/**
 * The story as the journal has it, with what was typed and follows on nothing as paragraphs at its end.
 * @returns null where nothing can be read
 */
export function salvage(journal: JournalContent): Node | null {
  const found = replay(journal, null)
  const reached = found.kind === 'apart' ? found.current.steps : 0
  const rest = [...journal.entries, ...journal.loose].filter(({ from }) => from >= reached)
  const paragraphs = typedIn(rest).map((text) => schema.nodes.paragraph.create(null, schema.text(text)))
  if (found.kind !== 'apart') return paragraphs.length > 0 ? withAtEnd(blankDoc(), paragraphs) : null
  return withAtEnd(found.current.story.doc, paragraphs)
}

function withAtEnd(doc: Node, paragraphs: readonly Node[]): Node {
  const end = signOffPart(doc)?.pos ?? doc.content.size
  const before = doc.content.cut(0, end)
  const isBlank = doc.textContent === '' && paragraphs.length > 0
  // the one paragraph of a blank story has nothing to keep
  const head = isBlank ? before.cut(0, end - (before.lastChild?.nodeSize ?? 0)) : before
  return doc.copy(
    head.append(doc.type.create(doc.attrs, [...paragraphs]).content).append(doc.content.cut(end)),
  )
}

interface Piece {
  text?: string | undefined
  content?: Piece[] | undefined
}

const pieceSchema: z.ZodType<Piece> = z.lazy(() =>
  z.object({ text: z.string().optional(), content: z.array(pieceSchema).optional() }),
)
const insertSchema = z.object({ from: z.int(), slice: z.object({ content: z.array(pieceSchema) }) })

/** The texts that entries put in; letters that were typed one after the other are one text. */
function typedIn(entries: readonly JournalEntry[]): string[] {
  const texts: string[] = []
  let end: number | null = null
  for (const step of entries.flatMap(({ steps }) => steps)) {
    const { success, data } = insertSchema.safeParse(step)
    if (!success) continue
    const added = data.slice.content.flatMap(textsOf)
    const [first] = added
    if (first !== undefined && data.from === end) texts[texts.length - 1] += first
    else texts.push(...added)
    end = added.length === 1 && first !== undefined ? data.from + first.length : null
  }
  return texts.filter((text) => text.trim() !== '')
}

/** The texts of the blocks in a slice, one each; runs of text beside each other are one. */
function textsOf({ text, content = [] }: Piece): string[] {
  if (text !== undefined) return [text]
  if (content.some((each) => each.text !== undefined))
    return [content.map((each) => each.text ?? ' ').join('')]
  return content.flatMap(textsOf)
}
