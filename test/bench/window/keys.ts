/** Real keys in a window, timed in the page itself: from the key's event to the frame that is painted after it. */
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from '@playwright/test'

declare global {
  interface Window {
    keys: {
      /** Milliseconds of each key. */
      times: number[]
      /** Milliseconds of each frame that took more than 50. */
      longFrames: number[]
    }
  }
}

/** In the page: times each key, and hears of long frames. */
function watch(): void {
  const keys: Window['keys'] = { times: [], longFrames: [] }
  window.keys = keys
  const pressed = ({ timeStamp }: KeyboardEvent) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => keys.times.push(performance.now() - timeStamp)
      port2.postMessage(null)
    })
  addEventListener('keydown', pressed, { capture: true })
  const frames = new PerformanceObserver((list) =>
    keys.longFrames.push(...list.getEntries().map(({ duration }) => duration)),
  )
  frames.observe({ type: 'long-animation-frame' })
}

/** Begins to time the keys of a page. */
export async function watchKeys(page: Page): Promise<void> {
  await page.evaluate(watch)
}

/** What was timed since the last time that it was taken. */
function takeKeys(page: Page): Promise<Window['keys']> {
  return page.evaluate(() => {
    const { times, longFrames } = window.keys
    return { times: times.splice(0), longFrames: longFrames.splice(0) }
  })
}

/** Types so many letters into a paragraph in the middle of the story, or into its last; answers how long they took. */
export async function typeInto(page: Page, place: 'middle' | 'end', count: number): Promise<Window['keys']> {
  const paragraphs = page.locator('.ProseMirror > p:not([data-part])')
  const last = (await paragraphs.count()) - 1
  await paragraphs.nth(place === 'end' ? last : Math.floor(last / 2)).click()
  await page.keyboard.press('End')
  // the way there is no typing
  await wait(300)
  await takeKeys(page)
  for (let typed = 0; typed < count; typed++) {
    // keys must not fall in step with the frames
    await wait(25 + Math.random() * 40)
    await page.keyboard.press('etaoinshrd'.charAt(typed % 10))
  }
  // the screens that follow the typing may make a long frame too
  await wait(500)
  return takeKeys(page)
}
