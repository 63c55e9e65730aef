/** Readers and writers in the process of the test itself. */
import { formatInfos } from '../../../electron/transfer/format-infos'
import type { ImportTask } from '../../../electron/transfer/protocol'
import { readFile } from '../../../electron/transfer/read'
import {
  exportStory,
  importFile,
  type Receiver,
  type Transfer,
  transferErrorOf,
} from '../../../electron/transfer/transfer'
import { walk } from '../../../electron/transfer/walk'

function failed(error: unknown): never {
  throw transferErrorOf(error)
}

/** What the desk refuses with stays what it is; what a reader fails with says why. */
async function importInProcess(task: ImportTask, { found, take }: Receiver): Promise<void> {
  const refusals = new Set<unknown>()
  const noted = <T>(working: Promise<T>) =>
    working.catch((error) => {
      refusals.add(error)
      throw error
    })
  await importFile(task, { found: (file) => noted(found(file)), take: (part) => noted(take(part)) }).catch(
    (error) => {
      throw refusals.has(error) ? error : transferErrorOf(error)
    },
  )
}

export const inProcess: Transfer = {
  walk: async (paths) => walk(paths),
  import: importInProcess,
  read: async ({ file, ...how }) => (await readFile(file, how).catch(failed)).readings,
  export: (task) => exportStory(task).catch(failed),
  formats: async () => formatInfos(),
}
