import { describe, expect, test } from 'vitest'
import type { PlacedFinding } from '../../../story/checks/placed'
import type { Comment } from '../../../story/comments/comment'
import { completeRules } from '../../../story/rules/rule'
import { schema } from '../../../story/schema'
import type { Move } from '../../../story/schema/values'
import { isKnownNeed, judgeStory, mayPass, passageOf, rulesNotRun } from '../../../story/stages/gate'
import { isJudged, isUnjudgedIn } from '../../../story/stages/judged'
import { broughtBack, passedOver, withMove, withoutMoves } from '../../../story/stages/move'
import type { Need, Stage, Weight } from '../../../story/stages/stage'
import { usualStages } from '../../../story/stages/stage'
import { blankDoc } from '../../../story/story/blank'

const now = '2026-11-28T12:00:00.000Z'
const blank = blankDoc({ house: 'kurdistan24' })
const withDetails = (patch: object) => blank.type.create({ ...blank.attrs, ...patch }, blank.content)
const headed = withDetails({}).copy(
  blank.content.replaceChild(0, schema.nodes.headline.create(null, schema.text('Ferry is back'))),
)
const finding = (code: string, level: PlacedFinding['level']): PlacedFinding => ({
  code,
  level,
  from: 0,
  to: 2,
  fixes: [],
  part: 'lead',
  block: 2,
  text: 'TK',
})
const placeholder = finding('placeholder', 'error')
const doubled = finding('doubled-word', 'warning')
const misspelt = finding('spelling', 'warning')
const rule = finding('rule:erbil', 'hint')
const comment = (resolved: Comment['resolved']): Comment => ({
  id: '01a21f7a-3495-7702-ab28-3a471297266c',
  on: 'story',
  place: null,
  quote: '',
  by: 'Nadia Helmer',
  at: now,
  text: 'Who said this?',
  replies: [],
  resolved,
  changed: now,
})

const need = (what: string, weight: Weight = 'must'): Need => ({ what, weight })
const judged = (needs: Need[], story: Partial<Parameters<typeof judgeStory>[1]> = {}) =>
  judgeStory(
    { needs },
    {
      doc: blank,
      comments: [],
      hasSuggestions: false,
      findings: [],
      now,
      ...story,
    },
  )

describe('a fact', () => {
  test.each<[string, string, Parameters<typeof judged>[1], boolean]>([
    ['a slug', 'slug', { doc: withDetails({ slug: 'ferry' }) }, true],
    ['a slug of blanks', 'slug', { doc: withDetails({ slug: '  ' }) }, false],
    ['a headline', 'headline', { doc: headed }, true],
    ['no headline', 'headline', {}, false],
    ['no dateline', 'dateline', {}, false],
    ['no byline', 'byline', {}, false],
    ['no sign-off', 'sign-off', {}, false],
    ['nothing said', 'no-open-comments', {}, true],
    ['an open comment', 'no-open-comments', { comments: [comment(null)] }, false],
    [
      'one that goes to clients',
      'no-open-comments',
      { comments: [{ ...comment(null), toClients: true }] },
      true,
    ],
    ['a resolved one', 'no-open-comments', { comments: [comment({ by: 'A', at: now })] }, true],
    ['nothing suggested', 'no-open-suggestions', {}, true],
    ['a suggestion', 'no-open-suggestions', { hasSuggestions: true }, false],
    ['free', 'not-held', {}, true],
    ['an embargo to come', 'not-held', { doc: withDetails({ embargo: '2026-11-28T12:00:01.000Z' }) }, false],
    ['one that is over', 'not-held', { doc: withDetails({ embargo: now }) }, true],
    ['taken back', 'not-held', { doc: withDetails({ withdrawn: 'withheld' }) }, false],
    [
      'an embargo is asked for',
      'embargo',
      { doc: withDetails({ embargo: '2027-01-01T00:00:00.000Z' }) },
      true,
    ],
    ['an embargo that is over is none', 'embargo', { doc: withDetails({ embargo: now }) }, false],
  ])('%s', (_, what, story, holds) => {
    expect(judged([need(what)], story).map((each) => each.holds)).toEqual([holds])
  })
})

describe('findings', () => {
  test.each<[string, Need[], PlacedFinding[], string]>([
    ['nothing asked', [], [placeholder, doubled], 'free'],
    ['of another level', [need('error')], [doubled], 'free'],
    ['of the level', [need('error')], [placeholder], 'closed'],
    ['that only warn', [need('error'), need('warning', 'warn')], [doubled], 'reason'],
    ['of one check', [need('doubled-word')], [doubled], 'closed'],
    ['of a rule', [need('rule:erbil', 'warn')], [rule], 'reason'],
    ['of a rule of another house', [need('rule:other')], [rule], 'free'],
    ['of spelling are no warnings', [need('warning')], [misspelt], 'free'],
    ['of spelling where that is asked', [need('spelling', 'warn')], [misspelt], 'reason'],
    ['that are not known here', [need('no-open-riddles')], [], 'closed'],
  ])('%s', (_, needs, findings, passage) => {
    expect(passageOf(judged(needs, { findings }))).toBe(passage)
  })

  test('are told once, by what must hold, and nothing that asks for them holds', () => {
    const results = judged([need('placeholder', 'warn'), need('error')], { findings: [placeholder] })
    expect(results.map((each) => [each.need.what, each.findings.length, each.holds])).toEqual([
      ['error', 1, false],
      ['placeholder', 0, false],
    ])
    expect(passedOver(results)).toEqual([{ what: 'error', weight: 'must', code: 'placeholder', text: 'TK' }])
  })

  test('of what ships are all known', () => {
    expect(usualStages.flatMap(({ needs }) => needs).filter(({ what }) => !isKnownNeed(what))).toEqual([])
  })
})

