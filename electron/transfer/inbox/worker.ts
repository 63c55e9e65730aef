/** The thread that looks after the wire inbox. */
import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { lowerThreadPriority } from '../background'
import type { FromThread, ToThread } from './protocol'
import { InboxRecord } from './record'
import { InboxScan } from './scan'

/** Milliseconds between two looks: a look that takes long is followed by a longer rest, but no wire waits longer. */
const leastRestMs = 1000
const mostRestMs = 10_000
const restShare = 20

const given = z.object({ folder: z.string(), record: z.string(), older: z.string() }).parse(workerData)
const send = (message: FromThread) => parentPort?.postMessage(message)

lowerThreadPriority()
const record = new InboxRecord(given.record, given.older)
if (record.newer !== null) send({ kind: 'newer', path: record.newer })
if (record.damagedCopy !== null) send({ kind: 'damaged', path: record.damagedCopy })
const scan = new InboxScan(given.folder, record)
let isAsked = false
/** How many files main believes to wait: those that are gone or came before are never handed over. */
let reportedWaiting = 0

/** Answers what is asked, once there is something to answer. */
function answer(): void {
  if (!isAsked) return
  const next = scan.next()
  if (next.files.length + next.refused.length === 0 && next.waiting === reportedWaiting) return
  isAsked = false
  reportedWaiting = next.waiting
  send({ kind: 'files', ...next })
}

function look(): void {
  const began = performance.now()
  scan.look()
  answer()
  const tookMs = performance.now() - began
  setTimeout(look, Math.min(mostRestMs, Math.max(leastRestMs, restShare * tookMs)))
}

parentPort?.on('message', (message: ToThread) => {
  if (message.kind === 'close') return void parentPort?.close()
  scan.settle(message.outcomes)
  isAsked = true
  answer()
})
look()
