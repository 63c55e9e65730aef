/** What a window begins with: the settings, the story that was open, and what is to be reported of the desk. */
import { app } from 'electron'
import type { Desk } from '../../contract'
import type { Settings } from '../profile/settings'
import type { DeskStore } from '../store'
import { systemUser } from '../store/who'
import type { HouseFiles } from './houses'
import type { DeskStages } from './stages'
import type { WindowWriting } from './writers'

interface Needs {
  /** The story that the window was opened for; null for the window of the desk. */
  story: string | null
  store: DeskStore
  settings: Settings
  houses: HouseFiles
  stages: DeskStages
  writing: WindowWriting
  open: Desk['open']
}

/** This call, answered for a window. */
export function answerStart(needs: Needs): Pick<Desk, 'start'> {
  const { story, store, settings, houses, stages, writing, open } = needs
  const openLast = async () => {
    const openStory = story ?? settings.values.openStory
    return openStory ? open(openStory).catch(() => null) : null
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
          ...settings.unusable,
          ...(stages.problem ? [stages.problem] : []),
        ],
        recovered: [...store.recovered],
        externalChanges: await store.externalChanges(),
        isNew: !(await store.hasStories()) && !settings.values.samplesOffered,
      }
    },
  }
}