test.each([
  [['Shilan Barzo'], 'shilan barzo ', true],
  [['Shilan Barzo'], 'Shilan', false],
  [[''], '', false],
  [undefined, 'Shilan Barzo', false],
])('of %j, %j may pass: %s', (names, by, may) => {
  expect(mayPass({ mayPass: names }, by)).toBe(may)
})

describe('a move', () => {
  const mover = { by: 'Shilan Barzo', at: now }

  test('is kept with what was passed over', () => {
    const stage: Pick<Stage, 'needs'> = { needs: [need('slug', 'warn'), need('warning', 'warn')] }
    const results = judgeStory(stage, {
      doc: blank,
      comments: [],
      hasSuggestions: false,
      findings: [doubled],
      now,
    })
    const passed = passedOver(results)
    const { moves } = withMove(
      { stage: 'draft', moves: [] },
      { stage: 'ready' },
      { ...mover, reason: 'Late', passed },
    )
    expect(moves).toEqual([
      {
        from: 'draft',
        to: 'ready',
        ...mover,
        reason: 'Late',
        passed: [
          { what: 'slug', weight: 'warn', code: '', text: '' },
          { what: 'warning', weight: 'warn', code: 'doubled-word', text: 'TK' },
        ],
      },
    ])
  })

  test.each([
    ['of another stage is one more', 'ready', ['editing', 'ready']],
    ['of the same stage is none', 'editing', ['editing']],
  ])('by a version that is brought back, %s', (_, stage, to) => {
    const move = { from: 'draft', to: 'editing', ...mover, reason: '', passed: [] }
    const here = withDetails({ stage: 'editing', moves: [move] })
    const version = withDetails({ stage, slug: 'ferry', moves: [{ ...move, to: 'filed' }] })
    const { attrs } = broughtBack(version, here, mover)
    expect([attrs.slug, attrs.stage]).toEqual(['ferry', stage])
    expect(attrs.moves.map((each: { to: string }) => each.to)).toEqual(to)
    expect(withoutMoves(here).attrs.moves).toEqual([])
  })

  describe('judged for its stage', () => {
    const free = { from: 'draft', to: 'ready', ...mover, reason: '', passed: [] }
    const judged = { ...free, isJudged: true }

    test.each<[string, string, Move[], boolean]>([
      ['is a story where all begin', 'draft', [], true],
      ['is one that was moved through the gate', 'ready', [judged], true],
      ['is not one that has a stage without a move, as after an import', 'ready', [], false],
      ['is not one that was moved and not judged', 'ready', [free], false],
      ['is not one whose stage another program changed', 'filed', [judged], false],
      ['is not one that was judged earlier and moved back unjudged', 'ready', [judged, free], false],
      ['is not one that another program put back where all begin', 'draft', [judged], false],
    ])('%s', (_, stage, moves, is) => {
      expect(isJudged({ stage, moves })).toBe(is)
      expect(isUnjudgedIn(usualStages, { stage: 'editing', isJudged: is })).toBe(false)
      expect(isUnjudgedIn(usualStages, { stage: 'filed', isJudged: is })).toBe(!is)
    })

    test('is a story that is judged where it came unjudged, and once is enough', () => {
      const now = { ...mover, isJudged: true }
      const { moves = [] } = withMove({ stage: 'ready', moves: [free] }, { stage: 'ready' }, now)
      expect(moves).toEqual([free, { ...judged, from: 'ready' }])
      expect(withMove({ stage: 'ready', moves }, { stage: 'ready' }, now)).toEqual({ stage: 'ready' })
      expect(withMove({ stage: 'ready', moves: [free] }, { stage: 'ready' }, mover)).toEqual({
        stage: 'ready',
      })
    })
  })

  test.each([{}, { house: 'ap' }, { stage: 'draft' }])('is not made by %j', (choice) => {
    expect(withMove({ stage: 'draft', moves: [] }, choice, mover)).toBe(choice)
  })
})

describe('a rule that could not look at a story', () => {
  const houses = [
    { id: 'own', rules: [{ id: 'erbil' }, { id: 'broken' }] },
    { id: 'other', rules: [{ id: 'percent' }] },
  ].map(({ rules }) => ({
    rules: completeRules(rules.map(({ id }) => ({ id, kind: 'existence', words: ['quay'] }))),
  }))
  const needs = ['slug', 'error', 'rule:erbil', 'rule:broken', 'rule:percent', 'rule:gone'].map((what) =>
    need(what),
  )

  test('is one that its house cannot use, or that no house has', () => {
    expect(rulesNotRun({ needs }, ['broken', 'unasked'], houses)).toEqual(['rule:broken', 'rule:gone'])
  })

  test('holds for no stage that asks for it', () => {
    const results = judged([need('rule:gone', 'warn'), need('rule:erbil')], { notRun: ['rule:gone'] })
    expect(results.map(({ holds, isNotRun }) => [holds, isNotRun])).toEqual([
      [true, undefined],
      [false, true],
    ])
    expect(passageOf(results)).toBe('reason')
  })
})
