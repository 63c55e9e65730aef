import { describe, expect, it } from 'vitest'
import { newReport, tidyLine } from '../../../../story/formats/letters/tidy'

const shown = (text: string) => text.replaceAll('\u00a0', '~').replaceAll('\u202f', '^')
const tidied = (text: string) => {
  const report = newReport()
  const line = tidyLine(text.replaceAll('~', '\u00a0').replaceAll('^', '\u202f'), report)
  return [shown(line), report.oddSpaces]
}

describe('no-break spaces', () => {
  it.each([
    ['Elle a dit~: «~C’est bien^!~»'],
    ['La saison a rapporté 10~000 tonnes et 3^500^000~€'],
    ['Qui est là^?'],
    ['Le taux est de 12~% selon la banque'],
  ])('that French spells with stay: %s', (text) => {
    expect(tidied(text)).toEqual([text, 0])
  })

  it.each([
    ['He said~: it is the end', 'He said : it is the end', 1],
    ['It sold 10~000 of them in the year', 'It sold 10 000 of them in the year', 1],
    ['Il a~dit que~non', 'Il a dit que non', 2],
    ['La loi 12~34 est là', 'La loi 12 34 est là', 1],
    ['The~dam', 'The dam', 1],
  ])('that are slips are put right: %s', (text, line, count) => {
    expect(tidied(text)).toEqual([line, count])
  })
})
