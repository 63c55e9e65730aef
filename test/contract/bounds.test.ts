/** How much one call carries: enough for the longest story, and no more than a desk can keep. */
import { describe, expect, it } from 'vitest'
import { answeredCalls } from '../../contract'
import { mostInCall } from '../../contract/bounds'
import { tooMuch } from '../../contract/call'

type Name = keyof typeof answeredCalls

const id = '01975e0e-7a4c-7cc2-8a4f-3f6f1c1b2a3d'

function isName(name: string): name is Name {
  return Object.hasOwn(answeredCalls, name)
}

const names = Object.keys(answeredCalls).filter(isName)

/** Paragraphs of so many words each. */
function storyOf(paragraphs: number, words: number): Record<string, unknown> {
  const text = 'The ferry is back at the quay. '.repeat(Math.ceil(words / 7))
  const content = Array.from({ length: paragraphs }, () => ({
    type: 'paragraph',
    content: [{ type: 'text', text }],
  }))
  return { type: 'doc', attrs: {}, content }
}

const beside = { comments: [], review: null }
const selection = { type: 'text', anchor: 1, head: 1 }
const pasteOf = (text: string) => ({
  stepType: 'replace',
  from: 1,
  to: 1,
  slice: { content: [{ type: 'text', text }] },
})
const appended = (step: Record<string, unknown>) => [
  id,
  0,
  [step],
  [{ kind: 'new', selection, steps: [step] }],
  [{ steps: 1, author: 'Shilan Barzo', batch: 'paste', since: 0 }],
]

/** A list in a list, and so on. */
function nested(levels: number): Record<string, unknown> {
  let inner: Record<string, unknown> = { type: 'paragraph' }
  for (let level = 0; level < levels; level++) inner = { type: 'list_item', content: [inner] }
  return inner
}

describe('a call', () => {
  it.each<[what: string, name: Name, args: unknown]>([
    ['a story of 500,000 words', 'replace', [id, storyOf(10_000, 50), beside]],
    ['a new story of as many', 'create', [storyOf(10_000, 50)]],
    ['a paste of 10 MB, and its undoing', 'append', appended(pasteOf('x'.repeat(10_000_000)))],
    ['lists in lists, 60 deep', 'replace', [id, { type: 'doc', content: [nested(120)] }, beside]],
    ['a picture of 20 MB', 'addPicture', [new Uint8Array(20_000_000)]],
    ['a file of 50 MB', 'importBytes', [id, { name: 'wire.txt', bytes: new Uint8Array(50_000_000) }]],
  ])('carries %s', (_, name, args) =>
    expect(answeredCalls[name].arguments.safeParse(args).success).toBe(true),
  )

  const part = 'x'.repeat(1_000_000)
  const long = Array.from({ length: mostInCall / part.length }, () => part)

  it.each<[what: string, args: unknown]>([
    ['too much text', long],
    ['names that are too long', [Object.fromEntries(long.map((text, at) => [`${at}${text}`, 1]))]],
    ['too many steps', [long.slice(1), Array.from({ length: part.length / 2 }, () => null)]],
    ['nodes too deep within each other', [id, nested(600)]],
    ['too many bytes', [new Uint8Array(mostInCall + 1)]],
  ])('is refused with %s, whichever it is, and it is said why', (_, args) => {
    for (const name of names) {
      const { error } = answeredCalls[name].arguments.safeParse(args)
      expect([name, error?.issues.map(({ message }) => message)]).toEqual([name, [tooMuch]])
    }
  })
})
