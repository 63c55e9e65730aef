import { expect, it, vi } from 'vitest'
import type { DamagedFile } from '../../../contract/recovery'
import { reportDamaged } from '../../../renderer/actions/damage'

const shown = vi.hoisted((): string[] => [])

vi.mock('sonner', () => {
  const show = (title: string) => void shown.push(title)
  return { toast: Object.assign(show, { error: show, warning: show }) }
})
vi.mock('../../../renderer/bridge', () => ({ desk: {} }))
vi.mock('../../../renderer/actions/stories', () => ({ openStory: async () => undefined }))

const file = (name: string): DamagedFile => ({
  name,
  problem: 'damaged',
  path: `/desk/damaged/${name}`,
  isSetAside: true,
  damage: 'cut-off',
  isJournal: false,
})

it('names a damaged file once, though the start of the window and an event tell of it', () => {
  reportDamaged([file('ferry.json')])
  reportDamaged([file('ferry.json'), file('bridge.json')])
  expect(shown).toEqual([
    '“ferry.json” is damaged and was set aside',
    '“bridge.json” is damaged and was set aside',
  ])
})
