/** Long work: shown with its progress, and a way to stop it. */
import { toast } from 'sonner'
import { formatDuration, formatNumber, t } from '../../catalogue'
import { desk } from '../bridge'

interface Job {
  label: string
  began: number
  isStopped: boolean
  /** Whether it changes nothing: closing the window cuts nothing short. */
  isReading: boolean
  /** Shows it, where it has not reported its progress by then. */
  showing: ReturnType<typeof setTimeout>
}

/** Milliseconds after which a job is shown that has not reported its progress. */
const showAfterMs = 1000

const jobs = new Map<string, Job>()

function stop(id: string): void {
  const job = jobs.get(id)
  if (job) job.isStopped = true
  void desk.cancel(id)
}

/** A new job's id; it is shown once there is progress of more than one step to show, or it takes long. */
function startJob(label: string, isReading: boolean): string {
  const id = crypto.randomUUID()
  const showing = setTimeout(() => showJob(id), showAfterMs)
  jobs.set(id, { label, began: Date.now(), isStopped: false, isReading, showing })
  return id
}

function showJob(id: string, description?: string): void {
  const job = jobs.get(id)
  if (!job) return
  clearTimeout(job.showing)
  toast.loading(job.label, {
    id,
    description,
    action: { label: t('job.cancel'), onClick: () => stop(id) },
  })
}

/** How long the rest takes at the speed so far, for people; `''` as long as that cannot be known. */
function leftOf({ began }: Job, done: number, total: number): string {
  const passed = Date.now() - began
  if (done === 0 || passed < showAfterMs) return ''
  const left = formatDuration((passed / done) * (total - done))
  return t('job.left', { left })
}

/** The work has come so far. */
export function progressed({ job: id, done, total }: { job: string; done: number; total: number }): void {
  const job = jobs.get(id)
  if (!job || total < 2) return
  showJob(
    id,
    t('job.progress', {
      done: formatNumber(done),
      total: formatNumber(total),
      left: leftOf(job, done, total),
    }),
  )
}

/** Whether the editor stopped a job. */
export function isStopped(id: string): boolean {
  return jobs.get(id)?.isStopped ?? true
}

/** The job is over, whatever became of it. */
function finishJob(id: string): void {
  clearTimeout(jobs.get(id)?.showing)
  jobs.delete(id)
  toast.dismiss(id)
}

/** Milliseconds between two looks at whether what goes on is done. */
const lookEachMs = 50

/** The labels of what closing the window would cut short. What is over in a moment is waited for. */
export async function unfinishedJobs(): Promise<string[]> {
  const until = Date.now() + showAfterMs
  const unfinished = () => [...jobs.values()].filter(({ isReading, isStopped }) => !isReading && !isStopped)
  while (unfinished().length > 0 && Date.now() < until)
    await new Promise((resolve) => setTimeout(resolve, lookEachMs))
  return unfinished().map(({ label }) => label)
}

/**
 * Does long work under a label, with its progress and a way to stop it.
 * @param isReading whether it changes nothing, so that nobody is asked before it is cut short
 */
export async function withJob<T>(
  label: string,
  work: (job: string) => Promise<T>,
  isReading = false,
): Promise<T> {
  const job = startJob(label, isReading)
  try {
    return await work(job)
  } finally {
    finishJob(job)
  }
}
