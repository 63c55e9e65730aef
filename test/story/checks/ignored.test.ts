import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../story/checks/finding'
import { ignoredOf, isIgnored } from '../../../story/checks/ignored'

function findingIn(text: string, found: string, code = 'doubled-word'): Finding {
  const from = text.indexOf(found)
  return { from, to: from + found.length, code, level: 'warning', fixes: [] }
}

const before = 'The ferry sailed at at noon, and came back at dusk.'

describe('a finding that is let stand at its place', () => {
  const kept = ignoredOf(findingIn(before, 'at at'), before, 'here')

  it.each([
    ['in the same text', before, true],
    [
      'where the text before it is edited',
      'Yesterday the boat left at at noon, and came back at dusk.',
      true,
    ],
    ['where the text after it is edited', 'The ferry sailed at at noon. It was late.', true],
    ['where more text is put before the block’s', `Officials said so. ${before}`, true],
    ['where both sides are edited', 'The boat left at at ten.', false],
    ['at another place', 'At night they slept at at home.', false],
    ['where a short text before it is all that is alike', 'at at dawn', false],
  ])('stands %s: %s', (_, text, stands) => {
    expect(isIgnored([kept], findingIn(text, 'at at'), text)).toBe(stands)
  })

  it('is another where another check finds it', () => {
    expect(isIgnored([kept], findingIn(before, 'at at', 'spelling'), before)).toBe(false)
  })

  it('is alone in its block where its block holds nothing else', () => {
    const whole = ignoredOf(findingIn('TK', 'TK', 'placeholder'), 'TK', 'here')
    expect(isIgnored([whole], findingIn('TK', 'TK', 'placeholder'), 'TK')).toBe(true)
    expect(isIgnored([whole], findingIn('TK men', 'TK', 'placeholder'), 'TK men')).toBe(false)
  })

  it('stands in Kurdish as in English', () => {
    const text = 'کۆبوونەوەکە لە لە هەولێر بەڕێوەچوو.'
    const kept = ignoredOf(findingIn(text, 'لە لە'), text, 'here')
    const edited = 'کۆبوونەوەی سەرۆک لە لە هەولێر بەڕێوەچوو.'
    expect(isIgnored([kept], findingIn(edited, 'لە لە'), edited)).toBe(true)
  })
})

it('a finding that is let stand in the story stands wherever the same is found', () => {
  const kept = ignoredOf(findingIn(before, 'at at'), before, 'story')
  const other = 'They slept at at home.'
  expect(isIgnored([kept], findingIn(other, 'at at'), other)).toBe(true)
  expect(isIgnored([], findingIn(other, 'at at'), other)).toBe(false)
})
