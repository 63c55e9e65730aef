/** Pictures on their way into the text: chosen, pasted or dropped. */

import { t } from '../../catalogue'
import { largestPicture } from '../../contract/limits'
import { insertBlock, newPicture } from '../../story/editing/blocks'
import { desk } from '../bridge'
import { attempt } from '../desk/attempt'
import { openSession } from '../desk/desk-store'

/** Asks for a picture file and puts it after the block of the cursor. */
export async function chooseAndInsertPicture(): Promise<void> {
  await insertFrom(() => desk.choosePicture())
}

/** Puts a pasted or dropped picture after the block of the cursor. */
export async function insertPictureFile(file: File): Promise<void> {
  await insertFrom(async () => {
    if (file.size > largestPicture) throw new Error(t('editor.pictureTooLarge'))
    return desk.addPicture(new Uint8Array(await file.arrayBuffer()))
  })
}

async function insertFrom(source: () => Promise<string | null>): Promise<void> {
  const session = openSession()
  await attempt(async () => {
    const src = await source()
    // a story that was left meanwhile takes nothing more
    if (!session || openSession() !== session) return
    if (src) session.run(insertBlock(newPicture({ src, alt: '' })))
    session.view?.focus()
    return src !== null
  }, 'editor.noPicture')
}
