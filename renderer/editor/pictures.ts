/** Pictures in the text: where they are shown from, and how they come in. */
import type { NodeViewConstructor } from 'prosemirror-view'
import { largestPicture } from '../../contract/limits'
import { insertBlock, newPicture } from '../../story/editing/blocks'
import { desk } from '../bridge'
import { t } from '../catalogue'
import { attempt } from '../session/attempt'
import { openSession } from '../session/desk-store'

/** The address that the window can load a picture from. */
export function pictureUrl(src: string): string {
  return src.replace(/^picture:/, 'app://desk/pictures/')
}

/** A picture with its caption and credit below it. */
export const pictureView: NodeViewConstructor = (node) => {
  const dom = document.createElement('figure')
  const image = document.createElement('img')
  image.src = pictureUrl(node.attrs.src)
  image.alt = node.attrs.alt
  image.draggable = false
  const contentDOM = document.createElement('figcaption')
  dom.append(image, contentDOM)
  return {
    dom,
    contentDOM,
    update(next) {
      if (next.type !== node.type) return false
      image.src = pictureUrl(next.attrs.src)
      image.alt = next.attrs.alt
      return true
    },
    ignoreMutation: (mutation) => mutation.target === image,
  }
}

/** Asks for a picture file and puts it behind the block of the cursor. */
export async function chooseAndInsertPicture(): Promise<void> {
  await insertFrom(() => desk.choosePicture())
}

/** Puts a pasted or dropped picture behind the block of the cursor. */
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
  }, 'editor.noPicture')
}
