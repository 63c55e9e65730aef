/** The calls by which the window adds pictures to the desk and shows them. */
import { type BrowserWindow, dialog } from 'electron'
import { t } from '../../catalogue'
import type { Desk } from '../../contract'
import { largestPicture } from '../../contract/limits'
import { StoreError } from '../store'
import type { Pictures } from '../store/pictures'
import { readChosenFile } from '../transfer/chosen-file'

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
      const { filePaths } = await dialog.showOpenDialog(window, {
        properties: ['openFile'],
        filters: filters(),
      })
      const [path] = filePaths
      if (path === undefined) return null
      const bytes = await readChosenFile(path, largestPicture)
      if (!bytes) throw new StoreError('picture-too-large')
      return pictures.add(bytes)
    },
  }
}
