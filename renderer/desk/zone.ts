/** Time zones as the screens use them: that of the desk, and embargoes in words. */

import { uiLanguage } from '../../catalogue'
import { clockIn, showEmbargo, systemZone } from '../../story/embargo'
import { houseById } from '../../story/houses'
import { writeMoment } from '../../story/languages/written'
import type { Details } from '../../story/schema/values'
import { useDesk } from './desk-store'
import { deskHouses } from './houses'

/** The time zone of the desk: the one that was set, else the machine's. */
export function deskZone(): string {
  return useDesk.getState().settings.zone || systemZone()
}

/** The zone that a new embargo of a story is meant in: that of its house, else of the desk. */
export function zoneOf({ embargoZone, house }: Pick<Details, 'embargoZone' | 'house'>): string {
  return embargoZone || (houseById(deskHouses(), house).zone?.id ?? deskZone())
}

/** `Sat 28 Nov 2026, 09:30 Erbil (06:30 GMT)`; `''` where a story has no embargo. */
export function embargoText(held: Pick<Details, 'embargo' | 'embargoZone' | 'house'>): string {
  const { embargo, house } = held
  if (embargo === null) return ''
  const style = { language: uiLanguage(), house: houseById(deskHouses(), house).zone }
  return showEmbargo({ moment: embargo, zone: zoneOf(held) }, style)
}

/** Days in which an embargo that is stated without its year can be meant only once. */
const nearDays = 180

/**
 * When an embargo ends, in the zone that it is meant in: `28 Nov 09:30`; of one that is far off the day alone:
 * `28 Nov 2031`.
 */
export function embargoShort(
  held: Pick<Details, 'embargo' | 'embargoZone' | 'house'>,
  now = new Date(),
): string {
  if (held.embargo === null) return ''
  const zone = zoneOf(held)
  const { year, month, day, hour, minute } = clockIn(zone, held.embargo)
  const end = new Date(Date.UTC(year, month - 1, day, hour, minute))
  const isFar = Date.parse(held.embargo) - now.getTime() > nearDays * 86_400_000
  const parts = { day: true, month: 'short', year: isFar, time: !isFar, isUtc: true } as const
  return writeMoment(end, uiLanguage(), parts).replace(',', '')
}
