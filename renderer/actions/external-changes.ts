/** What other programs do to the desk: nothing of it is lost, and the editor learns of it from messages that stay. */
import { toast } from 'sonner'
import { create } from 'zustand'
import { t } from '../../catalogue'
import { storyTitle } from '../../catalogue/title'
import type { DeskEvents } from '../../contract/events'
import type { StorySummary } from '../../story/story/record'
import { attempt } from '../desk/attempt'
import { freshest, openSession } from '../desk/desk-store'
import { lasting } from '../desk/message-time'
import { type Offer, tellOffering } from '../desk/offer'
import { show, useShown } from '../desk/shown'
import { knownSummary } from '../list/known'
import { binStories, openStory } from './stories'
import { stayingOnDesk, stayingThere } from './whereabouts'

/** The stories with an external text that is not yet merged, with what was known of them. */
export const usePendingMerges = create<{ stories: ReadonlyMap<string, StorySummary> }>(() => ({
  stories: new Map(),
}))

/** Whether the open story has an external text that is not yet merged. */
export function hasPendingMerge(): boolean {
  return usePendingMerges.getState().stories.has(openSession()?.id ?? '')
}

/** Says what another program did to the file of a story, until the editor has dealt with it. */
export function onExternalChange({ story, what }: DeskEvents['externalChange']): void {
  const { id } = story
  const headline = () => titleNow(story)
  if (what === 'damaged')
    tellOffering(toast.warning, () => t('externalChange.damaged', { headline: headline() }), [], {
      id: `damaged-${id}`,
      description: t('externalChange.damagedText'),
      ...lasting,
    })
  else if (what === 'removed')
    tellOffering(toast.warning, () => t('externalChange.removed', { headline: headline() }), [toBin(id)], {
      id: `removed-${id}`,
      description: t('externalChange.removedText'),
      ...lasting,
    })
  else addPendingMerge(story)
}

/** What a story is called by now. */
function titleNow(story: StorySummary): string {
  return storyTitle(freshest(story, knownSummary(story.id)))
}

function toBin(id: string): Offer {
  const left = stayingOnDesk([id])
  return {
    label: t('externalChange.toBin'),
    take: () => void binStories([id]),
    isOpen: () => left().size > 0,
  }
}

/** Another program has written a story: both sides are to be merged. */
function addPendingMerge(story: StorySummary): void {
  const { id } = story
  usePendingMerges.setState(({ stories }) => ({ stories: new Map([...stories, [id, story]]) }))
  const isShown = useShown.getState().overlay === 'elsewhere' && openSession()?.id === id
  if (!isShown) remindOfMerge(id)
}

/**
 * The message of each story while it is shown. Another after it is a new one: what is on its way out would take another
 * of its name along.
 */
const messages = new Map<string, string | number>()

/** Shows that another program has written a story, until that is settled. */
export function remindOfMerge(id: string): void {
  const story = usePendingMerges.getState().stories.get(id)
  if (!story) return
  const shown = messages.get(id)
  const left = stayingThere([id])
  const offer = {
    label: t('externalChange.compare'),
    take: () => {
      messages.delete(id)
      void compare(id)
    },
    isOpen: () => left().size > 0,
  }
  const text = () => t('externalChange.title', { headline: titleNow(story) })
  const message = tellOffering(toast.warning, text, [offer], {
    ...(shown !== undefined && { id: shown }),
    description: t('externalChange.text'),
    ...lasting,
    onDismiss: (gone) => messages.get(id) === gone.id && messages.delete(id),
  })
  messages.set(id, message)
}

/** Takes that message away while both sides are shown: it would lie over them. */
export function hideReminder(id: string): void {
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

/** Marks an external text as settled; returns a function that undoes that. */
export function forgetPendingMerge(id: string): () => void {
  const story = usePendingMerges.getState().stories.get(id)
  usePendingMerges.setState(({ stories }) => ({
    stories: new Map([...stories].filter(([each]) => each !== id)),
  }))
  hideReminder(id)
  return () => {
    if (story) addPendingMerge(story)
  }
}

/** Says that another program works on the desk too. */
export function onTakenOver({ pid, host }: DeskEvents['takenOver']): void {
  toast.error(t('externalChange.takenOver'), {
    id: 'taken-over',
    description: t('externalChange.takenOverText', { pid: String(pid), host }),
    ...lasting,
  })
}
