import { describe, expect, it } from 'vitest'
import { printed, readText } from './read'

describe('words of neighbours', () => {
  it.each(
    [
      ...[
        'center',
        'div',
        'address',
        'dt',
        'dd',
        'summary',
        'legend',
        'figcaption',
        'header',
        'footer',
        'aside',
      ],
      ...[
        'section',
        'main',
        'article',
        'hgroup',
        'fieldset',
        'details',
        'menu',
        'search',
        'my-para',
        'h2',
        'pre',
      ],
    ].map((name) => [name]),
  )('in <%s> never run together', (name) => {
    expect(readText(`<${name}>one</${name}><${name}>two</${name}>`)).toBe('one ¶ two')
  })

  it.each([
    ['fonts around blocks', '<font><p>one</p><p>two</p></font>'],
    ['blocks in inline elements', '<span>one<div>two</div></span>'],
    ['blocks in links', '<a href="https://example.org/"><div>one</div><div>two</div></a>'],
    ['spans shown as blocks', '<span style="display:block">one</span><span style="display:block">two</span>'],
    ['two breaks', '<div>one<br><br>two</div>'],
    ['breaks around a no-break space', '<div>one<br>&nbsp;<br>two</div>'],
    ['breaks around a space without a width', '<div>one<br>&#8203;<br>two</div>'],
    ['breaks around an empty element', '<p>one<br><span> </span><br/>two</p>'],
    ['breaks in bold', '<b>one<br><br></b>two'],
    ['a heading in a paragraph', '<div>one<h2>two</h2></div>'],
    ['details', '<details><summary>one</summary>two</details>'],
    ['lines of preformatted text', '<pre>one\n\ntwo</pre>'],
  ])('%s are paragraphs', (_, html) => {
    expect(readText(html)).toBe('one ¶ two')
  })

  it('of preformatted text are joined where a program broke them, and stay where the writer did', () => {
    const lines = [
      'Engineers will empty the dam this autumn to mend a gate that',
      'has leaked since the spring, and some forty thousand people',
      'will rely on wells.',
      '',
      'Work begins in May, the district said on Tuesday, when a new',
      'gate is to be lifted.',
    ]
    expect(readText(`<pre>${lines.join('\n')}</pre>`)).toBe(
      `${lines.slice(0, 3).join(' ')} ¶ ${lines.slice(4).join(' ')}`,
    )
    const verse = ['Rain, rain, go away,', 'Come again some other day;', 'Our dam is full today.']
    expect(readText(`<pre>${verse.join('\n')}</pre>`)).toBe(verse.join('/'))
  })

  it.each([
    ['a place of Word', '<p>In <st1:place>Erbil</st1:place> they<o:p> met</o:p>.</p>', 'In Erbil they met.'],
    [
      'an element that nobody knows',
      '<div>In <x-place>Erbil</x-place> they met.</div>',
      'In Erbil they met.',
    ],
    ['one in a paragraph', '<p><x-a>In</x-a> <x-b>Erbil</x-b></p>', 'In Erbil'],
    ['part of a word', '<p>un<mark>believ</mark>able</p>', 'unbelievable'],
    ['a break opportunity', '<p>super<wbr>market</p>', 'supermarket'],
    [
      'a division shown in a line',
      '<div>In <div style="display:inline">Erbil</div> today</div>',
      'In Erbil today',
    ],
    ['the layout of the source', '<p>\n  In\n  Erbil\n</p>', 'In Erbil'],
    ['a break at the end', '<p>In Erbil<br></p>', 'In Erbil'],
    ['readings above words', '<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby></p>', '漢(kan)'],
    [
      'a picture of a sign',
      '<p>Well done <img alt="👏🏽" src="https://example.org/a.png"></p>',
      'Well done 👏🏽',
    ],
  ])('%s does not part a sentence', (_, html, text) => {
    expect(readText(html)).toBe(text)
  })

  it.each([
    'Engineers will empty the dam this autumn<br>to mend a gate that leaks, and some forty<br>thousand people will rely on the wells<br>until then.<br><br>Work begins in May, the town said, as<br>soon as the road up the valley is open<br>to lorries.',
    '<p>Engineers will empty the dam this autumn<br>to mend a gate that leaks, and some forty<br>thousand people will rely on the wells<br>until then.</p><p>Work begins in May, the town said, as<br>soon as the road up the valley is open<br>to lorries.</p>',
    '<div>Engineers will empty the dam this autumn</div><div>to mend a gate that leaks, and some forty</div><div>thousand people will rely on the wells</div><div>until then.</div><div><br></div><div>Work begins in May, the town said, as</div><div>soon as the road up the valley is open</div><div>to lorries.</div>',
  ])('that a program broke at its column are joined: %s', (html) => {
    expect(readText(html)).toBe(
      'Engineers will empty the dam this autumn to mend a gate that leaks, and some forty thousand people will rely on the wells until then. ¶ Work begins in May, the town said, as soon as the road up the valley is open to lorries.',
    )
  })

  it('of a verse stay', () => {
    const verse = 'The river is grey<br>and the hills are low<br>and nobody knows<br>where the geese will go.'
    expect(readText(`<p>${verse}</p>`)).toBe(verse.replaceAll('<br>', '/'))
  })

  it('keeps one break as a break', () => {
    expect(printed('<p>one<br>two</p>')).toBe('<p>one<br/>two</p>')
  })

  it('keeps the lines of text whose spaces count', () => {
    expect(printed('<div style="white-space: pre-wrap">one\ntwo</div>')).toBe('<p>one<br/>two</p>')
  })
})

describe('quotations', () => {
  it.each([
    ['en', 'He said <q>we <q>go</q></q>.', 'He said “we ‘go’”.'],
    ['de', '<q>Wir gehen</q>', '„Wir gehen“'],
    ['fr', '<q>Non</q>', '«\u00a0Non\u00a0»'],
    ['ckb', '<q>نا</q>', '«نا»'],
    ['', '<q>“No”</q>', '“No”'],
  ])('of %s have their marks', (language, html, text) => {
    expect(readText(`<p lang="${language}">${html}</p>`)).toBe(text)
  })
})
