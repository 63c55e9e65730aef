/** The ids of an item. */
import { asFields, asList, type Left, laterName, take, takeFrom } from './left'
import { asText } from './line'

/** The role of the id that a story has on a desk; a file that has one is ours. */
export const ownRole = 'copydesk'

/** Alternative ids: in generation 1 an object, in the later ones a list. */
function altIdOf(left: Left, role: string): string {
  for (const [key, value] of left) {
    if (laterName(key) !== 'altids') continue
    for (const entry of asList(value)) {
      const fields = asFields(entry)
      if (fields?.get('role') === role) return asText(fields.get('value')) ?? ''
    }
  }
  return ''
}

/** Whether we wrote an item; what is in it is meant as it stands. */
export function isOurs(left: Left): boolean {
  return altIdOf(left, ownRole) !== ''
}

/** The id that the sender knows an item by, taken out; ours of it is none. */
export function takeId(left: Left): string {
  const guid = altIdOf(left, 'guid')
  const id = take(left, ['uri'], asText) ?? ''
  takeFrom(left, ['altids'], (entry) => {
    const role = asFields(entry)?.get('role')
    return role === ownRole || (role === 'guid' && guid !== '')
  })
  return guid || id || (take(left, ['guid'], asText) ?? take(left, ['id'], asText) ?? '')
}
