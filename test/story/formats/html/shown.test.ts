import { describe, expect, it } from 'vitest'
import { withSheets } from '../../../../story/formats/html/css'
import { shownIn } from '../../../../story/formats/html/shown'
import { readFile } from '../word-files'
import { bodyWith, leftOut, readText } from './read'

describe('what writers track', () => {
  it.each([
    [
      'deletions of Word',
      'Officials <del cite="mailto:AH" datetime="2026-11-02"><span class=msoDel>lied and </span></del>said no.',
      'deletions',
    ],
    ['deletions of older Word', 'Officials <s class=msoDel>lied and </s>said no.', 'deletions'],
    [
      'deletions of Word Online',
      'Officials <span class="TrackChangeTextDeletion TrackedChange">lied and </span>said no.',
      'deletions',
    ],
    ['deletions of a page', 'Officials <del>lied and </del><ins>said</ins> no.', 'deletions'],
    [
      'deletions of an editor',
      'Officials <span class="ice-del ice-cts-1">lied and </span>said no.',
      'deletions',
    ],
    [
      'deletions of CKEditor’s data',
      'Officials <suggestion-start name="deletion:e1:u1"></suggestion-start>lied and <b>hid</b> <suggestion-end name="deletion:e1:u1"></suggestion-end><suggestion-start name="insertion:e2:u1"></suggestion-start>said<suggestion-end name="insertion:e2:u1"></suggestion-end> no.',
      'deletions',
    ],
    [
      'deletions by words of a class',
      'Officials <span class="fr-tracking-deleted">lied and </span><span class="diff-html-removed">hid </span><span data-diff-type="delete">it </span>said no.',
      'deletions',
    ],
    [
      'marks of comments',
      'Officials said<span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1">[AH1]</a></span> no.',
      'comments',
    ],
    [
      'special characters of comments',
      'Officials said<span style="mso-special-character:comment">&nbsp;[AH1]</span> no.',
      'comments',
    ],
    [
      'comments of Google',
      'Officials said<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup> no.',
      'comments',
    ],
    [
      'comments of LibreOffice’s XHTML',
      'Officials said<span title="annotation" class="annotation_style_by_filter"><br/>[ANNOTATION:<br/><br/><span title="dc:creator">BY ‘Ed Itor’</span><br/><span>NOTE: ‘Check this’</span>]</span> no.',
      'comments',
    ],
  ])('%s is left out', (_, html, what) => {
    expect(readText(`<p>${html}</p>`)).toBe('Officials said no.')
    expect(leftOut(`<p>${html}</p>`)).toEqual([what])
  })

  it('leaves out whole blocks that CKEditor suggests to delete, and keeps those after them', () => {
    const html =
      '<p>One.</p><p data-suggestion-start-before="deletion:e1:u1">SECRET</p><ul data-suggestion-end-after="deletion:e1:u1"><li>SECRET</li></ul><p>Two.</p>'
    expect(readText(html)).not.toContain('SECRET')
    expect(readText(html)).toMatch(/^One\..*Two\.$/)
    expect(readText('<p class="different-model">A track of data.</p>')).toBe('A track of data.')
  })

  it('keeps what stands after a deletion that ends in something else that is left out', () => {
    const [start, end] = ['start', 'end'].map(
      (at) => `<suggestion-${at} name="deletion:e1:u1"></suggestion-${at}>`,
    )
    expect(readText(`<p>One.</p><p>${start}SECRET</p><nav>Menu ${end}</nav><p>Two.</p>`)).toBe('One. ¶ Two.')
  })

  it('takes comments with the rule above them', () => {
    const html =
      '<p>One.</p><div style="mso-element:comment-list"><hr class=msocomoff><div style="mso-element:comment"><div id="_com_1" class=msocomtxt><p class=MsoCommentText>Lawyer says cut this</p></div></div></div>'
    expect(readText(html)).toBe('One.')
    expect(leftOut(html)).toEqual(['comments'])
  })

  it('keeps the text that is commented, what is struck, and what was inserted', () => {
    expect(readText('<p><a style="mso-comment-reference:AH_1">He</a> <s>said</s> <ins>no</ins>.</p>')).toBe(
      'He said no.',
    )
    expect(leftOut('<p>He <s>said</s> <span style="text-decoration:line-through">no</span>.</p>')).toEqual([])
  })
})

