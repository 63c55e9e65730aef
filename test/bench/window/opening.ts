/** How long a long story takes from the click to the text, beside a bare view making the same document. */
import { type Bench, compare, type Measured } from '../measure'
import { launchApp, launchBare } from './launch'
import { openInApp, openInBare } from './shown'
import { deskWith, longDoc } from './stories'

const words = 50_000

/** Opening a story of 50,000 words: another each time, as what was open before is known already. */
export async function opening({ folder }: Bench): Promise<Measured[]> {
  const docs = Array.from({ length: 11 }, (_, number) => longDoc(words, number))
  const ids = await deskWith(folder, [...docs, longDoc(10, 99)])
  const ours = await launchApp(folder)
  const bare = await launchBare()
  const next = { ours: 0, other: 0 }
  const other = () => {
    const doc = docs[next.other++ % docs.length]
    return doc ? openInBare(bare.page, doc) : Promise.reject(new Error('No document'))
  }
  const own = () => {
    const number = next.ours++ % docs.length
    const doc = docs[number]
    return doc ? openInApp(ours.page, ids[number] ?? '', doc) : Promise.reject(new Error('No document'))
  }
  await own()
  await other()
  const row = await compare('open 50,000 words, against bare ProseMirror making them', 1, own, other)
  await ours.app.close()
  await bare.app.close()
  return [row]
}
