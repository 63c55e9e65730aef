/** What generated English stories are made of: paragraphs with much that a careless check takes for a fault. */
import type { Chance } from './chance'

export interface Person {
  full: string
  last: string
  role: string
  age: number
  they: 'he' | 'she'
}

/** What all paragraphs of a story agree on. */
export interface Told {
  people: readonly [Person, Person, Person]
  city: string
  other: string
  /** The day of the story, `2026-03-03`. */
  day: string
  percent: (figure: string) => string
  quoted: (text: string) => string
  /** How many are dead, hurt, elected or sold: what the headline says as well. */
  count: number
}

const men = [
  'Dara',
  'Tomas',
  'Henrik',
  'Zana',
  'Karim',
  'Leonid',
  'Marek',
  'Omar',
  'Sirwan',
  'Walter',
] as const
const women = [
  'Nadia',
  'Shilan',
  'Hanna',
  'Layla',
  'Ines',
  'Greta',
  'Runak',
  'Maria',
  'Teresa',
  'Olga',
] as const
const lasts = [
  'Helmer',
  'Barzo',
  'Castellan',
  'Voss',
  'O’Hara',
  'Lindqvist',
  'al-Rawi',
  'Zebari',
  'Petrenko',
  'Ashworth',
  'Hawrami',
  'Moreau',
  'Tavares',
  'Kessel',
  'Dobrowolski',
  'al-Jabiri',
  'Brennan',
  'Sabir',
  'Marchetti',
  'Okonedo',
] as const
const roles = [
  'a bridge engineer',
  'the mayor',
  'a grain farmer',
  'an hourly worker at the plant',
  'the head of the union',
  'a one-time prosecutor',
  'a European Union adviser',
  'an MP for the district',
  'a university lecturer',
  'an heir to the estate',
] as const

export const cities = [
  'Erbil',
  'Duhok',
  'Kirkuk',
  'Trieste',
  'Gdansk',
  'Porto',
  'Leeds',
  'Amman',
  'Los Angeles',
  'El Paso',
] as const

const monthNames =
  'January February March April May June July August September October November December'.split(' ')
const dayNames = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')

export function people(chance: Chance): Told['people'] {
  const [one = lasts[0], two = lasts[1], three = lasts[2]] = chance.some(lasts, 3)
  const [him = men[0]] = chance.some(men, 1)
  const [her = women[0], another = women[1]] = chance.some(women, 2)
  const person = (first: string, last: string, they: Person['they']): Person => ({
    full: `${first} ${last}`,
    last,
    role: chance.one(roles),
    age: chance.number(19, 88),
    they,
  })
  return [person(him, one, 'he'), person(her, two, 'she'), person(another, three, 'she')]
}

/** A day beside that of a story: its weekday and its date. */
function dated(day: string, away: number): { weekday: string; month: string; date: number; year: number } {
  const at = new Date(Date.parse(day) + away * 86_400_000)
  return {
    weekday: dayNames[at.getUTCDay()] ?? '',
    month: monthNames[at.getUTCMonth()] ?? '',
    date: at.getUTCDate(),
    year: at.getUTCFullYear(),
  }
}

const words = 'zero one two three four five six seven eight nine'.split(' ')
/** A number as copy writes it: in words up to nine. */
export const counted = (count: number) => words[count] ?? String(count)
const start = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

type Paragraph = (told: Told, chance: Chance) => string

/** Says who the first person is. It comes before whatever else is told of that person. */
export const introduced = ({ full, role, age }: Person, { quoted }: Told, chance: Chance): string =>
  chance.one([
    `${quoted('We had had the plans since the spring,')} said ${full}, ${role}. ${quoted('That that took two winters is no secret.')}`,
    `${full}, ${role}, said the work would go on as long as the money lasted.`,
    `${full}, ${age}, ${role}, was asked whether the vote had been fair.`,
  ])

