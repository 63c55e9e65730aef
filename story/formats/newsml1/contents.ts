/** Where the text and the pictures of a NewsML 1 item are: in components within components, in several forms. */
import type { Houses } from '../../houses'
import { type Element, elements, find, textOf } from '../xml'

/** A ContentItem with the components that it is in, the outermost first. */
export interface Content {
  kind: 'text' | 'caption' | 'picture' | 'style' | 'other'
  chain: readonly Element[]
  item: Element
  /** What holds it and others that say the same in other forms. */
  group: Element
}

/** A NewsItem, where it stands, and the components that a story of it is in, the outermost first. */
export interface Scope {
  item: Element
  envelope: Element | undefined
  chain: readonly Element[]
  /** The house styles of the desk. */
  houses: Houses
}

/** A name of a controlled vocabulary, as NewsML 1 has them all. */
export function formalName(element: Element | undefined): string {
  return element?.attributes.formalname?.trim() ?? ''
}

/** What is set, drawn or done with text, and is none: style sheets, programs, data. */
const noText = /stylesheet|metadata|\bcss\b|javascript|ecmascript|\bxslt?\b|\bdtd\b|schema/i
/** Files that have letters in them and are no text. */
const ofProgram = /\b(?:csv|tsv|json|xlsx?|pdf|svg|spreadsheet)\b/i
/** Whether a type of media is text of news; where none is given it may be. */
function isTextType(mediaType: string): boolean {
  const type = mediaType.split(';', 1).join('').trim().toLowerCase()
  if (type === '' || type.includes('nitf') || type.startsWith('text/vnd.iptc.')) return true
  return /^(?:text\/(?:plain|html|xml|richtext|enriched)|application\/(?:xml|xhtml\+xml))$/.test(type)
}

function isEncoded(item: Element): boolean {
  const encoding = find(item, 'encoding') ?? find(item, 'datacontent')
  return /base64|uuencode|binhex/i.test(
    `${encoding?.attributes.notation ?? ''}${formalName(find(item, 'encoding'))}`,
  )
}

function kindOf(item: Element, role: string): Content['kind'] {
  const media = formalName(find(item, 'mediatype'))
  const form = `${formalName(find(item, 'mimetype'))} ${formalName(find(item, 'format'))}`
  const { href = '' } = item.attributes
  if (/photo|picture|image|graphic|illustration/i.test(media) || /image\/|\bjpe?g|\bpng|\bgif/i.test(form))
    return 'picture'
  if (/\.(?:jpe?g|png|gif|webp|tiff?)(?:\?|$)/i.test(href)) return 'picture'
  if (noText.test(`${form} ${role} ${media}`)) return 'style'
  if (!isTextType(formalName(find(item, 'mimetype'))) || ofProgram.test(form) || isEncoded(item))
    return 'other'
  const hasText = find(item, 'datacontent') !== undefined
  if (!hasText || (media !== '' && !/text/i.test(media))) return 'other'
  return /caption/i.test(role) ? 'caption' : 'text'
}

/** All content of a component; items of their own that stand in it are left to be read by themselves. */
export function contentsOf(
  component: Element,
  outer: readonly Element[] = [],
  equals: Element | null = null,
): Content[] {
  const chain = [...outer, component]
  const same = /^yes$/i.test(component.attributes.equivalentslist ?? '') ? component : equals
  const role = chain.map((each) => formalName(find(each, 'role'))).join(' ')
  const own = elements(component, 'contentitem').map((item) => {
    const kind = kindOf(item, role)
    // the pictures of a component are sizes of one
    return { kind, chain, item, group: same ?? (kind === 'picture' ? component : item) }
  })
  return [...own, ...elements(component, 'newscomponent').flatMap((each) => contentsOf(each, chain, same))]
}

/** How much of a story's structure a form of its text can express. */
function richness({ item }: Content): number {
  const [data] = elements(item, 'datacontent')
  if (!data) return 0
  const names = elements(data).map(({ name }) => name)
  if (names.some((name) => name === 'nitf' || name === 'body.content')) return 3
  return names.length > 0 ? 2 : 1
}

/** How large a picture is, by its characteristics. */
function size({ item }: Content): number {
  const [characteristics] = elements(item, 'characteristics')
  const property = (name: RegExp) =>
    (characteristics ? elements(characteristics, 'property') : []).find((each) => name.test(formalName(each)))
      ?.attributes.value
  return (
    Number(property(/width/i)) || Number(textOf(characteristics && find(characteristics, 'sizeinbytes'))) || 0
  )
}

/** Of each group of contents that say the same, the one that says it best. */
export function bestOf(contents: readonly Content[]): Content[] {
  const value = (each: Content) => (each.kind === 'picture' ? size(each) : richness(each))
  const best = new Map<string, Map<Element, Content>>()
  for (const each of contents) {
    const ofKind = best.get(each.kind) ?? new Map<Element, Content>()
    const before = ofKind.get(each.group)
    if (!before || value(each) > value(before)) ofKind.set(each.group, each)
    best.set(each.kind, ofKind)
  }
  return contents.filter((each) => best.get(each.kind)?.get(each.group) === each)
}
