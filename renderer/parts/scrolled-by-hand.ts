/**
 * Adds a listener to somebody's scrolling of an element: by the wheel, or by a press on it or on its scroll bar.
 * @param signal ends it
 */
export function onScrollByHand(element: Element, listener: () => void, signal: AbortSignal): void {
  for (const act of ['wheel', 'pointerdown'])
    element.addEventListener(act, listener, { signal, passive: true })
}
