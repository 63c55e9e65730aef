/** The desk as the window asks for it: each call of the contract, done with the store and the system's dialogs. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app, BrowserWindow, dialog, nativeTheme, shell } from 'electron'
import type { Desk } from '../../contract'
import { type Settings as DeskSettings, settingsOfWindow } from '../../contract/settings'
import type { Stage } from '../../story/stages/stage'
import { docFromJSON } from '../../story/story/doc-json'
import { reviewToJSON } from '../../story/suggestions/review'
import type { DeskIndex } from '../index/index'
import type { Arrivals } from '../profile/arrivals'
import type { Settings } from '../profile/settings'
import { type DeskStore, StoreError } from '../store'
import { systemUser } from '../store/who'
import { answerTransfers } from '../transfer/calls'
import type { Inbox } from '../transfer/inbox/index'
import { Jobs } from '../transfer/jobs'
import type { Transfer } from '../transfer/transfer'
import type { Closing } from '../window/closing'
import { tell, tellAll } from '../window/ipc'
import { speak } from '../window/language'
import { showMenu } from '../window/menu'
import { openLink } from '../window/security'
import { answerAbbreviations } from './abbreviations'
import { answerBackups, type DeskBackups } from './backups'
import { answerEditing } from './editing'
import { answerFinding } from './finding'
import { answerHouses } from './house-calls'
import type { HouseFiles } from './houses'
import { answerPictures } from './pictures'
import { answerProofs } from './proofs'
import { answerSpelling } from './spelling'
import type { DeskStages } from './stages'
import { answerStories } from './stories'
import { answerTemplates } from './templates'
import type { DeskWords } from './words'
import type { Writers } from './writers'

export interface DeskParts {
  window: BrowserWindow
  /** The story that the window was opened for; null for the window of the desk. */
  story: string | null
  writers: Writers<BrowserWindow>
  backups: DeskBackups
  /** Opens a story in a window of its own, or shows the window that writes it. */
  openStoryWindow(id: string): void
  store: DeskStore
  settings: Settings
  arrivals: Arrivals
  houses: HouseFiles
  words: DeskWords
  stages: DeskStages
  inbox: Inbox
  index: DeskIndex
  transfer: Transfer
  closing: Closing
}

const platforms: Readonly<Record<string, 'mac' | 'windows'>> = { darwin: 'mac', win32: 'windows' }

/** The licences of what the app carries of others, as the build lists them. */
function noticesFile(): string {
  return app.isPackaged
    ? join(process.resourcesPath, 'notices.txt')
    : join(app.getAppPath(), 'out/notices.txt')
}

