/** What is read of a piece of HTML, in a form that a table of examples can show. */
import type { Node } from 'prosemirror-model'
import { readElement } from '../../../../story/formats/html/content'
import { printNode } from '../../../../story/formats/html/print'
import { parseHtml } from '../../../../story/formats/html/tree'

/** A document with a piece of HTML in its body. */
export const bodyWith = (html: string) => parseHtml(`<!doctype html><body>${html}`)

/** The blocks of a piece of HTML as Copydesk prints them, without its line ends. */
export const printed = (html: string): string =>
  readElement(bodyWith(html))
    .blocks.map((block) => printNode(block))
    .join('')
    .replaceAll('\n', '')

/** What was left out of a piece of HTML. */
export const leftOut = (html: string): string[] => readElement(bodyWith(html)).dropped

const text = (node: Node): string =>
  node.isTextblock
    ? node.textBetween(0, node.content.size, '', '/')
    : node.children.map(text).join(node.type.spec.tableRole === 'row' ? '|' : ' ¶ ')

/** The text of a piece of HTML: blocks, items and rows are parted by `¶`, cells by `|`, lines by `/`. */
export const readText = (html: string): string => readElement(bodyWith(html)).blocks.map(text).join(' ¶ ')
