/** The app with an editor at its keys, and what its window tells of them. */
import { setTimeout as wait } from 'node:timers/promises'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { electronPath } from '../../build/electron.mjs'
import { root } from '../../build/paths.mjs'
import { patienceMs, quickStart } from '../starting'

/** In the window: tells when each key reaches it, and the headline whenever the status bar calls it on disk. */
function watchWindow(): void {
  addEventListener('keydown', () => console.log(`key ${Date.now()}`), true)
  let acknowledged = ''
  const look = () => {
    const headline = document.querySelector('.ProseMirror > :first-child')?.textContent ?? ''
    const isOnDisk = document.querySelector('.saving')?.getAttribute('data-state') === 'saved'
    if (isOnDisk && headline !== acknowledged) console.log(`on disk: ${headline}`)
    if (isOnDisk) acknowledged = headline
    requestAnimationFrame(look)
  }
  look()
}

/** What is known of one spell of typing. */
export class AppTyping {
  readonly #reached: number[] = []
  readonly #sent: number[] = []
  #answered = 0
  /** The longest text that the status bar called on disk. */
  acknowledged = ''
  readonly #ended: Promise<unknown>

  private constructor(
    private readonly app: ElectronApplication,
    private readonly page: Page,
  ) {
    this.#ended = new Promise((resolve) => app.process().once('exit', resolve))
    page.on('console', (message) => {
      const text = message.text()
      if (text.startsWith('key ')) this.#reached.push(Number(text.slice(4)))
      if (text.startsWith('on disk: ')) this.acknowledged = text.slice(9)
    })
  }

  /** Starts the app, with the cursor in the headline of a new story. */
  static async start(desk: string, userData: string): Promise<AppTyping> {
    const app = await _electron.launch({
      executablePath: electronPath(),
      args: [root, quickStart],
      cwd: root,
      env: { ...process.env, COPYDESK_DESK: desk, COPYDESK_USER_DATA: userData },
    })
    const page = await app.firstWindow()
    page.setDefaultTimeout(patienceMs)
    await page.getByRole('textbox', { name: 'Filter' }).waitFor()
    await page.keyboard.press('Control+N')
    await page.waitForFunction(() => {
      const headline = document.querySelector('.ProseMirror:focus > :first-child')
      return headline !== null && headline.textContent === ''
    })
    await page.evaluate(watchWindow)
    return new AppTyping(app, page)
  }

  /** Presses a key, without waiting for it. */
  press(letter: string): void {
    this.#sent.push(Date.now())
    this.page.keyboard.press(letter).then(
      () => this.#answered++,
      () => undefined,
    )
  }

  /**
   * When each key was typed, in milliseconds of the clock: when it reached the window. Where only that the window took it
   * is known, and not when, it is when it was sent. Of keys after these nothing is known to have been typed.
   */
  get keys(): readonly number[] {
    return [...this.#reached, ...this.#sent.slice(this.#reached.length, this.#answered)]
  }

  /** Kills it; resolves when it has ended. */
  async kill(): Promise<void> {
    this.app.process().kill('SIGKILL')
    await this.#ended
    // what the window had told before is still on its way
    await wait(50)
  }
}
