/** How long a long story takes from the click to the text, beside a bare view making the same document. */
import { setTimeout as wait } from 'node:timers/promises'
import { type Bench, compare, type Measured } from '../measure'
import { launchApp, launchBare } from './launch'
import { openInApp, openInBare } from './shown'
import { deskWith, longDoc } from './stories'

const words = 50_000

function at<T>(list: readonly T[], index: number): T {
  const found = list[index]
  if (found === undefined) throw new RangeError(`There is no ${index} in a list of ${list.length}`)
  return found
}

/** Opening a story of 50,000 words: another each time, as what was open before is known already. */
export async function opening({ folder }: Bench): Promise<Measured[]> {
  const docs = Array.from({ length: 11 }, (_, number) => longDoc(words, number))
  const ids = await deskWith(folder, [...docs, longDoc(10, 99)])
  const ours = await launchApp(folder)
  const bare = await launchBare()
  const [short = ''] = ids.slice(-1)
  const next = { ours: 0, other: 0 }
  const own = async () => {
    const number = next.ours++ % docs.length
    // nothing long is open before, on either side
    await ours.page.locator(`[data-id="${short}"]`).click()
    await ours.page.locator('.ProseMirror > *').nth(4).waitFor()
    await wait(1000)
    return openInApp(ours.page, ids[number] ?? '', at(docs, number))
  }
  const other = () => openInBare(bare.page, at(docs, next.other++ % docs.length))
  await own()
  await other()
  const row = await compare('open 50,000 words, against bare ProseMirror making them', 1, own, other)
  await ours.app.close()
  await bare.app.close()
  return [row]
}
