/** How a call between the window and main is declared: once, with what main checks its arguments by. */
import { z } from 'zod'
import { isWithinBounds } from './bounds'

/** A call, with the check of its arguments. `answer` is there for the compiler alone. */
export interface Call<Arguments extends unknown[], Answer> {
  readonly arguments: z.ZodType<Arguments>
  readonly answer?: Answer
}

/** What a side that makes a call sees of it. */
export type Asked<C> =
  C extends Call<infer Arguments, infer Answer> ? (...args: Arguments) => Promise<Answer> : never

/** What the check of a call says of arguments that are too much for one. */
export const tooMuch = 'too much for one call'

/**
 * Declares a call by the check of its arguments, which looks first whether they are too much for one:
 * `call(z.tuple([id, name])).answers<Version>()`.
 */
export function call<Arguments extends unknown[]>(check: z.ZodType<Arguments>) {
  const bounded = z.unknown().refine(isWithinBounds, { error: tooMuch }).pipe(check)
  return { answers: <Answer = void>(): Call<Arguments, Answer> => ({ arguments: bounded }) }
}

/** The id of a story, and of several. */
export const id = z.uuid()
export const ids = z.array(id).min(1).max(100_000)

/** The id that the window gives to long work, by which it follows its progress and stops it. */
export const job = z.uuid()

/** A document or step of ProseMirror as JSON; main gives it to the schema, which refuses what does not fit. */
export const json = z.record(z.string(), z.unknown())
