import { describe, expect, it } from 'vitest'
import { bylinesOf } from '../../../../story/story/parts'
import { readFile } from '../word-files'

const copy = 'KOYA (Kurdistan 24) – Engineers will empty the dam this autumn, they said on Monday.'
const more = 'Work begins in May.'

async function namesIn(name: string, content: string) {
  const { doc, report } = await readFile(name, content)
  return {
    names: bylinesOf(doc).map((each) => each.name),
    told: report.notices.filter(({ code }) => code === 'login-name').map(({ value }) => value),
    text: doc.textContent,
  }
}

const files: [kind: string, name: string, make: (author: string) => string][] = [
  [
    'front matter',
    'a.md',
    (author) => `---\ntitle: Dam to be drained\nauthor: "${author}"\n---\n\n${copy}\n\n${more}\n`,
  ],
  [
    'ninjs',
    'a.json',
    (byline) =>
      JSON.stringify({
        uri: 'urn:x:1',
        type: 'text',
        headline: 'Dam to be drained',
        byline,
        body_text: `${copy}\n${more}`,
      }),
  ],
  [
    'NITF',
    'a.xml',
    (byline) =>
      `<nitf><body><body.head><hedline><hl1>Dam to be drained</hl1></hedline><byline>${byline}</byline></body.head><body.content><p>${copy}</p><p>${more}</p></body.content></body></nitf>`,
  ],
  ['a sheet', 'a.csv', (author) => `title,author,text\nDam to be drained,${author},"${copy}"\n`],
  [
    'labels',
    'a.txt',
    (author) => `HEADLINE: Dam to be drained\nAUTHOR: ${author}\nBODY: ${copy}\n\n${more}\n`,
  ],
]

describe.each(files)('in %s', (_, name, make) => {
  it.each(['jsmith', 'j.smith', 'jsmith42', 'desk_2', 'jsmith@example.org', '@jsmith'])(
    'the account %s is told and no byline',
    async (login) => {
      const { names, told, text } = await namesIn(name, make(login))
      expect({ names, told }).toEqual({ names: [], told: [login] })
      expect(text).not.toContain(login)
    },
  )

  it.each(['Lana Osman', 'Lana', 'لانا', 'lana osman', 'Kurdistan24', 'dpa'])(
    'the name %s stays',
    async (author) => {
      expect((await namesIn(name, make(author))).told).toEqual([])
    },
  )
})

describe('an account', () => {
  it('beside a name is left out of the byline', async () => {
    const [, , make] = files[0] ?? []
    const markdown = make?.('Lana Osman and jsmith') ?? ''
    expect(await namesIn('a.md', markdown)).toMatchObject({ names: ['Lana Osman'], told: ['jsmith'] })
    const [, name = '', ninjs] = files[1] ?? []
    const found = await namesIn(name, ninjs?.('By Lana Osman and jsmith') ?? '')
    expect(found).toMatchObject({ names: ['Lana Osman'], told: ['jsmith'] })
    expect(found.text).not.toContain('jsmith')
  })

  it('after a name leaves the name', async () => {
    const [, name = '', make] = files[0] ?? []
    const { names, told } = await namesIn(name, make?.('Lana Osman @losman and Dilan Aro') ?? '')
    expect({ names, told }).toEqual({ names: ['Lana Osman @losman', 'Dilan Aro'], told: [] })
  })

  it('is not told where the text has a byline', async () => {
    for (const [, name, make] of files.slice(0, 3)) {
      const content = make('jsmith').replace(copy, name === 'a.xml' ? `By Lana Osman</p><p>${copy}` : copy)
      const text =
        name === 'a.xml'
          ? content
          : content.replace(copy, `By Lana Osman${name === 'a.md' ? '\n\n' : '\\n'}${copy}`)
      expect(await namesIn(name, text)).toMatchObject({ names: ['Lana Osman'], told: [] })
    }
  })
})
