/** What other programs do to the desk: nothing of it is lost, and the editor is told in messages that stay. */
import { toast } from 'sonner'
import { create } from 'zustand'
import { t } from '../../catalogue'
import type { DeskEvents } from '../../contract/events'
import { attempt } from '../desk/attempt'
import { openSession } from '../desk/desk-store'
import { lasting } from '../desk/message-time'
import { show, useShown } from '../desk/shown'
import { binStories, openStory } from './stories'

/** The stories that were written elsewhere and not yet put together, with their headlines. */
export const useUnmerged = create<{ stories: ReadonlyMap<string, string> }>(() => ({ stories: new Map() }))

/** Whether the open story was written elsewhere, and that is still to be dealt with. */
export function isUnmerged(): boolean {
  return useUnmerged.getState().stories.has(openSession()?.id ?? '')
}

/** Says what another program did to the file of a story, until the editor has dealt with it. */
export function toldForeign({ story, what }: DeskEvents['foreign']): void {
  const { id } = story
  const headline = story.headline || t('desk.untitled')
  if (what === 'spoilt')
    toast.warning(t('foreign.spoilt', { headline }), {
      id: `spoilt-${id}`,
      description: t('foreign.spoiltText'),
      ...lasting,
    })
  else if (what === 'removed')
    toast.warning(t('foreign.removed', { headline }), {
      id: `removed-${id}`,
      description: t('foreign.removedText'),
      ...lasting,
      action: { label: t('foreign.toBin'), onClick: () => void binStories([id]) },
    })
  else heardForeign(id, headline)
}

/** A story was written elsewhere, and both sides are to be put together. */
function heardForeign(id: string, headline: string): void {
  useUnmerged.setState(({ stories }) => ({ stories: new Map([...stories, [id, headline]]) }))
  const isShown = useShown.getState().overlay === 'elsewhere' && openSession()?.id === id
  if (!isShown) remindOfForeign(id)
}

/** The message of each story. A new one each time: what is on its way out would take another of its name along. */
const messages = new Map<string, string | number>()

/** Says that a story was written elsewhere, while that is still to be dealt with. */
export function remindOfForeign(id: string): void {
  const headline = useUnmerged.getState().stories.get(id)
  if (headline === undefined) return
  hideForeign(id)
  const message = toast.warning(t('foreign.title', { headline }), {
    description: t('foreign.text'),
    ...lasting,
    action: { label: t('foreign.compare'), onClick: () => void compare(id) },
  })
  messages.set(id, message)
}

/** Takes that message away while both sides are shown: it would lie over them. */
export function hideForeign(id: string): void {
  const message = messages.get(id)
  if (message !== undefined) toast.dismiss(message)
  messages.delete(id)
}

function compare(id: string): Promise<void> {
  return attempt(async () => {
    await openStory(id)
    show('elsewhere')
  })
}

/** What was written elsewhere is dealt with; answers what takes that back. */
export function forgetForeign(id: string): () => void {
  const headline = useUnmerged.getState().stories.get(id) ?? t('desk.untitled')
  useUnmerged.setState(({ stories }) => ({
    stories: new Map([...stories].filter(([each]) => each !== id)),
  }))
  hideForeign(id)
  return () => heardForeign(id, headline)
}

/** Says that another program works on the desk too. */
export function toldTakenOver({ pid, host }: DeskEvents['takenOver']): void {
  toast.error(t('foreign.takenOver'), {
    id: 'taken-over',
    description: t('foreign.takenOverText', { pid, host }),
    ...lasting,
  })
}
