/** What an open story asks of main. It is handed in, so that a document needs no window. */
import type { Desk } from '../../contract'
import type { DeskEvents } from '../../contract/events'

export interface Main {
  desk: Pick<Desk, 'append' | 'replace' | 'flush' | 'saveUndoHistory' | 'saveEditorPosition' | 'saveReceived'>
  /** Calls the listener when the disk refuses or works again; returns a function that removes it. */
  onSaveProblem(listener: (event: DeskEvents['saveProblem']) => void): () => void
}
