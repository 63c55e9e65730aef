/**
 * Whose turn it is to bring up a story. Of all that is asked for the last wins, however long each takes to be ready; and
 * what takes long brings up nothing where the editor has gone on to write meanwhile.
 */

/** The place of a request among all requests, counted from 1. */
export type Turn = number

/** The turn of what nobody asked for: every request goes before it. */
export const unasked: Turn = 0

let taken: Turn = unasked
let begun: Turn = unasked
/** Requests whose story is still being made ready. */
let pending = 0

/** The turn of what is asked for now. */
export function takeTurn(): Turn {
  taken++
  return taken
}

/**
 * Begins to bring up the story of a turn; false where a later one has begun, and for what nobody asked for while a
 * request is pending: its story would be replaced at once.
 */
export function beginTurn(turn: Turn): boolean {
  if (turn < begun || (turn === unasked && pending > 0)) return false
  begun = turn
  return true
}

/** Whether no later turn has begun. */
export function isLatest(turn: Turn): boolean {
  return turn === begun
}

const modifiers: ReadonlySet<string> = new Set(['Control', 'Shift', 'Alt', 'AltGraph', 'Meta', 'CapsLock'])

/** Whether it is an act of an editor: a key that is only held on for longer is none. */
function isAct(event: Event): boolean {
  return !(event instanceof KeyboardEvent && (event.repeat || modifiers.has(event.key)))
}

const acts = ['keydown', 'beforeinput', 'pointerdown', 'paste', 'drop'] as const

/**
 * Does work that takes a while and answers it, with whether its story may be brought up: nothing was typed, clicked or
 * opened since.
 */
export async function takeTime<T>(
  work: () => Promise<T>,
): Promise<{ result: T; turn: Turn; isAwaited: boolean }> {
  const turn = takeTurn()
  const watch = new AbortController()
  let isAwaited = true
  const onAct = (event: Event) => {
    if (isAct(event)) isAwaited = false
  }
  for (const act of acts) window.addEventListener(act, onAct, { capture: true, signal: watch.signal })
  pending++
  try {
    const result = await work()
    return { result, turn, isAwaited: isAwaited && turn >= begun }
  } finally {
    pending--
    watch.abort()
  }
}
