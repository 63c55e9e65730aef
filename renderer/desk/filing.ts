/** Filing a story again: what its dialog begins with, and what screens call it. */
import { create } from 'zustand'
import { t } from '../../catalogue'
import { isNumbered, lastUpdate, numberAfter } from '../../story/filing'
import type { Filing } from '../../story/schema/values'
import { show } from './shown'

interface FilingAsked {
  /** The number of the update before, or 0. */
  last: number
  filing: Filing
  /** Whether the story is filed again already. */
  isFiled: boolean
}

const noFiling: Filing = { kind: 'update', number: 1, advisory: '' }

export const useFilingAsked = create<FilingAsked>(() => ({ last: 0, filing: noFiling, isFiled: false }))

/** Asks as what a story is to be filed again: the next update after what it is now. */
export function askToFileAgain(now: Filing | null): void {
  const last = now?.number ?? 0
  const filing = { ...noFiling, number: numberAfter(last, 'update') }
  useFilingAsked.setState({ last, filing, isFiled: now !== null })
  show('filing')
}

/** Asks what to change of that as what a story is filed again. */
export function askToChangeFiling(now: Filing): void {
  useFilingAsked.setState({ last: lastUpdate(now), filing: now, isFiled: true })
  show('filing')
}

/** `UPDATE 2`, `WRAPUP 3`, `CORRECTION` */
export function filingText({ kind, number }: Filing): string {
  return isNumbered(kind) && number > 0 ? t(`filing.${kind}`, { number }) : t(`filing.names.${kind}`)
}
