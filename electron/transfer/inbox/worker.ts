/** The thread that looks after the wire inbox. */
import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { giveWay } from '../background'
import type { Said, Told } from './messages'
import { InboxRecord } from './record'
import { InboxScan } from './scan'

/** Milliseconds between two looks; a look that takes long is followed by a longer rest. */
const lookEachMs = 1000
const restShare = 20

const given = z.object({ folder: z.string(), record: z.string(), older: z.string() }).parse(workerData)
const tell = (told: Told) => parentPort?.postMessage(told)

giveWay()
const record = new InboxRecord(given.record, given.older)
if (record.newer !== null) tell({ kind: 'newer', path: record.newer })
if (record.keptAs !== null) tell({ kind: 'damaged', keptAs: record.keptAs })
const scan = new InboxScan(given.folder, record)
let isAsked = false
/** How many files main believes to wait: those that are gone or came before are never handed over. */
let toldWaiting = 0

/** Answers what is asked, once there is something to answer. */
function answer(): void {
  if (!isAsked) return
  const next = scan.next()
  if (next.files.length + next.refused.length === 0 && next.waiting === toldWaiting) return
  isAsked = false
  toldWaiting = next.waiting
  tell({ kind: 'files', ...next })
}

function look(): void {
  const began = performance.now()
  scan.look()
  answer()
  const tookMs = performance.now() - began
  setTimeout(look, Math.max(lookEachMs, restShare * tookMs))
}

parentPort?.on('message', (said: Said) => {
  if (said.kind === 'close') return void parentPort?.close()
  scan.settle(said.outcomes)
  isAsked = true
  answer()
})
look()
