/** Whom an item is by: a line, or names with what each is. */
import { asFields, asList, type Left, take } from './left'
import { asText, plainOf } from './line'

type Plain = (text: string) => string

interface Writer {
  name: string
  credit: string
}

/** Names in a list, as AP and Superdesk send them; null where it has none. */
function writersOf(value: unknown, plain: Plain): Writer[] | null {
  const writers = asList(value).flatMap((each) => {
    const fields = asFields(each)
    const of = (name: string) => plain(asText(fields?.get(name)) ?? '')
    const name = fields ? of('by') || of('name') : plain(asText(each) ?? '')
    return name === '' ? [] : [{ name, credit: of('title') }]
  })
  return writers.length === 0 ? null : writers
}

/** Names in one line, with a credit for all below it or each with their own in brackets. */
function printed(writers: readonly Writer[]): string {
  const [shared = '', ...others] = new Set(writers.map(({ credit }) => credit))
  const names = writers.map(({ name, credit }, index) => {
    const plain = index === 0 ? name : name.replace(/^by\s+/i, '')
    return others.length === 0 || credit === '' ? plain : `${plain} (${credit})`
  })
  return [names.join(', '), others.length === 0 ? shared : ''].filter(Boolean).join('\n')
}

/**
 * The byline of an item, as it is printed or as its names make it; `''` where there is none.
 * @param plain makes plain text of what may have markup
 */
export function bylineOf(left: Left, plain: Plain = plainOf): string {
  const line = take(left, ['by'], asText)
  if (line !== null) return plain(line)
  const named = (value: unknown) => writersOf(value, plain)
  const writers = take(left, ['bylines'], named) ?? take(left, ['authors'], named)
  return writers ? printed(writers) : ''
}
