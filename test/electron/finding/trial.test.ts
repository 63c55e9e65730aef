/** A rule that is tried on all stories finds what it finds in each of them, though few are read and none is checked for it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import type { Node } from 'prosemirror-model'
import { afterAll, expect, test } from 'vitest'
import { entryOf } from '../../../electron/index/entry'
import { StoryIndex } from '../../../electron/index/story-index'
import { checkedStory, placedBlocks } from '../../../story/checks/blocks'
import { mayHit, neededTexts, ruleHits } from '../../../story/rules/hits'
import { type LoadedRule, loadRule } from '../../../story/rules/load'
import { completeRules, type Rule, ruleParts, type WrittenRule } from '../../../story/rules/rule'
import { docFromJSON, docToJSON, docToLookAt, textOfJSON } from '../../../story/story/doc-json'
import { blockText } from '../../../story/story/lines'
import { storyDoc, storyOf } from '../../story/generate'
import { newsDoc } from '../../story/news'

const seed = 7
const docs = [...fc.sample(newsDoc, { seed, numRuns: 40 }), ...fc.sample(storyDoc, { seed, numRuns: 40 })]
const files = docs.map((doc, number) => {
  const id = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
  return { ...storyOf(doc), id, binned: null, json: JSON.stringify(docToJSON(doc)) }
})
const folder = mkdtempSync(join(tmpdir(), 'copydesk-trial-'))
const index = new StoryIndex(join(folder, 'stories.sqlite'))
for (const file of files) index.put(entryOf(file), { size: 1, mtime: 1 })

afterAll(() => {
  index.close()
  rmSync(folder, { recursive: true, force: true })
})

/** What a rule finds in a story that is read and checked as a whole, as an editor who opens it sees it. */
function hitsWhenOpen(doc: Node, { look }: LoadedRule) {
  const story = checkedStory(doc)
  const found =
    'inStory' in look
      ? look.inStory(story)
      : story.blocks.flatMap((each, block) => look.inBlock(each).map((place) => ({ ...place, block })))
  const blocks = placedBlocks(doc)
  return found
    .filter(({ from, to }) => from < to)
    .map(({ block, from, to }) => ({
      from: (blocks[block]?.pos ?? 0) + 1 + from,
      to: (blocks[block]?.pos ?? 0) + 1 + to,
    }))
}

const texts = docs
  .flatMap((doc) => placedBlocks(doc).map(({ node }) => node.textContent))
  .filter((text) => text.length > 3)

/** A stretch of the stories' own text: words, parts of them, and what stands between. */
const stretch = fc
  .tuple(fc.constantFrom(...texts), fc.nat(), fc.integer({ min: 1, max: 14 }))
  .map(([text, at, length]) => text.slice(at % text.length).slice(0, length))
const word = fc.tuple(fc.constantFrom(...texts), fc.nat()).map(([text, at]) => {
  const words = text.split(/[^\p{L}\p{N}\p{M}]+/u).filter(Boolean)
  return words[at % Math.max(1, words.length)] ?? 'ferry'
})
const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
const pattern = fc
  .tuple(stretch, fc.constantFrom('', '\\b', '.', '\\w+', ' ?', '[a-z]', '(?:x|y)?'), stretch)
  .map(([one, between, other]) => `/${escaped(one)}${between}|${escaped(other)}/`)
/** Patterns of which no word is known, of signs that stand side by side; some find what is masked. */
const signs = fc
  .array(
    fc.tuple(
      fc.constantFrom('\\p{Lu}', '\\d', '[^a-z]', '[^\\pL ]', '\\W', '\\w', '.', 'e', 'ا'),
      fc.constantFrom('', '', '+', '{2}', '{3,}', '?'),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((all) => `/${all.flat().join('')}/`)
const term = fc.oneof(
  signs,
  word,
  stretch,
  word.map((each) => each.toUpperCase()),
  pattern,
)
const terms = fc.array(term, { minLength: 1, maxLength: 3 })

const kinds: fc.Arbitrary<WrittenRule> = fc.oneof(
  terms.map((words) => ({ id: 'a', kind: 'existence' as const, words })),
  terms.map((words) => ({ id: 'a', kind: 'repetition' as const, words })),
  fc
    .tuple(term, word)
    .map(([wrong, right]) => ({ id: 'a', kind: 'substitution' as const, swap: { [wrong]: right } })),
  fc
    .tuple(term, term)
    .map(([one, other]) => ({ id: 'a', kind: 'consistency' as const, either: { [one]: other } })),
  fc.tuple(term, term).map(([first, needs]) => ({ id: 'a', kind: 'conditional' as const, first, needs })),
  fc
    .tuple(term, fc.nat(2))
    .map(([each, most]) => ({ id: 'a', kind: 'occurrence' as const, word: each, most })),
  term.map((each) => ({ id: 'a', kind: 'occurrence' as const, word: each, least: 1 })),
  fc
    .constantFrom('title', 'sentence', 'upper', 'lower')
    .map((style) => ({ id: 'a', kind: 'capitalization' as const, style })),
)
const rule = fc
  .tuple(
    kinds,
    fc.boolean(),
    fc.boolean(),
    fc.subarray([...ruleParts]),
    fc.constantFrom<string[]>([], [], ['en'], ['ckb', 'ar']),
    fc.array(word, { maxLength: 1 }),
  )
  .map(([kind, matchesCase, quotes, parts, languages, exceptions]): WrittenRule => {
    return { ...kind, matchesCase, quotes, parts, languages, exceptions }
  })

/** A rule that can be used; null where a stretch of text made no pattern. */
function loadedOf(written: WrittenRule): { rule: Rule; loaded: LoadedRule } | null {
  const [complete] = completeRules([written])
  const loaded = complete && loadRule(complete)
  return complete && loaded && 'look' in loaded ? { rule: complete, loaded } : null
}

test('of any rule, in any story', () => {
  let hits = 0
  let unread = 0
  let unmade = 0
  fc.assert(
    fc.property(rule, (written) => {
      const ready = loadedOf(written)
      if (!ready) return
      const asked = new Set(index.withTexts(neededTexts(ready.rule)))
      const mayBeIn = mayHit(ready.rule)
      unread += files.length - asked.size
      for (const { id, json } of files) {
        const whole = hitsWhenOpen(docFromJSON(JSON.parse(json)), ready.loaded)
        hits += whole.length
        const isLookedAt = asked.has(id) && mayBeIn(textOfJSON(JSON.parse(json)))
        if (asked.has(id) && !isLookedAt) unmade++
        const told = isLookedAt ? ruleHits(docToLookAt(JSON.parse(json)), ready.loaded) : []
        expect(told, JSON.stringify(written)).toEqual(whole)
      }
    }),
    { numRuns: 80 },
  )
  expect(hits).toBeGreaterThan(500)
  expect(unread).toBeGreaterThan(500)
  expect(unmade).toBeGreaterThan(100)
})

test('the text of each block stands as it is in the text that is read of a file', () => {
  for (const [number, doc] of docs.entries()) {
    const text = textOfJSON(JSON.parse(files[number]?.json ?? ''))
    for (const { node } of placedBlocks(doc)) expect(text).toContain(blockText(node))
  }
})
