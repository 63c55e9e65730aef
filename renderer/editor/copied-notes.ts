/**
 * Desk notes on the clipboard: no other program gets them, so that they go from story to story beside the markup and the
 * text that all programs take.
 */
import { Slice } from 'prosemirror-model'
import { copiedText } from '../../story/formats/text'
import { schema } from '../../story/schema'
import { hasNotes } from '../../story/story/desk-notes'
import { isKnown } from '../../story/story/known'

const type = 'application/x-copydesk-notes'

/** What was copied or dragged last, with its notes: when the event is heard a cut has deleted it. */
let last: Slice | null = null

/** What is copied as text, which has no notes. */
export function textOfCopy(slice: Slice): string {
  last = slice
  return copiedText(slice.content)
}

function takeAlong(event: Event): void {
  const data =
    event instanceof ClipboardEvent
      ? event.clipboardData
      : event instanceof DragEvent
        ? event.dataTransfer
        : null
  if (data && last && hasNotes(last.content)) data.setData(type, JSON.stringify(last.toJSON()))
  last = null
}

/** Has what is copied out of a view in this place take its notes along; ProseMirror clears what is to be copied first. */
export function takeNotesAlong(place: HTMLElement): void {
  for (const name of ['copy', 'cut', 'dragstart']) place.addEventListener(name, takeAlong)
}

/** What was copied out of a story with its notes; null where it has none. */
export function copiedWithNotes(data: DataTransfer): Slice | null {
  const json = data.getData(type)
  if (json === '') return null
  try {
    const slice = Slice.fromJSON(schema, JSON.parse(json))
    const isSound = (slice.content.toJSON() ?? []).every(isKnown)
    slice.content.forEach((node) => void node.check())
    return isSound ? slice : null
  } catch {
    // another program wrote it: the copy without notes is there as well
    return null
  }
}
