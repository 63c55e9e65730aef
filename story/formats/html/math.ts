/** MathML as a line of text (MathML 3, 3): exponents and indices as characters, fractions with a stroke. */
import { fraction, scripted } from '../letters/scripts'
import { type Element, elements, textOf } from '../xml'

const isPlain = (text: string) => /^[\p{L}\p{N}.,′]+$/u.test(text)
const grouped = (text: string) => (isPlain(text) ? text : `(${text})`)

function within(element: Element): string {
  return elements(element).map(lineOfMath).join('')
}

function script(
  base: Element | undefined,
  raised: Element | undefined,
  lowered: Element | undefined,
): string {
  const text = base ? lineOfMath(base) : ''
  const below = lowered ? scripted(lineOfMath(lowered), 'sub', text) : ''
  return text + below + (raised ? scripted(lineOfMath(raised), 'super', text) : '')
}

const printers: Readonly<Record<string, (element: Element) => string>> = {
  msup: (element) => script(elements(element)[0], elements(element)[1], undefined),
  mover: (element) => script(elements(element)[0], elements(element)[1], undefined),
  msub: (element) => script(elements(element)[0], undefined, elements(element)[1]),
  munder: (element) => script(elements(element)[0], undefined, elements(element)[1]),
  msubsup: (element) => script(elements(element)[0], elements(element)[2], elements(element)[1]),
  munderover: (element) => script(elements(element)[0], elements(element)[2], elements(element)[1]),
  mfrac: (element) => {
    const [over = '', under = ''] = elements(element).map(lineOfMath)
    return fraction(grouped(over), grouped(under))
  },
  msqrt: (element) => `√${grouped(within(element))}`,
  mroot: (element) => `√${grouped(lineOfMath(elements(element)[0] ?? element))}`,
  mtr: (element) => `${elements(element).map(lineOfMath).join(' ')} `,
  mspace: () => ' ',
  annotation: () => '',
  'annotation-xml': () => '',
}

/** Operators that have a space on either side. */
const spaced = /^[=≈≠≤≥<>×÷±→∈]$/

/** What a formula says, in one line. */
export function lineOfMath(element: Element): string {
  const print = Object.hasOwn(printers, element.name) ? printers[element.name] : undefined
  if (print) return print(element)
  const inside = elements(element)
  if (inside.length > 0) return within(element)
  // signs of no width stand for a product or a function
  const text = textOf(element)
    .replace(/[\u2061-\u2064]/g, '')
    .trim()
  return element.name === 'mo' && spaced.test(text) ? ` ${text} ` : text
}
