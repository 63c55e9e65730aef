/** Whether a story came through a format whole: what a format can hold, and what of it differs when it is read back. */
import type { Node } from 'prosemirror-model'
import { schema, type WrittenMark } from '../schema'
import { cropLine, rightsLine } from '../schema/picture'
import type { Details } from '../schema/values'
import { bodyOf, bylinesOf, datelineOf, detailsOf, headlineOf, signOffOf, standfirstOf } from '../story/parts'
import { plainText } from '../story/plain-text'
import { type Field, fields, isDetail } from './fields'

/** What no format keeps. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unkept = /[\0-\x08\x0e-\x1f\x7f\u00ad\u200b\u2060\ufeff]/g

/** Text as it compares: in most formats spaces are the layout's, and readers tidy them. */
function plain(text: string): string {
  return text.replace(unkept, '').replace(/\s+/g, ' ').trim()
}

function all(doc: Node, name: string): Node[] {
  const found: Node[] = []
  doc.descendants((node) => {
    if (node.type.name === name) found.push(node)
  })
  return found
}

/** The text of a block that has a mark, each run with the mark's name; a run that goes on is one. */
function markedIn(block: Node, name: string): string[] {
  const runs: { head: string | null; text: string }[] = []
  for (const { marks, text = ' ' } of block.children) {
    const mark = marks.find(({ type }) => type.name === name)
    const head = mark ? `${name} ${mark.attrs.href ?? ''}: ` : null
    const last = runs.at(-1)
    if (last && last.head === head) last.text += text
    else runs.push({ head, text })
  }
  return runs.flatMap(({ head, text }) => (head !== null && plain(text) !== '' ? head + plain(text) : []))
}

/** The text that has one of some marks, mark by mark. */
function marked(doc: Node, names: readonly string[]): string[] {
  return names.flatMap((name) => {
    const found: string[] = []
    doc.descendants((block) => {
      if (block.isTextblock) found.push(...markedIn(block, name))
    })
    return found
  })
}

/** The field that a mark is compared in; the compiler asks it of each. */
const fieldOfMark: Record<WrittenMark, 'dateline' | 'links' | 'emphasis'> = {
  dateline: 'dateline',
  link: 'links',
  strong: 'emphasis',
  em: 'emphasis',
  strike: 'emphasis',
}

function marksOf(field: 'links' | 'emphasis'): string[] {
  return Object.entries(fieldOfMark).flatMap(([name, of]) => (of === field ? name : []))
}

const readers: Record<Exclude<Field, keyof Details>, (doc: Node) => unknown> = {
  headline: (doc) => plain(headlineOf(doc)),
  standfirst: (doc) => plain(standfirstOf(doc)),
  // some houses print names in capitals
  byline: (doc) => bylinesOf(doc).map(({ name, credit }) => [name.toLowerCase(), credit]),
  dateline: datelineOf,
  signOff: signOffOf,
  text: (doc) => plain(bodyOf(doc).map(plainText).join(' ')),
  structure: (doc) =>
    bodyOf(doc)
      // a caption is compared as a block: one that says nothing is none
      .flatMap((block) => (block.type === schema.nodes.captioned_table ? block.children : block))
      .filter((node) => node.type === schema.nodes.rule || plain(node.textContent) !== '')
      .map(({ type }) => type.name),
  emphasis: (doc) => marked(doc, marksOf('emphasis')),
  links: (doc) => marked(doc, marksOf('links')),
  tables: (doc) =>
    all(doc, 'table').map((table) => table.children.map((row) => row.children.map(plainText).map(plain))),
  pictures: (doc) =>
    all(doc, 'picture').map(({ attrs, children }) => [
      attrs.src,
      plain(attrs.alt),
      attrs.crop && cropLine(attrs.crop),
      plain(rightsLine(attrs.rights)),
      ...children.map(({ textContent }) => plain(textContent)),
    ]),
}

function read(doc: Node, field: Field): unknown {
  return isDetail(field) ? detailsOf(doc)[field] : readers[field](doc)
}

/** The fields, of those that a format holds, in which two stories differ. */
export function differences(one: Node, other: Node, held: readonly Field[]): Field[] {
  return fields.filter(
    (field) =>
      held.includes(field) && JSON.stringify(read(one, field)) !== JSON.stringify(read(other, field)),
  )
}
