/** What of a story goes out: all writers get a story that has lost whatever its audience is not to see. */
import { Fragment, type Node } from 'prosemirror-model'
import { type Comment, isLost, isOpen as isOpenComment, wholeNoteToClients } from '../comments/comment'
import { relocate } from '../comments/follow'
import { gmt, printEmbargo } from '../embargo'
import { byline, type Style, signOff, styleIn } from '../forms'
import { builtInHouses } from '../houses'
import { schema } from '../schema'
import {
  type Byline,
  type Contributor,
  type Details,
  detailNames,
  newDetails,
  type SignOff,
  type Wire,
} from '../schema/values'
import { copyOf, hasNotes, PlacesInCopy } from '../story/desk-notes'
import { blockText } from '../story/lines'
import { detailsOf } from '../story/parts'
import type { Story } from '../story/record'
import { suggestionsOfFile } from '../suggestions/attribute'
import { isOpen, type Review } from '../suggestions/review'
import { isChange, placed } from '../suggestions/spans'
import type { Field } from './fields'
import type { Audience, Outgoing, WriteOptions } from './format'
import { withoutPlaces } from './pictures/place'
import { withoutCrops, withoutRights } from './pictures/terms'
import { hasStruck, withoutStruck } from './struck'

/** Of a format, what decides on what goes out in it. */
interface Carrier {
  isWire?: true
  hasNoStrike?: true
  hasNoCrop?: true
  holdsComments?: true
  holdsReview?: true
  tellsNoAuthors?: true
  holds?: readonly Field[]
}

/** Whom a detail may reach: readers too, the clients of a wire, or another desk alone. */
type Reach = 'readers' | 'clients' | 'desk'

const reach: Record<keyof Details, Reach> = {
  slug: 'readers',
  keywords: 'readers',
  language: 'readers',
  direction: 'readers',
  house: 'readers',
  stage: 'desk',
  embargo: 'readers',
  embargoZone: 'readers',
  withdrawn: 'readers',
  filing: 'clients',
  note: 'desk',
  clientNote: 'clients',
  urgency: 'readers',
  priority: 'readers',
  genre: 'readers',
  subjects: 'readers',
  ignored: 'desk',
  words: 'desk',
  moves: 'desk',
  wire: 'clients',
}

/** Whether a detail goes out to an audience in a format; wires go to clients, whoever asks. */
export function isCarried(detail: keyof Details, { isWire }: Carrier, audience: Audience): boolean {
  if (isWire) return reach[detail] !== 'desk'
  return audience === 'desk' || reach[detail] === 'readers'
}

/** Names of fields that a sender means for its own clients, or for nobody: they are not passed on. */
const confidential =
  /(?:^|[^\p{L}])(?:internal|private|confidential|secret|password|comments?|revision-history|history|workflow|lock(?:ed)?|contacts?|not for publication|users?|login|e-?mail|phone|tel)(?:$|[^\p{L}])/iu

function forClients(wire: Wire): Wire {
  const rest = Object.entries(wire.rest).filter(([name]) => !confidential.test(name))
  return { ...wire, rest: Object.fromEntries(rest) }
}

/** Changes to the details for sending: those that do not go out are emptied. */
function cleared({ wire }: Details, carrier: Carrier, audience: Audience): Partial<Details> {
  const clearedNames = detailNames.filter((name) => !isCarried(name, carrier, audience))
  return {
    ...(wire && carrier.isWire && { wire: forClients(wire) }),
    ...Object.fromEntries(clearedNames.map((name) => [name, newDetails[name]])),
  }
}

/** Gives a test of whether a printed text contains something, ignoring case. */
function mentionedIn(text: string, language: string): (part: string) => boolean {
  const upper = text.toLocaleUpperCase(language)
  return (part) => upper.includes(part.toLocaleUpperCase(language))
}

/** The names of a byline with as much of their credits as is printed. */
function printedBylines(bylines: readonly Byline[], text: string, style: Style): Byline[] {
  const isMentioned = mentionedIn(text, style.language)
  if (!bylines.every(({ name }) => isMentioned(name))) return byline.parse(text, style)
  return bylines.map(({ name, credit }) => ({ name, credit: isMentioned(credit) ? credit : '' }))
}

/** Whom a sign-off credits, by the names that are printed: where those are initials, by these. */
function printedSignOff(value: SignOff, text: string, style: Style): SignOff {
  const isMentioned = mentionedIn(text, style.language)
  const { reporting, additional, writing, editing } = value
  if (![reporting, additional, writing, editing].flat().every(({ name }) => isMentioned(name)))
    return signOff.parse(text, style)
  const printed = (people: readonly Contributor[]) =>
    people.map(({ name, place }) => ({ name, place: isMentioned(place) ? place : '' }))
  return {
    reporting: printed(reporting),
    additional: printed(additional),
    writing: printed(writing),
    editing: printed(editing),
  }
}

/** A part of a story whose values say no more than its text does. */
function asPrinted(node: Node, style: Style): Node {
  const text = blockText(node)
  if (node.type === schema.nodes.byline)
    return node.type.create({ bylines: printedBylines(node.attrs.bylines, text, style) }, node.content)
  if (node.type === schema.nodes.signoff)
    return node.type.create({ signOff: printedSignOff(node.attrs.signOff, text, style) }, node.content)
  return node
}

/** The line that says until when nobody may publish; `''` where everybody may. */
function embargoLine(
  { embargo, embargoZone }: Details,
  { house, language }: Style,
  { zone }: WriteOptions,
): string {
  if (embargo === null) return ''
  const named = embargoZone || (zone ?? gmt)
  return printEmbargo({ moment: embargo, zone: named }, { language, house: house.zone })
}

