/** The calls by which an editor shares abbreviations as a file. */
import type { BrowserWindow } from 'electron'
import { t } from '../../catalogue'
import type { Desk } from '../../contract'
import { readAbbreviations, writeAbbreviations } from '../../story/abbreviations/file'
import { StoreError } from '../store'
import { writeDurably } from '../store/durable'
import { readChosenFile } from '../transfer/chosen-file'
import { chooseFile, chooseTarget } from '../window/dialogs'

/** Bytes of the largest file that is read. */
const largest = 5_000_000

const filters = () => [{ name: t('main.abbreviations'), extensions: ['csv'] }]

/** These calls, answered for a window. */
export function answerAbbreviations(
  window: BrowserWindow,
): Pick<Desk, 'importAbbreviations' | 'exportAbbreviations'> {
  return {
    async importAbbreviations() {
      const path = await chooseFile(window, [...filters(), { name: t('main.allFiles'), extensions: ['*'] }])
      if (path === null) return null
      const bytes = await readChosenFile(path, largest)
      const file = bytes && readAbbreviations(bytes.toString())
      if (!file) throw new StoreError('no-abbreviations')
      return file
    },
    async exportAbbreviations(all) {
      const path = await chooseTarget(window, 'abbreviations.csv', filters())
      if (path === null) return false
      // the mark tells spreadsheets that it is UTF-8
      await writeDurably(path, `\ufeff${writeAbbreviations(all)}`)
      return true
    },
  }
}
