/** Long work that main does: shown with its progress, and a way to stop it. */
import { toast } from 'sonner'
import { desk } from '../bridge'
import { t } from '../catalogue'

const labels = new Map<string, string>()

function show(job: string, done: number, total: number): void {
  toast.loading(labels.get(job) ?? '', {
    id: job,
    description: t('job.progress', { done, total }),
    action: { label: t('job.cancel'), onClick: () => void desk.cancel(job) },
  })
}

/** A new job's id; it is shown once there is progress of more than one step to show. */
export function startJob(label: string): string {
  const job = crypto.randomUUID()
  labels.set(job, label)
  return job
}

/** Main has come so far. */
export function progressed({ job, done, total }: { job: string; done: number; total: number }): void {
  if (total > 1 && labels.has(job)) show(job, done, total)
}

/** The job is over, whatever became of it. */
export function finishJob(job: string): void {
  labels.delete(job)
  toast.dismiss(job)
}
