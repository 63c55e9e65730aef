/** What an open story asks of main. It is handed in, so that a document needs no window. */
import type { Desk } from '../../contract'
import type { DeskEvents } from '../../contract/events'

export interface Main {
  desk: Pick<Desk, 'append' | 'replace' | 'flush' | 'keepTrail' | 'keepPlace' | 'keepReceived'>
  /** Hears that the disk refuses, or works again; the answer stops hearing. */
  onTrouble(hear: (told: DeskEvents['trouble']) => void): () => void
}
