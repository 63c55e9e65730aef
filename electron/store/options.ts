/**
 * Choices in a file, each read by itself. One that this version does not know counts as the usual one here, and
 * changes no other. It stays in the file until somebody chooses anew.
 */
import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'

type Values = Readonly<Record<string, unknown>>

const valuesSchema = z.record(z.string(), z.unknown())

function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * The choices that a file has made.
 * @param usual stands in for what is missing or not known
 */
export function readOptions<S extends z.ZodObject>(schema: S, usual: z.infer<S>, file: unknown): z.infer<S> {
  return schema.parse(known(schema, usual, file))
}

function known(schema: z.ZodObject, usual: unknown, file: unknown): Values {
  const given = isValues(file) ? file : {}
  const others = isValues(usual) ? usual : {}
  const shapes: Readonly<Record<string, z.core.$ZodType>> = schema.shape
  return Object.fromEntries(
    Object.entries(shapes).map(([name, shape]) => [name, knownOne(shape, others[name], given[name])]),
  )
}

function knownOne(shape: z.core.$ZodType, usual: unknown, given: unknown): unknown {
  if (shape instanceof z.ZodObject) return known(shape, usual, given)
  const read = z.safeParse(shape, given)
  if (read.success && given !== undefined) return read.data
  if (!(shape instanceof z.ZodArray) || !Array.isArray(given)) return usual
  // of a list what is known counts
  const few = given.filter((each) => z.safeParse(shape.element, each).success)
  return z.safeParse(shape, few).success ? few : usual
}

/**
 * What to write: what was chosen since the file was read, and all else as the file has it.
 * @param read what was read of the file
 * @param chosen the choices now
 */
export function writeOptions(file: unknown, read: Values, chosen: Values): Values {
  const given = isValues(file) ? file : {}
  const unknown = Object.entries(given).filter(([name]) => !Object.hasOwn(read, name))
  const chosenEntries = Object.entries(chosen).map(([name, value]) => [
    name,
    Object.hasOwn(given, name) ? written(given[name], read[name], value) : value,
  ])
  return valuesSchema.parse({ ...Object.fromEntries(unknown), ...Object.fromEntries(chosenEntries) })
}

function written(given: unknown, read: unknown, chosen: unknown): unknown {
  if (isDeepStrictEqual(read, chosen)) return given
  if (isValues(given) && isValues(read) && isValues(chosen)) return writeOptions(given, read, chosen)
  if (!Array.isArray(given) || !Array.isArray(read) || !Array.isArray(chosen)) return chosen
  // what is not known of a list stays after what is
  const rest = given.filter((each) => !read.some((one) => isPartOf(one, each)))
  return [...chosen.map((one) => given.find((each) => isPartOf(one, each)) ?? one), ...rest]
}

/** Whether a value is what was read of another, which may say more. */
function isPartOf(one: unknown, other: unknown): boolean {
  if (!isValues(one) || !isValues(other)) return isDeepStrictEqual(one, other)
  return Object.entries(one).every(([name, value]) => isPartOf(value, other[name]))
}
