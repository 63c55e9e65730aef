/**
 * Requests to open a story. The last one wins, however long each takes to be ready. Work that takes long opens nothing
 * where the editor has gone on to write meanwhile.
 */
import { isModifier } from '../parts/modifier'

/** The place of a request among all requests, counted from 1. */
export type OpeningRequest = number

/** An opening that nobody asked for, as at the start: every request goes before it. */
export const unrequested: OpeningRequest = 0

let requested: OpeningRequest = unrequested
let begun: OpeningRequest = unrequested
/** Requests whose story is still being made ready. */
let pending = 0

/** A request to open a story, made now. */
export function requestOpening(): OpeningRequest {
  requested++
  return requested
}

/**
 * Begins to open the story of a request; false where a later one has begun, and for what nobody asked for while a request
 * is pending: its story would be replaced at once.
 */
export function beginOpening(request: OpeningRequest): boolean {
  if (request < begun || (request === unrequested && pending > 0)) return false
  begun = request
  return true
}

/** Whether no later request has begun to open its story. */
export function isLatest(request: OpeningRequest): boolean {
  return request === begun
}

/** The opening that was asked for last, while its story is not there; it answers whether that came. */
let underWay: Promise<boolean> | null = null

/**
 * Opens a story, or makes one and opens it: what is for the open story waits for it meanwhile.
 * @param open answers whether the story is in the window
 */
export async function awaitOpening(open: () => Promise<boolean>): Promise<void> {
  const opening = open()
  underWay = opening
  try {
    await opening
  } finally {
    if (underWay === opening) underWay = null
  }
}

/**
 * Does what is for the open story: at once where none is on its way, else once that is there, and never where it did not
 * come. It is for the story that was asked for, and not for the one before it or after it.
 * @returns whether it was done, or is to be
 */
export function afterOpening(act: () => boolean): boolean {
  if (!underWay) return act()
  underWay.then(
    (isThere) => isThere && act(),
    () => undefined,
  )
  return true
}

/** Whether it is an act of an editor: a key that is only held on for longer is none. */
function isAct(event: Event): boolean {
  return !(event instanceof KeyboardEvent && (event.repeat || isModifier(event.key)))
}

const acts = ['keydown', 'beforeinput', 'pointerdown', 'paste', 'drop'] as const

/**
 * Does work that takes a while. Answers its result, and whether its story may be opened: nothing was typed, clicked or
 * opened since.
 */
export async function takeTime<T>(
  work: () => Promise<T>,
): Promise<{ result: T; request: OpeningRequest; isAwaited: boolean }> {
  const request = requestOpening()
  const watch = new AbortController()
  let isAwaited = true
  const onAct = (event: Event) => {
    if (isAct(event)) isAwaited = false
  }
  for (const act of acts) window.addEventListener(act, onAct, { capture: true, signal: watch.signal })
  pending++
  try {
    const result = await work()
    return { result, request, isAwaited: isAwaited && request >= begun }
  } finally {
    pending--
    watch.abort()
  }
}
