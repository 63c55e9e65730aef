/** Proof sheets, written to a file that the editor chooses. */
import { type BrowserWindow, dialog } from 'electron'
import { proofHtml, proofMarkdown } from '../../catalogue/proof-sheet'
import type { Desk } from '../../contract'
import { fileNameOf } from '../../story/formats/file-name'
import type { Houses } from '../../story/houses'
import type { Stage } from '../../story/stages/stage'
import { type DeskStore, StoreError } from '../store'
import { writeDurably } from '../store/durable'

interface Needs {
  window: BrowserWindow
  store: DeskStore
  houses(): Houses
  stages(): readonly Stage[]
}

/** This call, answered for a window. */
export function answerProofs({ window, store, houses, stages }: Needs): Pick<Desk, 'saveProofSheet'> {
  return {
    async saveProofSheet(id, version, made) {
      const { doc, hash, proof: held } = await store.proven(id, version)
      const proof = held ?? made
      if (!proof) throw new StoreError('no-such-version')
      const { filePath } = await dialog.showSaveDialog(window, {
        defaultPath: `${fileNameOf(doc)}-proof.html`,
        filters: [
          { name: 'HTML', extensions: ['html'] },
          { name: 'Markdown', extensions: ['md'] },
        ],
      })
      if (!filePath) return false
      const print = /\.(?:md|markdown)$/i.test(filePath) ? proofMarkdown : proofHtml
      const content = { doc, hash, proof, isKept: held !== null, houses: houses(), stages: stages() }
      await writeDurably(filePath, print(content))
      return true
    },
  }
}
