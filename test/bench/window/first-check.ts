/** How long all checks and the spelling of a long story take when it is opened first, beside hunspell's own program. */
import { writeFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import type { ElectronApplication, Page } from '@playwright/test'
import { blockText } from '../../../story/story/lines'
import { type Bench, compare, type Measured, timedOnce } from '../measure'
import { hasTool, runTool } from '../tools'
import { launchApp } from './launch'
import { openInApp } from './shown'
import { deskWith, longDoc } from './stories'

const words = 50_000

/** Milliseconds without a question after which the spelling is done. */
const restAfter = 1500

/** When something was asked first and answered last, in milliseconds since 1970; 0 while nothing was. */
interface Span {
  from: number
  to: number
}

declare global {
  interface Window {
    checked: Span
  }
  // what main of the app that is measured knows
  var spelled: Span
}

/** Has the page note when its worker is asked to check, and when it answers. */
function watchChecks(page: Page): Promise<void> {
  return page.evaluate(() => {
    window.checked = { from: 0, to: 0 }
    const now = () => performance.timeOrigin + performance.now()
    const watched = new WeakSet<Worker>()
    const { postMessage } = Worker.prototype
    Worker.prototype.postMessage = function (this: Worker, message: unknown) {
      window.checked.from ||= now()
      if (!watched.has(this))
        this.addEventListener('message', () => {
          window.checked.to = now()
        })
      watched.add(this)
      postMessage.call(this, message)
    }
  })
}

/** Has main note when it is asked to spell, and when it answers. */
function watchSpelling(app: ElectronApplication): Promise<void> {
  return app.evaluate(({ ipcMain }) => {
    globalThis.spelled = { from: 0, to: 0 }
    const now = () => performance.timeOrigin + performance.now()
    const handlers: Map<string, (...args: unknown[]) => unknown> = Reflect.get(ipcMain, '_invokeHandlers')
    const spell = handlers.get('desk:spell')
    handlers.set('desk:spell', async (...args) => {
      globalThis.spelled.from ||= now()
      const answer = await spell?.(...args)
      globalThis.spelled.to = now()
      return answer
    })
  })
}

/** Waits until all was looked at; milliseconds from the first question to the last answer. */
async function looked({ app, page }: { app: ElectronApplication; page: Page }): Promise<number> {
  for (;;) {
    const spans = [await page.evaluate(() => window.checked), await app.evaluate(() => globalThis.spelled)]
    const now = performance.timeOrigin + performance.now()
    if (spans.every(({ to }) => to > 0 && now - to > restAfter))
      return Math.max(...spans.map(({ to }) => to)) - Math.min(...spans.map(({ from }) => from))
    await wait(100)
  }
}

/** The first check of 50,000 words: each time in an app that has checked nothing so long. */
export async function firstCheck({ folder }: Bench): Promise<Measured[]> {
  const name = 'first check and spelling of 50,000 words, against hunspell'
  if (!(await hasTool('hunspell', 'hunspell hunspell-en-us', name))) return []
  const [doc, short] = [longDoc(words, 1), longDoc(10, 2)]
  const [id = '', shortId = ''] = await deskWith(folder, [doc, short])
  const text = `${folder}.txt`
  await writeFile(text, doc.children.map(blockText).join('\n'))
  const ours = async () => {
    const launched = await launchApp(folder)
    await wait(restAfter)
    await watchChecks(launched.page)
    await watchSpelling(launched.app)
    await openInApp(launched.page, id, doc)
    const time = await looked(launched)
    // the short story is open at the next start
    await openInApp(launched.page, shortId, short)
    await wait(restAfter)
    await launched.app.close()
    return time
  }
  const hunspell = () => timedOnce(() => runTool('hunspell', ['-d', 'en_US', '-l', text]))
  await ours()
  await hunspell()
  return [await compare(name, 2, ours, hunspell)]
}
