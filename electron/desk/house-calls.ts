/** The calls by which an editor keeps house styles and shares them as files. */
import { app, type BrowserWindow, dialog } from 'electron'
import { t } from '../../catalogue'
import type { Desk } from '../../contract'
import type { House } from '../../story/houses'
import type { DeskIndex } from '../index/index'
import { StoreError } from '../store'
import { writeDurably } from '../store/durable'
import { readChosenFile } from '../transfer/chosen-file'
import { tellAll } from '../window/ipc'
import { type HouseFiles, readRuleFiles } from './houses'

/** Bytes of the largest style that is read. */
const largestHouse = 10_000_000

const houseFilters = () => [{ name: t('main.houseStyle'), extensions: ['json'] }]
const ruleFilters = () => [{ name: t('main.ruleFiles'), extensions: ['yml', 'yaml'] }]

/** These calls, answered for a window: the index and all other windows hear of each change. */
export function answerHouses(
  window: BrowserWindow,
  houses: HouseFiles,
  index: DeskIndex,
): Pick<Desk, 'saveHouse' | 'removeHouse' | 'importHouse' | 'chooseRuleFiles' | 'exportHouse'> {
  const changed = (own: readonly House[]): House[] => {
    index.setHouses({ houses: own, app: app.getVersion() })
    tellAll('houses', { houses: [...own] }, window)
    return [...own]
  }
  return {
    saveHouse: async (house) => changed(await houses.save(house)),
    removeHouse: async (id) => changed(await houses.remove(id)),
    async importHouse() {
      const { filePaths } = await dialog.showOpenDialog(window, {
        properties: ['openFile'],
        filters: houseFilters(),
      })
      const [path] = filePaths
      if (path === undefined) return null
      const bytes = await readChosenFile(path, largestHouse)
      if (!bytes) throw new StoreError('no-house')
      return changed(await houses.add(bytes.toString()))
    },
    async chooseRuleFiles() {
      const { filePaths } = await dialog.showOpenDialog(window, {
        properties: ['openFile', 'multiSelections'],
        filters: ruleFilters(),
      })
      return readRuleFiles(filePaths)
    },
    async exportHouse(house) {
      const { filePath } = await dialog.showSaveDialog(window, {
        defaultPath: `${house.id}.json`,
        filters: houseFilters(),
      })
      if (!filePath) return false
      await writeDurably(filePath, houses.text(house))
      return true
    },
  }
}
