/** Stories that are dragged out of the window as files: written to a folder of their own, and handed to the system. */
import { rmSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { app, type BrowserWindow } from 'electron'
import type { Exported } from '../../contract/transfer'
import { log } from '../profile/log'
import { type ExportOptions, exportInto } from './export'
import type { TransferDesk, Watcher } from './import'

const prefix = 'copydesk-drag-'
/** A folder of an earlier run that is older than this, in milliseconds, was left by a crash. */
const leftAfterMs = 24 * 60 * 60 * 1000

/** The files that were dragged out of any window. */
const draggedOut = new Set<string>()

/** Whether a file is one that was dragged out of a window: what is let go over a window of the desk is on the desk already. */
export function isDraggedOut(path: string): boolean {
  return draggedOut.has(path)
}

/** Removes the folders that earlier runs left. */
async function removeLeft(): Promise<void> {
  const names = (await readdir(tmpdir())).filter((name) => name.startsWith(prefix))
  for (const name of names) {
    const folder = join(tmpdir(), name)
    const { mtimeMs } = await stat(folder)
    if (Date.now() - mtimeMs > leftAfterMs) await rm(folder, { recursive: true, force: true })
  }
}

/** The drags out of one window. Programs may read a file long after it was dropped, so files stay until the app quits. */
export class DragOut {
  private folder: Promise<string> | null = null
  private count = 0
  /** The drag that is still under way; another number once the button was let go. */
  private turn = 0

  constructor(
    private readonly window: BrowserWindow,
    private readonly desk: TransferDesk,
  ) {}

  /** The folder of this run, which only this user may read. */
  private ownFolder(): Promise<string> {
    this.folder ??= mkdtemp(join(tmpdir(), prefix)).then((folder) => {
      app.on('will-quit', () => rmSync(folder, { recursive: true, force: true }))
      void removeLeft().catch((error) => log.warn('drag', error))
      return folder
    })
    return this.folder
  }

  /**
   * Writes stories and begins to drag their files, unless the pointer was let go meanwhile. What nobody may publish yet
   * is left alone.
   */
  async start(ids: readonly string[], options: ExportOptions, watcher: Watcher): Promise<Exported> {
    const turn = ++this.turn
    const folder = join(await this.ownFolder(), String(++this.count))
    await mkdir(folder)
    const exported = await exportInto(
      folder,
      this.desk,
      ids,
      { ...options, withHeld: false, picturesBeside: false },
      watcher,
    )
    const [file] = exported.files
    if (turn !== this.turn || file === undefined || this.window.isDestroyed())
      return { ...exported, state: 'cancelled' }
    const icon = await app.getFileIcon(file)
    if (turn !== this.turn) return { ...exported, state: 'cancelled' }
    for (const each of exported.files) draggedOut.add(each)
    this.window.webContents.startDrag({ file, files: exported.files, icon })
    return exported
  }

  /** The pointer was let go: no drag begins any more. */
  end(): void {
    this.turn++
  }
}
