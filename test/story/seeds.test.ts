import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Node } from 'prosemirror-model'
import { describe, expect, it } from 'vitest'
import { readSource } from '../../story/formats'
import { houses } from '../../story/houses'
import { directionOf } from '../../story/languages'
import { schema } from '../../story/schema'
import { countStory } from '../../story/story/count'
import {
  bodyOf,
  bylinesOf,
  datelineOf,
  datelineRange,
  detailsOf,
  headlineOf,
  signOffOf,
  standfirstOf,
} from '../../story/story/parts'

const folder = join(import.meta.dirname, '../../seeds')

function textOf(file: string): string {
  return readFileSync(join(folder, file), 'utf8')
}

/** The samples as the app's own import takes them in. */
const samplesRead = new Map(
  await Promise.all(
    readdirSync(folder).map(async (file) => {
      const text = textOf(file)
      const source = { name: file, text, bytes: new TextEncoder().encode(text) }
      return [file, await readSource(source, { house: null, language: null })] as const
    }),
  ),
)

/** The one story of a sample. */
function read(file: string) {
  const readings = samplesRead.get(file) ?? []
  expect(readings).toHaveLength(1)
  const [reading] = readings
  if (!reading) throw new Error(`${file} holds no story`)
  return reading
}

function has(doc: Node, found: (node: Node) => boolean): boolean {
  let isFound = false
  doc.descendants((node) => {
    isFound ||= found(node)
  })
  return isFound
}

interface Expected {
  house: string
  language: string
  dateline: string
  cities: string[]
  by: string[]
  editing: string[]
}

const samples: Record<string, Expected> = {
  'amedi-road.md': {
    house: 'kurdistan24',
    language: 'en',
    dateline: 'AMEDI (Kurdistan 24) – ',
    cities: ['Amedi'],
    by: [],
    editing: ['Dilnaz Serkani'],
  },
  'baltic-cable.md': {
    house: 'reuters',
    language: 'en',
    dateline: 'OSLO/HELSINKI, Jan 22 (Reuters) - ',
    cities: ['Oslo', 'Helsinki'],
    by: [],
    editing: ['Ines Albarado'],
  },
  'basra-zawariq.md': {
    house: 'kurdistan24',
    language: 'ar',
    dateline: 'البصرة (كوردستان 24) – ',
    cities: ['البصرة'],
    by: ['مروة البرحاوي'],
    editing: ['نوال الكرمليّ'],
  },
  'bassin-huitres.md': {
    house: 'afp',
    language: 'fr',
    dateline: 'Arcachon, 14 oct 2026 (AFP) - ',
    cities: ['Arcachon'],
    by: [],
    editing: ['abt', 'jcv'],
  },
  'bora-trieste.md': {
    house: 'ansa',
    language: 'it',
    dateline: '(ANSA) - TRIESTE, 14 OTT - ',
    cities: ['Trieste'],
    by: [],
    editing: ['mdl'],
  },
  'erbil-tree-belt.md': {
    house: 'kurdistan24',
    language: 'en',
    dateline: 'ERBIL (Kurdistan 24) – ',
    cities: ['Erbil'],
    by: ['Shilan Gomeyi'],
    editing: ['Dilnaz Serkani'],
  },
  'eye-tests-embargo.md': {
    house: 'kurdistan24',
    language: 'en',
    dateline: 'ERBIL (Kurdistan 24) – ',
    cities: ['Erbil'],
    by: ['Avan Dizgirdi'],
    editing: ['Sherwan Kolari'],
  },
  'halabja-hanar.md': {
    house: 'kurdistan24',
    language: 'ckb',
    dateline: 'هەڵەبجە (کوردستان 24) – ',
    cities: ['هەڵەبجە'],
    by: ['ژیلوان شنروێیی'],
    editing: ['ڕێبین گوڵاڵەیی'],
  },
  'kirkuk-roof-market.md': {
    house: 'kurdistan24',
    language: 'en',
    dateline: 'KIRKUK (Kurdistan 24) – ',
    cities: ['Kirkuk'],
    by: ['Soma Hamrin'],
    editing: [],
  },
  'mountain-library.md': {
    house: 'kurdistan24',
    language: 'en',
    dateline: 'SORAN (Kurdistan 24) – ',
    cities: ['Soran'],
    by: ['Lana Kwestani'],
    editing: ['Sherwan Kolari'],
  },
  'night-train.md': {
    house: 'dpa',
    language: 'en',
    dateline: 'Geneva (dpa) - ',
    cities: ['Geneva'],
    by: [],
    editing: ['Friederike Naumburg-Paas'],
  },
  'rain-season.md': {
    house: 'kurdistan24',
    language: 'en',
    dateline: 'DUHOK (Kurdistan 24) – ',
    cities: ['Duhok'],
    by: ['Jiyan Semeli'],
    editing: ['Dilnaz Serkani'],
  },
  'rhine-barges.md': {
    house: 'reuters',
    language: 'en',
    dateline: 'DUISBURG, March 3 (Reuters) - ',
    cities: ['Duisburg'],
    by: ['Marit van Oosterzee'],
    editing: ['Colm Ferriter', 'Ines Albarado'],
  },
  'river-bells.html': {
    house: 'ap',
    language: 'en-US',
    dateline: 'MAPLE FORD, Iowa (AP) — ',
    cities: ['Maple Ford'],
    by: ['TESSA ALDERWICK'],
    editing: ['Harriet Colwyn-Jones'],
  },
  'sulaimani-tram.md': {
    house: 'kurdistan24',
    language: 'en',
    dateline: 'SULAIMANI (Kurdistan 24) – ',
    cities: ['Sulaimani'],
    by: ['Renas Awdali', 'Nigar Tofa'],
    editing: ['Sherwan Kolari'],
  },
  'wire-koya-dam.txt': {
    house: 'kurdistan24',
    language: 'en',
    dateline: 'ERBIL (Kurdistan 24) – ',
    cities: ['Erbil'],
    by: [],
    editing: ['Rezan Aswad'],
  },
}

