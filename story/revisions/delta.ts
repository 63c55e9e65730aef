/** What makes one list of lines out of another: lines taken from it, and new ones. */

/** In order: a number of lines of the base from an index on, or a number of new lines. */
export type Delta = readonly (readonly [from: number, count: number] | number)[]

/** A delta with the new lines that it wants. */
export interface LineDelta {
  delta: Delta
  added: string[]
}

/** How lines follow from others; lines that moved are not new. */
export function changeOf(base: readonly string[], next: readonly string[]): LineDelta {
  const places = new Map<string, number[]>()
  for (const [index, line] of base.entries()) {
    const known = places.get(line)
    if (known) known.push(index)
    else places.set(line, [index])
  }
  const delta: ([number, number] | number)[] = []
  const added: string[] = []
  let follows = 0
  for (const line of next) {
    const found = places.get(line)
    const last = delta.at(-1)
    if (!found) {
      added.push(line)
      if (typeof last === 'number') delta[delta.length - 1] = last + 1
      else delta.push(1)
    } else if (Array.isArray(last) && base[follows] === line) {
      last[1]++
      follows++
    } else {
      const from = found.find((index) => index >= follows) ?? found[0] ?? 0
      delta.push([from, 1])
      follows = from + 1
    }
  }
  return { delta, added }
}

/**
 * The lines that a change makes of its base.
 * @throws RangeError where it is the change of another base
 */
export function changed(base: readonly string[], { delta, added }: LineDelta): string[] {
  let used = 0
  const lines = delta.flatMap((part) => {
    const [source, from, count] = typeof part === 'number' ? [added, used, part] : [base, part[0], part[1]]
    if (typeof part === 'number') used += part
    if (from + count > source.length) throw new RangeError('A change of another text')
    return source.slice(from, from + count)
  })
  if (used !== added.length) throw new RangeError('A change of another text')
  return lines
}

/** The lines of the base that a delta does not take. */
export function left(base: readonly string[], delta: Delta): string[] {
  const taken = new Set<number>()
  for (const part of delta) {
    if (typeof part === 'number') continue
    for (let index = part[0]; index < part[0] + part[1]; index++) taken.add(index)
  }
  return base.filter((_, index) => !taken.has(index))
}
