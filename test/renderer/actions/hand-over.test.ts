import { expect, it, vi } from 'vitest'
import { handOver } from '../../../renderer/actions/hand-over'
import { withJob } from '../../../renderer/actions/jobs'

const flushed = vi.hoisted(() => vi.fn(async () => undefined))
const flushAll = vi.hoisted(() => vi.fn())

vi.mock('sonner', () => ({ toast: { loading: () => undefined, dismiss: () => undefined } }))
vi.mock('../../../renderer/bridge', () => ({ desk: { flushed } }))
vi.mock('../../../renderer/actions/unsaved', () => ({ flushAll }))

it('hands over what a job changes that is over in a moment', async () => {
  let text = 'The ferry sails.'
  let kept = ''
  flushAll.mockImplementation(async () => {
    kept = text
    return []
  })
  const job = withJob('Replacing', async () => {
    await new Promise((resolve) => setTimeout(resolve, 1))
    text = 'The boat sails.'
  })
  await handOver()
  await job
  expect(kept).toBe('The boat sails.')
  expect(flushed).toHaveBeenCalledWith([], [])
})