describe.each(Object.entries(samples))('the sample %s', (file, expected) => {
  it('comes in with its forms in their places', () => {
    const { doc } = read(file)
    const range = datelineRange(doc)
    expect(range && doc.textBetween(range.from, range.to)).toBe(expected.dateline)
    expect(datelineOf(doc)?.places.map(({ city }) => city)).toEqual(expected.cities)
    expect(bylinesOf(doc).map(({ name }) => name)).toEqual(expected.by)
    expect(signOffOf(doc).editing.map(({ name }) => name)).toEqual(expected.editing)
  })

  it('is of its house and language', () => {
    const { house, language } = detailsOf(read(file).doc)
    expect({ house, language }).toEqual({ house: expected.house, language: expected.language })
  })
})

const files = readdirSync(folder)

describe.each(files)('the sample %s', (file) => {
  it('is a story with headline and dateline, of a house that there is', () => {
    const { doc } = read(file)
    expect(headlineOf(doc)).not.toBe('')
    expect(datelineOf(doc)?.places.length).toBeGreaterThan(0)
    expect(houses.map(({ id }) => id)).toContain(detailsOf(doc).house)
  })

  it('runs the way that its language does', () => {
    const { language, direction } = detailsOf(read(file).doc)
    expect(direction).toBe(directionOf(language))
  })

  it('loses nothing on the way in', () => {
    expect(read(file).report.dropped).toEqual([])
  })
})

describe('the samples together', () => {
  const docs = () => files.map((file) => read(file).doc)

  it('are at least twelve', () => {
    expect(files.length).toBeGreaterThanOrEqual(12)
  })

  it('show every house, Sorani and Arabic, and every stage of work', () => {
    const details = docs().map(detailsOf)
    expect(new Set(details.map(({ house }) => house))).toEqual(new Set(houses.map(({ id }) => id)))
    expect(details.map(({ language }) => language)).toEqual(expect.arrayContaining(['ckb', 'ar']))
    expect(new Set(details.map(({ stage }) => stage))).toEqual(
      new Set(['draft', 'editing', 'ready', 'filed']),
    )
    expect(details.some(({ embargo, note }) => embargo !== null && note !== '')).toBe(true)
  })

  it('have a very short one and a long one', () => {
    const words = docs().map((doc) => countStory(doc).words)
    expect(Math.min(...words)).toBeLessThan(60)
    expect(Math.max(...words)).toBeGreaterThan(1500)
  })

  it('use every node and mark that a story has and a file can have', () => {
    const all = docs()
    const marks = Object.values(schema.marks).filter(({ name }) => name !== schema.marks.desk_note.name)
    const unused = [...Object.values(schema.nodes), ...marks].filter(
      (type) =>
        type !== schema.topNodeType &&
        !all.some((doc) =>
          has(doc, (node) => node.type === type || node.marks.some((mark) => mark.type === type)),
        ),
    )
    expect(unused.map(({ name }) => name)).toEqual([])
  })

  it('name a table and a picture with caption and credit in one story', () => {
    const { doc } = read('rain-season.md')
    const picture = bodyOf(doc).find(({ type }) => type === schema.nodes.picture)
    expect(bodyOf(doc).some(({ type }) => type === schema.nodes.table)).toBe(true)
    expect(picture?.attrs.alt).not.toBe('')
    expect(picture?.children.map(({ textContent }) => textContent)).toEqual([
      'Rainfall from October to May in seven towns, from north to south. The black marks show what is usual.',
      'Graphic: Kurdistan 24',
    ])
  })
})

describe('the wire story', () => {
  const wire = () => read('wire-koya-dam.txt')

  it('keeps its 25 paragraphs letter for letter, its spaces put right', () => {
    const { doc } = wire()
    const paragraphs = textOf('wire-koya-dam.txt')
      .split(/\n\s*\n/)
      .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    expect(doc.children.map(({ textContent }) => textContent)).toEqual(paragraphs)
    expect(bodyOf(doc)).toHaveLength(25)
  })

  it('repeats its standfirst after the dateline, and both stay', () => {
    const { doc } = wire()
    const lead = bodyOf(doc)[0]?.textContent
    expect(lead).toBe(`ERBIL (Kurdistan 24) – ${standfirstOf(doc)}`)
  })

  it('has the stray spaces of a real wire, which the report counts', () => {
    const { trailingBlanks, doubledSpaces, oddSpaces } = wire().report
    expect(trailingBlanks).toBeGreaterThan(0)
    expect(doubledSpaces).toBeGreaterThan(0)
    expect(oddSpaces).toBeGreaterThan(0)
  })
})
