/** Moving the focus between the panes. */

/** Puts the focus on the first thing of a pane that takes it. */
export function focusPane(name: 'stories' | 'panels'): void {
  const pane = document.querySelector(`[data-pane=${name}]`)
  const target = pane?.querySelector<HTMLElement>('[tabindex="0"], input, select, textarea, button')
  target?.focus()
}
