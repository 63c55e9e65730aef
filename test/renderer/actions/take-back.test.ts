/** Which story is in the window after what was done to several stories is undone. */
import { beforeEach, expect, it, vi } from 'vitest'
import { openStory } from '../../../renderer/actions/stories'
import { takeBack } from '../../../renderer/actions/take-back'

const window = vi.hoisted(() => ({
  open: null as string | null,
  /** What happens while main takes back what was done. */
  meanwhile: async (): Promise<void> => {},
  /** What was open while it did. */
  openMeanwhile: '' as string | null,
}))

vi.mock('../../../renderer/bridge', () => ({
  desk: {
    async undoReplaceAll() {
      window.openMeanwhile = window.open
      await window.meanwhile()
      return { stories: ['dam', 'ferry'], hits: 2, failed: [] }
    },
  },
}))
vi.mock('../../../renderer/desk/desk-store', () => ({
  openSession: () => (window.open === null ? null : { id: window.open }),
  useDesk: { getState: () => ({ picked: [], pickedInBin: false, toRead: null }), setState: () => undefined },
}))
vi.mock('../../../renderer/actions/stories', async () => {
  const { beginOpening, requestOpening } = await import('../../../renderer/actions/opening-requests')
  return {
    async openStory(id: string | null, _isBinned = false, request = requestOpening()) {
      if (beginOpening(request)) window.open = id
    },
  }
})

beforeEach(() => {
  window.open = 'dam'
  window.meanwhile = async () => {}
})

const undone = () => takeBack({ own: null, job: 'replacing', stories: ['dam', 'ferry'] }, 'undoing')

it('is the one that was open, which was closed for it', async () => {
  await undone()
  expect(window.openMeanwhile).toBe(null)
  expect(window.open).toBe('dam')
})

it('is one that the editor opened meanwhile', async () => {
  window.meanwhile = () => openStory('vote')
  await undone()
  expect(window.open).toBe('vote')
})

it('is none where the editor closed it meanwhile', async () => {
  window.meanwhile = () => openStory(null)
  await undone()
  expect(window.open).toBe(null)
})
