import { describe, expect, it } from 'vitest'
import { printed, readText } from './read'

describe('a list', () => {
  it.each([
    [
      'an item that begins with a list',
      '<ol><li>a</li><li><ul><li>b</li></ul></li><li>c</li></ol>',
      '<ol><li><p>a</p></li><li><p></p><ul><li><p>b</p></li></ul></li><li><p>c</p></li></ol>',
    ],
    [
      'lists straight in lists',
      '<ol><ol><li>a</li></ol><li>b</li><ol><li>c</li></ol></ol>',
      '<ol><li><p>a</p></li><li><p>b</p><ol><li><p>c</p></li></ol></li></ol>',
    ],
    [
      'an item that only wraps a list',
      '<ul><li>a</li><li style="list-style-type:none"><ul><li>b</li></ul></li></ul>',
      '<ul><li><p>a</p><ul><li><p>b</p></li></ul></li></ul>',
    ],
    [
      'a heading in an item',
      '<ul><li><h3>a</h3><p>b</p></li></ul>',
      '<ul><li><p><strong>a</strong></p><p>b</p></li></ul>',
    ],
    [
      'a quote first in an item',
      '<ul><li><blockquote>a</blockquote></li></ul>',
      '<ul><li><p></p><blockquote><p>a</p></blockquote></li></ul>',
    ],
    [
      'text between items',
      '<ul>x<li>a</li>y</ul>',
      '<ul><li><p>x</p></li><li><p>a</p></li><li><p>y</p></li></ul>',
    ],
    [
      'levels of Google Docs, each a list anew',
      '<ul class="c1 lst-kix_x-0 start"><li>a</li></ul>\n<ul class="lst-kix_x-1 start"><li>b</li></ul><ul class="lst-kix_x-2"><li>c</li></ul><ul class="lst-kix_x-1"><li>d</li></ul><ul class="lst-kix_x-0"><li>e</li></ul>',
      '<ul><li><p>a</p><ul><li><p>b</p><ul><li><p>c</p></li></ul></li><li><p>d</p></li></ul></li><li><p>e</p></li></ul>',
    ],
    [
      'figures in points of Google Docs, which go on',
      '<ol class="lst-kix_x-0" start="1"><li>a</li></ol><ul class="lst-kix_x-1"><li>b</li></ul><ol class="lst-kix_x-0" start="2"><li>c</li></ol>',
      '<ol><li><p>a</p><ul><li><p>b</p></li></ul></li><li><p>c</p></li></ol>',
    ],
    [
      'two lists of Google Docs',
      '<ul class="lst-kix_x-0"><li>a</li></ul><ul class="lst-kix_x-1"><li>b</li></ul><ol class="lst-kix_y-0"><li>c</li></ol>',
      '<ul><li><p>a</p><ul><li><p>b</p></li></ul></li></ul><ol><li><p>c</p></li></ol>',
    ],
    [
      'levels of Google Docs around a paragraph',
      '<ul class="lst-kix_x-0"><li>a</li></ul><p>b</p><ul class="lst-kix_x-1"><li>c</li></ul>',
      '<ul><li><p>a</p></li></ul><p>b</p><ul><li><p>c</p></li></ul>',
    ],
    [
      'levels of Word Online, each item a list of its own',
      [1, 2, 3, 2, 1]
        .map(
          (level, at) =>
            `<div class="ListContainerWrapper SCXW1"><ul class="BulletListStyle1 SCXW1" role="list"><li data-listid="4" data-aria-posinset="1" data-aria-level="${level}" role="listitem" class="OutlineElement"><p class="Paragraph">${'abcde'.charAt(at)}</p></li></ul></div>`,
        )
        .join('\n'),
      '<ul><li><p>a</p><ul><li><p>b</p><ul><li><p>c</p></li></ul></li><li><p>d</p></li></ul></li><li><p>e</p></li></ul>',
    ],
    [
      'figures of Word Online around points',
      '<div class="ListContainerWrapper"><ol start="3"><li data-listid="4" data-aria-level="1">a</li></ol></div><div class="ListContainerWrapper"><ul><li data-listid="5" data-aria-level="2">b</li></ul></div><div class="ListContainerWrapper"><ol start="4"><li data-listid="4" data-aria-level="1">c</li></ol></div>',
      '<ol start="3"><li><p>a</p><ul><li><p>b</p></li></ul></li><li><p>c</p></li></ol>',
    ],
    [
      'two lists of Word Online',
      '<div class="ListContainerWrapper"><ul><li data-listid="4" data-aria-level="1">a</li></ul></div><div class="ListContainerWrapper"><ul><li data-listid="4" data-aria-level="2">b</li></ul></div><div class="ListContainerWrapper"><ul><li data-listid="6" data-aria-level="1">c</li></ul></div>',
      '<ul><li><p>a</p><ul><li><p>b</p></li></ul></li></ul><ul><li><p>c</p></li></ul>',
    ],
    [
      'levels of Outlook on the web in one list',
      '<ul><li aria-level="1">a</li><li aria-level="2">b</li><li aria-level="1">c</li></ul>',
      '<ul><li><p>a</p><ul><li><p>b</p></li></ul></li><li><p>c</p></li></ul>',
    ],
    [
      'levels that are told of items in each other',
      '<ul><li aria-level="1">a</li><ul><li aria-level="2">b</li></ul><li aria-level="1">c<ul><li aria-level="2">d</li></ul></li></ul>',
      '<ul><li><p>a</p><ul><li><p>b</p></li></ul></li><li><p>c</p><ul><li><p>d</p></li></ul></li></ul>',
    ],
    [
      'indents of Slack, each a list anew',
      '<ul data-indent="0"><li data-stringify-indent="0">a</li></ul><ul data-indent="1"><li data-stringify-indent="1">b</li></ul><ul data-indent="0"><li data-stringify-indent="0">c</li></ul>',
      '<ul><li><p>a</p><ul><li><p>b</p></li></ul></li><li><p>c</p></li></ul>',
    ],
    [
      'indents of Quill',
      '<ol><li class="ql-indent-0">a</li><li class="ql-indent-1">b</li><li class="ql-indent-2">c</li><li class="ql-indent-1">d</li><li>e</li></ol>',
      '<ol><li><p>a</p><ol><li><p>b</p><ol><li><p>c</p></li></ol></li><li><p>d</p></li></ol></li><li><p>e</p></li></ol>',
    ],
    [
      'kinds of Quill in one list',
      '<ol><li data-list="ordered">a</li><li data-list="bullet" class="ql-indent-1">b</li><li data-list="ordered">c</li></ol>',
      '<ol><li><p>a</p><ul><li><p>b</p></li></ul></li><li><p>c</p></li></ol>',
    ],
    [
      'indents that leave one out',
      '<ul><li>a</li><li class="ql-indent-3">b</li><li class="ql-indent-1">c</li></ul>',
      '<ul><li><p>a</p><ul><li><p>b</p></li><li><p>c</p></li></ul></li></ul>',
    ],
    [
      'items in other elements',
      '<ul><div><li>a</li></div><span><li>b</li></span></ul>',
      '<ul><li><p>a</p></li><li><p>b</p></li></ul>',
    ],
    ['an empty item', '<ul><li>a</li><li></li></ul>', '<ul><li><p>a</p></li></ul>'],
    ['items without a list', '<li>a</li> <li>b</li>', '<ul><li><p>a</p></li><li><p>b</p></li></ul>'],
    ['a number to begin with', '<ol start="5"><li>a</li></ol>', '<ol start="5"><li><p>a</p></li></ol>'],
    [
      'numbers that make no sense',
      '<ol start="-5"><li value="1.5">a</li></ol>',
      '<ol><li><p>a</p></li></ol>',
    ],
    [
      'an item with a number of its own',
      '<ol><li>a</li><li value="7">b</li><li>c</li></ol>',
      '<ol><li><p>a</p></li></ol><ol start="7"><li><p>b</p></li><li><p>c</p></li></ol>',
    ],
    ['numbers that count down', '<ol reversed><li>a</li><li>b</li></ol>', '<p>2. a</p><p>1. b</p>'],
    [
      'tasks',
      '<ul><li><input type=checkbox checked> a</li><li><input type=checkbox> b</li></ul>',
      '<ul><li><p>☒ a</p></li><li><p>☐ b</p></li></ul>',
    ],
    [
      'a table in an item',
      '<ol><li>a<table><tr><td>x</td><td>y</td></tr></table></li><li>b</li></ol>',
      '<ol><li><p>a</p></li></ol><table><tbody><tr><td>x</td><td>y</td></tr></tbody></table><ol start="2"><li><p>b</p></li></ol>',
    ],
    ['definitions', '<dl><dt>a</dt><dd>b</dd><dd>c</dd></dl>', '<p><strong>a</strong></p><p>b</p><p>c</p>'],
  ])('with %s', (_, html, expected) => {
    expect(printed(html)).toBe(expected)
  })

  it('nested beyond all sense keeps its words', () => {
    const html = `${'<ul><li>a'.repeat(60)}${'</li></ul>'.repeat(60)}`
    expect(readText(html).match(/a/g)).toHaveLength(60)
  })
})