describe('what no reader sees', () => {
  it.each([
    ['display', '<p style="display:none">SECRET</p>'],
    [
      'place, by the shorthand of its sides',
      '<p style="position:absolute;inset:-9999px auto auto 0">SECRET</p>',
    ],
    ['place, by the width of the window', '<p style="position:absolute;left:-200vw">SECRET</p>'],
    ['a path of nothing', '<p style="clip-path:polygon(0 0, 0 0, 0 0)">SECRET</p>'],
    ['letters smaller than a pixel', '<p style="font-size:0.1px">SECRET</p>'],
    ['zoom', '<p style="zoom:0">SECRET</p>'],
    ['a class for those who use keys', '<p class="visually-hidden-focusable">SECRET</p>'],
    ['visibility', '<p style="visibility: hidden">SECRET</p>'],
    ['the attribute', '<p hidden>SECRET</p>'],
    ['a style sheet', '<style>.x, .y { color: red; display: none }</style><p class="y">SECRET</p>'],
    ['the style of a tag and a class', '<style>p.x{display:none}</style><p class="x">SECRET</p>'],
    [
      'a style sheet for all screens',
      '<style>@media screen{.x{display:none}}</style><p class="x">SECRET</p>',
    ],
    ['a layer of a style sheet', '<style>@layer base{.x{display:none}}</style><p class="x">SECRET</p>'],
    ['its place', '<style>.y .z{visibility:hidden}</style><div class="y"><p class="z">SECRET</p></div>'],
    ['what it is a child of', '<style>div > p.n{display:none}</style><div><p class="n">SECRET</p></div>'],
    ['an attribute', '<style>[data-note="desk"]{display:none}</style><p data-note="desk">SECRET</p>'],
    ['what is before it', '<style>.a + p{display:none}</style><div class="a"></div><p>SECRET</p>'],
    [
      'what is somewhere before it',
      '<style>.a ~ .b{display:none}</style><i class="a"></i><i></i><p class="b">SECRET</p>',
    ],
    [
      'a long list',
      `<style>${Array.from({ length: 400 }, (_, at) => `.n${at}`).join()}{display:none}</style><p class="n399">SECRET</p>`,
    ],
    ['what it is not', '<style>.x:not(.y){display:none}</style><p class="x">SECRET</p>'],
    ['what it is not, of several', '<style>.x:not(#b,[data-a]){display:none}</style><p class="x">SECRET</p>'],
    ['a choice of selectors', '<style>:is(.a, .b) p{display:none}</style><div class="b"><p>SECRET</p></div>'],
    ['a choice with a tag', '<style>.x:where(p,div){display:none}</style><p class="x">SECRET</p>'],
    ['a choice in a choice', '<style>p:is(:is(.a,.b),.c){display:none}</style><p class="b">SECRET</p>'],
    ['a comma in an attribute', '<style>[title="a,b"]{display:none}</style><p title="a,b">SECRET</p>'],
    [
      'a rule in a rule',
      '<style>.s{color:red;.ad{display:none}}</style><div class="s"><p class="ad">SECRET</p></div>',
    ],
    ['a rule for the same element', '<style>p{margin:0;&.ad{display:none}}</style><p class="ad">SECRET</p>'],
    [
      'a rule in a rule for a child',
      '<style>.s{> p{display:none}}</style><div class="s"><p>SECRET</p></div>',
    ],
    [
      'a rule around a rule',
      '<style>.ad{.s &{display:none}}</style><div class="s"><p class="ad">SECRET</p></div>',
    ],
    ['a medium in a rule', '<style>.ad{@media screen{display:none}}</style><p class="ad">SECRET</p>'],
    ['what follows a rule in a rule', '<style>.s{.b{margin:0}display:none}</style><p class="s">SECRET</p>'],
    ['all in a box', '<style>#aside *{display:none}</style><div id="aside"><p>SECRET</p></div>'],
    ['the heavier rule', '<style>p.x{display:none}p{display:block}</style><p class="x">SECRET</p>'],
    [
      'an important rule',
      '<style>.x{display:none!important}</style><p class="x" style="display:block">SECRET</p>',
    ],
    ['a style with a comment', '<p style="/* note */display:none">SECRET</p>'],
    ['a style sheet for screens', '<style media="screen">.x{display:none}</style><p class="x">SECRET</p>'],
    ['the size of its font', '<p style="font:0/0 a">SECRET</p>'],
    ['a margin off the screen', '<p style="margin-left:-9999px">SECRET</p>'],
    ['aria-hidden', '<div aria-hidden="true">SECRET</div>'],
    ['size', '<span style="font-size:0px">SECRET</span>'],
    ['Word', '<span style="display:none;mso-hide:all">SECRET</span>'],
    ['opacity', '<div style="opacity:0">SECRET</div>'],
    ['its colour', '<span style="color:#fff;background-color:white">SECRET</span>'],
    ['a place off the screen', '<span style="position:absolute;left:-9999px">SECRET</span>'],
    ['clipping', '<span style="position:absolute;clip:rect(0,0,0,0)">SECRET</span>'],
    ['a box of no height', '<div style="max-height:0;overflow:hidden">SECRET</div>'],
    ['a class for screen readers', '<span class="screen-reader-text">SECRET</span>'],
    ['a custom property', '<style>.x{display:var(--d, none)}</style><p class="x">SECRET</p>'],
    ['one of its own style', '<p style="visibility:var(--v,hidden)">SECRET</p>'],
    ['one within another', '<p style="display:var(--a, var(--b,none))">SECRET</p>'],
    [
      'one of the whole page',
      '<style>:root{--off:none}.x{display:var(--off,block)}</style><p class="x">SECRET</p>',
    ],
    ['a template', '<template><p>SECRET</p></template>'],
    ['a closed dialog', '<dialog>SECRET</dialog>'],
  ])('by %s is left out', (_, html) => {
    expect(readText(`<p>One.</p>${html}<p>Two.</p>`)).toBe('One. ¶ Two.')
    expect(leftOut(html)).toEqual(['hidden-text'])
  })

  it.each([
    [
      'words in a line that screen readers skip',
      '<p>It cost <span aria-hidden="true">$12</span> then.</p>',
      'It cost $12 then.',
    ],
    [
      'a part that a reader opens',
      '<div class="accordion-panel" style="display:none" aria-hidden="true">Open me</div>',
      'Open me',
    ],
    ['a tab', '<div role="tabpanel" hidden>Open me</div>', 'Open me'],
    [
      'text that is shown again in what is hidden',
      '<div style="visibility:hidden"><p style="visibility:visible">Seen</p></div>',
      'Seen',
    ],
    [
      'text of a size of its own in a box of none',
      '<ul style="font-size:0"><li style="font-size:16px">Seen</li></ul>',
      'Seen',
    ],
    ['what is shown on large screens', '<div class="hidden md:block">Seen</div>', 'Seen'],
    [
      'what is hidden from print',
      '<style>@media print{.x{display:none}}</style><p class="x">Seen</p>',
      'Seen',
    ],
    [
      'what only a rule within hides',
      '<style>.s{.ad{color:red;display:none;}}</style><p class="s">Seen</p>',
      'Seen',
    ],
    [
      'what is printed by a rule within',
      '<style>.s{@media print{display:none}}</style><p class="s">Seen</p>',
      'Seen',
    ],
    ['what is none of a choice', '<style>p:is(.a,.b){display:none}</style><p class="c">Seen</p>', 'Seen'],
    ['what is not to be a choice', '<style>p:not(:is(.a,.b)){display:none}</style><p>Seen</p>', 'Seen'],
    ['what is elsewhere', '<style>.y .z{display:none}</style><p class="z">Seen</p>', 'Seen'],
    ['what is no child', '<style>div > b{display:none}</style><div><p><b>Seen</b></p></div>', 'Seen'],
    [
      'what a heavier rule shows',
      '<style>.t .x.on{display:block}.t .x{display:none}</style><div class="t"><p class="x on">Seen</p></div>',
      'Seen',
    ],
    ['what is excepted', '<style>.x:not(.y){display:none}</style><p class="x y">Seen</p>', 'Seen'],
    [
      'what is excepted by an attribute',
      '<style>p:not([data-a],#b){display:none}</style><p data-a="1">Seen</p>',
      'Seen',
    ],
    [
      'what waits for a state of the page',
      '<style>body:not(.read) p{display:none}</style><p>Seen</p>',
      'Seen',
    ],
    ['what is asked for its state', '<style>p:not(.on){display:none}</style><p>Seen</p>', 'Seen'],
    [
      'what a sheet hides from print',
      '<style media="print">.x{display:none}</style><p class="x">Seen</p>',
      'Seen',
    ],
    [
      'what a sheet hides on small screens',
      '<style media="screen and (max-width:600px)">.x{display:none}</style><p class="x">Seen</p>',
      'Seen',
    ],
    ['text of a font', '<p style="font:bold 12px/1.2 Arial">Seen</p>', 'Seen'],
    ['a class that only sounds like it', '<p class="hidden-gems">Seen</p>', 'Seen'],
    ['a deep item of Word', '<p style="margin-left:144.0pt;text-indent:-144.0pt">Seen</p>', 'Seen'],
    ['what a custom property shows', '<p style="display:var(--d,block)">Seen</p>', 'Seen'],
    [
      'what a part of the page may show by one',
      '<style>.on{--d:block}.x{display:var(--d,none)}</style><div class="on"><p class="x">Seen</p></div>',
      'Seen',
    ],
    [
      'what one has two values for',
      '<style>:root{--d:none}html{--d:block}.x{display:var(--d)}</style><p class="x">Seen</p>',
      'Seen',
    ],
    ['a table in an object of Apple Notes', '<object><table><tr><td>Seen</td></tr></table></object>', 'Seen'],
    [
      'what stands around the number of a page of a book',
      '<p>It cost 5<span epub:type="pagebreak" title="12">12</span> dinars,<i role="doc-pagebreak">13</i> she said.</p>',
      'It cost 5 dinars, she said.',
    ],
    ['half opacity', '<p style="opacity:0.5">Seen</p>', 'Seen'],
  ])('%s stays', (_, html, text) => {
    expect(readText(html)).toBe(text)
    expect(leftOut(html)).toEqual([])
  })

  it.each([
    ['white', '<p>It <span style="color:white">SECRET</span> opens in May.</p>'],
    ['white, told in full', '<p>It <span style="color:rgb(255, 255, 255)">SECRET</span> opens in May.</p>'],
    ['white of a font', '<p>It opens in May.<font color="#FFFFFF">SECRET</font></p>'],
    ['white around it', '<div style="color:#fefefe"><p>SECRET</p></div><p>It opens in May.</p>'],
    ['white by a style sheet', '<style>.w{color:#fff}</style><p>It opens in May.</p><p class="w">SECRET</p>'],
    [
      'the colour of the box around it',
      '<div style="background:#123456"><span style="color:#123456">SECRET</span> It opens.</div>',
    ],
  ])('text in the colour of its ground is left out: %s', (_, html) => {
    expect(readText(html)).not.toContain('SECRET')
    expect(readText(html)).toContain('opens')
    expect(leftOut(html)).toEqual(['hidden-text'])
  })

  it.each([
    ['on a dark box', '<div style="background:#123"><p style="color:#fff">Seen</p></div>'],
    ['on a picture', '<div style="background-image:url(x.png)"><p style="color:#fff">Seen</p></div>'],
    ['in a cell', '<table><tr><td><font color="white">Seen</font></td></tr></table>'],
    ['in a class of another file', '<div class="hero"><p style="color:#fff">Seen</p></div>'],
    [
      'on what a sheet colours by its place',
      '<style>.hero .box{background:#123}.t{color:#fff}</style><div class="hero"><div class="box"><p class="t">Seen</p></div></div>',
    ],
    [
      'on what a sheet colours on screens',
      '<style>@media screen{.box{background:#123}}.t{color:#fff}</style><div class="box"><p class="t">Seen</p></div>',
    ],
    [
      'on what a sheet colours',
      '<style>.box{background:#123}.t{color:#fff}</style><div class="box"><p class="t">Seen</p></div>',
    ],
    ['and black again in it', '<p style="color:#fff"><b style="color:#000">Seen</b></p>'],
  ])('shows white text %s', (_, html) => {
    expect(readText(`<p>It opens in May, officials said on Tuesday.</p>${html}`)).toContain('Seen')
    expect(leftOut(html)).not.toContain('hidden-text')
  })

  it('shows a text that is white for the most part', () => {
    const html = '<p style="color:#fff">Seen</p><p>as it</p><p style="color:white">was written</p>'
    expect(readText(html)).toContain('Seen')
    expect(leftOut(html)).toEqual([])
  })

  it('lets signs go silently', () => {
    expect(leftOut('<h2>Dam <a aria-hidden="true" href="#dam">¶</a></h2>')).toEqual([])
    expect(readText('<h2>Dam <a aria-hidden="true" href="#dam">¶</a></h2>')).toBe('Dam')
  })
})

