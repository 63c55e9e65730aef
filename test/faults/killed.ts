/** The app killed at a random moment while an editor types in it; what its status bar called on disk must be there. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { _electron } from '@playwright/test'
import { electronPath } from '../../build/electron.mjs'
import { root } from '../../build/paths.mjs'
import { openDesk } from '../../electron/store'
import { type Row, randomFrom, Tally } from './row'

/** In the window: tells how long the headline was at each moment that it stood still and the desk called it on disk. */
function watchStatus(): void {
  let before = ''
  const look = () => {
    const headline = document.querySelector('.ProseMirror > :first-child')?.textContent ?? ''
    const isOnDisk = document.body.innerText.includes('On disk')
    const now = `${headline.length} ${isOnDisk}`
    if (now === before && isOnDisk) console.log(`on disk: ${headline}`)
    before = now
    requestAnimationFrame(look)
  }
  look()
}

async function typeUntilKilled(folder: string, desk: string, random: () => number) {
  const app = await _electron.launch({
    executablePath: electronPath(),
    args: [root],
    cwd: root,
    env: { ...process.env, COPYDESK_DESK: desk, COPYDESK_USER_DATA: join(folder, 'user-data') },
  })
  const page = await app.firstWindow()
  let told = ''
  let typed = ''
  page.on('console', (message) => {
    const [, headline] = /^on disk: (.*)$/.exec(message.text()) ?? []
    if (headline !== undefined) told = headline
  })
  await page.getByRole('textbox', { name: 'Filter' }).waitFor()
  await page.keyboard.press('Control+N')
  await page.getByRole('textbox', { name: 'Story' }).waitFor()
  await page.evaluate(watchStatus)
  const ended = new Promise((resolve) => app.process().once('exit', resolve))
  const killing = wait(500 + random() * 2500).then(() => app.process().kill('SIGKILL'))
  try {
    for (;;) {
      const letter = 'abcdefghijklmnopqrstuvwxyz'[typed.length % 26] ?? ''
      typed += letter
      await page.keyboard.type(letter)
      await wait(random() * 60)
    }
  } catch {
    // the app is gone, as it should be
  }
  await killing
  await ended
  return { told, typed }
}

async function headlineIn(desk: string): Promise<string> {
  const store = await openDesk(desk)
  const [story] = await store.summaries()
  await store.close()
  return story?.headline ?? ''
}

/** Kills the app `tries` times. */
export async function killed(folder: string, tries: number): Promise<Row[]> {
  const tally = new Tally('the app killed while typing', 'Copydesk')
  const random = randomFrom(11)
  for (let number = 0; number < tries; number++) {
    const place = join(folder, `${number}`)
    const desk = join(place, 'desk')
    await mkdir(place, { recursive: true })
    const { told, typed } = await typeUntilKilled(place, desk, random)
    const found = await headlineIn(desk)
    if (told === '') tally.add('nothing was told to be on disk')
    else if (!found.startsWith(told))
      tally.add(`${told.length - found.length} of ${told.length} characters gone`)
    else tally.add(typed.startsWith(found) ? null : 'text that nobody typed')
  }
  return [tally.row]
}