describe('a list that was typed', () => {
  it.each<[html: string, text: string]>([
    [
      '<p>On these:</p><p>• A <b>new</b> pump</p><p>•&nbsp;Two guards</p><p>It begins.</p>',
      '<p>On these:</p><ul><li><p>A <strong>new</strong> pump</p></li><li><p>Two guards</p></li></ul><p>It begins.</p>',
    ],
    [
      '<div>On these:<br>- A pump<br>- Two guards.<br>It begins.</div>',
      '<p>On these:</p><ul><li><p>A pump</p></li><li><p>Two guards.</p></li></ul><p>It begins.</p>',
    ],
    ['<p>* A pump</p><p>* Two guards</p>', '<ul><li><p>A pump</p></li><li><p>Two guards</p></li></ul>'],
    [
      '<p>3. A pump</p><p>4. Two guards</p>',
      '<ol start="3"><li><p>A pump</p></li><li><p>Two guards</p></li></ol>',
    ],
    ['<p>▪ پەمپێک</p><p>▪ دوو پاسەوان</p>', '<ul><li><p>پەمپێک</p></li><li><p>دوو پاسەوان</p></li></ul>'],
    ['<p>• A pump alone</p><p>It begins.</p>', '<p>• A pump alone</p><p>It begins.</p>'],
    ['<p>- We wait.</p><p>- So do we.</p>', '<p>- We wait.</p><p>- So do we.</p>'],
    ['<p>1. A pump</p><p>3. Two guards</p>', '<p>1. A pump</p><p>3. Two guards</p>'],
    ['<p>1. FC Feld won.</p><p>It rained.</p>', '<p>1. FC Feld won.</p><p>It rained.</p>'],
    ['<p>A * B</p><p>2026 - a year</p>', '<p>A * B</p><p>2026 - a year</p>'],
  ])('%s', (html, expected) => {
    expect(printed(html)).toBe(expected)
  })
})

describe('a quote', () => {
  it.each([
    [
      'a heading',
      '<blockquote><h2>a</h2><p>b</p></blockquote>',
      '<blockquote><p><strong>a</strong></p><p>b</p></blockquote>',
    ],
    [
      'a list',
      '<blockquote><ul><li>a</li></ul></blockquote>',
      '<blockquote><ul><li><p>a</p></li></ul></blockquote>',
    ],
    [
      'a table',
      '<blockquote>a<table><tr><td>x</td><td>y</td></tr></table>b</blockquote>',
      '<blockquote><p>a</p></blockquote><table><tbody><tr><td>x</td><td>y</td></tr></tbody></table><blockquote><p>b</p></blockquote>',
    ],
    ['nothing', '<blockquote> </blockquote>', ''],
  ])('with %s in it', (_, html, expected) => {
    expect(printed(html)).toBe(expected)
  })
})
