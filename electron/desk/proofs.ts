/** Proof sheets, written to a file that the editor chooses. */
import type { BrowserWindow } from 'electron'
import { proofHtml, proofMarkdown } from '../../catalogue/proof-sheet'
import type { Desk } from '../../contract'
import { fileNameOf } from '../../story/formats/file-name'
import type { Houses } from '../../story/houses'
import type { Stage } from '../../story/stages/stage'
import { type DeskStore, StoreError } from '../store'
import { writeDurably } from '../store/durable'
import { chooseTarget } from '../window/dialogs'

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
      const path = await chooseTarget(window, `${fileNameOf(doc)}-proof.html`, [
        { name: 'HTML', extensions: ['html'] },
        { name: 'Markdown', extensions: ['md'] },
      ])
      if (path === null) return false
      const print = /\.(?:md|markdown)$/i.test(path) ? proofMarkdown : proofHtml
      const content = { doc, hash, proof, isKept: held !== null, houses: houses(), stages: stages() }
      await writeDurably(path, print(content))
      return true
    },
  }
}