/** Paragraphs in which a person that is known speaks. */
export const spoken: readonly [Paragraph, ...Paragraph[]] = [
  ({ people: [one], quoted }) => `${quoted('Nobody told us,')} ${one.last} said. ${quoted('Not once.')}`,
  ({ people: [one], quoted }) =>
    `${start(one.last)} said ${one.they} had turned the offer in in March. ${quoted('It’s what it is,')} ${one.they} said.`,
  ({ people: [one], other }) =>
    `${start(one.last)} told a meeting in ${other} that an hour’s delay was “a historic low” for the line.`,
  ({ people: [one], quoted }) =>
    `In a statement, ${one.last} called it ${quoted('a one-off’s one-off')} and declined to go on on the matter.`,
  ({ people: [one], quoted }) =>
    `${quoted('“Is is” is not a word,')} ${one.last} joked, ${quoted('and an a is a letter.')}`,
]

/** Paragraphs that stand for themselves. */
export const facts: readonly [Paragraph, ...Paragraph[]] = [
  ({ day }, chance) => {
    const { weekday, month, date } = dated(day, chance.number(-20, 20))
    return `The hearing is set for ${weekday}, ${month} ${date}, a month later than planned.`
  },
  ({ day }, chance) => {
    const { weekday, month, date, year } = dated(day, chance.number(-3000, 300))
    return `The first stone was laid on ${weekday}, ${date} ${month} ${year}, under a tent in the rain.`
  },
  ({ day }) => {
    const { weekday } = dated(day, 0)
    return `Work stopped on ${weekday}. March 3 had been named as the day of the opening, then May 12.`
  },
  (_, chance) => {
    const [men_, women_, more] = [chance.number(2, 9), chance.number(2, 9), chance.number(2, 9)]
    return `The bus carried ${men_ + women_ + more} people, ${counted(men_)} men, ${counted(women_)} women and ${counted(more)} children, and a driver.`
  },
  (_, chance) => {
    const [boys, girls] = [chance.number(11, 40), chance.number(11, 40)]
    return `The school has ${boys + girls} pupils, ${boys} boys and ${girls} girls.`
  },
  ({ percent }, chance) => {
    const from = chance.number(40, 400)
    const to = from + chance.number(5, 200)
    return `Sales rose ${percent(String(Math.round(((to - from) / from) * 100)))} to ${to} from ${from}, the union said.`
  },
  ({ percent }, chance) => {
    const to = chance.number(40, 400)
    const from = to + chance.number(5, 200)
    return `Output fell from ${from} to ${to} tonnes, or ${percent((((from - to) / from) * 100).toFixed(1))}, in a year.`
  },
  ({ percent }) =>
    `Turnout was ${percent('61.4')} against ${percent('58')} five years ago, up by three and a half points.`,
  (_, chance) => {
    const [one, two] = [chance.number(1001, 9999), chance.number(1001, 9999)]
    const written = (n: number) => n.toLocaleString('en-US')
    return `It employs ${written(one)} people and sold ${written(two)} engines since 2019, when flight KU 1407 made its first journey.`
  },
  (_, chance) => {
    const [yes, no, neither] = [chance.number(150, 200), chance.number(120, 140), chance.number(101, 110)]
    return `Of the ${yes + no + neither} members, ${yes} voted for, ${no} against and ${counted(neither)} abstained, in a hall with 900 seats.`
  },
  (_, chance) => {
    const [yes, no] = [chance.number(130, 150), chance.number(101, 120)]
    return `The ${yes + no + chance.number(0, 3)}-member board voted ${yes}-${no} to close the mill.`
  },
  (_, chance) => {
    const [yes, no] = [chance.number(12, 19), chance.number(5, 11)]
    return chance.one([
      `In a chamber of ${yes + no + chance.number(0, 3)}, the plan passed by ${yes} votes to ${no} after a long night.`,
      `The plan passed ${yes}-${no} in the ${yes + no + chance.number(0, 3)}-seat chamber, which has 60 chairs for guests.`,
      `The council has ${yes + no + chance.number(0, 3)} members. It voted ${yes}-${no} and sent the plan to parliament, which voted 120-90.`,
    ])
  },
  (_, chance) => {
    const before = chance.number(20, 400)
    return chance.one([
      `Visitors doubled to ${before * 2 + chance.number(-2, 2)} a day from ${before}, and more than doubled to 900 from 400 at weekends.`,
      `The price of wheat tripled from ${before} dinars to ${before * 3 + chance.number(-3, 3)} dinars in ten years.`,
    ])
  },
  ({ percent }, chance) => {
    const [yes, no] = [chance.number(44, 49), chance.number(41, 43)]
    return `Some ${percent(`${yes}.5`)} were for the bridge, ${percent(`${no}.2`)} against and ${percent((100 - 0.7 - yes - no).toFixed(1))} undecided, up from ${percent('2')}.`
  },
  ({ day }, chance) => {
    const { weekday, month, date, year } = dated(day, chance.number(-2000, 200))
    return `It rained on ${date} ${month} ${year}, a ${weekday}, and on the day after.`
  },
  ({ day }, chance) => {
    const age = chance.number(20, 90)
    return `The caretaker, Roj Tamm, ${age}, was born in ${Number(day.slice(0, 4)) - age - chance.number(0, 1)} in the house that he looks after, which is of 1890.`
  },
  () =>
    'They danced at the workers’ hall, which they all went to to sing ‘The Old Song’ and ‘Rain’, both of the ’90s.',
  () =>
    'An honest answer would take an hour; a European one would take a year, an 11-page annex and an 80-page report.',
  () =>
    'The committee has three tasks: a) to count, b) to compare and c) to report (and, if need be, to start again).',
  ({ city }) =>
    `The office at 1407 Harbour Road in ${city} opens at 9:30 a.m. and has a U.S. flag and an EU flag in its window.`,
  () =>
    'Write to desk@example.org or see https://example.org/a//b?c=1 for the list, which is which and who is who.',
  () =>
    'The band Duran Duran, whose album sold 12,000 copies, played a 40-minute set with a 12" record as a prop.',
  () =>
    'The court heard that “the money” had been moved in 2019, 2020 and 2021, not in one year but in all of them.',
  ({ other }) =>
    `Trains to ${other} ran again on Saturday, the railway said, but not those at night; no, no trains at all on Sunday.`,
  () => 'The World Health Organization (WHO) sent a team. The WHO said it would report in a month.',
  ({ percent }) =>
    `Bread costs ${percent('4')} more than it did, milk 1.20 euros, and a one-way ticket 2.50 euros.`,
  () =>
    'Boro won 3-1, their first win since they beat Rovers 2-0 in 1998, and Okafor scored in the 12th and 71st minutes.',
  ({ city, other }) =>
    `The road from ${city} to ${other} is 214 km (133 miles) long; a lorry needs 3-4 hours.`,
  () =>
    'The book, “A Year in ‘the Other House’,” is in its third edition, and the play of that name its second season.',
  () =>
    'Those who had come in in buses left on on-time trains, an official said, although there is no record of it.',
  () => 'Shares in TK Elevator and Malcolm X Holdings, which own the XX Club, were unchanged.',
  () =>
    'The storm had winds of 90 km/h; roofs, cars and a uniformed guard’s hut were swept into the harbour.',
  () => 'A ewe, a unicorn of bronze, an heirloom and a used U-boat bell are among what is to be sold.',
]

/** A quotation over two paragraphs: only the second closes it. */
export const longQuote: (told: Told) => [string, string] = ({ people: [, two], quoted }) => {
  const open = quoted('x').charAt(0)
  return [
    `${two.full}, ${two.role}, remembered the night: ${open}It rained, and it rained, and nobody came.`,
    `${open}In the morning the water stood at the second step,${quoted('x').charAt(2)} ${two.they} said.`,
  ]
}

export const crossheads = ['What comes next', 'Two winters', 'A vote in May', 'The price of wheat'] as const
