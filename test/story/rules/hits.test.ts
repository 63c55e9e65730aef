/** A rule is tried on stories: where it finds something in a document, and which stories need not be read. */
import { expect, test } from 'vitest'
import { mayHit, neededTexts, ruleHits } from '../../../story/rules/hits'
import { loadRule } from '../../../story/rules/load'
import { completeRules, type WrittenRule } from '../../../story/rules/rule'
import { schema } from '../../../story/schema'
import { blankDoc } from '../../../story/story/blank'

const { headline, standfirst, paragraph, bullet_list, list_item } = schema.nodes
const line = (text: string) => paragraph.create(null, schema.text(text))

const doc = blankDoc({ language: 'en' }).copy(
  schema.nodes.doc.create(null, [
    headline.create(null, schema.text('Utmost care')),
    standfirst.create(),
    line('An utmost delight, “utmost” he said.'),
    bullet_list.create(null, [list_item.create(null, line('the utmost'))]),
  ]).content,
)

const rule = (written: WrittenRule) => completeRules([written])[0]

test('the places are those of the document, also within a list', () => {
  const found = rule({ id: 'a', kind: 'existence', words: ['utmost'] })
  const loaded = found && loadRule(found)
  if (!loaded || !('look' in loaded)) throw new Error('The rule is not loaded')
  const hits = ruleHits(doc, loaded)
  expect(hits.map(({ from, to }) => doc.textBetween(from, to))).toEqual(['Utmost', 'utmost', 'utmost'])
  expect(doc.resolve(hits[2]?.from ?? 0).parent.textContent).toBe('the utmost')
})

test.each<[WrittenRule, readonly string[] | null]>([
  [{ id: 'a', kind: 'existence', words: ['one', 'two'] }, ['one', 'two']],
  [{ id: 'a', kind: 'existence', words: ['one', '/tw.*/'] }, ['one', 'tw']],
  [{ id: 'a', kind: 'existence', words: ['one', '/t?/'] }, null],
  [{ id: 'a', kind: 'substitution', swap: { one: 'two' } }, ['one']],
  [{ id: 'a', kind: 'consistency', either: { one: 'two' } }, ['one']],
  [{ id: 'a', kind: 'occurrence', word: 'one', most: 2 }, ['one']],
  // what is missing stands nowhere
  [{ id: 'a', kind: 'occurrence', word: 'one', least: 1 }, null],
  [{ id: 'a', kind: 'capitalization', style: 'title' }, null],
])('the texts without which %j finds nothing are %j', (written, words) => {
  const found = rule(written)
  expect(found && neededTexts(found)).toEqual(words)
})

test.each<[found: boolean, WrittenRule, text: string]>([
  [true, { id: 'a', kind: 'existence', words: ['/\\p{Lu}{6}/'], matchesCase: true }, 'the FERRY\nFERRYMEN'],
  [false, { id: 'a', kind: 'existence', words: ['/\\p{Lu}{6}/'], matchesCase: true }, 'the ferrymen'],
  [false, { id: 'a', kind: 'existence', words: ['/\\p{Lu}{6}/'], matchesCase: true }, 'the FERRY\nFERRY'],
  [true, { id: 'a', kind: 'existence', words: ['/\\p{Lu}{6}/'] }, 'ferrymen'],
  [true, { id: 'a', kind: 'existence', words: ['/\\d{4}/', '/quay/'] }, 'at the quay'],
  [false, { id: 'a', kind: 'existence', words: ['/\\d{4}/', '/quay/'] }, 'at pier 12'],
  // these letters may be struck or an address, and no letters to the rule then
  [true, { id: 'a', kind: 'existence', words: ['/x[^a-z]{3}/'] }, 'xabc'],
  [true, { id: 'a', kind: 'existence', words: ['/x\\W{3}y/'] }, 'xabcy'],
  // words alone, and what is missing
  [true, { id: 'a', kind: 'existence', words: ['quay'] }, 'at pier 12'],
  [true, { id: 'a', kind: 'existence', words: ['/\\d{4}/', 'quay'] }, 'at pier 12'],
  [true, { id: 'a', kind: 'occurrence', word: '/\\d{4}/', least: 1 }, 'at pier 12'],
])('it is %j that %j may find something in %j', (may, written, text) => {
  const found = rule(written)
  expect(found && mayHit(found)(text)).toBe(may)
})
