/** Lists and tables of a style as text that is edited: commas between names, a line for each language or region. */

import { channelCalled, channelName } from '../../catalogue/channel'
import { houseAbbreviationSchema } from '../../story/abbreviations/schema'
import type { House } from '../../story/houses'
import { type HeadlineLimit, headlineLimitSchema, mostLimits } from '../../story/houses/headline-limits'
import { westernDigits } from '../../story/places/fold'

/** Names with commas between. */
export function readNames(text: string): string[] {
  return text
    .split(/[,،\n]/)
    .map((each) => each.trim())
    .filter(Boolean)
}

/** `key: value` lines. */
export function writeLines(table: Readonly<Record<string, string>>): string {
  return Object.entries(table)
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n')
}

/** Abbreviations as lines: `kdp = text`, or `ckb kdp = text` for stories of one language. */
export function writeAbbreviationLines(all: House['abbreviations']): string {
  return all
    .map(({ short, text, language }) => `${language ? `${language} ` : ''}${short} = ${text}`)
    .join('\n')
}

/** The abbreviations of such lines; lines that are none yet are left out. */
export function readAbbreviationLines(text: string): House['abbreviations'] {
  return text.split('\n').flatMap((line) => {
    const sign = line.indexOf(' = ')
    const [short = '', language = '', ...others] = line
      .slice(0, Math.max(0, sign))
      .trim()
      .split(/\s+/)
      .reverse()
    const given = { short, language, text: line.slice(sign + 3).trim() }
    const { success, data } = houseAbbreviationSchema.safeParse(given)
    return success && others.length === 0 ? data : []
  })
}

/** The table of `key: value` lines; lines without a colon are no entries yet. */
export function readLines(text: string): Record<string, string> {
  return Object.fromEntries(
    text.split('\n').flatMap((line) => {
      const [, key = '', value = ''] = line.match(/^([^:]+):(.*)$/) ?? []
      return key.trim() === '' ? [] : [[key.trim(), value.trim()]]
    }),
  )
}

/** Limits of headlines as `Web: 70` lines. */
export function writeLimits(limits: readonly HeadlineLimit[]): string {
  return limits.map(({ name, most }) => `${channelName(name)}: ${most}`).join('\n')
}

/** The limits of such lines; a line without a number is none yet. */
export function readLimits(text: string): HeadlineLimit[] {
  return Object.entries(readLines(text))
    .flatMap(([label, number]) => {
      const most = Number.parseInt(westernDigits(number), 10)
      const { success, data } = headlineLimitSchema.safeParse({ name: channelCalled(label), most })
      return success ? [data] : []
    })
    .slice(0, mostLimits)
}
