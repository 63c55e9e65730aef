/** What a house says of checks and words: those that it does not want, and words that are right in its stories. */
import type { Node } from 'prosemirror-model'
import { textOf } from '../../story/checks/blocks'
import type { Finding } from '../../story/checks/finding'
import { standing } from '../../story/checks/standing'
import { type House, houseById } from '../../story/houses'
import { useDesk } from '../desk/desk-store'
import { changeHouse, deskHouses } from '../desk/houses'

/** The house of a story. */
export function houseOf(doc: Node): House {
  return houseById(deskHouses(), String(doc.attrs.house))
}

/** Whether a finding in a block of a story is shown to an editor. */
export function wantedFindings(doc: Node): (finding: Finding, block: Node) => boolean {
  const house = houseOf(doc)
  const own = useDesk.getState().settings.abbreviations.filter((each) => ['', house.id].includes(each.house))
  const stands = standing(doc, { ...house, abbreviations: [...house.abbreviations, ...own] })
  return (finding, block) => stands(finding, textOf(block))
}

/** Switches a check off in all stories of a house. */
export function switchOff(house: House, code: string, reason: string): void {
  changeHouse(house, ({ checksOff = [] }) => ({
    checksOff: [...checksOff.filter((each) => each.code !== code), { code, reason }],
  }))
}

/** Switches it on again. */
export function switchOn(house: House, code: string): void {
  changeHouse(house, ({ checksOff = [] }) => ({ checksOff: checksOff.filter((each) => each.code !== code) }))
}

/** Has all stories of a house know a word. */
export function addToHouse(house: House, word: string): void {
  changeHouse(house, ({ words = [] }) => ({ words: [...new Set([...words, word])].sort() }))
}

/** Has them forget it again. */
export function removeFromHouse(house: House, word: string): void {
  changeHouse(house, ({ words = [] }) => ({ words: words.filter((each) => each !== word) }))
}
