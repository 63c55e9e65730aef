/** What a house says of checks and words: those that it does not want, and words that are right in its stories. */
import type { Node } from 'prosemirror-model'
import { textOf } from '../../story/checks/blocks'
import type { Finding } from '../../story/checks/finding'
import { standing } from '../../story/checks/standing'
import { type House, houseById } from '../../story/houses'
import { desk } from '../bridge'
import { attempt } from '../desk/attempt'
import { useDesk } from '../desk/desk-store'
import { deskHouses, receiveHouses } from '../desk/houses'

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

/** Keeps a house style, or what a desk adds to one that comes with the app. */
export function saveHouse(house: House): void {
  void attempt(async () => receiveHouses(await desk.saveHouse(house)))
}

/** Switches a check off in all stories of a house. */
export function switchOff(house: House, code: string, reason: string): void {
  const others = (house.checksOff ?? []).filter((each) => each.code !== code)
  saveHouse({ ...house, checksOff: [...others, { code, reason }] })
}

/** Switches it on again. */
export function switchOn(house: House, code: string): void {
  saveHouse({ ...house, checksOff: (house.checksOff ?? []).filter((each) => each.code !== code) })
}

/** Has all stories of a house know a word. */
export function addToHouse(house: House, word: string): void {
  const words = house.words ?? []
  if (!words.includes(word)) saveHouse({ ...house, words: [...words, word].sort() })
}

/** Has them forget it again. */
export function removeFromHouse(house: House, word: string): void {
  saveHouse({ ...house, words: (house.words ?? []).filter((each) => each !== word) })
}
