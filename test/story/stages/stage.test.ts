import { describe, expect, test } from 'vitest'
import { checkCodes } from '../../../story/checks/check'
import { spellingCode } from '../../../story/spelling/judge'
import { begunAt } from '../../../story/stages/move'
import {
  askedLevels,
  facts,
  newStageId,
  type Stage,
  stageBeside,
  stageOf,
  stagesAsked,
  stagesSchema,
  usualStages,
  withNewStage,
} from '../../../story/stages/stage'
import { blankDoc } from '../../../story/story/blank'
import { detailsOf } from '../../../story/story/parts'

test.each([
  ['draft', 1, 'editing'],
  ['ready', 1, 'filed'],
  ['filed', 1, undefined],
  ['filed', -1, 'ready'],
  ['draft', -1, undefined],
  // no story comes there but by its name, nor goes on from there
  ['embargoed', 1, undefined],
  ['embargoed', -1, undefined],
  ['spiked', -1, undefined],
  ['legal', 1, undefined],
  ['legal', -1, undefined],
] as const)('beside %s, by %i, is %s', (stage, by, expected) => {
  expect(stageBeside(usualStages, stage, by)?.id).toBe(expected)
})

test.each<[readonly Stage[], string]>([
  [usualStages, 'draft'],
  [[{ id: 'incoming', name: 'Incoming', needs: [] }, ...usualStages.slice(1)], 'incoming'],
  [
    [
      { id: 'spiked', name: '', needs: [], isAside: true },
      { id: 'sub', name: 'Sub', needs: [] },
    ],
    'sub',
  ],
  [[{ id: 'spiked', name: '', needs: [], isAside: true }], 'spiked'],
])('a new story begins in the first stage that a desk has', (stages, first) => {
  const begun = begunAt(blankDoc({ slug: 'ferry' }), stages)
  expect(detailsOf(begun)).toMatchObject({ stage: first, slug: 'ferry', moves: [] })
  // what is said to be in another stage stays there
  const moved = blankDoc({ stage: 'legal' })
  expect(begunAt(moved, stages)).toBe(moved)
})

test.each(['legal', 'toString', '__proto__', ''])(
  'a stage %j that the desk does not have asks for nothing',
  (id) => {
    expect(stageOf(usualStages, id)).toEqual({ id, name: '', needs: [] })
  },
)

const desk: Stage[] = [
  { id: 'draft', name: '', needs: [] },
  { id: 'ready', name: 'Subbed', needs: [] },
  { id: 'legal-check', name: 'Legal check', needs: [] },
]

test.each([
  ['sub', ['ready']],
  ['re', ['ready']],
  ['legal', ['legal-check']],
  ['d', ['draft']],
  // a story keeps a stage that the desk has no longer
  ['editing', ['editing']],
])('stage:%s asks for %j', (typed, ids) => {
  expect(stagesAsked(desk, typed)).toEqual(ids)
})

test.each([
  ['Legal check', 'legal-check-2'],
  ['  Night  desk ', 'night-desk'],
  ['پێداچوونەوە', 'پێداچوونەوە'],
  ['a "quoted" one:', 'a-quoted-one-'],
  ['draft', 'draft-2'],
  ['x'.repeat(80), 'x'.repeat(56)],
])('a stage called %j has the id %j', (name, id) => {
  expect(newStageId(name, desk)).toBe(id)
})

test('a new stage comes after those that stories go through one after the other', () => {
  const ids = withNewStage(usualStages, 'Legal check').map(({ id }) => id)
  expect(ids).toEqual(['draft', 'editing', 'ready', 'filed', 'legal-check', 'embargoed', 'spiked'])
  expect(withNewStage([{ id: 'spiked', name: '', needs: [], isAside: true }], 'Subs')[0]?.id).toBe('subs')
})

describe('the stages of a desk', () => {
  test.each<[string, unknown, boolean]>([
    ['are those that ship', usualStages, true],
    ['are at least one', [], false],
    ['have one id each', [...usualStages, usualStages[0]], false],
    ['are named', [{ id: '', name: 'x', needs: [] }], false],
  ])('%s', (_, stages, isRight) => {
    expect(stagesSchema.safeParse(stages).success).toBe(isRight)
  })

  test('ask for each thing by one name', () => {
    const names = [...facts, ...askedLevels, ...checkCodes, spellingCode]
    expect(new Set(names).size).toBe(names.length)
  })
})
