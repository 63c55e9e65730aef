/** The desk as the window asks for it: each call of the contract, done with the store and the system's dialogs. */
import type { BrowserWindow } from 'electron'
import type { Answers } from '../../contract'
import type { Stage } from '../../story/stages/stage'
import type { DeskIndex } from '../index/index'
import type { Arrivals } from '../profile/arrivals'
import type { Settings } from '../profile/settings'
import type { DeskStore } from '../store'
import { answerTransfers } from '../transfer/calls'
import type { Inbox } from '../transfer/inbox/index'
import { Jobs } from '../transfer/jobs'
import type { Transfer } from '../transfer/transfer'
import type { Closing } from '../window/closing'
import { answerAbbreviations } from './abbreviations'
import { answerBackups, type DeskBackups } from './backups'
import { batchOf } from './batch'
import { answerDetails } from './details'
import { answerEditing } from './editing'
import { answerFinding } from './finding'
import { answerHouses } from './house-calls'
import type { HouseFiles } from './houses'
import { answerList } from './list'
import { answerPictures } from './pictures'
import { answerProofs } from './proofs'
import { answerSettings } from './settings'
import { answerSpelling } from './spelling'
import type { DeskStages } from './stages'
import { answerStart } from './start'
import { answerStories } from './stories'
import { answerTemplates } from './templates'
import { answerVersions } from './versions'
import { answerWindow } from './window'
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
  /** The files that the system or a second copy of the app opened since it was last asked. */
  takeOpened(): string[]
  closing: Closing
}

/** All calls of one window. */
export function answerDesk({
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
  takeOpened,
  closing,
}: DeskParts): Answers {
  const jobs = new Jobs(window)
  const writing = writers.in(window)
  const batch = batchOf(store, jobs, writing)
  const knownHouses = () => houses.known
  const knownStages = () => stages.all
  const withStages = (all: readonly Stage[]) => {
    index.setStages(all)
    return all
  }
  const markUnread = (ids: string[], isUnread: boolean) =>
    index.mark(arrivals.mark(ids, isUnread), isUnread ? 'unread' : 'read')
  const editing = answerEditing({ store, writing, opened: (id) => markUnread([id], false) })

  return {
    ...answerStart({ story, store, settings, houses, stages, writing, open: editing.open }),
    ...answerList(store, index),
    ...editing,
    ...answerStories(store, () => settings.values.house, knownStages, batch),
    ...answerDetails({ store, houses: knownHouses, stages: knownStages, batch }),
    async markUnread(ids, isUnread) {
      markUnread(ids, isUnread)
    },
    ...answerAbbreviations(window),
    ...answerTemplates(window, store, knownHouses),
    ...answerVersions(store),
    ...answerProofs({ window, store, houses: knownHouses, stages: knownStages }),

    restoreJournal: (path) => store.restoreJournal(path),
    leaveJournal: (path) => store.leaveJournal(path),
    restoreLastGood: (id) => store.restoreLastGood(id),

    ...answerFinding(
      { window, store, index, houses: knownHouses, writing, typing: () => settings.values.typing },
      jobs,
    ),
    ...answerTransfers(
      window,
      {
        store,
        transfer,
        houses: knownHouses,
        stages: knownStages,
        isSuggesting: () => settings.values.suggestImported,
      },
      takeOpened,
      jobs,
    ),
    async cancel(job) {
      jobs.stop(job)
    },
    ...answerSpelling(window, index, words),
    ...answerPictures(window, store.pictures),
    ...answerHouses(window, houses, index),
    stages: async () => withStages(await stages.read()),
    saveStages: async (before, after) => withStages(await stages.save(before, after)),
    ...answerBackups(window, store, backups, jobs, closing),
    ...answerSettings({ window, story, settings, inbox }),
    ...answerWindow({ window, story, writers, store, openStoryWindow, closing }),
  }
}
