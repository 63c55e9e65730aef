/** Fills a desk with generated stories, for trying it and for the bench: COUNT, the desk's folder, and a seed. */
import { mkdir, writeFile } from 'node:fs/promises'
import { openDesk } from '../../electron/store'
import { Folders } from '../../electron/store/folders'
import { seal } from '../../electron/store/seal'
import { recordOfStory } from '../../story/story/record'
import { seededStory } from './story'

/** Stories written at a time. They are not synced: what a power cut takes is generated again. */
const batch = 200

const [, , count = '', folder = '', seed = '1'] = process.argv
await mkdir(folder, { recursive: true })
// makes the desk, and refuses one that the app has open
await (await openDesk(folder)).close()
const folders = new Folders(folder)
const total = Number(count)
for (let done = 0; done < total; ) {
  const numbers = Array.from({ length: Math.min(batch, total - done) }, (_, index) => done + index)
  await Promise.all(
    numbers.map((number) => {
      const story = seededStory(Number(seed), number)
      return writeFile(folders.story(story.id), seal({ steps: 0, story: recordOfStory(story) }))
    }),
  )
  done += numbers.length
  if (done % 5000 === 0 || done === total) console.error(`${done} of ${total} stories`)
}
