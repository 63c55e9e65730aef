import { resolve } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { storyOf } from '../story/generate'
import { newsDoc } from '../story/news'
import { type Pattern, patternsIn, patternsOfSources, root, sourceFiles } from './collect'
import { slownessOf } from './linear'

const slow: readonly [pattern: RegExp, why: string][] = [
  [/(a+)+$/, 'a loop in a loop'],
  [/(?:a|a)*b/, 'two ways for the same letter'],
  [/(?:a?b?)*c/, 'a loop over what may be empty'],
  [/^(?:\w+\s?)*$/, 'a loop in a loop with an optional end'],
  [/^(([a-z])+.)+[A-Z]([a-z])+$/, 'a loop in a loop'],
  [/\s+$/, 'begins anew at each blank'],
  [/\s*,\s*/g, 'begins anew at each blank'],
  [/^\s+|\s+$/gu, 'begins anew at each blank'],
  [/[\r\n]+$/, 'begins anew at each line end'],
  [/\r+\n/g, 'begins anew at each carriage return'],
  [/\/+$/, 'begins anew at each slash'],
  [/"[^\n]*x/, 'begins anew at each quotation mark'],
  [/@font-face\s*\{[^}]*\}/g, 'begins anew at a text of several letters'],
  [/<!--.*?-->/gs, 'begins anew at a text of several letters'],
  [/<a[^>]*>/g, 'begins anew in itself'],
  [/[^\s@]+@[^\s@]+/g, 'begins anew at each letter'],
  [/\d+(?=x)/, 'begins anew before what is looked at'],
  [/(?=.*x)a/, 'looks ahead from each place'],
  [/(?<=\s*)x/, 'looks back for ever'],
  [/(?<!-+\n)x/, 'looks back for ever'],
  [/^\s*x/gm, 'begins anew at each line'],
  [/^(.+?)\s*\(([^()]*)\)?$/u, 'two loops beside each other'],
  [/^\d+\s*(.*)$/, 'two loops beside each other, and a line end that ends neither'],
  [/^\s*[(\-–]*\s*more\s*$/i, 'two loops with nothing certain between'],
  [/^(.*),(.*),(.*)$/, 'three loops'],
  [/^x*(?:y*|x*)z/, 'two loops by way of an alternative'],
  [/^[äö]*\p{L}*\d/u, 'two loops with letters in common'],
  [/^k*K*!/iu, 'two loops that are the same in either case'],
  [/a{0,5000}b/, 'a bound too high to be one'],
  [/(?:a{1,500}b?){1,500}$/, 'a bound in a bound'],
]

const linear: readonly RegExp[] = [
  /\s+/g,
  /^\s+/,
  /^\s*(?:\S|$)/,
  /,\s*/g,
  /\S\s*$/y,
  /<[^<>]*>/g,
  /"[^"]*"/y,
  /^(?:[^,]*,)*$/,
  /^\w+(?:\s+\w+)*$/,
  /^[ \t]*x/gm,
  /\p{L}+/gu,
  /(?<!\p{L})\p{L}+\d/gu,
  /(?<!\s)\s+$/,
  /\b\w+\b/g,
  /[^\s|]{0,60}\|/g,
  /^(\d{4})-(\d{2})-(\d{2})$/,
  /&(?:#\d{1,7}|[a-z]{1,30});/gi,
  /^(?:Jr|Sr)\.?$/u,
  /a(?!b)/g,
  /(?:)/,
]

describe('the detector of slow patterns', () => {
  it.each(slow)('finds %s: %s', ({ source, flags }) => {
    expect(slownessOf(source, flags)).not.toBeNull()
  })

  it.each(linear)('lets %s pass', ({ source, flags }) => {
    expect(slownessOf(source, flags)).toBeNull()
  })

  it('tells exponential patterns from polynomial ones', () => {
    expect(slownessOf('(a+)+$', '')).toEqual({ kind: 'exponential', repeated: 'a' })
    expect(slownessOf('\\s+$', '')).toMatchObject({ kind: 'polynomial' })
  })

  it('reads patterns, and the places that build one, out of a file', () => {
    const text = 'const a = /x+$/g\nconst b = new RegExp(c)\nconst d = RegExp("y")\nconst e = 1 / 2 / 3\n'
    expect(patternsIn('a.ts', text)).toEqual({
      patterns: [{ source: 'x+$', flags: 'g', place: 'a.ts:1' }],
      built: ['a.ts:2', 'a.ts:3'],
    })
  })
})

/** The patterns that are built while a story is read and written, by where. */
const builtPatterns = new Map<string, Pattern>()

function recordBuiltPatterns() {
  const Plain = RegExp
  const place = () => {
    // wherever the repository lies
    const here = `${root.replaceAll('\\', '/')}/`
    const frames = (new Error().stack ?? '').split('\n').map((line) => line.split(here).at(-1) ?? '')
    const source = /^((?:story|contract|catalogue|electron|renderer)\/[^:]+\.tsx?):(\d+):\d+\)?$/
    const [, file, line] = frames.flatMap((frame) => frame.match(source) ?? []).slice(0, 3)
    return file === undefined ? null : `${file}:${line}`
  }
  const record = (made: RegExp) => {
    const at = place()
    if (at) builtPatterns.set(`${at} ${made}`, { source: made.source, flags: made.flags, place: at })
    return made
  }
  vi.stubGlobal(
    'RegExp',
    new Proxy(Plain, {
      construct: (_, [source, flags]) => record(new Plain(source, flags)),
      apply: (_, __, [source, flags]) => record(Plain(source, flags)),
    }),
  )
}

