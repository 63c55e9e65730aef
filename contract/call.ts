/** How a call between the window and main is declared: once, with what main checks its arguments by. */
import { z } from 'zod'

/** A call, with the check of its arguments. `answer` is there for the compiler alone. */
export interface Call<Arguments extends unknown[], Answer> {
  readonly arguments: z.ZodType<Arguments>
  readonly answer?: Answer
}

/** What a side that makes a call sees of it. */
export type Asked<C> =
  C extends Call<infer Arguments, infer Answer> ? (...args: Arguments) => Promise<Answer> : never

/** Declares a call by the check of its arguments: `call(z.tuple([id, name])).answers<Version>()`. */
export function call<Arguments extends unknown[]>(check: z.ZodType<Arguments>) {
  return { answers: <Answer = void>(): Call<Arguments, Answer> => ({ arguments: check }) }
}

/** The id of a story, and of several. */
export const id = z.uuid()
export const ids = z.array(id).min(1).max(100_000)

/** The id that the window gives to long work, by which it follows its progress and stops it. */
export const job = z.uuid()

/** A document or step of ProseMirror as JSON; main gives it to the schema, which refuses what does not fit. */
export const json = z.record(z.string(), z.unknown())
