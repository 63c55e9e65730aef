/** JSON in one line with a checksum of its own bytes: a flipped bit that still parses is seen. */
import { createHash } from 'node:crypto'

const sealed =
  /^(\{(?:"format":"[^"\\]{1,64}","version":\d{1,9},"minReader":\d{1,9},)?)"sum":"([0-9a-f]{64})","data":(.*)\}\n?$/s

function sumOf(head: string, body: string): string {
  return createHash('sha256').update(head).update(body).digest('hex')
}

const beforeOf = (head: object): string => `${JSON.stringify(head).slice(1, -1)},`

/** `{"sum": <SHA-256 of what is before and of data's JSON, in hex>, "data": ...}`, after a head that says the format. */
export function seal(data: unknown, head?: object): string {
  const before = head ? beforeOf(head) : ''
  const body = JSON.stringify(data)
  return `{${before}"sum":"${sumOf(before, body)}","data":${body}}\n`
}

/** What a sealed line says, as JSON. */
export interface Unsealed {
  /** `{}` where it has none. */
  head: string
  body: string
  isWhole: boolean
}

/** Whether a sealed line would be whole with this head in place of its own: only the head was altered then. */
export function isWholeWith(head: object, text: string): boolean {
  const [, , sum, body] = sealed.exec(text) ?? []
  return body !== undefined && sumOf(beforeOf(head), body) === sum
}

/** A line as versions were sealed at first: sixteen letters of its checksum, a blank and the JSON. */
const shortlySealed = /^([\w-]{16}) (.*)\n?$/s

/** 96 bits: enough to see any accident. */
function shortSumOf(body: string): string {
  return createHash('sha256').update(body).digest('base64url').slice(0, 16)
}

/** The parts of a sealed line; null where it is none, or is cut off. */
export function unseal(text: string): Unsealed | null {
  const [, short, shortBody] = shortlySealed.exec(text) ?? []
  if (shortBody !== undefined)
    return { head: '{}', body: shortBody, isWhole: shortSumOf(shortBody) === short }
  const [, start = '', sum, body] = sealed.exec(text) ?? []
  if (body === undefined) return null
  const before = start.slice(1)
  return { head: `{${before.slice(0, -1)}}`, body, isWhole: sumOf(before, body) === sum }
}
