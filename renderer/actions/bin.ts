/** Going to the bin and back: a story of the desk does not stay open, with all its tools, over the list of the bin. */
import { openSession, useDesk } from '../desk/desk-store'
import { openStory } from './stories'

/** The story that was open on the desk before the bin was shown, or null. */
let left: string | null = null

/** Shows the bin with nothing open, or the desk again with the story that was. */
export async function showBin(isShown: boolean): Promise<void> {
  if (isShown) left = openSession()?.id ?? null
  useDesk.setState({ showBin: isShown, picked: [], pickedInBin: isShown })
  await openStory(isShown ? null : left, isShown)
}
