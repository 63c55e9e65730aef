/** Generated clean stories, the same for the same number: nothing in them is wrong. */
import { checkedBlock } from '../../story/checks/blocks'
import type { BlockPart, CheckedStory } from '../../story/checks/check'
import { type Chance, chanceOf } from './chance'
import {
  cities,
  counted,
  crossheads,
  facts,
  introduced,
  longQuote,
  people,
  spoken,
  type Told,
} from './english'
import { type Copy, otherLanguages } from './other-languages'

/** A story of the corpus, and the house that it is written for. */
export interface Sample extends CheckedStory {
  name: string
  house: string
}

type Written = readonly [part: BlockPart, text: string]

const dayMs = 86_400_000
const newest = Date.UTC(2026, 9, 1)

const dayOf = (chance: Chance) => new Date(newest - chance.number(0, 900) * dayMs).toISOString().slice(0, 10)

function sampleOf(
  name: string,
  house: string,
  language: string,
  day: string,
  written: readonly Written[],
): Sample {
  const blocks = written.map(([part, text]) => {
    const described = part === 'caption' ? { isDescribed: true } : {}
    return checkedBlock({ part, text, ...described }, language)
  })
  return { name, house, language, day, blocks }
}

interface EnglishHouse {
  house: string
  percent: string
  quotes: string
  dateline: (city: string) => string
}

/** How the houses of English copy write what differs between them. */
const englishHouses: readonly [EnglishHouse, ...EnglishHouse[]] = [
  {
    house: 'kurdistan24',
    percent: '%',
    quotes: '“”',
    dateline: (city) => `${city.toUpperCase()} (Kurdistan 24) – `,
  },
  { house: 'reuters', percent: '%', quotes: '""', dateline: (city) => `${city.toUpperCase()} (Reuters) - ` },
  { house: 'ap', percent: '%', quotes: '“”', dateline: (city) => `${city.toUpperCase()} (AP) — ` },
  { house: 'none', percent: ' per cent', quotes: '“”', dateline: (city) => `${city} – ` },
]

function englishStory(number: number, chance: Chance): Sample {
  const { house, percent, quotes, dateline } = chance.one(englishHouses)
  const [city = cities[0], other = cities[1]] = chance.some(cities, 2)
  const told: Told = {
    people: people(chance),
    city,
    other,
    day: dayOf(chance),
    percent: (figure) => `${figure}${percent}`,
    quoted: (text) =>
      `${quotes.charAt(0)}${text.replaceAll('“', '‘').replaceAll('”', '’')}${quotes.charAt(1)}`,
    count: chance.number(3, 97),
  }
  const {
    people: [one, two],
    count,
  } = told
  const place = city.split(' ').length > 1 ? 'the city' : city
  const paragraph = (text: string): Written => ['paragraph', text]
  const body = [
    ...chance.some(facts, chance.number(4, 9)).map((each) => paragraph(each(told, chance))),
    ...chance.some(spoken, 2).map((each) => paragraph(each(told, chance))),
  ]
  return sampleOf(`English ${number}`, house, 'en', told.day, [
    ['headline', `Storm leaves ${count} bridges near ${place} closed`],
    ['standfirst', `${one.full} says the repairs may take an hour or a year`],
    ['byline', `By ${two.full}`],
    [
      'lead',
      `${dateline(city)}A storm closed ${counted(count)} bridges near ${place}, and an engineer who saw it said on the radio that nobody had been hurt.`,
    ],
    paragraph(introduced(one, told, chance)),
    ...body.slice(0, 4),
    ...(chance.happens(0.4) ? [['crosshead', chance.one(crossheads)] as const] : []),
    ...body.slice(4),
    ...(chance.happens(0.4) ? longQuote(told).map(paragraph) : []),
    ...(chance.happens(0.5)
      ? [
          paragraph(
            `“It is all a game,” said ${two.full}, ${two.role}, who had come from ${other}. ${two.last.replace(/^al-/, 'Al-')} said no more.`,
          ),
        ]
      : []),
    ...(chance.happens(0.5)
      ? ([
          ['caption', `${one.full} at the bridge in ${city}`],
          ['credit', `${two.full}`],
        ] as const)
      : []),
    ...(chance.happens(0.3)
      ? ([
          ['list', 'Sand: 40 tonnes'],
          ['list', 'Stone: 1,200 tonnes'],
          ['table', 'Bridge'],
          ['table', '12'],
        ] as const)
      : []),
    ['sign-off', `Reporting by ${two.full}; Editing by ${told.people[2].full}`],
  ])
}

function otherStory(number: number, chance: Chance, copy: Copy): Sample {
  const day = dayOf(chance)
  const digits = copy.digits(chance)
  const [one = '', two = ''] = chance.some(copy.names, 2)
  const [city = '', other = ''] = chance.some(copy.cities, 2)
  const count = digits(chance.number(33, 99))
  const filled = (text: string) =>
    text
      .replaceAll('{count}', count)
      .replaceAll('{name}', () => (chance.happens(0.7) ? one : two))
      .replaceAll('{city}', other)
      .replaceAll('{n}', () => digits(chance.number(11, 99)))
      .replace(/\{(\d+)\}/g, (_, figure) => digits(Number(figure)))
      .replaceAll('{date}', () =>
        copy
          .date(new Date(Date.parse(day) + chance.number(-20, 20) * dayMs).toISOString())
          .replace(/[0-9]+/g, (each) => digits(Number(each))),
      )
  const [lead = '', ...rest] = copy.paragraphs
  const [headline, ...counted] = (chance.happens(0.4) && copy.counted) || [chance.one(copy.headlines)]
  const [house] = copy.house
  return sampleOf(`${copy.language} ${number}`, house, copy.language, day, [
    ['headline', filled(headline)],
    ['standfirst', ''],
    ['lead', copy.dateline(city, day) + filled(lead)],
    ...[...chance.some(rest, chance.number(3, rest.length)), ...counted].map(
      (text) => ['paragraph', filled(text)] as const,
    ),
    ...(chance.happens(0.4)
      ? ([
          [
            'caption',
            `${one}، ${city}`.replace(
              '،',
              copy.language.length === 2 && !/ar|fa/.test(copy.language) ? ',' : '،',
            ),
          ],
          ['credit', two],
        ] as const)
      : []),
  ])
}

/** The clean story of a number: half of them in English, the others in seven languages more. */
export function cleanStory(number: number): Sample {
  const chance = chanceOf(number * 7_919 + 1)
  return number % 2 === 0
    ? englishStory(number, chance)
    : otherStory(number, chance, chance.one(otherLanguages))
}
