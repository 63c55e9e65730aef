/** The app on a desk with stories, what its window shows of the open one, and what it calls saved. */
import { setTimeout as wait } from 'node:timers/promises'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { electronPath } from '../../build/electron.mjs'
import { root } from '../../build/paths.mjs'
import { patienceMs, quickStart } from '../starting'

/** In the window: logs the text of the open story whenever it is another, and whenever the status bar calls it saved. */
function watchText(): void {
  let shown = ''
  let saved = ''
  /** The text without what is drawn in it as deleted. */
  const written = (element: Element | null) => {
    if (!element?.querySelector('del.suggested-deleted')) return element?.textContent ?? ''
    const copy = element.cloneNode(true)
    if (copy instanceof Element)
      for (const each of copy.querySelectorAll('del.suggested-deleted')) each.remove()
    return copy.textContent ?? ''
  }
  const look = () => {
    const text = written(document.querySelector('.ProseMirror'))
    const isSaved = document.querySelector('.saving')?.getAttribute('data-state') === 'saved'
    if (text !== shown) console.log(`shown: ${text}`)
    if (isSaved && text !== saved) console.log('saved')
    shown = text
    if (isSaved) saved = text
    requestAnimationFrame(look)
  }
  look()
}

export class AppWorking {
  /** The texts that the open story had in turn, as the window showed them. */
  readonly shown: string[] = []
  /** Which of them was the last that the status bar called saved. */
  saved = 0
  /** How many files an import or export has told to be done. */
  done = 0
  /** How many calls an act has had answered. */
  answered = 0
  readonly #ended: Promise<unknown>

  private constructor(
    readonly app: ElectronApplication,
    readonly page: Page,
  ) {
    this.#ended = new Promise((resolve) => app.process().once('exit', resolve))
    page.on('console', (message) => {
      const text = message.text()
      if (text.startsWith('shown: ')) this.shown.push(text.slice(7))
      if (text === 'saved') this.saved = this.shown.length - 1
      if (text.startsWith('done: ')) this.done = Number(text.slice(6))
      if (text === 'answered') this.answered += 1
    })
  }

  /** Starts the app on a desk whose last story shows this text. */
  static async start(desk: string, userData: string, text: string): Promise<AppWorking> {
    const app = await _electron.launch({
      executablePath: electronPath(),
      args: [root, quickStart],
      cwd: root,
      env: { ...process.env, COPYDESK_DESK: desk, COPYDESK_USER_DATA: userData },
    })
    const page = await app.firstWindow()
    page.setDefaultTimeout(patienceMs)
    const working = new AppWorking(app, page)
    await page.getByRole('textbox', { name: 'Story' }).getByText(text).first().waitFor()
    await page.evaluate(watchText)
    await page.evaluate(() => {
      window.copydesk.on('progress', ({ done }) => console.log(`done: ${done}`))
    })
    return working
  }

  /** Kills it; resolves when it has ended and what its window said before has come. */
  async kill(): Promise<void> {
    this.app.process().kill('SIGKILL')
    await this.#ended
    await wait(50)
  }
}
