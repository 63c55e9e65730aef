import { describe, expect, it } from 'vitest'
import { ReadError, readSource } from '../../../story/formats'

const read = (text: string) =>
  readSource({ name: 'file', text, bytes: new TextEncoder().encode(text) }, { house: null, language: null })

describe('a file that holds no story', () => {
  it.each([
    ['nothing', '', 'the file is empty'],
    ['blanks alone', ' \n\t\n', 'the file is empty'],
    ['bytes', '\0\0\0\x01\x02'.repeat(50), 'none of the formats'],
    ['some other JSON', '{"name": "package", "version": "1.0.0"}', 'no story in this JSON'],
    ['a list in JSON', '[1, 2, 3]', 'no story in this JSON'],
    [
      'some other XML',
      '<?xml version="1.0"?><catalogue><book/></catalogue>',
      'of no format that is read here',
    ],
  ])('is refused in one clear line: %s', async (_, text, reason) => {
    await expect(read(text)).rejects.toThrow(ReadError)
    await expect(read(text)).rejects.toThrow(reason)
  })

  it('is not made of front matter that says what cannot be: that is left out, and told', async () => {
    const [reading] = await read('---\ntitle: Ferry returns\nlanguage: <ar\n---\n\nThe ferry is back.\n')
    expect(reading?.doc.attrs.language).toBe('en')
    expect(reading?.report.dropped).toContain('front-matter')
  })

  it.each(['{curly} words begin this story\n\nAnd it goes on.', '[Advisory] The ferry is back.'])(
    'is not copy that only looks like data: %j',
    async (text) => {
      expect((await read(text))[0]?.doc.textContent).toContain(text.slice(0, 10))
    },
  )
})