/** The desk of one window. */
export function makeDesk({
  window,
  story,
  writers,
  backups,
  openStoryWindow,
  store,
  settings,
  arrivals,
  houses,
  words,
  stages,
  inbox,
  index,
  transfer,
  closing,
}: DeskParts): Desk {
  const jobs = new Jobs(window)
  const writing = writers.in(window)
  const withStages = (all: readonly Stage[]) => {
    index.setStages(all)
    return all
  }
  const markUnread = (ids: string[], isUnread: boolean) =>
    index.mark(arrivals.mark(ids, isUnread), isUnread ? 'unread' : 'read')
  const editing = answerEditing({ store, writing, opened: (id) => markUnread([id], false) })

  const openLast = async () => {
    const openStory = story ?? settings.values.openStory
    return openStory ? editing.open(openStory).catch(() => null) : null
  }
  // read while the page is: it is what the page asks for first
  let ahead: ReturnType<typeof openLast> | null = openLast()

  return {
    async start() {
      // a page that begins anew has let go of all that it wrote
      if (!ahead) writing.releaseAll()
      const reading = ahead ?? openLast()
      ahead = null
      const ofWindow = {
        settings:
          story === null ? settings.values : { ...settings.values, openStory: story, showStories: false },
        userName: systemUser(),
        platform: platforms[process.platform] ?? ('linux' as const),
        versions: { app: app.getVersion(), electron: process.versions.electron },
        folder: store.folder,
        houses: [...houses.own],
        stages: stages.all,
        open: await reading,
      }
      // the window of the desk has reported all that there is to report
      if (story !== null)
        return {
          ...ofWindow,
          isForStory: true,
          damaged: [],
          recovered: [],
          externalChanges: (await store.externalChanges()).filter((each) => each.story.id === story),
          isNew: false,
        }
      return {
        ...ofWindow,
        isForStory: false,
        damaged: [
          ...store.damaged,
          ...houses.newer,
          ...settings.newer,
          ...(stages.problem ? [stages.problem] : []),
        ],
        recovered: [...store.recovered],
        externalChanges: await store.externalChanges(),
        isNew: !(await store.hasStories()) && !settings.values.samplesOffered,
      }
    },

    list: (query, from, count) => index.page(query, from, count),
    snippets: (text, ids) => index.snippets(text, ids),
    jump: (query, typed, from) => index.jump(query, typed, from),
    rowOf: (query, id) => index.rowOf(query, id),
    idsOf: (query, from, count) => index.idsOf(query, from, count),
    facets: (isBin) => index.facets(isBin),
    ...editing,
    ...answerStories({
      store,
      houses: () => houses.known,
      house: () => settings.values.house,
      stages: () => stages.all,
      jobs,
      writing,
    }),

    ...answerAbbreviations(window),
    ...answerTemplates(window, store, () => houses.known),
    async markUnread(ids, isUnread) {
      markUnread(ids, isUnread)
    },
    restoreJournal: (path) => store.restoreJournal(path),
    leaveJournal: (path) => store.leaveJournal(path),
    restoreLastGood: (id) => store.restoreLastGood(id),
    saveVersion: (id, name, why) => store.saveVersion(id, { name, why, onlyIfNew: why !== 'hand' }),
    saveReceived: (id, doc) => store.saveReceived(id, docFromJSON(doc)),
    nameVersion: (id, version, name) => store.nameVersion(id, version, name),
    keepProof: (id, proof) => store.keepProof(id, proof),
    versions: (id) => store.versions(id),
    version: async (id, version) => (await store.version(id, version)).toJSON(),
    async externalVersion(id) {
      const pending = await store.pendingMerge(id)
      if (!pending) return null
      const { revision, base, theirs } = pending
      const { changed, changedBy = '' } = theirs
      return {
        revision,
        base: base.toJSON(),
        theirs: theirs.doc.toJSON(),
        review: theirs.review ? reviewToJSON(theirs.review) : (theirs.unknown?.review ?? null),
        by: changedBy,
        changed,
      }
    },
    settle: (id, revision) => store.settle(id, revision),

    ...answerFinding(
      { window, store, index, houses: () => houses.known, typing: () => settings.values.typing },
      jobs,
    ),
    async suggestedStories(ids) {
      await store.flush()
      return index.suggested(ids)
    },
    async heldStories(ids) {
      // the index has the embargo that was typed last, in a story that is being closed as well
      await store.flush()
      return index.held(ids, new Date().toISOString())
    },
    ...answerTransfers(
      window,
      {
        store,
        transfer,
        houses: () => houses.known,
        stages: () => stages.all,
        isSuggesting: () => settings.values.suggestImported,
      },
      jobs,
    ),
    ...answerProofs({ window, store, houses: () => houses.known, stages: () => stages.all }),
    ...answerSpelling(window, index, words),
    async cancel(job) {
      jobs.stop(job)
    },

    ...answerPictures(window, store.pictures),

    openLink,
    async showFolder() {
      await shell.openPath(store.folder)
    },
    notices: () => readFile(noticesFile(), 'utf8'),
    stages: async () => withStages(await stages.read()),
    saveStages: async (before, after) => withStages(await stages.save(before, after)),
    ...answerHouses(window, houses, index),
    async chooseInbox() {
      const { filePaths } = await dialog.showOpenDialog(window, { properties: ['openDirectory'] })
      return filePaths[0] ?? null
    },
    ...answerBackups(window, store, backups, jobs, closing),
    async setSettings(patch) {
      const shared = sharedSettings(patch)
      if (patch.theme) nativeTheme.themeSource = patch.theme
      if (patch.zoom)
        for (const each of BrowserWindow.getAllWindows()) each.webContents.setZoomFactor(patch.zoom)
      settings.change(story === null ? patch : shared)
      tellAll('settings', { patch: shared }, window)
      if (patch.uiLanguage !== undefined) speak(patch.uiLanguage)
      if (patch.inbox !== undefined) await inbox.watch(patch.inbox)
    },
    async openWindow(id) {
      if (writers.of(id) === window && story !== id) throw new StoreError('not-handed-over')
      openStoryWindow(id)
    },
    async setMenu(menu) {
      // the menu at the head of a Mac's screen is that of whichever window is in front
      showMenu(window, menu, (id) => tell(BrowserWindow.getFocusedWindow() ?? window, 'command', { id }))
    },
    async editFocused(role) {
      window.webContents[role]()
    },
    async flushed(unsaved) {
      closing.handedOver(unsaved)
    },
  }
}

/** Settings without those that a window has for itself. */
function sharedSettings(patch: Partial<DeskSettings>): Partial<DeskSettings> {
  const shared = { ...patch }
  for (const name of settingsOfWindow) delete shared[name]
  return shared
}
