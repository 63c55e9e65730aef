/** What both processes bound. */
import { z } from 'zod'

/** Bytes of a file that is imported. */
export const largestFile = 50_000_000

/** Bytes of a picture; a wire’s have 1 to 10 million. */
export const largestPicture = 20_000_000

/** The contents of a file. @param most bytes that it may have */
export function bytesUpTo(most: number): z.ZodType<Uint8Array> {
  return z.instanceof(Uint8Array).refine(({ length }) => length <= most)
}
