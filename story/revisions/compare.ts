/** Two documents compared: their words block by block, the values of their forms, and their details. */
import type { Node } from 'prosemirror-model'
import { filingLine } from '../filing'
import { schema } from '../schema'
import { type Dateline, type Details, detailNames, signOffRoles } from '../schema/values'
import { bylinesOf, datelineOf, detailsOf, signOffOf } from '../story/parts'
import { plainText } from '../story/plain-text'
import { alignBlocks } from './align'
import { type ComparedRun, compareWords } from './words'

/** A block of either document. */
export interface ComparedBlock {
  /** The node type's name: what it is now, or was where it is gone. */
  kind: string
  runs: ComparedRun[]
  /** What became of it; `look` where its words are the same, but not its kind, marks or picture. */
  change: 'none' | 'words' | 'look' | 'inserted' | 'deleted'
}

/** The parts of the forms that are compared by value. */
export const formParts = ['byline', 'places', 'date', 'sources', ...signOffRoles] as const
export type FormPart = (typeof formParts)[number]

/** A value that differs, as text; `''` where there is none. */
export interface Difference<T> {
  what: T
  before: string
  after: string
}

/** In what two documents differ. */
export interface Comparison {
  blocks: ComparedBlock[]
  forms: Difference<FormPart>[]
  details: Difference<keyof Details>[]
}

/** What leads from one document to another. */
export function compareDocs(before: Node, after: Node): Comparison {
  const { language } = detailsOf(after)
  const blocks = before.eq(after)
    ? after.children.flatMap((block) => compareBlock(block, block, language))
    : sections.flatMap((isIn) =>
        compareBlocks(before.children.filter(isIn), after.children.filter(isIn), language),
      )
  return {
    blocks,
    forms: differing(formParts, formValues(before), formValues(after)),
    details: compareDetails(detailsOf(before), detailsOf(after)),
  }
}

/** Headline is compared with headline, whatever it says, and so is each part that a story has once. */
const { headline, standfirst, byline, signoff } = schema.nodes
const sections = [
  ...[headline, standfirst, byline].map((type) => (node: Node) => node.type === type),
  (node: Node) => node.type.isInGroup('block'),
  (node: Node) => node.type === signoff,
]

/** What became of some blocks. */
export function compareBlocks(
  before: readonly Node[],
  after: readonly Node[],
  language: string,
): ComparedBlock[] {
  return alignBlocks(before, after, language).flatMap(([was, is]) => compareBlock(was, is, language))
}

function compareBlock(was: Node | null, is: Node | null, language: string): ComparedBlock[] {
  const node = is ?? was
  if (!node) return []
  const runs = compareWords(was ? plainText(was) : '', is ? plainText(is) : '', language)
  return [{ kind: node.type.name, runs, change: changeOf(was, is, runs) }]
}

function changeOf(was: Node | null, is: Node | null, runs: readonly ComparedRun[]): ComparedBlock['change'] {
  if (!was) return 'inserted'
  if (!is) return 'deleted'
  if (runs.some(({ mark }) => mark !== 'same')) return 'words'
  return was.eq(is) ? 'none' : 'look'
}

function formValues(doc: Node): Record<FormPart, string> {
  const dateline: Dateline = datelineOf(doc) ?? { places: [], date: null, sources: [] }
  const signOff = signOffOf(doc)
  const people = (role: (typeof signOffRoles)[number]) =>
    signOff[role].map(({ name, place }) => withDetail(name, place)).join('; ')
  return {
    byline: bylinesOf(doc)
      .map(({ name, credit }) => withDetail(name, credit))
      .join('; '),
    places: dateline.places
      .map(({ city, region, country }) => [city, region, country].filter(Boolean).join(', '))
      .join('; '),
    date: dateline.date ?? '',
    sources: dateline.sources.join('; '),
    reporting: people('reporting'),
    additional: people('additional'),
    writing: people('writing'),
    editing: people('editing'),
  }
}

function withDetail(name: string, more: string): string {
  return more ? `${name} (${more})` : name
}

function differing<T extends string>(
  names: readonly T[],
  before: Record<T, string>,
  after: Record<T, string>,
): Difference<T>[] {
  return names
    .filter((name) => before[name] !== after[name])
    .map((what) => ({ what, before: before[what], after: after[what] }))
}

function compareDetails(before: Details, after: Details): Difference<keyof Details>[] {
  return detailNames
    .filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
    .map((what) => ({ what, before: detailText(before, what), after: detailText(after, what) }))
}

/** How each detail is written where two versions of it are compared. */
const texts: { readonly [K in keyof Details]: (value: Details[K], all: Details) => string } = {
  slug: String,
  keywords: joined,
  language: String,
  direction: String,
  house: String,
  stage: String,
  moves: (moves) => joined(moves.map(({ to, by }) => withDetail(to, by))),
  embargo: textOrNone,
  embargoZone: String,
  withdrawn: textOrNone,
  filing: (filing, { language }) => (filing ? filingLine(filing, language) : ''),
  note: String,
  clientNote: String,
  urgency: textOrNone,
  priority: textOrNone,
  genre: (genre) => genre?.name ?? '',
  subjects: (terms) => joined(terms.map(({ name, code }) => withDetail(name, code))),
  ignored: (findings) => joined(findings.map(({ code, text }) => withDetail(text, code))),
  words: joined,
  wire: (wire) => (wire ? JSON.stringify(wire) : ''),
}

function joined(list: readonly string[]): string {
  return list.join('; ')
}

function textOrNone(value: string | number | null): string {
  return String(value ?? '')
}

/** A detail as text: codes as they are, terms by their names, lists with semicolons. */
export function detailText<K extends keyof Details>(details: Details, name: K): string {
  return texts[name](details[name], details)
}
