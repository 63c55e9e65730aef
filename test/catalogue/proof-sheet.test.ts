import { describe, expect, it } from 'vitest'
import { proofHtml, proofMarkdown } from '../../catalogue/proof-sheet'
import { builtInHouses } from '../../story/houses'
import { schema } from '../../story/schema'
import { newDetails } from '../../story/schema/values'
import type { Proof } from '../../story/stages/proof'
import { usualStages } from '../../story/stages/stage'

const at = '2026-11-28T12:00:00.000Z'
const text = '<script>alert(1)</script> *bold* [x](y)\nد'

const doc = schema.nodes.doc.create(
  {
    ...newDetails,
    moves: [
      {
        from: 'draft',
        to: 'ready',
        by: text,
        at,
        reason: text,
        passed: [
          { what: 'slug', weight: 'warn', code: '', text: '' },
          { what: 'warning', weight: 'warn', code: 'doubled-word', text },
        ],
      },
    ],
    ignored: [{ code: 'article', text: 'a hour', around: null }],
  },
  [
    schema.nodes.headline.create(null, schema.text('# <b>Ferry</b> & *back*')),
    schema.nodes.standfirst.create(),
    schema.nodes.paragraph.create(null, schema.text('The ferry is is back.')),
  ],
)

const proof: Proof = {
  at,
  by: 'Nadia Helmer',
  stage: 'ready',
  house: 'ap',
  ran: ['placeholder', 'rule:erbil'],
  off: [{ code: 'article', reason: text }],
  needs: [{ what: 'slug', weight: 'warn', holds: false }],
  found: [{ code: 'doubled-word', level: 'warning', part: 'lead', block: 2, from: 4, to: 9, text }],
  foundCount: 3,
}

const content = {
  doc,
  hash: 'ab'.repeat(32),
  proof,
  isKept: true,
  houses: builtInHouses,
  stages: usualStages,
}

describe('a proof sheet', () => {
  it.each([
    ['the version', 'ab'.repeat(32)],
    ['the stage', 'Ready'],
    ['when', '2026-11-28 12:00 UTC'],
    ['what was asked', 'A slug (Warning): not met'],
    ['what was overridden', 'The slug is missing'],
    ['what was let stand', 'Let stand in the story: a or an “a hour”'],
    ['what ran', 'Placeholder, erbil'],
    ['that more was found', 'and 2 more'],
  ])('tells %s', (_, said) => {
    expect(proofHtml(content)).toContain(said)
    expect(proofMarkdown(content)).toContain(said)
  })

  it('tells of no more where all that was found is listed', () => {
    const whole = { ...content, proof: { ...proof, foundCount: proof.found.length } }
    expect(proofMarkdown(whole)).not.toMatch(/and \S+ more/)
  })

  it('makes no markup of what a story or an editor says', () => {
    const page = proofHtml(content)
    expect(page).not.toContain('<script')
    expect(page).not.toContain('<b>')
    const markdown = proofMarkdown(content)
    expect(markdown).toContain('- Story: # \\<b>Ferry\\</b> & \\*back\\*')
    expect(markdown).not.toMatch(/(?<!\\)\[x\]/)
    expect(markdown.split('\n').filter((line) => line.startsWith('د'))).toEqual([])
  })
})
