/** The byline: `By NAME and NAME`, with credits on the line below where the house has them. */
import type { Byline } from '../schema/values'
import type { Form, Style } from './form'
import { isName, joinNames, splitNames } from './names'
import { bylineLeads, wordsOf } from './words'

const lead = new RegExp(`^\\s*(?:${bylineLeads.join('|')})(?:\\s*:\\s*|\\s+)`, 'u')
const months = /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/
const notPeople = /\b(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Noon|Midnight|Christmas)\b/i

function print(bylines: Byline[], { house, language }: Style): string {
  const names = joinNames(
    bylines.map(({ name }) => (house.byline.nameCase === 'upper' ? name.toLocaleUpperCase(language) : name)),
    language,
  )
  const credits = [...new Set(bylines.map(({ credit }) => credit).filter(Boolean))]
  const line = `${wordsOf(language).by}${names}`
  return house.byline.credit && credits.length > 0 ? `${line}\n${credits.join('\n')}` : line
}

function parse(text: string): Byline[] {
  const [line = '', ...credits] = text.split('\n').map((each) => each.trim())
  const names = splitNames(line.replace(lead, ''))
  const written = credits.filter(Boolean)
  return names.map((name, index) => ({
    name,
    credit: (written.length === names.length ? written[index] : written[0]) ?? '',
  }))
}

function recognise(text: string) {
  const [line = ''] = text.split('\n')
  const rest = line.replace(lead, '')
  if (rest === line || line.length > 120 || /[.!?…]\s*$/u.test(line.replace(/\b(?:Jr|Sr|[A-Z])\.\s*$/, '')))
    return null
  const names = splitNames(rest)
  const arePeople = names.length > 0 && names.every((name) => isName(name) && name.split(/\s+/).length >= 2)
  if (!arePeople || months.test(rest) || notPeople.test(rest)) return null
  const lines = text.split('\n')
  const isCredit = (credit: string) =>
    credit.trim() !== '' && credit.length <= 60 && !/[.!?]\s*$/.test(credit)
  if (lines.length > 3 || !lines.slice(1).every(isCredit)) return null
  return { value: parse(text), length: text.length }
}

const sameLetters = (a: string, b: string) => a.toLocaleLowerCase() === b.toLocaleLowerCase()

/** Capitals hide a name's own case, and a house may leave credits out: both are kept from what is held. */
function keepUnprinted(said: Byline[], held: Byline[], { house }: Style): Byline[] {
  return said.map(({ name, credit }) => {
    const known = held.find((each) => sameLetters(each.name, name))
    return {
      name: known && house.byline.nameCase === 'upper' ? known.name : name,
      credit: house.byline.credit ? credit : (known?.credit ?? credit),
    }
  })
}

export const byline: Form<Byline[]> = { print, parse, recognise, keepUnprinted }
