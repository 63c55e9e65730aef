/** The calls by which templates are shared: each is a file of its own, with its pictures in it. */
import type { BrowserWindow } from 'electron'
import { t } from '../../catalogue'
import type { Desk } from '../../contract'
import { templateOf } from '../../story/fields/template'
import { fileNameOf } from '../../story/formats/file-name'
import type { Houses } from '../../story/houses'
import { type DeskStore, TooLargeError } from '../store'
import { writeDurably } from '../store/durable'
import { largestStory } from '../store/story-file'
import { readTemplate, templateText } from '../store/template-file'
import { readChosenFile } from '../transfer/chosen-file'
import { chooseFile, chooseTarget } from '../window/dialogs'

const filters = () => [{ name: t('main.template'), extensions: ['json'] }]

/** These calls, answered by a desk. */
export function answerTemplates(
  window: BrowserWindow,
  store: DeskStore,
  houses: () => Houses,
): Pick<Desk, 'exportTemplate' | 'importTemplate'> {
  return {
    async exportTemplate(id) {
      const { doc } = await store.read(id)
      const path = await chooseTarget(window, `${fileNameOf(doc)}.json`, filters())
      if (path === null) return false
      const whole = await store.pictures.putIn(doc)
      await writeDurably(path, templateText(whole))
      return true
    },
    async importTemplate() {
      const path = await chooseFile(window, filters())
      if (path === null) return null
      const bytes = await readChosenFile(path, largestStory)
      if (!bytes) throw new TooLargeError()
      return store.create(templateOf(readTemplate(bytes.toString()), houses()), { isTemplate: true })
    },
  }
}
