/** What is pasted as a quotation, and where it says it comes from. */
import { describe, expect, it } from 'vitest'
import { readClipboard } from '../../../story/editing/paste'
import { insertQuotation, pageOf, type QuotedFrom } from '../../../story/editing/quotation'
import { Writer } from '../../renderer/document/writer'

describe('the page that words come from', () => {
  it.each<[html: string, expected: QuotedFrom | null]>([
    [
      '<base href="https://www.northern.example/a?b=1"><p>Water rose.</p>',
      { name: 'northern.example', href: 'https://www.northern.example/a?b=1' },
    ],
    [
      '<link rel="canonical" href="https://north.example/dam"><p>Water rose.</p>',
      { name: 'north.example', href: 'https://north.example/dam' },
    ],
    [
      '<blockquote cite="https://north.example/dam">Water rose.</blockquote>',
      { name: 'north.example', href: 'https://north.example/dam' },
    ],
    [
      'Version:0.9\r\nStartHTML:00000150\r\nSourceURL:https://north.example/dam\r\n<html><body><!--StartFragment--><p>Water rose.</p><!--EndFragment--></body></html>',
      { name: 'north.example', href: 'https://north.example/dam' },
    ],
    ['<p>Version:1<br>SourceURL:https://north.example/dam</p>', null],
    ['Version:0.9\r\nStartHTML:00000150\r\nSourceURL:file:///C:/dam.htm\r\n<p>Water rose.</p>', null],
    [
      '<!-- saved from url=(0029)https://north.example/dam -->\n<html><body><p>Water rose.</p></body></html>',
      { name: 'north.example', href: 'https://north.example/dam' },
    ],
    [
      '<h2><a href="https://north.example/dam">Dam is full</a></h2><p>Water rose.</p>',
      { name: 'north.example', href: 'https://north.example/dam' },
    ],
    ['<h2><a href="https://other.example">Dam</a> is full</h2><p>Water rose.</p>', null],
    ['<p>Water rose.</p><h2><a href="https://other.example">Read on</a></h2>', null],
    ['<h2><a href="/dam">Dam is full</a></h2><p>Water rose.</p>', null],
    ['<base href="file:///C:/Users/dana/dam.htm"><p>Water rose.</p>', null],
    ['<base href="javascript:alert(1)"><p>Water rose.</p>', null],
    ['<base href="https://"><p>Water rose.</p>', null],
    ['<p>Water <a href="https://north.example">rose</a>.</p>', null],
    ['', null],
  ])('%s', (html, expected) => {
    expect(pageOf(html)).toEqual(expected)
  })

  it('is none that words begin with by themselves', () => {
    expect(quoted('Version:2.0 is out, <b>now</b>.', null)[1]).toContain('Version:2.0 is out, ')
  })

  it('stands in lines above the HTML, which are no words', () => {
    const html =
      'Version:0.9\r\nStartHTML:0150\r\nSourceURL:https://north.example\r\n<html><body><p>Water rose.</p></body></html>'
    expect(quoted(html, null)).toEqual([
      'paragraph("Before.")',
      'quote(paragraph("Water rose."))',
      'paragraph',
    ])
  })
})

function quoted(html: string, source: QuotedFrom | null): string[] {
  const story = new Writer().inBody().type('Before.')
  story.run(insertQuotation(readClipboard({ html, text: 'x' }).blocks, source), 'paste')
  story.state.doc.check()
  return story.state.doc.children.slice(2).map(String)
}

describe('a quotation', () => {
  it.each<[what: string, html: string, quote: string]>([
    ['paragraphs', '<p>One.</p><p>Two.</p>', 'quote(paragraph("One."), paragraph("Two."))'],
    ['a headline', '<h2>Head</h2><p>Two.</p>', 'quote(paragraph("Head"), paragraph("Two."))'],
    ['a quote', '<blockquote><p>One.</p></blockquote>', 'quote(paragraph("One."))'],
    ['a list', '<ul><li>One.</li></ul>', 'quote(bullet_list(list_item(paragraph("One."))))'],
    [
      'a table',
      '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>',
      'quote(paragraph("a"), paragraph("b"), paragraph("c"), paragraph("d"))',
    ],
  ])('holds the words of %s', (_, html, quote) => {
    expect(quoted(html, null)).toEqual(['paragraph("Before.")', quote, 'paragraph'])
  })

  it('names its source below', () => {
    expect(quoted('<p>One.</p>', { name: 'Ferry sinks', href: null })[1]).toBe(
      'quote(paragraph("One."), paragraph("— Ferry sinks"))',
    )
    expect(quoted('<p>One.</p>', { name: 'north.example', href: 'https://north.example/' })[1]).toBe(
      'quote(paragraph("One."), paragraph("— ", link("north.example")))',
    )
  })

  it('of nothing is none', () => {
    expect(insertQuotation([], { name: 'Ferry sinks', href: null })(new Writer().state)).toBe(false)
  })
})