/** Reads and writes stories in all languages and formats, for each pattern that is built on demand to be built. */
async function buildAll() {
  for (const file of sourceFiles().filter((each) => each.startsWith('story/')))
    await import(resolve(root, file))
  const { formats } = await import('../../story/formats')
  const { byline, dateline, signOff } = await import('../../story/forms')
  const { withoutAndAtEnd } = await import('../../story/forms/names')
  const { builtInHouses, houses } = await import('../../story/houses')
  const { loadRules } = await import('../../story/rules/load')
  for (const { rules } of houses) loadRules(rules)
  const languages = ['en', 'ckb', 'kmr', 'ar', 'fa', 'tr', 'fr', 'de', 'it', 'es', 'nl']
  for (const house of houses)
    for (const language of languages)
      for (const form of [byline, dateline, signOff])
        form.parse('By Ana Ruiz in Erbil, Jonas Weber', { houses: builtInHouses, house, language })
  for (const language of languages) withoutAndAtEnd('Ana Ruiz and', language)
  for (const doc of fc.sample(newsDoc, { numRuns: 2, seed: 1 }))
    for (const { read, write } of Object.values(formats)) {
      const content = await write?.(storyOf(doc))
      if (content === undefined) continue
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
      await read?.(
        { name: 'wire', bytes, text: new TextDecoder().decode(bytes) },
        { house: null, language: null },
      )
    }
}

describe('no pattern of the product', () => {
  const { patterns, built } = patternsOfSources()
  beforeAll(async () => {
    vi.resetModules()
    recordBuiltPatterns()
    await buildAll()
    // all modules are read anew: a machine at work takes its time
  })
  afterAll(() => vi.unstubAllGlobals())

  it('takes more than linear time on any text', () => {
    const places = new Set(built)
    const all = [...patterns, ...[...builtPatterns.values()].filter(({ place }) => places.has(place))]
    const each = new Map(all.map((pattern) => [`/${pattern.source}/${pattern.flags}`, pattern]))
    const found = [...each].flatMap(([written, { source, flags, place }]) => {
      const slowness = slownessOf(source, flags)
      return slowness
        ? [[`${place} ${written}`, `${slowness.kind}: ${JSON.stringify(slowness.repeated)}`] as const]
        : []
    })
    expect(Object.fromEntries(found)).toEqual({})
  })

  it('is built where this test does not see it', () => {
    const seen = new Set([...builtPatterns.values()].map(({ place }) => place))
    expect(built.filter((place) => !seen.has(place))).toEqual([])
  })
})
