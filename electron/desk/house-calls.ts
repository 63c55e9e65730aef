/** The calls by which an editor keeps house styles and shares them as files. */
import { app, type BrowserWindow } from 'electron'
import { t } from '../../catalogue'
import type { Desk } from '../../contract'
import type { House } from '../../story/houses'
import type { DeskIndex } from '../index/index'
import { StoreError } from '../store'
import { writeDurably } from '../store/durable'
import { readChosenFile } from '../transfer/chosen-file'
import { chooseFile, chooseFiles, chooseTarget } from '../window/dialogs'
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
      const path = await chooseFile(window, houseFilters())
      if (path === null) return null
      const bytes = await readChosenFile(path, largestHouse)
      if (!bytes) throw new StoreError('no-house')
      return changed(await houses.add(bytes.toString()))
    },
    async chooseRuleFiles() {
      return readRuleFiles(await chooseFiles(window, ruleFilters()))
    },
    async exportHouse(house) {
      const path = await chooseTarget(window, `${house.id}.json`, houseFilters())
      if (path === null) return false
      await writeDurably(path, houses.text(house))
      return true
    },
  }
}
