/** Fields of the open story that are typed in as its text is. */
import { abbreviationsIn, type Expansion, expansionOf } from '../../story/abbreviations/abbreviation'
import { typingStyle } from '../../story/editing/smart-typing'
import { houseById } from '../../story/houses'
import type { Writing } from '../../story/typing'
import { fieldsNow } from '../actions/stories'
import { openSession, useDesk } from '../desk/desk-store'
import { deskHouses } from '../desk/houses'
import { useSmartField } from '../parts/smart-field'

function expand(before: string, key: string): Expansion | null {
  const doc = openSession()?.doc
  if (!doc) return null
  const { house, language } = doc.attrs
  const own = useDesk.getState().settings.abbreviations
  const all = abbreviationsIn(houseById(deskHouses(), house), own)
  return expansionOf(before, key, all, { house, language }, () => fieldsNow(doc))
}

/** Notes are prose in the language of their story. */
function writing(): Writing | null {
  const doc = openSession()?.doc
  return doc ? typingStyle(doc, deskHouses(), useDesk.getState().settings.typing) : null
}

/** What a field of prose needs. */
export const useProseField = () => useSmartField({ writing, expand })

/** What a field of names and keywords needs, whose signs stay as they are typed. */
export const useNamesField = () => useSmartField({ writing: () => null, expand })
