/** The scrolling of the page that the story is on. */

const selector = '[data-page-scroller]'

/** How far the page is scrolled, in pixels. */
export function pageScroll(): number {
  return document.querySelector(selector)?.scrollTop ?? 0
}

/** Scrolls the page. */
export function scrollPage(top: number): void {
  document.querySelector(selector)?.scrollTo({ top })
}
