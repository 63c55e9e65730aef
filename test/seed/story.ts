/** A generated story: the same for the same number, on whatever machine. */
import { v5 as idFrom } from 'uuid'
import { byline, dateline, signOff, styleIn } from '../../story/forms'
import { builtInHouses } from '../../story/houses'
import { schema } from '../../story/schema'
import { newDetails, noSignOff } from '../../story/schema/values'
import { usualIds } from '../../story/stages/stage'
import type { Story } from '../../story/story/record'
import { randomFrom } from '../faults/row'
import { prose } from './prose'

/** The day of the newest stories; a desk must not differ from run to run. */
const newest = Date.UTC(2026, 9, 1)
const profiles = ['kurdistan24', 'reuters', 'ap'] as const
const namespace = '6f0d3c0e-6a55-4c1b-9d7f-1a2b3c4d5e6f'

/** Words of running text that a generated story has, about. */
const usualLength = 600

/** The generated story of a number; `seed` makes another desk of the same kind. `length` is in words, about. */
export function seededStory(seed: number, number: number, length = usualLength): Story {
  const random = randomFrom(seed * 1_000_003 + number)
  const one = <T>(list: readonly [T, ...T[]]): T => list[Math.floor(random() * list.length)] ?? list[0]
  // most of the desk's copy is English
  const { language, direction, ...words } = one([prose.english, prose.english, prose.sorani, prose.arabic])
  const filled = (text: string) =>
    text
      .replaceAll('{place}', () => one(words.places))
      .replaceAll('{n}', () => `${2 + Math.floor(random() * 90)}`)
  const sentence = () =>
    filled([words.who, words.did, words.what, words.why].map((part) => one(part)).join(' '))
  const headline = () => filled([words.who, words.did, words.what].map((part) => one(part)).join(' '))
  const paragraph = () => {
    const sentences = Array.from({ length: 2 + Math.floor(random() * 4) }, sentence)
    return sentences.join(' ')
  }

  const house = language === 'en' ? one(profiles) : profiles[0]
  const style = styleIn(builtInHouses, house, language)
  const created = newest - Math.floor(random() * random() * 3 * 365 * 86_400_000)
  const changed = created + Math.floor(random() * 86_400_000)
  const date = new Date(created).toISOString().slice(0, 10)
  const place = {
    places: [{ city: one(words.places), region: '', country: '' }],
    date,
    sources: [style.house.name],
  }
  const bylines = [{ name: one(words.names), credit: '' }]
  const credits = { ...noSignOff, editing: [{ name: one(words.names), place: '' }] }
  const body: string[] = []
  for (let count = 0; count < length; count += body.at(-1)?.split(' ').length ?? length)
    body.push(paragraph())

  const { nodes, marks } = schema
  const text = (line: string) => schema.text(line)
  const details = { ...newDetails, language, direction, house, stage: one(usualIds) }
  const embargo = random() < 0.03 ? new Date(changed + 86_400_000).toISOString() : null
  const doc = nodes.doc.create({ ...details, slug: `STORY-${number}`, embargo }, [
    nodes.headline.create(null, text(headline())),
    nodes.standfirst.create(null, text(sentence())),
    nodes.byline.create({ bylines }, text(byline.print(bylines, style).replaceAll('\n', ' '))),
    nodes.paragraph.create(null, [
      schema.text(dateline.print(place, style), [marks.dateline.create(place)]),
      text(paragraph()),
    ]),
    ...body.map((each) => nodes.paragraph.create(null, text(each))),
    nodes.signoff.create({ signOff: credits }, text(signOff.print(credits, style).replaceAll('\n', ' '))),
  ])
  return {
    id: idFrom(`${seed}-${number}`, namespace),
    created: new Date(created).toISOString(),
    changed: new Date(changed).toISOString(),
    binned: null,
    doc,
  }
}
