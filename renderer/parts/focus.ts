/** Moving the focus between the panes. */
import { useShown } from '../desk/shown'
import { arrows, typeAhead } from './typed-ahead'

const panes = ['stories', 'strip', 'text', 'panels', 'messages'] as const
type Pane = (typeof panes)[number]

/** What takes the focus in each pane, the best first. */
const targets: Readonly<Record<Pane, readonly string[]>> = {
  stories: ['.row[tabindex="0"]', 'input'],
  strip: ['.strip-slug'],
  text: ['.ProseMirror', 'button'],
  panels: ['input, select, textarea', 'button'],
  messages: ['[data-button]', 'button'],
}

function paneOf(name: Pane): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-pane=${name}]`)
}

/** Puts the focus on the first thing of a pane that takes it; false where the pane is not shown, or takes none yet. */
export function focusPane(name: Pane): boolean {
  const pane = paneOf(name)
  const target = targets[name].map((each) => pane?.querySelector<HTMLElement>(each)).find(Boolean)
  target?.focus()
  return target !== undefined && document.activeElement === target
}

/** Milliseconds in which a pane or panel that was called up is usually drawn, and how often it is looked for. */
const drawnAfterMs = 60
const mostLooks = 10

/**
 * Puts the focus into a pane or panel that was called up, once it is drawn; what was opened over the desk meanwhile keeps it.
 * What is typed until then is typed where the focus went: it is not meant for the text that one came from.
 * @param focus answers whether it was drawn
 */
export function focusWhenDrawn(focus: () => boolean): void {
  const ahead = typeAhead('', arrows)
  const isFocused = () =>
    useShown.getState().overlay === null ? focus() : document.activeElement !== document.body
  const look = (looks: number) =>
    setTimeout(() => {
      if (isFocused()) ahead.typeAtFocus()
      else if (looks > 1) look(looks - 1)
      else ahead.stop()
    }, drawnAfterMs)
  look(mostLooks)
}

/** Puts the focus on the first thing in a panel that a list of it has, or on the panel's title where there is none; false where it is not drawn. */
function focusPanel(first: string, name: string): boolean {
  const panel = paneOf('panels')
  const target =
    panel?.querySelector<HTMLElement>(first) ?? panel?.querySelector<HTMLElement>(`[data-panel=${name}]`)
  target?.scrollIntoView({ block: 'nearest' })
  target?.focus()
  return target != null
}

/** Puts the focus into a panel, on its first field; false where it is not drawn. */
export function focusPanelOf(name: string): boolean {
  const panel = paneOf('panels')?.querySelector(`[data-panel=${name}]`)?.closest('.panel')
  const field = panel?.querySelector<HTMLElement>('.panel-body :is(input, textarea, button)')
  if (!field) return focusPanel('[data-no-field]', name)
  field.focus()
  return true
}

/** Puts the focus on the first finding of the checks; false where the panel is not drawn, as of the next two. */
export function focusChecks(): boolean {
  return focusPanel('.check-rows button', 'checks')
}

/** Puts the focus on the comment that the cursor is in, or on the first. */
export function focusComments(): boolean {
  const current = paneOf('panels')?.querySelector('.comment[aria-current]')
  return focusPanel(`.comment${current ? '[aria-current]' : ''} button:enabled`, 'comments')
}

/** Puts the focus on the suggestion that the cursor is in, or on the first. */
export function focusSuggestions(): boolean {
  const current = paneOf('panels')?.querySelector('.suggestion[aria-current]')
  return focusPanel(`.suggestion${current ? '[aria-current]' : ''} button`, 'suggestions')
}

/** Puts the focus in the box that stories are searched in, with what is there selected. */
export function focusFilter(): void {
  const box = paneOf('stories')?.querySelector<HTMLInputElement>('.list-filter input')
  box?.focus()
  box?.select()
}

/** Puts the focus on the next pane that is shown, or the one before, around the window. */
export function focusNextPane(by: 1 | -1): void {
  // one pane stands within another: that of the text has the strip and the messages in it
  const current = document.activeElement?.closest('[data-pane]')
  const at = panes.findIndex((name) => current && paneOf(name) === current)
  const from = at < 0 ? (by === 1 ? -1 : panes.length) : at
  for (let step = 1; step <= panes.length; step++) {
    const name = panes[(from + by * step + 2 * panes.length) % panes.length]
    if (name && focusPane(name)) return
  }
}
