/** Rules that several houses have in the same words, each by its own book. */
import type { WrittenRule } from '../../rules/rule'

/** @param source the book that a house has it from */
export const percentSign = (source: string): WrittenRule => ({
  id: 'percent-sign',
  kind: 'substitution',
  languages: ['en'],
  source,
  note: 'The % sign follows a figure.',
  swap: { '/(\\d+(?:[.,]\\d+)*) ?per ?cent\\b/': '$1%' },
  tests: {
    finds: [{ text: 'It rose 4.5 percent.', fixed: 'It rose 4.5%.' }],
    passes: ['A percentage of 4%, and zero percent.'],
  },
})

/** @param source the book that a house has it from */
export const headlineStop = (source: string): WrittenRule => ({
  id: 'headline-stop',
  kind: 'substitution',
  source,
  parts: ['headline'],
  note: 'A headline has no full stop.',
  swap: { '/([\\pL\\d]{2})\\.$/': '$1' },
  exceptions: ['/\\b(?:Inc|Corp|Ltd|Co|Jr|Sr|No|Mr|Mrs|Dr|etc)\\.$/'],
  tests: {
    finds: [{ text: 'Bridge opens.', fixed: 'Bridge opens' }],
    passes: ['Bridge opens', 'Bridge opens in U.S.', 'It opens at 6 p.m.', 'It sues Acme Inc.'],
  },
})