describe('a page of AMP', () => {
  it.each([
    ['<amp-ad>SECRET</amp-ad>', 'page-furniture'],
    ['<amp-iframe src="https://x.example"><p placeholder>SECRET</p></amp-iframe>', 'embed'],
  ] as const)('has no text in %s', (html, kind) => {
    expect(readText(`<p>One.</p>${html}<p>Two.</p>`)).toBe('One. ¶ Two.')
    expect(leftOut(html)).toEqual([kind])
  })

  it('has text in what opens', () => {
    expect(readText('<amp-accordion><section><p>Seen.</p></section></amp-accordion>')).toBe('Seen.')
  })
})

describe('pictures on the network', () => {
  it.each([
    [
      'a figure',
      '<figure><img src="https://example.org/a.jpg"><figcaption>The dam at dusk</figcaption></figure>',
    ],
    [
      'a box of WordPress',
      '<div class="wp-caption"><img src="https://example.org/a.jpg"><p class="wp-caption-text">The dam</p></div>',
    ],
    [
      'a linked figure',
      '<figure><a href="https://example.org/"><img src="a.jpg"></a><figcaption>The dam</figcaption></figure>',
    ],
    [
      'a paragraph with a line in italics',
      '<p><img src="https://example.org/a.jpg"><br><em>The dam. Photo: Lana Osman</em></p>',
    ],
    ['a picture above a line', '<p><img src="a.jpg"></p><p class="caption">The dam</p>'],
    ['an element of AMP', '<amp-img src="a.jpg"></amp-img><p class="caption">The dam</p>'],
    [
      'a picture above a line in italics with a credit',
      '<p><img src="a.jpg"></p><p><em>The dam at dusk. Photo: Lana Osman</em></p>',
    ],
    [
      'a table for layout',
      '<table><tr><td><img src="a.jpg"></td></tr><tr><td>The dam at dusk. Photo: Lana</td></tr></table>',
    ],
    ['a box for a picture', '<div class="photo"><img src="a.jpg"><p>The dam at dusk.</p></div>'],
    ['a paragraph with a small line', '<p><img src="a.jpg"> <small>The <b>dam</b></small></p>'],
  ])('in %s go with their captions', (_, html) => {
    expect(readText(`<p>One.</p>${html}<p>Two.</p>`)).toBe('One. ¶ Two.')
    expect(leftOut(html)).toEqual(['picture', 'captions'])
  })

  it('leave the text beside them', () => {
    expect(readText('<div><img src="https://example.org/a.jpg"> Two.</div>')).toBe('Two.')
    expect(readText('<p><img src="https://example.org/a.jpg"> <em>Two</em> or three.</p>')).toBe(
      'Two or three.',
    )
    expect(readText('<p><img src="https://example.org/a.jpg"><em>By Lana Osman</em></p>')).toBe(
      'By Lana Osman',
    )
    expect(readText('<figure><blockquote>a</blockquote><figcaption>b</figcaption></figure>')).toBe('a ¶ b')
  })

  const lost = '<img src="https://example.org/a.jpg">'
  it.each([
    [
      'a brief in a table',
      `<table><tr><td>${lost}</td><td>ERBIL (AP) — The council voted.</td></tr></table>`,
    ],
    ['a table', `<table><tr><td>${lost}Alliance (AP)</td><td>12</td></tr></table>`],
    ['a card', `<table><tr><td>${lost}<h2>Dam open</h2><p>It opened.</p>© 2026 The Post</td></tr></table>`],
    ['a lead in italics', `<p>${lost}</p><p><i>BAGHDAD (AP) — The council voted.</i></p>`],
    ['words of a picture in italics', `<p>${lost}</p><p><i>Photos by satellite show it. It is dry.</i></p>`],
    ['paragraphs of a box', `<div class="image">${lost}<p>It costs 500 dinars.</p><p>It stays.</p></div>`],
    ['a heading in a box', `<div class="image">${lost}<h3>The toll</h3>It stays.</div>`],
    ['the words beside one in a line', `<p class="image">${lost} The toll stays.</p>`],
  ])('leave %s', (_, html) => {
    expect(leftOut(html)).toEqual(['picture'])
  })
})

