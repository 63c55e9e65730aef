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

/** Hears each scrolling of the page; the answer stops hearing. */
export function onPageScroll(hear: () => void): () => void {
  const page = document.querySelector(selector)
  page?.addEventListener('scroll', hear, { passive: true })
  return () => page?.removeEventListener('scroll', hear)
}
