import { expect, it, vi } from 'vitest'

vi.mock('../../renderer/desk/desk-store', () => ({
  useDesk: () => undefined,
  changeSettings: () => undefined,
}))
const { panesIn } = await import('../../renderer/desk/panes')

const all = { showStories: true, showPanels: true }
const neither = { showStories: false, showPanels: false }

it.each([
  [1400, all, null, 'stories panels'],
  [1100, all, null, 'stories panels'],
  [1100, { ...all, showPanels: false }, 'panels', 'stories'],
  [1099, all, null, 'stories'],
  [1099, all, 'panels', 'stories panels'],
  [1000, all, 'panels', 'stories panels'],
  [999, all, 'panels', 'panels'],
  [800, all, null, 'stories'],
  [800, neither, 'panels', 'panels'],
  [619, all, null, ''],
  [619, all, 'stories', 'stories'],
  [400, all, 'panels', 'panels'],
] as const)('in a window of %i pixels, of %o with %s called up: %s', (width, wanted, called, shown) => {
  const { stories, panels } = panesIn(width, wanted, called)
  expect([stories && 'stories', panels && 'panels'].filter(Boolean).join(' ')).toBe(shown)
})
