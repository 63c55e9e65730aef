/** A process that reads and writes formats, one task at a time. */
import { giveWayWhole } from './background'
import { formatInfos } from './format-infos'
import type { Task, Told } from './messages'
import { isOfApp, listen, tell } from './parent'
import { exportStory, failureOf, importFile, type Receiver, readPlain } from './transfer'
import { walk } from './walk'

/** Goes on with the task in hand. */
let goOn: (seed: string) => void = () => undefined

/** Tells something, and waits until main says to go on. */
function ask(told: Told): Promise<string> {
  const answer = new Promise<string>((resolve) => {
    goOn = resolve
  })
  tell(told)
  return answer
}

const watcher = {
  began: (bytes: number) => tell({ kind: 'began', bytes }),
  read: () => tell({ kind: 'read' }),
}

const receiver: Receiver = {
  found: ({ hash, total }) => ask({ kind: 'found', hash, total }),
  take: async (stories) => void (await ask({ kind: 'stories', stories })),
}

async function perform(said: Task): Promise<void> {
  switch (said.kind) {
    case 'walk':
      return tell({ kind: 'done', answer: { kind: 'walked', walked: walk(said.paths) } })
    case 'import':
      await importFile(said.task, receiver, watcher)
      return tell({ kind: 'done', answer: { kind: 'imported' } })
    case 'read':
      await readPlain(
        said.task,
        async (readings) => void (await ask({ kind: 'readings', readings })),
        watcher,
      )
      return tell({ kind: 'done', answer: { kind: 'read' } })
    case 'export':
      tell({ kind: 'began', bytes: said.task.record.length })
      return tell({ kind: 'done', answer: { kind: 'written', written: await exportStory(said.task) } })
    case 'formats':
      return tell({ kind: 'done', answer: { kind: 'formats', formats: formatInfos() } })
  }
}

function fail(error: unknown): void {
  const { reason, isForNow, detail } = failureOf(error)
  tell({ kind: 'failed', reason, isForNow, detail })
}

// whoever waits at a terminal does nothing else meanwhile
if (isOfApp) giveWayWhole()
listen((said) => {
  if (said.kind === 'seed') goOn(said.seed)
  else if (said.kind === 'next') goOn('')
  else perform(said).catch(fail)
})
