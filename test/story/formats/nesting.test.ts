import { describe, expect, it } from 'vitest'
import { type FormatName, ReadError, readSource } from '../../../story/formats'

const asked = { house: null, language: null }

async function read(format: FormatName, text: string) {
  const [reading] = await readSource(
    { name: 'deep', bytes: new TextEncoder().encode(text), text },
    asked,
    format,
  )
  if (!reading) throw new Error('nothing was read')
  return reading
}

function depthOf(node: { children: readonly Parameters<typeof depthOf>[0][] }): number {
  return Math.max(0, ...node.children.map((child) => 1 + depthOf(child)))
}

const deep = 20_000
/** Fifty levels, and a list, its item and its paragraph on the last. */
const deepest = 54
const nested = (open: string, close: string, times = deep) =>
  `${open.repeat(times)}the innermost words${close.repeat(times)}`

const flattened: readonly [format: FormatName, what: string, text: string][] = [
  ['html', 'quotes', nested('<blockquote>', '</blockquote>')],
  ['html', 'lists', nested('<ul><li>x', '</ul>')],
  ['html', 'lists of numbers', nested('<ol><li>', '</li></ol>')],
  ['md', 'quotes', nested('> ', '')],
  ['md', 'lists', nested('- ', '')],
  ['md', 'lists of numbers', nested('1. ', '')],
  ['md', 'quotes and lists', nested('> * ', '')],
  [
    'md',
    'lists by their indents',
    `${Array.from({ length: 300 }, (_, level) => `${'  '.repeat(level)}- x`).join('\n')}\n${'  '.repeat(300)}- the innermost words`,
  ],
]

const retained: readonly [format: FormatName, what: string, text: string][] = [
  ['html', 'blocks that are none of a story', nested('<div>x', '</div>')],
  ['html', 'formatting', nested('<b><i>', '</i></b>')],
  ['html', 'links', nested('<a href="https://example.org/">', '</a>')],
  ['html', 'elements of no name', nested('<x:y>', '')],
  ['html', 'tables', nested('<table><tr><td>x', '</table>')],
  ['html', 'paragraphs and formatting', nested('<b><p>x', '')],
  [
    'html',
    'fonts, each another',
    `${Array.from({ length: 2000 }, (_, n) => `<font size=${n}><p>x`).join('')}the innermost words`,
  ],
  ['md', 'emphasis', nested('*a **b ', '** *', 3000)],
  ['md', 'stars', nested('*', '*')],
  ['md', 'links', nested('[', '](https://example.org/)')],
  ['md', 'HTML', nested('<div>', '</div>')],
  ['rtf', 'lines of quotes', `{\\rtf1 ${nested('> ', '')}}`],
]

const refused: readonly [format: FormatName, text: string][] = [
  ['nitf', `<nitf><body><body.content>${nested('<bq>', '</bq>')}</body.content></body></nitf>`],
  ['newsml1', `<NewsML>${nested('<NewsComponent>', '</NewsComponent>')}</NewsML>`],
  ['newsml-g2', `<newsItem>${nested('<itemSet>', '</itemSet>')}</newsItem>`],
  ['ninjs', nested('{"body_text":', '}').replace('the innermost words', '1')],
  ['ninjs', nested('[', ']').replace('the innermost words', '')],
  ['rtf', `{\\rtf1 ${nested('{', '}')}}`],
]

describe('what is nested beyond all sense', () => {
  it.each(flattened)(
    '%s: %s are brought to the last level that a story holds, and told',
    async (format, _, text) => {
      const { doc, report } = await read(format, text)
      expect(doc.textContent).toContain('the innermost words')
      expect(depthOf(doc)).toBeLessThanOrEqual(deepest)
      expect(report.notices).toContainEqual({ code: 'flattened', value: '' })
    },
  )

  it.each(retained)('%s: %s keep their words', async (format, _, text) => {
    const { doc } = await read(format, text)
    expect(doc.textContent).toContain('the innermost words')
    expect(depthOf(doc)).toBeLessThanOrEqual(deepest)
  })

  it.each(refused)('%s is refused', async (format, text) => {
    const problem = await read(format, text).catch((error: unknown) => error)
    expect(problem).toBeInstanceOf(ReadError)
  })

  it('leaves lists and quotes as people nest them', async () => {
    const text = `${Array.from({ length: 12 }, (_, level) => `${'  '.repeat(level)}- level ${level}`).join('\n')}\n\n${'> '.repeat(20)}quoted`
    const { doc, report } = await read('md', text)
    expect(depthOf(doc)).toBeGreaterThan(24)
    expect(doc.textContent).toContain('level 11')
    expect(doc.textContent).toContain('quoted')
    expect(report.notices).toEqual([])
  })

  it('parts the words of blocks that it flattens', async () => {
    const { doc } = await read('html', `${'<div>'.repeat(400)}one<div>two</div>three<p>four`)
    expect(doc.textBetween(0, doc.content.size, ' ', ' ').replace(/\s+/g, ' ').trim()).toBe(
      'one two three four',
    )
  })
})

/** What of it is no text and no title either is told. */
const frontMatter: readonly [what: string, isReported: boolean, yaml: string][] = [
  ['keys in keys', false, '? '.repeat(700)],
  ['keys in keys after another key', true, `title: A\n${'? '.repeat(700)}`],
  ['keys in keys beside our own', true, `copydesk: {}\n${'? '.repeat(700)}`],
  [
    'keys in keys over lines',
    false,
    Array.from({ length: 300 }, (_, level) => `${' '.repeat(level)}?`).join('\n'),
  ],
  ['maps in maps', false, `title: ${'{a: '.repeat(deep)}`],
  ['maps as keys', false, `title: ${'{'.repeat(deep)}`],
  ['lists in brackets', false, `title: ${'['.repeat(deep)}`],
  ['items in items', true, `title:\n${'- '.repeat(deep)}`],
  [
    'maps by their indents',
    true,
    Array.from({ length: 500 }, (_, level) => `${' '.repeat(level)}a:`).join('\n'),
  ],
  [
    'keys by the hundred thousand',
    true,
    Array.from({ length: 100_000 }, (_, n) => `key${n}: value`).join('\n'),
  ],
]

describe('front matter beyond all sense', () => {
  it.each(frontMatter)('%s: the text after it is read', async (_, isReported, yaml) => {
    const { doc, report } = await read('md', `---\n${yaml}\n---\nThe words of the story.\n`)
    expect(doc.textContent).toContain('The words of the story.')
    expect(report.dropped.includes('front-matter')).toBe(isReported)
  })
})
