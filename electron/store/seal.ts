/** JSON with a checksum of its own bytes: a flipped bit that still parses is seen. */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { DamagedError, NewerError } from './errors'

const sealed = /^\{"sum":"([0-9a-f]{64})","data":(.*)\}\n?$/s

function sumOf(body: string): string {
  return createHash('sha256').update(body).digest('hex')
}

/** `{"sum": <SHA-256 of data's JSON, in hex>, "data": ...}` in one line. */
export function seal(data: unknown): string {
  const body = JSON.stringify(data)
  return `{"sum":"${sumOf(body)}","data":${body}}\n`
}

/**
 * What was sealed.
 * @throws DamagedError where it is not what was written; NewerError where it is, in a shape that is not known here
 */
export function unseal<T>(text: string, schema: z.ZodType<T>): T {
  const [, sum, body] = sealed.exec(text) ?? []
  if (body === undefined && isOtherFormat(text)) throw new NewerError()
  if (body === undefined)
    throw new DamagedError(text === '' ? 'it is empty' : 'it is cut off or no file of a desk')
  if (sumOf(body) !== sum) throw new DamagedError('its content is not what was written')
  const { success, data } = schema.safeParse(JSON.parse(body))
  if (!success) throw new NewerError()
  return data
}

/** Whether a whole JSON object says of itself that it is of a later format. */
function isOtherFormat(text: string): boolean {
  try {
    const { success, data } = laterSchema.safeParse(JSON.parse(text))
    return success && Math.max(data.version ?? 0, data.minReader ?? 0) > 1
  } catch {
    return false
  }
}

const laterSchema = z.object({ version: z.int().optional(), minReader: z.int().optional() })
