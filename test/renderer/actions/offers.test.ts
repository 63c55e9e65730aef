import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { t } from '../../../catalogue'
import { blankDoc } from '../../../story/story/blank'
import { type StorySummary, summarise } from '../../../story/story/record'

interface Shown {
  title: string
  buttons: Record<string, () => void>
}

/** The messages that stand, by their ids. */
const shown = vi.hoisted(() => new Map<string | number, Shown>())

vi.mock('sonner', () => {
  let count = 0
  interface Button {
    label: string
    onClick(): void
  }
  interface How {
    id?: string | number
    action?: Button
    cancel?: Button
  }
  const show = (title: string, { id = count++, action, cancel }: How = {}) => {
    const offered = [action, cancel].flatMap((button) => (button ? [button] : []))
    shown.set(id, {
      title,
      buttons: Object.fromEntries(offered.map(({ label, onClick }) => [label, onClick])),
    })
    return id
  }
  const dismiss = (id: string | number) => shown.delete(id)
  return {
    toast: Object.assign(show, { success: show, warning: show, error: show, loading: show, dismiss }),
  }
})

const outcome = (done: string[]) => ({ done, failed: [], isStopped: false })

const calls = {
  bin: vi.fn(async (_: string, ids: string[]) => outcome(ids)),
  restore: vi.fn(async (_job: string, _ids: string[]) => outcome([])),
  changeDetails: vi.fn(async (_: string, ids: string[]) => outcome(ids)),
  undoDetails: vi.fn(async (_job: string, _done: string) => outcome([])),
  setSettings: vi.fn(async () => undefined),
}

/** A window over a main that answers these calls. */
async function startWindow() {
  const copydesk = { desk: calls, on: () => () => undefined, pathOf: () => '' }
  vi.stubGlobal('window', Object.assign(new EventTarget(), { copydesk }))
  vi.stubGlobal('document', undefined)
  const [stories, details, searches, store, changes] = await Promise.all([
    import('../../../renderer/actions/stories'),
    import('../../../renderer/actions/details-of-many'),
    import('../../../renderer/list/searches'),
    import('../../../renderer/desk/desk-store'),
    import('../../../renderer/actions/external-changes'),
  ])
  return { ...stories, ...details, ...searches, ...store, ...changes }
}

let desk: Awaited<ReturnType<typeof startWindow>>
beforeAll(async () => {
  desk = await startWindow()
})
beforeEach(() => desk.useDesk.setState({ received: new Map(), removed: [] }))
afterEach(() => {
  shown.clear()
  for (const call of Object.values(calls)) call.mockClear()
})

const moment = '2031-05-04T08:00:00.000Z'

function line(id: string, more: Partial<StorySummary> = {}): StorySummary {
  const story = { id, created: moment, changed: moment, binned: null, doc: blankDoc({ house: 'reuters' }) }
  return { ...summarise(story), ...more }
}

const messages = () => [...shown.values()].map(({ title }) => title)
const press = (label: string) => [...shown.values()].at(-1)?.buttons[label]?.()
const binned = (count: number) => t('desk.binned', { count })

describe('the message of stories that were moved to the bin', () => {
  it('stays while other stories change, and restores them', async () => {
    await desk.binStories(['a', 'b'])
    desk.receiveStories([line('a', { binned: moment }), line('c')])
    desk.receiveRemoved(['d'])
    expect(messages()).toEqual([binned(2)])
    press(t('desk.undoBin'))
    await vi.waitFor(() => expect(calls.restore).toHaveBeenCalledWith(expect.any(String), ['a', 'b']))
  })

  it.each<[string, () => void]>([
    ['they are restored', () => desk.receiveStories([line('a'), line('b')])],
    ['they are deleted for good', () => desk.receiveRemoved(['a', 'b'])],
    [
      'one is restored, and the other deleted',
      () => {
        desk.receiveStories([line('a')])
        desk.receiveRemoved(['b'])
      },
    ],
  ])('goes when %s', async (_, act) => {
    await desk.binStories(['a', 'b'])
    act()
    expect(messages()).toEqual([])
  })

  it('restores what is left of them there', async () => {
    await desk.binStories(['a', 'b', 'c'])
    desk.receiveStories([line('b')])
    desk.receiveRemoved(['c'])
    press(t('desk.undoBin'))
    await vi.waitFor(() => expect(calls.restore).toHaveBeenCalledWith(expect.any(String), ['a']))
  })
})

describe('the message of details that several stories were given', () => {
  it('takes back what it tells of, and not what was done since', async () => {
    await desk.chooseInStories(['a', 'b'], { house: 'ap' })
    const [first] = shown.values()
    await desk.chooseInStories(['c', 'd'], { stage: 'editing' })
    const [job] = calls.changeDetails.mock.calls[0] ?? []
    first?.buttons[t('outcome.undo')]?.()
    await vi.waitFor(() => expect(calls.undoDetails).toHaveBeenCalledWith(expect.any(String), job))
  })

  it('goes when none has them any longer', async () => {
    await desk.chooseInStories(['a', 'b'], { house: 'ap' })
    desk.receiveStories([line('a', { house: 'afp' })])
    expect(messages()).toEqual([t('outcome.changed', { count: 2 })])
    desk.receiveStories([line('b', { house: 'reuters' })])
    expect(messages()).toEqual([])
  })

  it('goes when all are deleted', async () => {
    await desk.chooseInStories(['a', 'b'], { house: 'ap' })
    desk.receiveRemoved(['a'])
    desk.receiveRemoved(['b'])
    expect(messages()).toEqual([])
  })
})

describe('the message of a saved search that was deleted', () => {
  const search = (name: string) => ({ name, text: name, order: 'newest' as const })
  const names = () => desk.useDesk.getState().settings.savedSearches.map(({ name }) => name)
  const [budget, ferry] = [search('Budget'), search('Ferry')]

  beforeEach(() => desk.changeSettings({ savedSearches: [budget, ferry] }))

  it('brings it back to its place, beside what was saved since', () => {
    desk.removeSearch(budget)
    desk.changeSettings({ savedSearches: [ferry, search('Harvest')] })
    press(t('searches.undo'))
    expect(names()).toEqual(['Budget', 'Ferry', 'Harvest'])
  })

  it('goes when one of that name is saved', () => {
    desk.removeSearch(budget)
    desk.saveSearch('Budget')
    expect(messages()).toEqual([])
  })
})

describe('a message about a story that was changed outside Copydesk', () => {
  it.each([
    ['changed', 'externalChange.title'],
    ['removed', 'externalChange.removed'],
    ['damaged', 'externalChange.damaged'],
  ] as const)('calls it what it is called by now: %s', (what, text) => {
    desk.onExternalChange({ story: line(what), what })
    expect(messages()).toContain(t(text, { headline: t('desk.untitled') }))
    desk.receiveStories([line(what, { headline: 'Dam full', changed: '2031-05-04T09:00:00.000Z' })])
    expect(messages()).toContain(t(text, { headline: 'Dam full' }))
    expect(messages()).not.toContain(t(text, { headline: t('desk.untitled') }))
  })
})
