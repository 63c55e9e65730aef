import type { Node } from 'prosemirror-model'
import { EditorState } from 'prosemirror-state'
import { describe, expect, test } from 'vitest'
import { formsInStep } from '../../../story/editing/forms-in-step'
import { hitsIn } from '../../../story/find/hits'
import { finderOf } from '../../../story/find/pattern'
import { emptyQuery, type FindQuery } from '../../../story/find/query'
import { replaceHits } from '../../../story/find/replace'
import { builtInHouses } from '../../../story/houses'
import { schema } from '../../../story/schema'
import { blankDoc } from '../../../story/story/blank'
import { bylinesOf, datelineOf, signOffOf } from '../../../story/story/parts'

function finderFor(patch: Partial<FindQuery>) {
  const finder = finderOf({ ...emptyQuery, ...patch })
  if (typeof finder !== 'function') throw new Error(finder.reason)
  return finder
}

/** What a query matches of a text. */
function matches(text: string, patch: Partial<FindQuery>): string[] {
  return finderFor(patch)(text).map(({ from, to }) => text.slice(from, to))
}

describe('letters are found however they are written', () => {
  test.each([
    ['Jose Martinez', 'said José Martínez', 'José Martínez'],
    ['José', 'a Jose', 'Jose'],
    ['jose\u0301', 'José!', 'José'],
    ['José', 'Jose\u0301, he', 'Jose\u0301'],
    ["don't", 'they don’t', 'don’t'],
    ['don’t', "they don't", "don't"],
    ['"all safe"', 'said “all safe” he', '“all safe”'],
    ['1914-18', 'in 1914–18', '1914–18'],
    ['12 km', 'some 12\u00a0km off', '12\u00a0km'],
    ['strasse', 'Große Straße', 'Straße'],
    ['كوردستان', 'لە کوردستان', 'کوردستان'],
    ['علي', 'قال على', 'على'],
    ['هەولێر', 'لە هه‌ولێر', 'هه‌ولێر'],
    ['احمد', 'قال أَحْمَد إن', 'أَحْمَد'],
    ['اربيل', 'في إربيل', 'إربيل'],
    ['ازادی', 'آزادي', 'آزادي'],
    ['كتاب', 'كتـــاب', 'كتـــاب'],
    ['2026', 'عام ٢٠٢٦', '٢٠٢٦'],
    ['دەە', 'ده‌ده‌ه‌ گوت', 'ده‌ه‌'],
  ])('%s in “%s”', (text, within, found) => {
    expect(matches(within, { text })).toEqual([found])
  })

  test.each([
    ['s', 'Straße', ['S']],
    ['پ', 'ب', []],
    ['ژ', 'ز', []],
    ['گ', 'ک', []],
    ['می', 'می‌خواهم', ['می']],
  ])('%s in “%s” is no part of another letter', (text, within, found) => {
    expect(matches(within, { text })).toEqual(found)
  })

  test.each([
    ['Jose', 'José Jose'],
    ["don't", "don’t don't"],
    ['ك', 'کك'],
    ['é', 'eé'],
  ])('%s as it is written, where that is asked for', (text, within) => {
    expect(matches(within, { text, isExact: true })).toEqual([text])
  })

  test('case tells letters apart where that is asked for, accents or not', () => {
    expect(matches('Élan élan ELAN', { text: 'Elan', matchesCase: true })).toEqual(['Élan'])
    expect(matches('us US', { text: 'US', matchesCase: true })).toEqual(['US'])
  })

  test('a single vowel sign is found as it is', () => {
    expect(matches('مَن', { text: '\u064e' })).toEqual(['\u064e'])
  })

  test.each([
    ['art', 'art, party art-house start', ['art', 'art']],
    ['ئاو', 'ئاو ئاوی «ئاو»', ['ئاو', 'ئاو']],
    ['می', 'می‌خواهم می', ['می']],
    ['José', 'Josés José', ['José']],
    ['🚢', '🚢', ['🚢']],
  ])('%s as a whole word in “%s”', (text, within, found) => {
    expect(matches(within, { text, isWholeWord: true })).toEqual(found)
  })
})

