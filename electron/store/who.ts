/** Who edits, as the system knows them. */
import { userInfo } from 'node:os'

/** The system's own name of the user, or `''` where it has none. */
export function systemUser(): string {
  try {
    return userInfo().username
  } catch {
    return ''
  }
}
