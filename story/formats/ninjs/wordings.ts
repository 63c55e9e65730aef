/** Headlines, descriptions and bodies: each may come in several roles and forms, of which one is the story's. */
import { asFields, asList, type Left, laterName } from './left'
import { asText, folded } from './line'

export type Kind = 'headline' | 'description' | 'body'
type Form = 'html' | 'text' | 'other'

/** One of the ways in which an item says something. */
export interface Wording {
  role: string
  form: Form
  text: string
}

interface Found extends Wording {
  /** The field that it is in, and the entry of the list there. */
  key: string
  entry: unknown
}

/** What generation 1 appends to a name, and others have as a role, to tell the form. */
const formNames: ReadonlyMap<string, Form> = new Map<string, Form>([
  ['text', 'text'],
  ['txt', 'text'],
  ['plain', 'text'],
  ['html', 'html'],
  ['html5', 'html'],
  ['xhtml', 'html'],
  ['richtext', 'html'],
  ['nitf', 'other'],
  ['xml', 'other'],
])

function formOf(contentType: string): Form | null {
  if (/html/i.test(contentType)) return 'html'
  if (/^text\/plain\b/i.test(contentType)) return 'text'
  return contentType === '' ? null : 'other'
}

/** A role without the words in it that tell the form, and the form that they tell; of a URI or a code the last part. */
function roleAndForm(given: string): { role: string; form: Form | null } {
  const words = given
    .toLowerCase()
    .replace(/^.*[/:]/, '')
    .split(/[\s_.-]+/)
  const form = words.flatMap((word) => formNames.get(word) ?? [])[0] ?? null
  return { role: words.filter((word) => !formNames.has(word)).join(' '), form }
}

function entriesOf(key: string, value: unknown, kind: Kind): Found[] {
  const name = laterName(key)
  if (name === kind || name.startsWith(`${kind}_`)) {
    const text = asText(value)
    const { role, form } = roleAndForm(name.slice(kind.length + 1))
    return text === null ? [] : [{ key, entry: value, role, form: form ?? 'text', text }]
  }
  if (name !== (kind === 'body' ? 'bodies' : `${kind}s`)) return []
  return asList(value).flatMap((entry) => {
    const fields = asFields(entry)
    const text = asText(fields ? fields.get('value') : entry)
    if (text === null) return []
    const { role, form } = roleAndForm(asText(fields?.get('role')) ?? '')
    const given = formOf(asText(fields?.get('contenttype')) ?? '')
    return [{ key, entry, role, form: given ?? form ?? 'text', text }]
  })
}

/** The forms, the best first: of words that are a line the plainest, of a body that with the most structure. */
const forms: Readonly<Record<Kind, readonly Form[]>> = {
  headline: ['text', 'html', 'other'],
  description: ['text', 'html', 'other'],
  body: ['html', 'text', 'other'],
}

/** All the wordings of a kind that some fields hold. */
export function wordingsOf(left: Left, kind: Kind): Wording[] {
  return [...left].flatMap(([key, value]) => entriesOf(key, value, kind))
}

/**
 * The wording that is the story's own, taken out with all that say the same; null where there is none.
 * @param rank how much a role is the one that is asked for: 0 most, null not at all
 */
export function takeWording(left: Left, kind: Kind, rank: (role: string) => number | null): Wording | null {
  const found = [...left].flatMap(([key, value]) => entriesOf(key, value, kind))
  const order = forms[kind]
  const [best] = found
    .flatMap((each) => {
      const ranked = rank(each.role)
      return ranked === null ? [] : [{ each, ranked }]
    })
    .toSorted(
      (one, other) =>
        one.ranked - other.ranked || order.indexOf(one.each.form) - order.indexOf(other.each.form),
    )
  if (!best) return null
  const bestText = folded(best.each.text)
  const read = found.filter((each) => each === best.each || folded(each.text) === bestText)
  for (const { key } of read) {
    const others = asList(left.get(key)).filter(
      (entry) => !read.some((each) => each.key === key && each.entry === entry),
    )
    if (others.length === 0 || laterName(key).startsWith(`${kind}_`) || laterName(key) === kind)
      left.delete(key)
    else left.set(key, others)
  }
  return best.each
}
