/** A thread that reads and writes formats, one task at a time. */
import { parentPort, type TransferListItem } from 'node:worker_threads'
import { giveWay } from './background'
import { formatInfos } from './format-infos'
import type { ImportedStory, Said, Task, Told } from './messages'
import { exportStory, failureOf, importFile, type Receiver } from './transfer'
import { walk } from './walk'

/** Goes on with the task in hand. */
let goOn: (seed: string) => void = () => undefined

function tell(told: Told, transferred: TransferListItem[] = []): void {
  parentPort?.postMessage(told, transferred)
}

/** Tells something, and waits until main says to go on. */
function ask(told: Told, transferred?: TransferListItem[]): Promise<string> {
  const answer = new Promise<string>((resolve) => {
    goOn = resolve
  })
  tell(told, transferred)
  return answer
}

/** The memory of bytes that nothing else shares: it is handed over instead of copied. */
function memoryOf(...all: (Uint8Array | null)[]): ArrayBuffer[] {
  return all.flatMap((bytes) =>
    bytes?.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength
      ? [bytes.buffer]
      : [],
  )
}

const receiver: Receiver = {
  found: ({ hash, total }) => ask({ kind: 'found', hash, total }),
  async take(stories: ImportedStory[]) {
    const transferred = stories.flatMap(({ story: { file, versions, pictures } }) =>
      memoryOf(file, versions, ...pictures.map(({ bytes }) => bytes)),
    )
    await ask({ kind: 'stories', stories }, [...new Set(transferred)])
  },
}

async function perform(said: Task): Promise<void> {
  switch (said.kind) {
    case 'walk':
      return tell({ kind: 'done', answer: { kind: 'walked', walked: walk(said.paths) } })
    case 'import':
      await importFile(said.task, receiver, {
        began: (bytes) => tell({ kind: 'began', bytes }),
        read: () => tell({ kind: 'read' }),
      })
      return tell({ kind: 'done', answer: { kind: 'imported' } })
    case 'export': {
      tell({ kind: 'began', bytes: said.task.record.length })
      const written = await exportStory(said.task)
      const { content } = written
      const answer = { kind: 'written', written } as const
      return tell({ kind: 'done', answer }, typeof content === 'string' ? [] : memoryOf(content))
    }
    case 'formats':
      return tell({ kind: 'done', answer: { kind: 'formats', formats: formatInfos() } })
  }
}

function fail(error: unknown): void {
  const { reason, isForNow, detail } = failureOf(error)
  tell({ kind: 'failed', reason, isForNow, detail })
}

giveWay()
parentPort?.on('message', (said: Said) => {
  if (said.kind === 'seed') goOn(said.seed)
  else if (said.kind === 'next') goOn('')
  else perform(said).catch(fail)
})
