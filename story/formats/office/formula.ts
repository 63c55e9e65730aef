/** Formulas of Office (ECMA-376, part 1, 22.1; RTF 1.9.1, "Office math") as one line of plain text: `(a+b)/2`, `x²`, `√(x)`. */
import { scripted } from '../letters/scripts'
import { attribute, type Element, elements, find, textOf } from '../xml'

/** What is more than one number or letter stands in brackets. */
function grouped(text: string): string {
  return /^(?:[\p{N}.,]+|\p{L}|\([^()]*\))$/u.test(text) || text === '' ? text : `(${text})`
}

function part(element: Element, name: string): string {
  return lineOf(find(element, name))
}

function property(element: Element, name: string): string | undefined {
  const properties = elements(element).find((each) => each.name === `${element.name}Pr`)
  const found = properties && find(properties, name)
  return found && (attribute(found, 'val') ?? lineOf(found))
}

const sup = (element: Element, before = '') => scripted(part(element, 'sup'), 'super', before)
const sub = (element: Element, before = '') => scripted(part(element, 'sub'), 'sub', before)

/** A form with what is below and above it. */
function withScripts(element: Element): string {
  const base = part(element, 'e')
  const form = elements(element, 'sup').length > 0 ? grouped(base) : base
  return form + sub(element, base) + sup(element, base)
}

const forms: Readonly<Record<string, (element: Element) => string>> = {
  f: (fraction) => `${grouped(part(fraction, 'num'))}/${grouped(part(fraction, 'den'))}`,
  sSup: (form) => withScripts(form),
  sSub: (form) => withScripts(form),
  sSubSup: (form) => withScripts(form),
  sPre: (form) => sub(form) + sup(form) + part(form, 'e'),
  rad: (root) => `${scripted(part(root, 'deg'), 'super')}√${grouped(part(root, 'e'))}`,
  nary: (form) => `${property(form, 'chr') ?? '∫'}${sub(form)}${sup(form)} ${part(form, 'e')}`,
  d: (form) => {
    const inside = elements(form, 'e')
      .map(lineOf)
      .join(property(form, 'sepChr') ?? '|')
    return `${property(form, 'begChr') ?? '('}${inside}${property(form, 'endChr') ?? ')'}`
  },
  func: (form) => `${part(form, 'fName')} ${part(form, 'e')}`,
  limLow: (form) => part(form, 'e') + scripted(part(form, 'lim'), 'sub', part(form, 'e')),
  limUpp: (form) => part(form, 'e') + scripted(part(form, 'lim'), 'super', part(form, 'e')),
  m: (matrix) =>
    `[${elements(matrix, 'mr')
      .map((row) => elements(row, 'e').map(lineOf).join(', '))
      .join('; ')}]`,
  eqArr: (array) => elements(array, 'e').map(lineOf).join('; '),
}

/** A formula, or a part of one, as text. */
export function lineOf(element: Element | undefined): string {
  if (!element) return ''
  if (element.name === 't') return textOf(element)
  const form = Object.hasOwn(forms, element.name) ? forms[element.name] : undefined
  if (form) return form(element)
  return elements(element).reduce((line, each) => line + besideFigure(line, each), '')
}

const figureAtEnd = /\p{N}$/u

/** A part of a formula behind what stands before it: a whole number and a fraction are not one number. */
function besideFigure(before: string, element: Element): string {
  const text = lineOf(element)
  return element.name === 'f' && figureAtEnd.test(before) && /^\p{N}/u.test(text) ? ` ${text}` : text
}
