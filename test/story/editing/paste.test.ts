import type { Node } from 'prosemirror-model'
import { describe, expect, it } from 'vitest'
import { readClipboard, sliceOfBlocks, storyOfBlocks, storyOfClipboard } from '../../../story/editing/paste'
import { schema } from '../../../story/schema'
import { blankDoc } from '../../../story/story/blank'
import { bodyOf, bylinesOf, datelineOf, headlineOf, standfirstOf } from '../../../story/story/parts'
import { shapes } from './clipboards'

const text = (node: Node): string =>
  node.isTextblock
    ? node.textBetween(0, node.content.size, '', '/')
    : node.children.map(text).join(node.type.spec.tableRole === 'row' ? '|' : ' ¶ ')

describe('what a program copies, put into a story', () => {
  it('is tried for more than forty programs', () => {
    expect(shapes.length).toBeGreaterThan(40)
  })

  it.each(shapes.map((shape) => [shape.name, shape] as const))(
    '%s',
    (_, { html, text: plain, said, dropped }) => {
      const { blocks, report } = readClipboard({ html, text: plain })
      expect(blocks.map(text).join(' ¶ ')).toBe(said)
      expect(report.dropped).toEqual(dropped ?? [])
      for (const block of blocks) block.check()
      expect(sliceOfBlocks(blocks).content.size).toBeGreaterThan(0)
    },
  )
})

describe('a whole story pasted into a blank one', () => {
  const lead = 'KOYA (Kurdistan 24) – Engineers will empty the dam.'
  const parts = (html: string, plain = '') => {
    const doc = storyOfClipboard({ html, text: plain }, blankDoc())?.doc
    if (!doc) return null
    return {
      headline: headlineOf(doc),
      standfirst: standfirstOf(doc),
      names: bylinesOf(doc).map(({ name }) => name),
      city: datelineOf(doc)?.places[0]?.city,
      body: bodyOf(doc).map(text),
    }
  }
  const whole = {
    headline: 'Dam to be drained',
    standfirst: '',
    names: [],
    city: 'Koya',
    body: [lead, 'Work begins in May.'],
  }

  it.each([
    [
      'Google Docs with blank lines',
      `<b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span>Dam to be drained</span></p><br /><p dir="ltr"><span>${lead}</span></p><br /><p dir="ltr"><span>Work begins in May.</span></p></b>`,
    ],
    [
      'a page with a figure',
      `<h1>Dam to be drained</h1><p>${lead}</p><figure><img src="https://example.org/a.jpg"><figcaption>The dam</figcaption></figure><p>Work begins in May.</p>`,
    ],
    [
      'Gmail',
      `<div dir="ltr">Dam to be drained<div><br></div><div>${lead}</div><div><br></div><div>Work begins in May.</div></div>`,
    ],
    ['Outlook', `<div>Dam to be drained<br>&nbsp;<br>${lead}<br>&nbsp;<br>Work begins in May.</div>`],
    [
      'Word',
      `<p class=MsoNormal>Dam to be drained<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>${lead}<o:p></o:p></p><p class=MsoNormal>Work begins in May.<o:p></o:p></p>`,
    ],
    [
      'a layout table',
      `<table><tr><td><h1>Dam to be drained</h1><p>${lead}</p><p>Work begins in May.</p></td></tr></table>`,
    ],
    [
      'a page with a menu',
      `<nav>Home World</nav><h1>Dam to be drained</h1><p>${lead}</p><p>Work begins in May.</p>`,
    ],
  ])('from %s goes to its places', (_, html) => {
    expect(parts(html)).toEqual(whole)
  })

  it('has its byline and its standfirst', () => {
    expect(parts(`<h1>Dam to be drained</h1><p>It is old</p><p>By Lana Osman</p><p>${lead}</p>`)).toEqual({
      headline: 'Dam to be drained',
      standfirst: 'It is old',
      names: ['Lana Osman'],
      city: 'Koya',
      body: [lead],
    })
  })

  it('is a story from plain text as well', () => {
    expect(parts('', `Dam to be drained\n\n${lead}\n\nWork begins in May.`)).toEqual(whole)
  })

  it('is none where there is one paragraph', () => {
    expect(parts('<p>the dam</p>')).toBeNull()
  })

  it('never has in its headline what was struck', () => {
    const html = `<p>Dam <s>not</s> to be drained</p><p>${lead}</p>`
    expect(parts(html)?.headline).toBe('Dam to be drained')
    expect(storyOfClipboard({ html, text: '' }, blankDoc())?.report.dropped).toEqual(['deletions'])
  })

  it('of Copydesk itself is found in its blocks', () => {
    const { paragraph } = schema.nodes
    const blocks = ['Dam to be drained', lead].map((line) => paragraph.create(null, schema.text(line)))
    expect(headlineOf(storyOfBlocks(blocks, blankDoc())?.doc ?? blankDoc())).toBe('Dam to be drained')
  })
})
