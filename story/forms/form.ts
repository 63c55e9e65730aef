/** What every form of the trade is: dateline, byline and sign-off each print by a house and read back. */
import { type House, type Houses, houseById } from '../houses'
import { perObject, perText } from '../memo'

/** How a form is to be written and read: by which house of those that the desk knows, in which language. */
export interface Style {
  houses: Houses
  house: House
  /** BCP 47 */
  language: string
}

/** The style of a house, by its id or name, in a language (BCP 47); of no house where the desk has none such. */
export function styleIn(houses: Houses, house: string, language: string): Style {
  return { houses, house: houseById(houses, house), language }
}

/** A form found in text that nobody has marked yet. */
export interface FoundForm<V> {
  value: V
  /** How many UTF-16 units of the text it covers, the separator and its space included. */
  length: number
}

type Find<V> = (text: string, style: Style) => FoundForm<V> | null

/** The most lines that are remembered: reading a story asks about the same ones again and again. */
const mostRemembered = 100

/** The same search, done once for each line in a style. */
export function oncePerLine<V>(find: Find<V>): Find<V> {
  const inStyle = perObject((style: Style) => perText(mostRemembered, (text) => find(text, style)))
  return (text, style) => inStyle(style)(text)
}

/** How a form is printed, parsed and recognised. */
export interface Form<V> {
  /** The value as the house prints it; `\n` is a new line within the form. */
  print(value: V, style: Style): string
  /** What a text that is known to be this form says. It takes any text: what it cannot place it keeps in a name. */
  parse(text: string, style: Style): V
  /** The form at the head of a text that may or may not be one; null unless it is sure. */
  recognise(text: string, style: Style): FoundForm<V> | null
  /** `parsed` completed by what `held` knows and the house does not print, where the two name the same. */
  keepUnprinted(parsed: V, held: V, style: Style): V
}

/**
 * What a form holds after its text was edited: the same value while the text is what the house prints for it,
 * else what the text now says, with what it leaves unsaid kept.
 */
export function reconcile<V>(form: Form<V>, text: string, held: V, style: Style): V {
  if (form.print(held, style) === text) return held
  return form.keepUnprinted(form.parse(text, style), held, style)
}
