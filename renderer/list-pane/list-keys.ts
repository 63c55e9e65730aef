/** The keys of the list. */
import type { KeyboardEvent } from 'react'
import { runCommand } from '../commands'
import { isMac } from '../commands/keys'
import { parseKey, Shortcuts } from '../commands/keystroke'
import { attempt } from '../desk/attempt'
import { useDesk } from '../desk/desk-store'
import { useListing, within } from '../list/listing'
import { pickAll, pickRow, pickTo, pickUnlessPicked } from './picks'
import { isTyping, typeAhead } from './type-ahead'

const keys = new Shortcuts([{ id: 'all', stroke: parseKey('Mod-a') }], isMac)

interface Rows {
  /** How many rows are seen at once. */
  shown: number
  /** Leads the focus to a row. */
  go(row: number): void
}

function rowOfKey(key: string, shown: number): number | undefined {
  const { active, total } = useListing.getState()
  const step = Math.max(1, shown - 1)
  const rows: Readonly<Record<string, number>> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + step,
    PageUp: active - step,
    Home: 0,
    End: total - 1,
  }
  const row = rows[key]
  return row === undefined ? undefined : within(row, total)
}

/** Does what a key means in the list. */
export function handleListKey(event: KeyboardEvent, { shown, go }: Rows): void {
  const { active } = useListing.getState()
  const isMod = event.ctrlKey || event.metaKey
  const row = rowOfKey(event.key, shown)
  const isLetter = [...event.key].length === 1 && !isMod && !event.altKey && !event.nativeEvent.isComposing
  if (row !== undefined && !event.altKey) {
    go(row)
    if (event.shiftKey) void attempt(() => pickTo(row))
  } else if (event.key === 'Delete' && !isMod) {
    void attempt(() => pickUnlessPicked(active))
    runCommand(useDesk.getState().showBin ? 'destroy' : 'bin')
  } else if (keys.find(event.nativeEvent) === 'all') {
    void attempt(pickAll)
  } else if (event.key === 'Enter' || (event.key === ' ' && !isTyping())) {
    pickRow(event, active)
  } else if (isLetter) {
    void attempt(async () => {
      const found = await typeAhead(event.key)
      if (found !== null) go(found)
    })
  } else return
  event.preventDefault()
}
