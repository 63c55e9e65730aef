/** Letters typed in the list lead to the next story whose title begins so. */
import { desk } from '../bridge'
import { useListing } from '../list/listing'

/** Milliseconds after which letters begin a new word. */
const memory = 1000

let typed = ''
let last = 0

/** Whether a key would go on with the letters typed just now. */
export function isTyping(): boolean {
  return typed !== '' && performance.now() - last < memory
}

/** The row that one more letter leads to, or null. A letter typed again and again leads from one to the next. */
export async function typeAhead(letter: string): Promise<number | null> {
  typed = isTyping() ? typed + letter : letter
  last = performance.now()
  const { query, active, total } = useListing.getState()
  const next = (active + 1) % Math.max(1, total)
  const isOne = [...typed].every((each) => each === letter)
  const row = await desk.jump(query, typed, [...typed].length === 1 ? next : active)
  return row === null && isOne ? desk.jump(query, letter, next) : row
}
