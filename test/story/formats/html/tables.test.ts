import { describe, expect, it } from 'vitest'
import { readElement } from '../../../../story/formats/html/content'
import { parseHtml } from '../../../../story/formats/html/tree'
import { leftOut, printed, readText } from './read'

const head = '<tr><th>Party</th><th>Votes</th></tr>'
const figure = 'class="figure" style="text-align:right"'
const table = (rows: string) => `<table>${rows}</table>`

describe('a table', () => {
  it.each([
    ['two paragraphs', '<p>Green</p><p>Alliance</p>', 'Green/Alliance'],
    ['a list', '<ul><li>north</li><li>south</li></ul>', 'north/south'],
    ['a numbered list', '<ol start=3><li>north</li><li>south</li></ol>', '3. north/4. south'],
    ['a heading', '<h3>Green</h3><p>Alliance</p>', 'Green/Alliance'],
    ['a quote', '<blockquote><p>Green</p></blockquote>Alliance', 'Green/Alliance'],
    ['divisions', '<div>Green</div><div>Alliance</div>', 'Green/Alliance'],
    ['breaks', 'Green<br><br>Alliance', 'Green/Alliance'],
    ['a definition', '<dl><dt>Green</dt><dd>Alliance</dd></dl>', 'Green/Alliance'],
    ['a rule', 'Green<hr>Alliance', 'Green/Alliance'],
    ['a table', '<table><tr><td>a</td><td>1</td></tr><tr><td>b</td><td>2</td></tr></table>', 'a | 1/b | 2'],
    ['text around a table', 'Green<table><tr><td>a</td><td>1</td></tr></table>end', 'Green/a | 1/end'],
    ['a picture on the network', 'Green <img src="https://example.org/a.png"> Alliance', 'Green Alliance'],
    ['nothing', '', ''],
  ])('with %s in a cell stays whole', (_, cell, text) => {
    expect(readText(table(`${head}<tr><td>${cell}</td><td>12</td></tr>`))).toBe(`Party|Votes ¶ ${text}|12`)
  })

  it.each([
    ['a picture on the network', '<img src="https://example.org/a.png">'],
    [
      'a picture on the network with a caption',
      '<figure><img src="https://example.org/a.png"><figcaption>The flag</figcaption></figure>',
    ],
    ['a reference to a note', '<sup><a href="#fn1">1</a></sup>'],
    ['a video', '<iframe src="https://example.org/"></iframe>'],
    ['a deletion', '<del>Blue</del>'],
    ['a comment of Word', '<span class="MsoCommentReference">[L1]</span>'],
    ['a control', '<button>Sort</button>'],
  ])('keeps the cells after one that only held %s in their columns', (_, cell) => {
    const rows = `<tr><td>Green</td><td>12</td></tr><tr><td>${cell}</td><td>3</td></tr>`
    const note = '<ol><li id="fn1">By the board.</li></ol>'
    expect(readText(table(head + rows) + note)).toContain('Party|Votes ¶ Green|12 ¶ |3')
  })

  it.each([
    ['is no part of the page', 'class="noprint"'],
    ['was deleted', 'class="mso-del"'],
  ])('keeps the cells after one that %s in their columns', (_, attribute) => {
    const rows = `<tr><td>Green</td><td>12</td></tr><tr><td ${attribute}>Blue</td><td>3</td></tr>`
    expect(readText(table(head + rows))).toBe('Party|Votes ¶ Green|12 ¶ |3')
  })

  it('has its caption above it', () => {
    expect(readText(table(`<caption>Seats won</caption>${head}<tr><td>a</td><td>1</td></tr>`))).toBe(
      'Seats won ¶ Party|Votes ¶ a|1 ¶ ',
    )
  })

  it('has its head first and its foot last', () => {
    const rows =
      '<tfoot><tr><td>all</td><td>3</td></tr></tfoot><tbody><tr><td>a</td><td>1</td></tr></tbody><thead><tr><td>Party</td><td>Votes</td></tr></thead>'
    expect(printed(table(`<colgroup><col><col></colgroup>${rows}`))).toBe(
      `<table><thead><tr><th>Party</th><th ${figure}>Votes</th></tr></thead><tbody><tr><td>a</td><td ${figure}>1</td></tr><tr><td>all</td><td ${figure}>3</td></tr></tbody></table>`,
    )
  })

  it.each([
    [
      'columns',
      '<tr><td colspan=2>all</td><td>9</td></tr><tr><td>a</td><td>b</td><td>3</td></tr>',
      'all||9 ¶ a|b|3',
    ],
    ['rows', '<tr><td rowspan=2>North</td><td>a</td></tr><tr><td>b</td></tr>', 'North|a ¶ |b'],
    [
      'more columns than there are',
      '<tr><td colspan=999>all</td></tr><tr><td>a</td><td>b</td></tr>',
      'all| ¶ a|b',
    ],
    [
      'both',
      '<tr><td rowspan=2 colspan=2>x</td><td>1</td></tr><tr><td>2</td></tr><tr><td>a</td><td>b</td><td>3</td></tr>',
      'x||1 ¶ ||2 ¶ a|b|3',
    ],
  ])('with cells merged over %s keeps its columns in line', (_, rows, text) => {
    expect(readText(table(rows))).toBe(text)
    expect(leftOut(table(rows))).toContain('merged-cells')
  })

  it('keeps a row that is short in line', () => {
    expect(readText(table('<tr><td>a</td><td>b</td></tr><tr><td>c</td></tr>'))).toBe('a|b ¶ c|')
  })

  it.each([
    ['cells', `<tr>${'<td>x</td>'.repeat(200)}<td>last</td></tr>`],
    ['merged cells', '<tr><td colspan=150>a</td><td colspan=150>b</td><td>last</td></tr>'],
  ])('is its lines where it has more %s than a story has room for', (_, rows) => {
    expect(readText(table(`<caption>Seats won</caption>${rows}<tr><td>a</td><td>1</td></tr>`))).toMatch(
      /^Seats won ¶ .* \| last ¶ a \| 1$/,
    )
  })

  it('takes a first row in bold for its head, as sheets mark it', () => {
    const rows =
      '<tr><td style="font-weight:bold">Party</td><td><b>Votes</b></td></tr><tr><td>a</td><td>1</td></tr>'
    expect(printed(table(rows))).toBe(
      `<table><thead><tr><th>Party</th><th ${figure}>Votes</th></tr></thead><tbody><tr><td>a</td><td ${figure}>1</td></tr></tbody></table>`,
    )
  })

  it.each([
    ['one cell', table('<tr><td><p>One.</p><p>Two.</p></td></tr>')],
    ['the role of none', '<table role="presentation"><tr><td>One.</td><td>Two.</td></tr></table>'],
    [
      'a column with tables in it',
      table(`<tr><td>${table('<tr><td>One.</td></tr>')}</td></tr><tr><td>Two.</td></tr>`),
    ],
  ])('that only lays out, by %s, is its content', (_, html) => {
    expect(readText(html)).toBe('One. ¶ Two.')
  })

  it.each([
    [
      'roles',
      '<div role="table"><div role="row"><span role="cell">a</span><span role="cell">1</span></div></div>',
    ],
    [
      'styles',
      '<div style="display:table"><div style="display:table-row"><div style="display:table-cell">a</div><div style="display:table-cell">1</div></div></div>',
    ],
  ])('made by %s is one', (_, html) => {
    expect(readText(html)).toBe('a|1')
  })

  it('of rows alone, as a clipboard may hold them, is one', () => {
    const { blocks } = readElement(parseHtml('<meta charset="utf-8"><tr><td>a</td><td>1</td></tr>'))
    expect(blocks.map(({ type }) => type.name)).toEqual(['table'])
  })

  it.each([
    ['tabs', '<pre>\nKoya\t1,200\t31\nRanya\t900\t24\n</pre>', 'Koya|1,200|31 ¶ Ranya|900|24'],
    ['tabs and spans', '<pre><span>Koya\t1,200</span>\nRanya\t900</pre>', 'Koya|1,200 ¶ Ranya|900'],
    [
      'blanks',
      '<pre>Koya     1,200   31\nRanya      900   24\nErbil   12,000   45</pre>',
      'Koya|1,200|31 ¶ Ranya|900|24 ¶ Erbil|12,000|45',
    ],
    ['nothing', '<pre>The dam is old.\nIt leaks.</pre>', 'The dam is old./It leaks.'],
  ])('is made of lines whose columns are parted by %s', (_, html, expected) => {
    expect(readText(html)).toBe(expected)
  })
})