describe('what a style does to a text', () => {
  it.each([
    'transform:scale(0)',
    'transform:scale(0,0)',
    'color:rgba(0,0,0,0)',
    'color:rgb(0 0 0 / 0%)',
    'color:#ffffff00',
    'filter:opacity(0)',
    'font-size:1px;color:#ffffff;line-height:1px',
  ])('hides it: %s', (style) => {
    expect(readText(`<p>Shown.</p><p style="${style}">Unseen.</p>`)).toBe('Shown.')
  })

  it.each([
    'transform:scale(0.8)',
    'transform:scale(1)',
    'color:rgba(0,0,0,0.7)',
    'color:rgb(10,10,0)',
    'color:rgb(255 0 0)',
    'color:#ffffff80',
    'color:#f00',
    'filter:opacity(50%)',
    'filter:opacity(0.5)',
    'font-size:10px',
    'color:transparent;background-image:linear-gradient(red,blue);-webkit-background-clip:text',
    'color:transparent;background-clip:text',
  ])('leaves it to be seen: %s', (style) => {
    expect(readText(`<p>Shown.</p><p style="${style}">Seen.</p>`)).toBe('Shown. ¶ Seen.')
  })

  it.each([
    '<div id="toc" class="toc"><p>Contents</p><ul><li><a href="#a">The gate</a></li><li><a href="#b">The wall</a></li></ul></div>',
    '<div id="ez-toc-container" class="ez-toc-v2"><ul><li><a href="#a">The gate</a></li><li><a href="#b">The wall</a></li></ul></div>',
    '<p class=MsoToc1><a href="#_Toc1">The gate<span>1</span></a></p>',
  ])('is no table of contents: %s', (contents) => {
    const html = `<p>Engineers came.</p>${contents}<p>The gate is old.</p>`
    expect(readText(html)).toBe(readText('<p>Engineers came.</p><p>The gate is old.</p>'))
    expect(leftOut(html)).toEqual(['contents-list'])
  })

  it('is a list of links that lead elsewhere, whatever it is called', () => {
    const html =
      '<ul class="toc"><li><a href="https://example.org/a">The gate</a></li><li><a href="https://example.org/b">The wall</a></li></ul>'
    expect(readText(html)).toContain('The gate')
  })

  it.each([
    ['a break that screen readers pass over', 'Old<br aria-hidden="true">new', 'Old/new'],
    ['a break that is not shown', 'Old<br style="display:none">new', 'Old/new'],
    ['a tooltip', 'Old<span role="tooltip">since 1974</span> wall', 'Old wall'],
  ])('is minded with %s', (_, html, expected) => {
    expect(readText(`<p>${html}</p>`)).toBe(expected)
  })

  it.each([
    ['by a tag', (number: number) => `p{margin:${number}px}`],
    ['after another one', (number: number) => `.c${number} ~ p{margin:0}`],
    ['within another one', (number: number) => `.c${number} p{margin:0}`],
    [
      'in a list',
      (number: number) => `${Array.from({ length: 9 }, (_, at) => `.c${number}-${at}`).join()}{margin:0}`,
    ],
    [
      'within themselves',
      (number: number) => (number > 20 ? '' : `.c${'{& & & & & & & &'.repeat(8)}{margin:0}${'}'.repeat(8)}`),
    ],
    ['by choices', (number: number) => (number > 20 ? '' : `${':is(.a,.b,.c)'.repeat(12)} p{margin:0}`)],
    ['by an attribute', (number: number) => `[data-a="${number}"]{margin:0}`],
  ])('is told in bounded work, however many rules there are for elements %s', (_, rule) => {
    const rules = Array.from({ length: 2000 }, (_, number) => rule(number)).join('')
    const paragraphs = Array.from(
      { length: 2000 },
      (_, number) => `<p class="c${number}">It leaks.</p>`,
    ).join('')
    const html = `<style>.x{display:none}${rules}</style><p class="x">SECRET</p>${paragraphs}`
    expect(readText(html)).not.toContain('SECRET')
  })

  it('is told to be in doubt where there are more rules than are followed, one of which may hide it', () => {
    const told = (declared: string, most: number) => {
      const rules = Array.from({ length: 20 }, (_, number) => `.a .x${number} .b{${declared}}`).join('')
      const paragraphs = Array.from({ length: 20 }, (_, at) => `<p class="b c${at}">It leaks.</p>`).join('')
      return shownIn(withSheets(bodyWith(`<style>${rules}</style>${paragraphs}`), most)).dropped
    }
    expect(told('display:none', 100)).toEqual(['style-rules'])
    expect(told('display:none', 100_000)).toEqual([])
    expect(told('text-align:left', 100)).toEqual([])
    expect(leftOut('<style>.x{display:none}</style><p class="x">SECRET</p><p>It leaks.</p>')).toEqual([
      'hidden-text',
    ])
  })
})

