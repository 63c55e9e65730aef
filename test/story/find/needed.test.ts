/** Where a pattern finds something, one of the texts that it needs stands, and the signs that it needs: else hits would be lost. */
import fc from 'fast-check'
import { RE2JS } from 're2js'
import { expect, test } from 'vitest'
import { hasOneOf, neededBy, runIn } from '../../../story/find/needed'
import { patternFinder } from '../../../story/find/pattern'
import { emptyQuery } from '../../../story/find/query'

test.each<[pattern: string, needed: readonly string[] | null]>([
  ['utmost', ['utmost']],
  ['colou?rs?', ['colour', 'color']],
  ['utili[sz]e[sd]?', ['utilise', 'utilize']],
  ['\\b(?:over|under)whelm\\b', ['overwhelm', 'underwhelm']],
  ['(\\d+) per cent', [' per cent']],
  ['\\d+ ?%', ['%']],
  ['a.b', ['a']],
  ['(?i)(?P<first>one|two) *ferry', ['ferry']],
  ['x+y', ['x']],
  ['(?:ab)+', ['ab']],
  ['a{2}', ['a']],
  ['\\.com', ['.com']],
  ['[]a]', [']', 'a']],
  ['[^a]b', ['b']],
  ['[a-z]b', ['b']],
  ['[[:alpha:]]b', ['b']],
  ['[\\p{L}\\]]b', ['b']],
  ['\\p{Lu}\\pLb', ['b']],
  ['ئەو|کە', ['ئەو', 'کە']],
  // what may be nothing, or anything
  ['ab|', null],
  ['a?', null],
  ['a*', null],
  ['a{0,2}', null],
  ['[A-Z]{3,5}', null],
  ['one|\\d+', null],
  ['\\d+', null],
  // what is not read here
  ['a\\x41', null],
  ['\\Qa|b\\E', null],
])('%s needs %j', (pattern, needed) => {
  expect(neededBy(pattern)).toEqual(needed)
})

test.each<[pattern: string, signs: readonly string[]]>([
  ['\\b\\p{Lu}{6,}\\b', ['\\p{Lu}', '\\p{Lu}', '\\p{Lu}', '\\p{Lu}', '\\p{Lu}', '\\p{Lu}']],
  ['[0-9]{4}', ['[0-9]', '[0-9]', '[0-9]', '[0-9]']],
  ['(\\d)(?:[^a]b)', ['\\d', '[^a]', 'b']],
  ['x.\\.y', ['x', '.', '\\.', 'y']],
  ['a[b]+c', ['a', '[b]']],
  ['ab?cde*f', ['c', 'd']],
  ['ab*cd|ef', []],
  ['abcdefgh', ['a', 'b', 'c', 'd', 'e', 'f']],
  ['(?:(?:ab)+c)+d', ['a', 'b', 'c', 'd']],
  ['a{1000}', ['a', 'a', 'a', 'a', 'a', 'a']],
  [`${'('.repeat(300)}a${'+)'.repeat(300)}b`, ['a', 'b']],
  // a sign by itself has not the flags of the whole
  ['(?i)abc', []],
  ['a(?i:b)c', []],
  ['a\\x41b', []],
])('%s needs the signs %j', (pattern, signs) => {
  expect(runIn(pattern)).toEqual(signs)
})

/** Letters that match others in another case: one of them is a sign of its own. */
const letter = fc.constantFrom('a', 'b', 'K', 's', 'ſ', '\u212a', 'ß', 'é', 'ک', ' ', '😀')
const piece = fc.oneof(
  letter,
  fc.constantFrom(
    '.',
    '\\.',
    '\\b',
    '^',
    '$',
    '\\w',
    '\\d',
    '\\pL',
    '\\p{Lu}',
    '[^a]',
    '[a-k]',
    '[as]',
    '[Kb%]',
    '\\(',
  ),
)
const sign = fc.constantFrom('', '', '', '?', '*', '+', '??', '{2}', '{0,2}', '{1,3}', '+?')
const pattern = fc.letrec<{ one: string; some: string; any: string }>((tie) => ({
  one: fc.oneof(
    { maxDepth: 3 },
    piece,
    fc
      .tuple(fc.constantFrom('(', '(?:', '(?i:', '(?P<n>'), tie('any'))
      .map(([head, inner]) => `${head}${inner})`),
  ),
  some: fc
    .array(fc.tuple(tie('one'), sign), { maxLength: 4 })
    .map((all) => all.map(([each, times]) => repeated(each, times)).join('')),
  any: fc.array(tie('some'), { minLength: 1, maxLength: 3 }).map((all) => all.join('|')),
})).any

/** RE2 repeats no edge, and nothing that is nothing. */
function repeated(each: string, times: string): string {
  return /^(?:\\b|\^|\$)$/.test(each) ? each : each + times
}

const text = fc
  .array(fc.oneof(letter, fc.constantFrom('A', 'k', 'S', '%', '1', '(', '.')), { maxLength: 8 })
  .map((all) => all.join(''))

function compiled(source: string, flags: number): RE2JS | null {
  try {
    return RE2JS.compile(source, RE2JS.MULTILINE | flags)
  } catch {
    return null
  }
}

test('one of them stands in whatever a pattern finds', () => {
  let checked = 0
  fc.assert(
    fc.property(
      pattern,
      fc.array(text, { minLength: 1, maxLength: 5 }),
      fc.constantFrom(0, RE2JS.CASE_INSENSITIVE),
      (source, texts, flags) => {
        const regex = compiled(source, flags)
        const needed = neededBy(source)
        if (!regex || needed === null) return
        const has = hasOneOf(needed)
        for (const each of texts.filter((within) => regex.matcher(within).find())) {
          checked++
          expect(has(each), `${source} in ${each}`).toBe(true)
        }
      },
    ),
    { numRuns: 20_000 },
  )
  expect(checked).toBeGreaterThan(500)
})

/** Signs side by side, which is what most patterns have, and texts that are long enough to have some of them. */
const sideBySide = fc
  .array(fc.tuple(fc.oneof({ weight: 9, arbitrary: piece }, pattern), sign), { minLength: 2, maxLength: 3 })
  .map((all) => all.map(([each, times]) => repeated(each, times)).join(''))
const longText = fc.array(text, { minLength: 4, maxLength: 10 }).map((all) => all.join(''))

test('a pattern finds in any text what it finds where all texts are tried', () => {
  let found = 0
  let spared = 0
  fc.assert(
    fc.property(sideBySide, longText, fc.boolean(), (source, within, matchesCase) => {
      const finder = patternFinder({ ...emptyQuery, text: source, isPattern: true, matchesCase })
      const inAllLanguages = source.replaceAll('\\d', '\\p{Nd}').replaceAll('\\w', '[\\p{L}\\p{M}\\p{N}_]')
      const regex = compiled(inAllLanguages, matchesCase ? 0 : RE2JS.CASE_INSENSITIVE)
      if (!regex || typeof finder !== 'function') return
      const places: { from: number; to: number }[] = []
      const matcher = regex.matcher(within)
      while (matcher.find()) places.push({ from: matcher.start(), to: matcher.end() })
      const told = finder(within).map(({ from, to }) => ({ from, to }))
      expect(told, `${source} in ${within}`).toEqual(places.filter(({ from, to }) => from < to))
      if (runIn(source).length > 1) {
        if (places.length > 0) found++
        else spared++
      }
    }),
    { numRuns: 2000 },
  )
  expect(found).toBeGreaterThan(100)
  expect(spared).toBeGreaterThan(100)
})
