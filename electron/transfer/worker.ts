/** A process that reads and writes formats, one task at a time. */
import { lowerProcessPriority } from './background'
import { formatInfos } from './format-infos'
import { isOfApp, listen, send } from './parent'
import type { FromProcess, Task } from './protocol'
import { exportStory, importFile, type Receiver, readPlain, transferErrorOf } from './transfer'
import { walk } from './walk'

/** Resumes the present task. */
let resume: (seed: string) => void = () => undefined

/** Sends a message, and waits until main says to continue. */
function ask(message: FromProcess): Promise<string> {
  const answer = new Promise<string>((resolve) => {
    resume = resolve
  })
  send(message)
  return answer
}

const watcher = {
  began: (bytes: number) => send({ kind: 'began', bytes }),
  read: () => send({ kind: 'read' }),
}

const receiver: Receiver = {
  found: ({ hash, total }) => ask({ kind: 'found', hash, total }),
  take: async (stories) => void (await ask({ kind: 'stories', stories })),
}

async function perform(message: Task): Promise<void> {
  switch (message.kind) {
    case 'walk':
      return send({ kind: 'done', answer: { kind: 'walked', walked: walk(message.paths) } })
    case 'import':
      await importFile(message.task, receiver, watcher)
      return send({ kind: 'done', answer: { kind: 'imported' } })
    case 'read':
      await readPlain(
        message.task,
        async (readings) => void (await ask({ kind: 'readings', readings })),
        watcher,
      )
      return send({ kind: 'done', answer: { kind: 'read' } })
    case 'export':
      send({ kind: 'began', bytes: message.task.record.length })
      return send({ kind: 'done', answer: { kind: 'written', written: await exportStory(message.task) } })
    case 'formats':
      return send({ kind: 'done', answer: { kind: 'formats', formats: formatInfos() } })
  }
}

function fail(error: unknown): void {
  const { reason, isForNow, detail } = transferErrorOf(error)
  send({ kind: 'failed', reason, isForNow, detail })
}

// whoever waits at a terminal does nothing else meanwhile
if (isOfApp) lowerProcessPriority()
listen((message) => {
  if (message.kind === 'seed') resume(message.seed)
  else if (message.kind === 'next') resume('')
  else perform(message).catch(fail)
})