describe('a pattern', () => {
  test.each([
    ['\\d+', 'in 2026 or ٢٠٢٦', ['2026', '٢٠٢٦']],
    ['\\w+ە', 'شارەکان هەیە', ['شارە', 'هەیە']],
    ['[\\w-]+', 'north-east é', ['north-east', 'é']],
    ['^The', 'The one\nThe two', ['The', 'The']],
    ['x*', 'aab', []],
  ])('%s in “%s”', (text, within, found) => {
    expect(matches(within, { text, isPattern: true })).toEqual(found)
  })

  test.each([
    ['(a', { reason: 'incomplete' }],
    ['[a', { reason: 'incomplete' }],
    ['a\\', { reason: 'incomplete' }],
    ['a**', { reason: 'not-a-pattern', near: '**' }],
    ['(?=a)b', { reason: 'look-around' }],
    ['(?<!a)b', { reason: 'look-around' }],
    ['((a{30}){30}){30}', { reason: 'not-a-pattern', near: '{30}' }],
    ['(?:\\p{L}{1,500}x){2}', { reason: 'too-complex' }],
  ])('that cannot be used is told of: %s', (text, problem) => {
    expect(finderOf({ ...emptyQuery, text, isPattern: true })).toEqual(problem)
  })

  test('never takes longer than its text is long', () => {
    const begun = performance.now()
    finderFor({ text: '(a+)+$', isPattern: true })(`${'a'.repeat(20_000)}b`)
    expect(performance.now() - begun).toBeLessThan(2000)
  })
})

const { headline, standfirst, byline, paragraph, quote, signoff } = schema.nodes
const text = (words: string, ...marks: Parameters<typeof schema.text>[1] & object) =>
  schema.text(words, marks)
const bold = schema.marks.strong.create()
const linked = schema.marks.link.create({ href: 'https://example.com' })

function storyOf(...body: Node[]): Node {
  return blankDoc().type.create(blankDoc().attrs, [
    headline.create(null, text('Said he')),
    standfirst.create(null, text('Said she')),
    ...body,
  ])
}

/** What is found of a query in a story, each with the text before it in its block. */
function found(doc: Node, patch: Partial<FindQuery>) {
  return hitsIn(doc, finderFor(patch), { ...emptyQuery, ...patch }).map(({ from, to }) => {
    const $from = doc.resolve(from)
    return `${$from.parent.type.name}: ${doc.textBetween($from.start(), to, ' ', ' ')}`
  })
}

describe('in a story', () => {
  const doc = storyOf(
    paragraph.create(null, [text('“We said,” he said. “It was said and')]),
    quote.create(null, paragraph.create(null, text('Said again'))),
    signoff.create({ signOff: signOffOf(blankDoc()) }, text('Editing by Said Ali')),
  )

  test('all of it is looked through', () => {
    expect(found(doc, { text: 'said' })).toHaveLength(7)
  })

  test.each([
    ['headline', ['headline: Said']],
    ['standfirst', ['standfirst: Said']],
    ['signoff', ['signoff: Editing by Said']],
    ['byline', []],
  ] as const)('or its %s alone', (part, hits) => {
    expect(found(doc, { text: 'said', part })).toEqual(hits)
  })

  test('or what is not quoted', () => {
    expect(found(doc, { text: 'said', part: 'body', outsideQuotations: true })).toEqual([
      'paragraph: “We said,” he said',
    ])
  })

  test.each([
    ['he said: "Yes said" said', 2],
    ['said «said» said', 2],
    ['the dogs’ said ‘it’s said’ said', 2],
    ['„said“ said', 1],
  ])('quotation marks of every kind: %s', (words, count) => {
    expect(
      found(storyOf(paragraph.create(null, text(words))), {
        text: 'said',
        part: 'body',
        outsideQuotations: true,
      }),
    ).toHaveLength(count)
  })

  test('across marks and line breaks', () => {
    const marked = paragraph.create(null, [
      text('Hus', bold),
      text('seyn'),
      schema.nodes.hard_break.create(),
      text('Ali'),
    ])
    expect(found(storyOf(marked), { text: 'husseyn ali' })).toEqual(['paragraph: Husseyn Ali'])
  })
})

/** A story's body once all that a query finds is replaced. */
function replaced(doc: Node, patch: Partial<FindQuery>, by: string, keepsCase = true): Node {
  const query = { ...emptyQuery, ...patch }
  const state = EditorState.create({ doc, plugins: [formsInStep(() => builtInHouses)] })
  const hits = hitsIn(doc, finderFor(patch), query)
  return state.apply(replaceHits(state.tr, hits, { text: by, keepsCase }, query)).doc
}

