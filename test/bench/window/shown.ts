/** Opening a document in a window, timed in the page itself: from the click to the frame that shows it. */
import type { Page } from '@playwright/test'
import type { Node } from 'prosemirror-model'

/**
 * In the page: the milliseconds from the next click until a view with so many blocks is painted and the page
 * is free to take a key.
 */
function timeOpening(blocks: number): Promise<number> {
  return new Promise((resolve) => {
    const isShown = () => (document.querySelector('.ProseMirror')?.childElementCount ?? 0) === blocks
    const wait = (clicked: number) => {
      const seen = new MutationObserver(() => {
        if (!isShown()) return
        seen.disconnect()
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - clicked)))
      })
      seen.observe(document.body, { childList: true, subtree: true })
    }
    addEventListener('click', ({ timeStamp }) => wait(timeStamp), { capture: true, once: true })
  })
}

async function timeClick(page: Page, selector: string, doc: Node): Promise<number> {
  const timing = page.evaluate(timeOpening, doc.childCount)
  // the listener is in place when a later call has been answered
  await page.evaluate(() => undefined)
  await page.locator(selector).click()
  return timing
}

/** Opens a story of the app's list; milliseconds. */
export function openInApp(page: Page, id: string, doc: Node): Promise<number> {
  return timeClick(page, `[data-id="${id}"]`, doc)
}

/** Makes a document in the bare view; milliseconds. */
export async function openInBare(page: Page, doc: Node): Promise<number> {
  await page.evaluate((json) => {
    window.bare.clear()
    window.bare.doc = json
  }, doc.toJSON())
  return timeClick(page, 'button', doc)
}
