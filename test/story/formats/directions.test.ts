/** The direction that a paragraph has in written files where it is written the other way from its story. */
import { strFromU8, unzipSync } from 'fflate'
import type { Node } from 'prosemirror-model'
import { describe, expect, test } from 'vitest'
import { formats, outgoing } from '../../../story/formats'
import { writePaper } from '../../../story/formats/html/paper'
import { schema } from '../../../story/schema'
import { newDetails } from '../../../story/schema/values'
import type { Story } from '../../../story/story/record'
import { storyOf } from '../generate'
import { fileOf } from './word-files'

const { doc, headline, standfirst, paragraph, bullet_list, list_item } = schema.nodes
const p = (text: string) => paragraph.create(null, schema.text(text))
const english = 'The bridge reopens on Tuesday.'
const sorani = 'پردەکە سبەی دەکرێتەوە.'

/** A story with a paragraph and an item in the other script. */
function storyIn(language: string, direction: 'ltr' | 'rtl'): Story {
  const [own, other] = direction === 'ltr' ? [english, sorani] : [sorani, english]
  const items: Node[] = [list_item.create(null, p(other)), list_item.create(null, p(own))]
  return storyOf(
    doc.create({ ...newDetails, language, direction }, [
      headline.create(null, schema.text(own)),
      standfirst.create(),
      p(own),
      p(other),
      bullet_list.create(null, items),
    ]),
  )
}

const inSorani = storyIn('ckb', 'rtl')
const inEnglish = storyIn('en', 'ltr')

async function written(format: keyof typeof formats, story: Story, part = ''): Promise<string> {
  const content = (await formats[format].write?.(story, { audience: 'readers' })) ?? ''
  if (typeof content === 'string') return content
  return strFromU8((part === '' ? content : unzipSync(content)[part]) ?? new Uint8Array())
}

/** What stands before each time that a text does, from the opening of its paragraph. */
function openings(markup: string, text: string, paragraphStart: string): string[] {
  return markup
    .split(text)
    .slice(0, -1)
    .map((before) => before.slice(before.lastIndexOf(paragraphStart)))
}

describe('a paragraph in the other script says its direction', () => {
  test('in HTML', async () => {
    const html = await written('html', inSorani)
    expect(html).toContain(`<p dir="ltr">${english}</p>`)
    expect(html).toContain(`<li><p dir="ltr">${english}</p></li><li><p>${sorani}</p></li>`)
    expect(await written('html', inEnglish)).toContain(`<p dir="rtl">${sorani}</p>`)
  })

  test('on paper', () => {
    const paper = writePaper(outgoing(inSorani, formats.html, { audience: 'readers' }), [], 'faces.css')
    expect(paper).toContain(`<p dir="ltr">${english}</p>`)
  })

  test.each(['ninjs', 'newsml-g2'] as const)('in the markup within %s', async (format) => {
    expect((await written(format, inSorani)).replaceAll('\\"', '"')).toContain(`<p dir="ltr">${english}</p>`)
  })

  test('in Word', async () => {
    const isBidi = (markup: string, text: string) =>
      openings(markup, text, '<w:p>').map((each) => each.includes('<w:bidi/>'))
    const own = await written('docx', inSorani, 'word/document.xml')
    expect([isBidi(own, sorani), isBidi(own, english)]).toEqual([
      [true, true, true],
      [false, false],
    ])
    const other = await written('docx', inEnglish, 'word/document.xml')
    expect([isBidi(other, english), isBidi(other, sorani)]).toEqual([
      [false, false, false],
      [true, true],
    ])
    expect(openings(other, sorani, '<w:p>').every((each) => each.includes('<w:rtl/>'))).toBe(true)
  })

  test('in OpenDocument', async () => {
    const content = await written('odt', inSorani, 'content.xml')
    expect(content).toMatch(
      /<style:style style:name="Text_20_body_ltr"[^>]*style:parent-style-name="Text_20_body"[^>]*><style:paragraph-properties style:writing-mode="lr-tb" fo:text-align="left"\/>/,
    )
    const styles = openings(content, english, '<text:p').map((each) => /style-name="([^"]*)"/.exec(each)?.[1])
    expect(styles).toEqual(['Text_20_body_ltr', 'Text_20_body_ltr'])
  })

  test('in RTF', async () => {
    const rtf = await written('rtf', inSorani)
    const starts = openings(rtf, english, '\\pard').map((each) => /\\(?:ltr|rtl)par\\q[lr]/.exec(each)?.[0])
    expect(starts).toEqual(['\\ltrpar\\ql', '\\ltrpar\\ql'])
  })
})

test.each(['html', 'docx', 'odt', 'rtf', 'ninjs', 'newsml-g2'] as const)(
  'a story with both directions is read from %s as it was',
  async (format) => {
    for (const story of [inSorani, inEnglish]) {
      const content = (await formats[format].write?.(story, { audience: 'desk' })) ?? ''
      const { house, language } = story.doc.attrs
      const [reading] =
        (await formats[format].read?.(fileOf(`story.${format}`, content), { house, language })) ?? []
      expect(reading?.doc.content.toJSON()).toEqual(story.doc.content.toJSON())
      expect(reading?.doc.attrs.direction).toBe(story.doc.attrs.direction)
    }
  },
)