describe('what is found is replaced', () => {
  const inParagraph = (words: string, patch: Partial<FindQuery>, by: string, keepsCase?: boolean) =>
    replaced(storyOf(paragraph.create(null, text(words))), { part: 'body', ...patch }, by, keepsCase).child(2)
      .textContent

  test.each([
    ['HUSSEYN, Husseyn, husseyn', 'Husseyn', 'Hussein', 'HUSSEIN, Hussein, Hussein'],
    ['UN un', 'UN', 'United Nations', 'United Nations United Nations'],
    ['Minister; minister; MINISTER', 'minister', 'premier', 'Premier; premier; PREMIER'],
    ['I i', 'i', 'we', 'We we'],
    ['Élan', 'elan', 'verve', 'Verve'],
    ['کوردستان', 'كوردستان', 'هەرێم', 'هەرێم'],
  ])('in the case that it was found in: %s', (words, asked, by, result) => {
    expect(inParagraph(words, { text: asked }, by)).toBe(result)
  })

  test('or as it was typed', () => {
    expect(inParagraph('HUSSEYN', { text: 'husseyn' }, 'Hussein', false)).toBe('Hussein')
  })

  test.each([
    ['(\\d+):(\\d+)', '$2.$1', '12:30', '30.12'],
    ['(\\d)', '<$1$$$&>', '7', '<7$7>'],
    ['(a)(b)?', '[$1$2]', 'a', '[a]'],
    ['a', '$1$9', 'a', '$1$9'],
    ['(a)', '$10', 'a', 'a0'],
    ['a', '\n\u0000', 'a', ' '],
  ])('by what a pattern matched: %s by %s', (pattern, by, words, result) => {
    expect(inParagraph(words, { text: pattern, isPattern: true }, by)).toBe(result)
  })

  test('a dollar is one where no pattern is asked for', () => {
    expect(inParagraph('10 dinars', { text: '10 dinars' }, '$10')).toBe('$10')
  })

  test('by nothing', () => {
    expect(inParagraph('very, very wet', { text: 'very, ' }, '')).toBe('very wet')
  })

  test('the letters around stay as they were written', () => {
    expect(inParagraph('می‌خواهم ـ قال على لأحمد', { text: 'علی' }, 'علي')).toBe('می‌خواهم ـ قال علي لأحمد')
  })

  test('a letter of two units is never parted', () => {
    expect(inParagraph('🚢', { text: '🚢' }, '🚣')).toBe('🚣')
    expect(inParagraph('𐐨x', { text: '𐐨x' }, '𠐨x')).toBe('𠐨x')
  })

  test('marks stay where the text does, and what is new has those of what it replaces', () => {
    const marked = paragraph.create(null, [text('Hus', bold), text('seyn', linked), text(' spoke')])
    const doc = replaced(storyOf(marked), { text: 'husseyn' }, 'Hussein')
    expect(doc.child(2).toJSON()).toEqual(
      paragraph.create(null, [text('Hus', bold), text('sein', linked), text(' spoke')]).toJSON(),
    )
  })

  test('forms stay in step with the panels', () => {
    const dateline = schema.marks.dateline.create({
      places: [{ city: 'Duhok', region: '', country: '' }],
      date: null,
      sources: ['Kurdistan 24'],
    })
    const doc = storyOf(
      byline.create({ bylines: [{ name: 'Duhok Aziz', credit: '' }] }, text('By Duhok Aziz')),
      paragraph.create(null, [text('DUHOK (Kurdistan 24) – ', dateline), text('Rain.')]),
      signoff.create(
        { signOff: { ...signOffOf(blankDoc()), editing: [{ name: 'Duhok Omar', place: '' }] } },
        text('Editing by Duhok Omar'),
      ),
    )
    const after = replaced(doc, { text: 'duhok' }, 'Zakho')
    expect(after.textBetween(0, after.content.size, '|')).toBe(
      'Said he|Said she|By Zakho Aziz|ZAKHO (Kurdistan 24) – Rain.|Editing by Zakho Omar',
    )
    expect(datelineOf(after)?.places.map(({ city }) => city)).toEqual(['Zakho'])
    expect(bylinesOf(after)).toEqual([{ name: 'Zakho Aziz', credit: '' }])
    expect(signOffOf(after).editing).toEqual([{ name: 'Zakho Omar', place: '' }])
  })
})
