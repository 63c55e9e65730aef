/**
 * Keeps the focus in the window: where the button or field that had it goes, a button near it has it. A field never has it
 * so: what is typed next is not meant for it.
 */
import { isHoldingKeys } from './typed-ahead'

/** What the focus stays in. */
const frames = '[data-pane], [role=dialog]'

/** These see to the focus themselves: the text, the rows of the list, messages. */
const apart = '.story, .row, [data-pane=messages]'

const control = 'button:enabled:not([tabindex="-1"]), summary'

/** Where something stood among others. */
interface Spot {
  parent: Element
  next: Element | null
  previous: Element | null
}

/** What had the focus last, where nothing else sees to it, and what it stays in. */
let last: Element | null = null
let frame: Element | null = null

/** Keeps it from here on. */
export function keepFocus(): void {
  document.addEventListener('focusin', ({ target }) => {
    last = target instanceof Element && !target.closest(apart) ? target : null
    frame = last?.closest(frames) ?? null
  })
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true })
}

function look(changes: readonly MutationRecord[]): void {
  const gone = last
  if (!gone || gone.isConnected || !frame?.isConnected) return
  last = null
  const spot = spotOf(gone, changes)
  // whoever took it away may put the focus elsewhere
  if (spot) requestAnimationFrame(() => restore(spot))
}

function spotOf(gone: Element, changes: readonly MutationRecord[]): Spot | null {
  const change = changes.find(({ removedNodes }) => [...removedNodes].some((each) => each.contains(gone)))
  if (!(change?.target instanceof Element)) return null
  let [next, previous] = [change.nextSibling, change.previousSibling]
  while (next && !(next instanceof Element)) next = next.nextSibling
  while (previous && !(previous instanceof Element)) previous = previous.previousSibling
  return { parent: change.target, next, previous }
}

function restore(spot: Spot): void {
  if (document.activeElement !== document.body || isHoldingKeys()) return
  controlNear(spot)?.focus({ preventScroll: true })
}

/** The button that comes next, else the one before, else one that came in its place, else one further out. */
function controlNear({ parent, next, previous }: Spot): HTMLElement | null {
  if (!parent.isConnected) return null
  for (let at = next; at; at = at.nextElementSibling) {
    const [first] = controlsIn(at)
    if (first) return first
  }
  for (let at = previous; at; at = at.previousElementSibling) {
    const before = controlsIn(at).at(-1)
    if (before) return before
  }
  const [inside] = controlsIn(parent)
  if (inside) return inside
  const { parentElement, nextElementSibling, previousElementSibling } = parent
  if (parent === frame || !parentElement) return null
  return controlNear({ parent: parentElement, next: nextElementSibling, previous: previousElementSibling })
}

function controlsIn(element: Element): HTMLElement[] {
  const found = [...(element.matches(control) ? [element] : []), ...element.querySelectorAll(control)]
  return found.filter(
    (each): each is HTMLElement =>
      each instanceof HTMLElement && !each.closest(apart) && each.checkVisibility(),
  )
}
