/** The calls by which the window adds pictures to the desk and shows them. */
import type { BrowserWindow } from 'electron'
import { t } from '../../catalogue'
import type { Desk } from '../../contract'
import { largestPicture } from '../../contract/limits'
import { StoreError } from '../store'
import type { Pictures } from '../store/pictures'
import { readChosenFile } from '../transfer/chosen-file'
import { chooseFile } from '../window/dialogs'

const filters = () => [
  { name: t('main.pictures'), extensions: ['png', 'jpg', 'jpeg', 'gif', 'webp', 'avif'] },
]

/** These calls, answered for a window. */
export function answerPictures(
  window: BrowserWindow,
  pictures: Pictures,
): Pick<Desk, 'addPicture' | 'pictureData' | 'choosePicture'> {
  return {
    addPicture: (bytes) => pictures.add(bytes),
    pictureData: (src) => pictures.data(src),
    async choosePicture() {
      const path = await chooseFile(window, filters())
      if (path === null) return null
      const bytes = await readChosenFile(path, largestPicture)
      if (!bytes) throw new StoreError('picture-too-large')
      return pictures.add(bytes)
    },
  }
}
