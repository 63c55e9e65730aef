/** Screens that come after the text: their code is read, and they are drawn, when the text is painted. */
import { type ComponentType, type ReactNode, startTransition, useEffect, useReducer, useState } from 'react'

let textIsPainted: () => void = () => undefined

/** Resolves when the text is painted. */
export const painted = new Promise<void>((resolve) => {
  textIsPainted = resolve
})

/** Milliseconds that all other screens may wait for keys. */
const longest = 250

/** Milliseconds after which all other screens follow though no frame came: a window that nobody sees has none. */
const longestFrameMs = 1000

/** Milliseconds after which a screen that could not be read is read anew. */
const retryAfterMs = 1000

/** Tells that the text is in the page: after the next frame, and keys that are there by then, all other screens follow. */
export function showTheRest(): void {
  requestAnimationFrame(() => requestIdleCallback(textIsPainted, { timeout: longest }))
  setTimeout(textIsPainted, longestFrameMs)
}

/**
 * A screen that follows the text, and is not read before it is to be shown.
 * @param load gives the screen, and the code of it
 * @param before what holds its place until then
 */
export function later<P extends object>(
  load: () => Promise<ComponentType<P>>,
  before: ReactNode = null,
): ComponentType<P> {
  let loaded: ComponentType<P> | null = null
  let loading: Promise<ComponentType<P>> | null = null
  const begin = async () => {
    await painted
    loaded = await load()
    return loaded
  }
  return function Later(props: P) {
    const [Screen, show] = useState<ComponentType<P> | null>(() => loaded)
    const [attempt, tryAgain] = useReducer((count: number) => count + 1, 0)
    // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt reads it anew
    useEffect(() => {
      // in a transition, so that keys go before it
      if (Screen) return
      let timer: ReturnType<typeof setTimeout> | undefined
      loading ??= begin()
      loading.then(
        (screen) => startTransition(() => show(() => screen)),
        (error: unknown) => {
          loading = null
          console.error(error)
          timer = setTimeout(tryAgain, retryAfterMs)
        },
      )
      return () => clearTimeout(timer)
    }, [Screen, attempt])
    return Screen ? <Screen {...props} /> : before
  }
}
