/** Formulas of Office (ECMA-376, part 1, 22.1) as one line of plain text: `(a+b)/2`, `x²`, `√(x)`. */
import { attribute, type Element, elements, find, textOf } from '../xml'

const superscripts: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789+−-=()n'].map((sign, index) => [sign, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ'][index] ?? sign]),
)
const subscripts: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789+−-=()'].map((sign, index) => [sign, [...'₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎'][index] ?? sign]),
)

function raised(text: string, signs: Readonly<Record<string, string>>, operator: string): string {
  const letters = [...text]
  if (letters.every((letter) => letter in signs)) return letters.map((letter) => signs[letter]).join('')
  return text === '' ? '' : `${operator}${grouped(text)}`
}

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
  return found && (attribute(found, 'val') ?? '')
}

const sup = (element: Element) => raised(part(element, 'sup'), superscripts, '^')
const sub = (element: Element) => raised(part(element, 'sub'), subscripts, '_')

const forms: Readonly<Record<string, (element: Element) => string>> = {
  f: (fraction) => `${grouped(part(fraction, 'num'))}/${grouped(part(fraction, 'den'))}`,
  sSup: (form) => grouped(part(form, 'e')) + sup(form),
  sSub: (form) => part(form, 'e') + sub(form),
  sSubSup: (form) => part(form, 'e') + sub(form) + sup(form),
  sPre: (form) => sub(form) + sup(form) + part(form, 'e'),
  rad: (root) => `${raised(part(root, 'deg'), superscripts, '')}√${grouped(part(root, 'e'))}`,
  nary: (form) => `${property(form, 'chr') ?? '∫'}${sub(form)}${sup(form)} ${part(form, 'e')}`,
  d: (form) => {
    const inside = elements(form, 'e')
      .map(lineOf)
      .join(property(form, 'sepChr') ?? '|')
    return `${property(form, 'begChr') ?? '('}${inside}${property(form, 'endChr') ?? ')'}`
  },
  func: (form) => `${part(form, 'fName')} ${part(form, 'e')}`,
  limLow: (form) => part(form, 'e') + raised(part(form, 'lim'), subscripts, '_'),
  limUpp: (form) => part(form, 'e') + raised(part(form, 'lim'), superscripts, '^'),
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
  return elements(element).map(lineOf).join('')
}
