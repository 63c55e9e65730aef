/** Cleaning up the open story, and saying what was put right. */
import { toast } from 'sonner'
import { t, uiLanguage } from '../../catalogue'
import { type CleanUpCounts, cleanUp } from '../../story/editing/clean-up'
import { typingStyle } from '../../story/editing/smart-typing'
import { openSession, useDesk } from '../desk/desk-store'
import { deskHouses } from '../desk/houses'

function say(counts: CleanUpCounts): void {
  if (counts.size === 0) {
    toast(t('cleanUp.nothing'))
    return
  }
  const all = [...counts].map(([what, count]) => t(`cleanUp.${what}`, { count }))
  toast.success(t('cleanUp.done', { what: new Intl.ListFormat(uiLanguage()).format(all) }))
}

/** Cleans up what is selected in the open story, or all of it, as one step of undo. */
export function cleanUpStory(): void {
  const session = openSession()
  if (!session) return
  const style = typingStyle(session.doc, deskHouses(), useDesk.getState().settings.typing)
  session.run(cleanUp(style, say))
  session.view?.focus()
}
