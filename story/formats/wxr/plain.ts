/** What WordPress writes in fields of an item: HTML where plain text is meant, and metadata by key. */
import { parseDocument } from '../html/read'
import { withScripts } from '../letters/scripts'
import { htmlWithoutStruck } from '../struck'
import { type Element, find, findAll, textOf } from '../xml'

/** The text of a field in which HTML and references may stand, as titles and excerpts have them. */
export function plainOf(html: string): string {
  if (!/[<&]/.test(html)) return html.trim()
  const apart = withScripts(htmlWithoutStruck(html)).replace(/<\/(?:p|div|li|h\d)>|<br\s*\/?>/gi, '$& ')
  return (parseDocument(apart).body.textContent ?? '').trim()
}

/** The metadata of an item by their keys, as plugins and WordPress itself keep them; one key's values on lines. */
export function metaOf(item: Element): Record<string, string> {
  const meta: Record<string, string> = {}
  for (const each of findAll(item, 'postmeta')) {
    const key = textOf(find(each, 'meta_key')).trim()
    const value = textOf(find(each, 'meta_value'))
    if (key !== '') meta[key] = Object.hasOwn(meta, key) ? `${meta[key]}\n${value}` : value
  }
  return meta
}
