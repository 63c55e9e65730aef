/** Which story, or which version of one, stands beside the open one, to be read and copied from. */
import { create } from 'zustand'
import { openSession, useDesk } from '../desk/desk-store'

interface Beside {
  /** Null while none is shown. */
  id: string | null
  /** Which version of it is shown; null for its text now. */
  version: string | null
  /** The story that was open before. */
  previous: string | null
}

export const useBeside = create<Beside>(() => ({ id: null, version: null, previous: null }))

/** Remembers which story was open before the one that is. */
export function startBeside(): void {
  useDesk.subscribe(({ session }, before) => {
    if (before.session && session !== before.session) useBeside.setState({ previous: before.session.id })
  })
}

/** The story that could be shown beside the open one: one that is picked, else the one that was open before. */
export function nextBeside(): string | null {
  const open = openSession()?.id
  if (open === undefined) return null
  const { picked } = useDesk.getState()
  const { previous } = useBeside.getState()
  return [...picked, previous].find((id) => id !== null && id !== open) ?? null
}

/** Shows another story beside the open one, or none where one is shown. */
export function toggleBeside(): void {
  useBeside.setState(({ id }) => ({ id: id === null ? nextBeside() : null, version: null }))
}

/** Shows a story beside the open one: its text now, or a version of it. */
export function showBeside(id: string | null, version: string | null = null): void {
  useBeside.setState({ id, version })
}

/** The story that is shown beside the open one; null where there is none: beside itself only a version of it stands. */
export function shownBeside(
  { id, version }: Pick<Beside, 'id' | 'version'>,
  open: string | undefined,
): string | null {
  return id === open && version === null ? null : id
}