/** Whether a format that takes pictures along gets one that nobody described. */
function lacksAlternative(doc: Node, { holds = [] }: Carrier): boolean {
  if (!holds.includes('pictures')) return false
  return doc.children.some(({ type, attrs }) => type === schema.nodes.picture && attrs.alt.trim() === '')
}

/**
 * A document without what an audience is not to see. Desk notes are for nobody who gets a file. What was said to clients
 * goes wherever their note goes.
 */
function cleaned(
  story: Node,
  comments: readonly Comment[],
  carrier: Carrier,
  { audience = 'readers', houses = builtInHouses, now }: WriteOptions,
) {
  const doc = copyOf(story)
  const held = detailsOf(doc)
  const isOver = held.embargo !== null && now !== undefined && held.embargo <= now
  const free = { embargo: null, embargoZone: '' }
  const clientNote = wholeNoteToClients(held.clientNote, comments)
  const details = { ...held, clientNote, ...cleared(held, carrier, audience), ...(isOver && free) }
  const isWhole = audience === 'desk' && !carrier.isWire
  const style = styleIn(houses, held.house, held.language)
  const meant = isWhole || carrier.isWire ? doc : withoutRights(doc)
  const shown = carrier.hasNoCrop ? withoutCrops(meant) : meant
  const parts = isWhole ? shown.children : shown.children.map((node) => asPrinted(node, style))
  const copy = doc.type.create(details, Fragment.fromArray([...parts]))
  const isCropLost = shown !== meant
  return { copy, whole: isWhole ? copy : withoutPlaces(copy), held, style, isOver, isCropLost }
}

/** What is suggested, where it goes along: its base too is without what the audience is not to see. */
function outgoingReview(
  { review, doc, comments = [] }: Story,
  carrier: Carrier,
  options: WriteOptions,
): Review | null {
  if (!carrier.holdsReview || !options.withSuggestions || options.text === 'base') return null
  if (!review || !isOpen(review)) return null
  const base = cleaned(review.base, comments, carrier, options).whole
  return { ...(hasNotes(review.base) || hasNotes(doc) ? reviewOfCopies(review, doc) : review), base }
}

/** A review of a story as it is between base and story without their desk notes. */
function reviewOfCopies(review: Review, doc: Node): Review {
  const [base, copy] = [copyOf(review.base), copyOf(doc)]
  const [inBase, inCopy] = [new PlacesInCopy(review.base, base), new PlacesInCopy(doc, copy)]
  const claims = placed(review.spans).flatMap(({ span, at, atBase }) => {
    if (!isChange(span)) return []
    const [from, places] = span.kind === 'inserted' ? [at, inCopy] : [atBase, inBase]
    const place = { from: places.at(from), to: places.at(from + span.size) }
    return [{ kind: span.kind, claim: { ...place, by: span.by } }]
  })
  const of = (wanted: string) => claims.flatMap(({ kind, claim }) => (kind === wanted ? claim : []))
  return {
    ...review,
    ...suggestionsOfFile(base, copy, of('inserted'), of('deleted')),
    details: review.details,
  }
}

/** What was said of a story, where it goes along: what editors say to each other is for another desk alone. */
function outgoingComments(
  comments: readonly Comment[],
  { holdsComments, tellsNoAuthors }: Carrier,
  { audience, withSuggestions }: WriteOptions,
): readonly Comment[] {
  if (!holdsComments || audience !== 'desk') return []
  if (!tellsNoAuthors) return comments
  return withSuggestions ? comments.filter(isOpenComment) : []
}

/** Comments at their words in the copy; those on a desk note are for the desk alone, as it is. */
function commentsOnCopy(comments: readonly Comment[], doc: Node): readonly Comment[] {
  const copy = copyOf(doc)
  if (copy === doc) return comments
  const places = new PlacesInCopy(doc, copy)
  return comments.flatMap((comment) => {
    const { place } = comment
    if (!place) return comment
    if (isLost(comment)) {
      const at = places.at(place.from)
      return { ...comment, place: { from: at, to: at } }
    }
    const moved = places.of(place)
    return moved ? { ...comment, place: moved } : []
  })
}

/** A story as a format gets it, to be written for an audience; by itself as a page for readers. */
export function outgoing(story: Story, carrier: Carrier = {}, options: WriteOptions = {}): Outgoing {
  const { audience = 'readers', houses = builtInHouses, text } = options
  const { comments = [], review, ...rest } = story
  const doc = text === 'base' && review ? review.base : story.doc
  const { copy, whole, held, style, isOver, isCropLost } = cleaned(doc, comments, carrier, options)
  const isStruck = carrier.hasNoStrike === true && hasStruck(whole)
  const said = outgoingComments(comments, carrier, options)
  const suggested = outgoingReview(story, carrier, options)
  const areAuthorsLost = carrier.tellsNoAuthors && (suggested !== null || said.length > 0)
  return {
    ...rest,
    doc: isStruck ? withoutStruck(whole) : whole,
    comments: commentsOnCopy(doc === story.doc ? said : relocate(said, story.doc, doc), doc),
    review: suggested,
    audience,
    houses,
    isArticleAlone: options.isArticleAlone ?? false,
    leftOut: [
      ...(isStruck ? (['struck'] as const) : []),
      ...(whole === copy ? [] : (['places'] as const)),
      ...(isCropLost ? (['crop'] as const) : []),
      ...(areAuthorsLost ? (['authors'] as const) : []),
      ...(lacksAlternative(doc, carrier) ? (['alternative-text'] as const) : []),
    ],
    embargoLine: isOver ? '' : embargoLine(held, style, options),
  }
}
