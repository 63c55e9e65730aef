/**
 * Places in the text of a word processor's file that are to be found again in the story which is made of it. A reader puts
 * a sign for each into the text; before anything else reads the text, the signs are taken out and counted by the letters
 * before them.
 */
import type { parseDocument } from '../html/read'

type Document = ReturnType<typeof parseDocument>

/** Digits of the number of a place: characters that no text has (Unicode, 23.7), and one that ends it. */
const firstDigit = 0xfdd0
const base = 16
const end = '\ufde0'
const sign = /[\ufdd0-\ufddf]{1,8}\ufde0/g
const strays = /[\ufdd0-\ufdef]/g

function signOf(number: number): string {
  const digits = [...number.toString(base)].map((digit) =>
    String.fromCharCode(firstDigit + Number.parseInt(digit, base)),
  )
  return digits.join('') + end
}

function numberOf(text: string): number {
  const digits = [...text.slice(0, -1)].map((digit) => (digit.charCodeAt(0) - firstDigit).toString(base))
  return Number.parseInt(digits.join(''), base)
}

/** The places that a reader comes past. A place is before the next text that is shown. */
export class Anchors {
  readonly #names: string[] = []
  #waiting = ''

  /** Remembers a place by a name. */
  add(name: string): void {
    this.#waiting += signOf(this.#names.length)
    this.#names.push(name)
  }

  /** The signs of all places since the last text, to stand before the next. */
  take(): string {
    const signs = this.#waiting
    this.#waiting = ''
    return signs
  }

  /** Takes the signs out of a document. */
  in({ body }: Document): AnchoredText {
    let letters = ''
    const at = new Map<string, number>()
    /** Notes the letters of a text, and the places that its signs stand for; gives it without them. */
    const read = (text: string): string => {
      if (this.#names.length === 0 || text.search(strays) < 0) {
        letters += lettersIn(text)
        return text
      }
      let from = 0
      for (const found of text.matchAll(sign)) {
        letters += lettersIn(text.slice(from, found.index).replace(strays, ''))
        const name = this.#names[numberOf(found[0])]
        if (name !== undefined && !at.has(name)) at.set(name, letters.length)
        from = found.index + found[0].length
      }
      letters += lettersIn(text.slice(from).replace(strays, ''))
      return text.replace(strays, '')
    }
    const look = (node: { childNodes: Iterable<unknown> }) => {
      for (const child of node.childNodes) {
        if (!isNode(child)) continue
        if (child.nodeType !== textNode) {
          look(child)
          continue
        }
        const text = child.textContent ?? ''
        const left = read(text)
        if (left !== text) child.textContent = left
      }
    }
    look(body)
    for (const name of this.#names) if (!at.has(name)) at.set(name, letters.length)
    return { letters, at }
  }
}

const textNode = 3

interface DomNode {
  nodeType: number
  textContent: string | null
  childNodes: Iterable<unknown>
}

function isNode(value: unknown): value is DomNode {
  return typeof value === 'object' && value !== null && 'nodeType' in value
}

/** The letters of a document, and how many stand before each place. */
export interface AnchoredText {
  letters: string
  at: ReadonlyMap<string, number>
}

/** A text without its blanks: these are the layout's, and readers put them right. */
export function lettersIn(text: string): string {
  return text.replace(/[\s\u200b\ufeff]+/g, '')
}