describe('what LibreOffice writes of a printed page', () => {
  const header =
    '<div title="header"><p>Embargoed until 28 November 2026, 09:30 GMT</p></div><p>Ferry reopens</p><p>KOYA (Kurdistan 24) – The ferry sails again, officials said.</p><p>Editing by Lena Osk</p><div title="footer"><p>Printed draft</p></div>'

  it('is no text, but an embargo in it counts', async () => {
    const { doc, report } = await readFile('story.html', `<html><body>${header}</body></html>`)
    expect(doc.textContent).not.toMatch(/Embargoed|Printed/)
    expect(doc.firstChild?.textContent).toBe('Ferry reopens')
    expect(doc.attrs.embargo).toBe('2026-11-28T09:30:00.000Z')
    expect(report.dropped).toEqual(['page-headers'])
  })

  it('has signs of items as text, which lists have themselves', () => {
    const sign = (text: string) => `<span style="display:block;float:left;min-width:0.6cm;">${text}</span>`
    const list = `<ul><li><p>${sign('•')}Rope</p></li></ul><ol><li><p>${sign('1.')}Pump</p></li></ol>`
    expect(readText(`<p>Two things:</p>${list}`)).toBe('Two things: ¶ Rope ¶ Pump')
    expect(readText('<p><span style="float:left;font-size:40px">T</span>he ferry sails.</p>')).toBe(
      'The ferry sails.',
    )
    expect(readText(`<p>${sign('Koya:')}The ferry sails.</p>`)).toBe('Koya: ¶ The ferry sails.')
  })
})
