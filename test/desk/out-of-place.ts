/** What of the window's frame is cut off, or lies outside of what it belongs to. */
import type { Page } from '@playwright/test'

/**
 * The parts around the page that reach beyond the window or beyond their bar, controls that lie over each other, words that
 * are cut off without an ellipsis or that the ring of the focus would cut into, whatever has a horizontal scroll bar, and
 * what is too small to be hit with ease (WCAG 2.5.8).
 */
export function outOfPlace(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const bars =
      '.toolbar, .strip, .held-bar, .messages, .status-bar, .panels, .preview-head, .list-head, .dialog'
    const describe = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} “${(element.textContent ?? '').slice(0, 40)}”`
    const isSeen = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      !element.closest('.visually-hidden, [cmdk-label]')
    /** What wrapped to a line of its own that is not shown is left out, and not cut off. */
    const isLeftOut = (element: Element) => {
      const row = element.closest('.sizes')
      return row !== null && element.getBoundingClientRect().top >= row.getBoundingClientRect().bottom
    }
    const found: string[] = []
    for (const bar of document.querySelectorAll(bars)) {
      if (!isSeen(bar)) continue
      const outer = bar.getBoundingClientRect()
      if (outer.left < -1 || outer.right > innerWidth + 1 || outer.bottom > innerHeight + 1)
        found.push(`beyond the window: ${describe(bar)}`)
      for (const element of bar.querySelectorAll('*')) {
        if (!isSeen(element) || isLeftOut(element) || element.closest('svg') !== null) continue
        const { left, right, width } = element.getBoundingClientRect()
        if (width > 0 && (left < outer.left - 1 || right > outer.right + 1))
          found.push(`beyond ${bar.className}: ${describe(element)}`)
        const { overflowX, textOverflow } = getComputedStyle(element)
        const isCut = overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1
        if (isCut && textOverflow !== 'ellipsis' && !element.matches('input, textarea'))
          found.push(`cut off: ${describe(element)}`)
        const within = -Number.parseFloat(getComputedStyle(element).outlineOffset)
        const words = document.createRange()
        words.selectNodeContents(element)
        const { left: from, right: to } = words.getBoundingClientRect()
        if (
          within > 0 &&
          to > from &&
          element.childElementCount === 0 &&
          (from < left + within || to > right - within)
        )
          found.push(`the ring of the focus would cut into: ${describe(element)}`)
      }
    }
    for (const bar of document.querySelectorAll('.toolbar, .strip')) {
      const controls = [...bar.querySelectorAll('button, input')].filter(isSeen)
      for (const [index, one] of controls.entries())
        for (const other of controls.slice(index + 1)) {
          const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()]
          const across = Math.min(a.right, b.right) - Math.max(a.left, b.left)
          const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
          if (across > 2 && down > 2) found.push(`over each other: ${describe(one)}, ${describe(other)}`)
        }
    }
    for (const element of document.querySelectorAll('html, body, body *')) {
      const { overflowX } = getComputedStyle(element)
      const scrolls = overflowX === 'auto' || overflowX === 'scroll'
      if (scrolls && isSeen(element) && element.scrollWidth > element.clientWidth + 1)
        found.push(`scrolls sideways: ${describe(element)}`)
    }
    const targets = 'button, summary, input, select, textarea, [role=menuitem], [role=option]'
    for (const element of document.querySelectorAll(targets)) {
      const pressed = element.closest('label') ?? element
      if (!isSeen(element) || element.closest('[aria-hidden=true], .story')) continue
      const { width, height } = pressed.getBoundingClientRect()
      if (width < 23.9 || height < 23.9)
        found.push(`too small: ${describe(pressed)}, ${width.toFixed()} by ${height.toFixed()}`)
    }
    for (const words of document.querySelectorAll('.status-count-words > span')) {
      const isShown =
        words.getBoundingClientRect().bottom > (words.parentElement?.getBoundingClientRect().top ?? 0)
      if (isShown && words.scrollWidth > words.clientWidth) found.push(`cut short: ${describe(words)}`)
    }
    const saving = document.querySelector('.saving')?.getBoundingClientRect()
    const isInSight =
      saving &&
      saving.width > 30 &&
      saving.left >= -1 &&
      saving.right <= innerWidth + 1 &&
      saving.bottom <= innerHeight + 1
    if (!isInSight) found.push('“Saved” is out of sight')
    return [...new Set(found)]
  })
}
