import type { Node } from 'prosemirror-model'
import { describe, expect, it } from 'vitest'
import { formats } from '../../../../story/formats'
import type { Reading } from '../../../../story/formats/format'
import { bodyOf, bylinesOf, datelineOf, headlineOf, standfirstOf } from '../../../../story/story/parts'
import { plainText } from '../../../../story/story/plain-text'

async function read(page: string, format: 'html' | 'md' = 'html'): Promise<Reading> {
  const source = { name: `page.${format}`, text: page, bytes: new TextEncoder().encode(page) }
  const [reading] = (await formats[format].read?.(source, { house: null, language: null })) ?? []
  if (!reading) throw new Error('nothing was read')
  return reading
}

const names = (doc: Node) => bylinesOf(doc).map(({ name }) => name)

const prose = [
  'TUNIS (Kurdistan 24) – Engineers will empty the dam near the town this autumn, officials said on Monday, a year late.',
  'The gate has leaked since the spring, and some forty thousand people will rely on wells until it is mended, they said.',
  'Work begins in May, as soon as the rain stops and the road that leads up the valley is open to lorries once more.',
]

const page = (head: string, around: (article: string) => string, heading = '<h1>Dam to be drained</h1>') =>
  `<!doctype html><html lang="en"><head><title>Dam to be drained - The Northern Post</title><meta property="og:site_name" content="The Northern Post">${head}</head><body><header><nav><a href="/">Home</a><a href="/w">World</a></nav></header>${around(
    `${heading}${prose.map((text) => `<p>${text}</p>`).join('')}`,
  )}<aside><h3>More news</h3><a href="/a">Rain falls on the hills</a></aside><footer>© The Northern Post. Sign up for our letter.</footer><script src="a.js"></script></body></html>`

describe('a saved page', () => {
  it('gives its article, and tells that the rest was left out', async () => {
    const { doc, report } = await read(
      page('', (article) => `<div class="content"><div class="story">${article}</div></div>`),
    )
    expect(headlineOf(doc)).toBe('Dam to be drained')
    expect(datelineOf(doc)?.places[0]?.city).toBe('Tunis')
    expect(bodyOf(doc)).toHaveLength(3)
    expect(doc.textContent).not.toMatch(/Home|More news|Sign up/)
    expect(report.dropped).toContain('page-furniture')
  })

  it('gives a short article though its foot is longer', async () => {
    const foot =
      'We and our partners store what is read on this device, to make the site work and to learn how it is used. '
    const { doc } = await read(
      `<html><head><title>Dam to be drained</title></head><body><nav><a href="/">Home</a></nav><main><h1>Dam to be drained</h1><p>${prose[1]}</p><p>Work begins in May.</p></main><footer><p>${foot.repeat(8)}</p></footer></body></html>`,
    )
    expect(bodyOf(doc).map(({ textContent }) => textContent)).toEqual([prose[1], 'Work begins in May.'])
  })

  it('has its headline without the name of a site that has dashes itself', async () => {
    const site = 'Lake News - Notizie dal Lago - Seenachrichten'
    const head = `<meta property="og:title" content="Dam to be drained - ${site}"><meta property="og:site_name" content="${site}">`
    const saved = page(head, (article) => article, '').replace('The Northern Post">', `${site}">`)
    expect(headlineOf((await read(saved)).doc)).toBe('Dam to be drained')
  })

  it('has the names of its writers once, where a line of its text is nothing else', async () => {
    const told =
      '<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Dam to be drained","author":[{"@type":"Person","name":"Lana Osman"}]}</script>'
    const { doc } = await read(
      page(told, (article) => `<article>${article.replace('</h1>', '</h1><p>Lana Osman</p>')}</article>`),
    )
    expect(names(doc)).toEqual(['Lana Osman'])
    expect(doc.textContent.match(/Lana Osman/g)).toHaveLength(1)
  })

  it('loses nothing of what it calls its article', async () => {
    const { doc } = await read(page('', (article) => `<article>${article}<p>A short end.</p></article>`))
    expect(bodyOf(doc).map(({ textContent }) => textContent)).toEqual([...prose, 'A short end.'])
  })

  it.each([
    ['<meta name="author" content="Lana Osman">', ['Lana Osman']],
    [
      '<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Dam to be drained","author":[{"@type":"Person","name":"Lana Osman"},{"@type":"Person","name":"Hiwa Karim"}]}</script>',
      ['Lana Osman', 'Hiwa Karim'],
    ],
    ['<meta name="author" content="The Northern Post">', []],
    ['<meta name="author" content="admin">', []],
    ['', []],
  ])('has the names that it tells, and no others: %s', async (head, expected) => {
    const { doc } = await read(page(head, (article) => `<main>${article}</main>`))
    expect(names(doc)).toEqual(expected)
  })

  it('has the names in its text rather than those of its system', async () => {
    const html = page(
      '<meta name="author" content="Desk User">',
      (article) => `<main>${article.replace('</h1>', '</h1><p>By Lana Osman</p>')}</main>`,
    )
    expect(names((await read(html)).doc)).toEqual(['Lana Osman'])
  })
})

describe('the article of a page', () => {
  it('keeps who is quoted at the foot of a quotation', async () => {
    const quote =
      '<blockquote><p>We wait for the rain.</p><footer>— <cite>Hiwa Karim</cite>, mayor</footer></blockquote>'
    const { doc } = await read(
      page('', (article) => `<article>${article}${quote}<p>${prose[1]}</p></article>`),
    )
    expect(doc.textContent).toContain('— Hiwa Karim, mayor')
  })

  it('is found where its paragraphs are divisions', async () => {
    const { doc } = await read(
      page(
        '',
        (article) =>
          `<div>${article.replaceAll('<p>', '<div>').replaceAll('</p>', ' <b>Really.</b></div>')}</div>`,
      ),
    )
    expect(bodyOf(doc).map(({ textContent }) => textContent)).toEqual(prose.map((text) => `${text} Really.`))
  })

  it('keeps every entry of a live page, under its heading', async () => {
    const entry = (time: string, text: string) => `<article><time>${time}</time><p>${text}</p></article>`
    const html = `<html><head><title>Storm live: latest</title><script src="a.js"></script></head><body><nav><a href="/">Home</a></nav><main><h1>Storm live: roads are closed</h1>${entry('10:42', prose[1] ?? '')}${entry('10:10', prose[2] ?? '')}${entry('9:05', 'A short end.')}</main><footer>Contact us</footer></body></html>`
    const { doc } = await read(html)
    expect(headlineOf(doc)).toBe('Storm live: roads are closed')
    expect(doc.textContent).toContain('A short end.')
    expect(doc.textContent).not.toContain('Contact us')
  })

  it.each(['ADVERTISEMENT', 'Story continues below advertisement', '— Anzeige —'])(
    'has no %s in it',
    async (label) => {
      const { doc } = await read(
        page(
          '',
          (article) => `<article>${article.replaceAll('</p><p>', `</p><p>${label}</p><p>`)}</article>`,
        ),
      )
      expect(bodyOf(doc).map(({ textContent }) => textContent)).toEqual(prose)
    },
  )

  const texts = (doc: Node) => bodyOf(doc).map(({ textContent }) => textContent)
  const paragraphs = (lines: readonly string[]) => lines.map((text) => `<p>${text}</p>`).join('')

  it.each<[what: string, text: string]>([
    ['two breaks part its paragraphs', `<div class="text"><p>${prose.join('<br><br>')}</p></div>`],
    ['breaks part what stands in a division', `<div class="news-tag">${prose.join('<br>\n<br>')}</div>`],
    [
      'a division is alone in another, with loose text beside a heading',
      `<div class="a"><div class="b">${prose[0]}<br><br>${prose[1]}<h3>Next</h3>${prose[2]}</div></div>`,
    ],
    [
      'most of it has a class that others call adverts so',
      `<p>${prose[0]}</p><div class="promo-widget share-ad-break">${paragraphs(prose.slice(1))}</div>`,
    ],
    [
      'it is loose text with blocks in it',
      `<div class="_s3"><b>${prose[0]?.slice(0, 20)}</b>${prose[0]?.slice(20)}<br>${prose[1]}<div class="ad">Advert</div>${prose[2]}</div>`,
    ],
    [
      'each paragraph is shown by a script',
      [...prose, ...prose].map((text) => `<p class="fade" style="opacity:0">${text}</p>`).join(''),
    ],
    [
      'a script shows it',
      `<section style="opacity:0;color:#222">${paragraphs([...prose, ...prose])}</section>`,
    ],
    [
      'a script moves it to its place',
      `<div hidden id="S:1">${paragraphs([...prose, ...prose])}</div><script>$RC("B:1","S:1")</script>`,
    ],
    [
      'each paragraph stands in a box of its own',
      prose.map((text) => `<div class="row"><div class="x1"><p>${text}</p></div></div>`).join(''),
    ],
  ])('is whole where %s', async (_, text) => {
    const { doc } = await read(page('', (article) => `${article.replace(/<p>.*/, '')}${text}`))
    for (const each of prose) expect(doc.textContent).toContain(each)
    expect(doc.textContent).not.toMatch(/More news|Sign up/)
  })

  it('is no question for consent, be that longer', async () => {
    const consent = `<div id="onetrust-consent-sdk"><div>${paragraphs(
      Array(9).fill(
        'Under the law of your state, you may opt out of the sale of what is kept of you, and of the letters that are sent to you.',
      ),
    )}</div></div>`
    const { doc } = await read(page('', (article) => `<div class="x">${article}</div>${consent}`))
    expect(texts(doc)).toEqual(prose)
  })

  it.each([
    [
      'a site that asks for it',
      (text: string) => `<div class="has-cookie-banner"><main>${text}</main></div>`,
    ],
    ['a post about cookies', (text: string) => `<div class="post tag-cookies">${text}</div>`],
    [
      'a section about cookies',
      (text: string) =>
        `<article>${text.replace(/<\/p>(<p>.*<\/p>)(?=<p>)/, '</p><section id="the-cookies"><h2>Cookies</h2>$1</section>')}</article>`,
    ],
  ])('is whole in the classes of %s', async (_, around) => {
    const { doc } = await read(page('', around))
    expect(texts(doc).filter((text) => text !== 'Cookies')).toEqual(prose)
  })

  it('keeps its short sentences, and the headings above them', async () => {
    const box = (html: string) => `<div data-component="text-block"><div class="hx">${html}</div></div>`
    const text = `${box(`<p>${prose[0]}</p>`)}${box('<h2>What next?</h2>')}${box('<p>The council meets in May.</p>')}${box(`<p>${prose[1]}</p>`)}${box(`<p>${prose[2]}</p>`)}`
    const { doc } = await read(
      page('', (article) => `<article>${article.replace(/<p>.*/, '')}${text}</article>`),
    )
    expect(texts(doc)).toEqual([prose[0], 'What next?', 'The council meets in May.', prose[1], prose[2]])
  })

  it('has nothing that is hidden beside it', async () => {
    const hidden = `<div style="display:none"><p>${prose[1]?.replace('gate', 'sluice')}</p></div>`
    const { doc } = await read(page('', (article) => `<article>${article}${hidden}</article>`))
    expect(texts(doc)).toEqual(prose)
  })

  it.each([
    ['beside it', '<div style="display:none">'],
    ['for the desk, where it has no text', '<div class="internal-notes" hidden>'],
    ['for those who have paid', '<div class="paid" style="display:none">'],
  ])('has nothing that is hidden %s, be that longer', async (what, start) => {
    const secret = 'The captain asked us to keep his name out of it, as he may not talk to reporters at all. '
    const hidden = `${start}<p>${secret.repeat(9)}</p><p>${secret.repeat(9)}</p></div>`
    const seen = what.includes('no text') ? [] : prose
    const { doc } = await read(
      page('', (article) => `${article.replace(/<p>.*/, '')}${paragraphs(seen)}${hidden}`),
    )
    expect(doc.textContent).not.toContain('captain')
    if (seen.length > 0) expect(texts(doc)).toEqual(seen)
  })

  it('may speak of an advertisement', async () => {
    const sentence = 'Advertisement revenue fell.'
    const { doc } = await read(page('', (article) => `<article>${article}<p>${sentence}</p></article>`))
    expect(doc.textContent).toContain(sentence)
  })
})

describe('the standfirst of a page', () => {
  const below = 'Engineers want it empty by May'
  const withHead = (line: string) =>
    page(
      '',
      (article) =>
        `<main><article><h1>Dam to be drained</h1>${line}<div class="share">Share</div><div class="content">${article}</div></article></main>`,
      '',
    )

  it.each([
    `<h2 class="standfirst">${below}</h2>`,
    `<p class="article-subtitle">${below}</p>`,
    `<div class="post-deck"><strong>${below}</strong></div>`,
    `<p role="doc-subtitle">${below}</p>`,
    `<header><h3 class="spot">${below}</h3></header>`,
  ])('is kept where it stands apart from the text: %s', async (line) => {
    const { doc } = await read(withHead(line))
    expect(headlineOf(doc)).toBe('Dam to be drained')
    expect(standfirstOf(doc)).toBe(below)
    expect(bodyOf(doc)).toHaveLength(prose.length)
  })

  it.each([
    `<aside><p class="subtitle">${below}</p></aside>`,
    `<p class="subtitle"><a href="/x">${below}</a></p>`,
    `<p class="newsletter">${below}</p>`,
    `<p class="newsletter-subtitle">${below}</p>`,
    `<div class="ad-spot">${below}</div>`,
    `<div class="card-deck">${below}</div>`,
    `<p class="video-subtitle">${below}</p>`,
    `<figcaption class="subtitle">${below}</figcaption>`,
  ])('is none where %s', async (line) => {
    const { doc } = await read(withHead(line))
    expect(doc.textContent).not.toContain(below)
  })
})

describe('the names of a page', () => {
  const teaser = (title: string, name: string) =>
    `<li><article><h2><a href="/x">${title}</a></h2><p>They wait for the water to come back.</p><p>By <span itemprop="name author" rel="author">${name}</span></p></article></li>`

  it.each<[what: string, article: (story: string) => string, names: string[]]>([
    [
      'are not those of a teaser above the text',
      (story) => `<ul>${teaser('Rain falls on the hills again', 'Hiwa Karim')}</ul><main>${story}</main>`,
      [],
    ],
    [
      'are not those of a story beside it',
      (story) =>
        `<main>${story.replace('</h1>', `</h1><aside><ul>${teaser('Rain falls on the hills', 'Hiwa Karim')}</ul></aside>`)}</main>`,
      [],
    ],
    [
      'are not an item of a menu',
      (story) =>
        `<div><ul><li><a href="/p">写真</a></li><li class="byline"><a href="/b">個人</a></li><li><a href="/w">世界</a></li></ul></div><main>${story}</main>`,
      [],
    ],
    [
      'stand below the heading of the text',
      (story) =>
        `<main>${story.replace('</h1>', '</h1><div><h6><a href="/t">Water</a></h6><p class="byline">By <a rel="author" href="/lana">Lana Osman</a></p></div>')}</main>`,
      ['Lana Osman'],
    ],
    [
      'stand below a heading that leads to the page itself',
      (story) =>
        `<main>${story.replace('<h1>Dam to be drained</h1>', '<h1><a href="/dam">Dam to be drained</a></h1><p class="byline"><a rel="author" href="/lana">Lana Osman</a></p>')}</main>`,
      ['Lana Osman'],
    ],
    ...(
      [
        ['Door Jan de Vries en Lana Osman', ['Jan de Vries', 'Lana Osman']],
        ['Por Ana Dias e Rui Costa', ['Ana Dias', 'Rui Costa']],
        ['Автор: Иван Петров и Анна Лис', ['Иван Петров', 'Анна Лис']],
        ['מאת לנה אוסמן והיווה כרים', ['לנה אוסמן', 'היווה כרים']],
        ['By <a rel="author" href="/lana">Lana Osman</a> in Koya', ['Lana Osman']],
        ['By Lana Osman and Hiwa Karim in Koya', ['Lana Osman', 'Hiwa Karim']],
        ['Von Maren Kuhl, Erbil', ['Maren Kuhl']],
        ['By Maria da Silva', ['Maria da Silva']],
        ['By Lana Osman in a hurry', []],
      ] as const
    ).map(([line, people]): [string, (story: string) => string, string[]] => [
      `are told by the words of their own language: ${line}`,
      (story) => `<main>${story.replace('</h1>', `</h1><div class="byline">${line}</div>`)}</main>`,
      [...people],
    ]),
  ])('%s', async (_, article, expected) => {
    expect(names((await read(page('', article))).doc)).toEqual(expected)
  })
})

describe('a headline', () => {
  it('above the element that holds the text is that of a page that has no other', async () => {
    const { doc } = await read(
      `<html><body><nav>Menu</nav><h1>Dam to be drained</h1><main><p>${prose[0]}</p><p>Work begins in May.</p></main></body></html>`,
    )
    expect([headlineOf(doc), bodyOf(doc).length]).toEqual(['Dam to be drained', 2])
  })

  it('is kept with its text where little of it stands in the main element', async () => {
    const { doc } = await read(
      `<html><body><h1>Dam to be drained</h1>${prose.map((text) => `<p>${text}</p>`).join('')}<main>Next</main></body></html>`,
    )
    expect([headlineOf(doc), bodyOf(doc).length]).toEqual(['Dam to be drained', 4])
  })

  it('and text of its own in the main element are the story, whatever long notice stands beside it', async () => {
    const { doc } = await read(
      `<html><body><main><h1>Dam to be drained</h1><p>It is old.</p><p>Work begins in May.</p></main><div><p>${prose.join(' ')}</p></div></body></html>`,
    )
    expect(bodyOf(doc).map((block) => block.textContent)).toEqual(['It is old.', 'Work begins in May.'])
  })

  it.each(['Dam to be<br>drained', 'Dam to be <br/> drained', '<span>Dam to be</span><br><b>drained</b>'])(
    'on two lines is one line, once: %s',
    async (heading) => {
      for (const head of ['', '<head><title>Dam to be drained</title></head>']) {
        const { doc } = await read(
          `<html>${head}<body><h1>${heading}</h1><p>${prose[0]}</p><p>Work begins in May.</p></body></html>`,
        )
        expect([headlineOf(doc), standfirstOf(doc)]).toEqual(['Dam to be drained', ''])
      }
    },
  )

  it.each([
    ['a line above it', '<main><p class="kicker">WATER</p><span>3 min read</span><h1>Dam to be drained</h1>'],
    ['nothing above it', '<main><h1>Dam to be drained</h1>'],
  ])('with %s is the heading of the page', async (_, start) => {
    const html = `<html><head><title>Dam to be drained | NPA</title></head><body>${start}<p>By Lana Osman</p><p>${prose[0]}</p><p>Work begins in May.</p></main></body></html>`
    const { doc } = await read(html)
    expect([headlineOf(doc), standfirstOf(doc), names(doc), bodyOf(doc).length]).toEqual([
      'Dam to be drained',
      '',
      ['Lana Osman'],
      2,
    ])
  })

  it.each<
    [what: string, format: 'html' | 'md', head: string, paragraph: (text: string) => string, next: string]
  >([
    [
      'HTML',
      'html',
      '<h2>Politics</h2><h1>Dam near Koya drained</h1>',
      (text: string) => `<p>${text}</p>`,
      '<h1>What comes next</h1>',
    ],
    [
      'boxes',
      'html',
      '<div><h3>World news</h3></div><header><h1>Dam near Koya drained</h1></header>',
      (text: string) => `<p>${text}</p>`,
      '<h1>What comes next</h1>',
    ],
    [
      'Markdown',
      'md',
      '## Politics\n\n# Dam near Koya drained\n\n',
      (text: string) => `${text}\n\n`,
      '# What comes next\n\n',
    ],
    [
      'Markdown with one title',
      'md',
      '## Politics\n\n# Dam near Koya drained\n\n',
      (text: string) => `${text}\n\n`,
      '',
    ],
  ])('is not the kicker above it, in %s', async (_, format, head, paragraph, next) => {
    const { doc, report } = await read(
      `${head}${paragraph('It was drained on Monday.')}${next}${paragraph('The gates open in May.')}`,
      format,
    )
    expect(headlineOf(doc)).toBe('Dam near Koya drained')
    expect(doc.textContent).not.toMatch(/Politics|World news/)
    expect(report.dropped).toContain('page-furniture')
  })

  it.each([
    ['a heading as long as the one below it', '<h2>Dam near Koya drained</h2><h1>Gates open in May</h1>'],
    ['a heading with text below it', '<h2>Dam drained</h2><p>It leaked.</p><h1>What comes next in May</h1>'],
  ])('is %s', async (_, html) => {
    const { doc, report } = await read(
      `${html}<p>It was drained on Monday.</p><h1>More of it</h1><p>It opens in May.</p>`,
    )
    expect(headlineOf(doc)).toMatch(/^Dam/)
    expect(report.dropped).not.toContain('page-furniture')
  })

  it('that a heading of any level is has nothing of the page above it', async () => {
    const html = page(
      '<meta property="og:title" content="Dam to be drained">',
      (article) => `<main><p class="section">WATER</p>${article}</main>`,
      '<h2>Dam to be drained</h2><p>Engineers will begin in May, officials said.</p>',
    )
    const { doc } = await read(html)
    expect([headlineOf(doc), standfirstOf(doc)]).toEqual([
      'Dam to be drained',
      'Engineers will begin in May, officials said.',
    ])
    expect(doc.textContent).not.toContain('WATER')
  })

  it.each(['<title>Lake at 106 m3</title>', '<title>Lake at 10⁶ m³ | The Northern Post</title>', ''])(
    'has its figures raised as on the page, and stands there once: %s',
    async (head) => {
      const html = `<html><head>${head}</head><body><h1>Lake at 10<sup>6</sup> m<sup>3</sup></h1><p>${prose[0]}</p><p>${prose[1]}</p></body></html>`
      const { doc } = await read(html)
      expect(headlineOf(doc)).toBe('Lake at 10⁶ m³')
      expect(bodyOf(doc)).toHaveLength(2)
    },
  )

  it.each([
    ['<title>Document1</title>', 'Dam to be drained'],
    ['<title>NPA 4711</title>', 'Dam to be drained'],
    ['<title>x</title>', 'Dam to be drained'],
    ['<title>Dam to be drained — The Northern Post</title>', 'Dam to be drained'],
    [
      '<title>x</title><meta property="og:title" content="Dam near Koya to be drained">',
      'Dam near Koya to be drained',
    ],
  ])('under %s is %s', async (head, headline) => {
    const html = `<html><head>${head}</head><body><h1>Dam to be drained</h1><p>${prose[0]}</p></body></html>`
    expect(headlineOf((await read(html)).doc)).toBe(headline)
  })

  it.each([
    ['K&amp;uuml;hlturm at Koya dam drained', 'Kühlturm at Koya dam drained'],
    ['Dam near Koya to be drained | Northern Post', 'Dam near Koya to be drained'],
    ['Dam near Koya to be drained - npost.pl', 'Dam near Koya to be drained'],
    ['Dam near Koya - what is next', 'Dam near Koya - what is next'],
    ['Dam near Koya to be drained | Minister resigns', 'Dam near Koya to be drained | Minister resigns'],
  ])('that only its metadata have, %s, has no site after it and is escaped once', async (title, headline) => {
    const html = `<html><head><meta property="og:title" content="${title}"></head><body><p>${prose[0]}</p><p>${prose[1]}</p></body></html>`
    expect(headlineOf((await read(html)).doc)).toBe(headline)
  })

  it('of two words is no title of one', async () => {
    const html = `<html><head><title>x</title></head><body><h1>Dam drained</h1><p>${prose[0]}</p></body></html>`
    expect(headlineOf((await read(html)).doc)).toBe('Dam drained')
  })

  it.each<[title: string, body: string, headline: string]>([
    [
      'Open the gates at dawn',
      '<p>Water</p><p>They will be open by six, officials said.</p>',
      'Open the gates at dawn',
    ],
    [
      'Four days on the river',
      '<article><h2>Day 1</h2><p>We set out from Koya before dawn.</p><h2>Day 2</h2><p>It rained.</p></article>',
      'Four days on the river',
    ],
    [
      'Press release 4711',
      '<h2>Dam to be drained</h2><p>Work begins.</p><h2>What next</h2><p>Wait.</p>',
      'Dam to be drained',
    ],
    ['Dam to be drained', '<p>Dam to be drained</p><p>Work begins in May.</p>', 'Dam to be drained'],
  ])('of a page without an h1 that is called %s', async (title, body, headline) => {
    const html = `<html><head><title>${title}</title></head><body>${body}</body></html>`
    expect(headlineOf((await read(html)).doc)).toBe(headline)
  })

  it('below the name of the site is the heading that the title names', async () => {
    const html = `<html><head><title>The Northern Post - Dam to be drained</title></head><body><h1>The Northern Post</h1><article><h2>Water</h2><h2>Dam to be drained</h2><p>${prose[0]}</p><h2>What comes next now</h2><p>Work begins in May.</p></article></body></html>`
    const { doc } = await read(html)
    expect([headlineOf(doc), standfirstOf(doc)]).toEqual(['Dam to be drained', ''])
    expect(doc.textContent).toContain('What comes next now')
  })

  it('is not what a word processor calls its template', async () => {
    const html =
      '<html><head><title>Template for the press</title><meta name=Generator content="Microsoft Word 15"></head><body><p>Corrections</p><p>The bridge is forty metres long, not fourteen.</p></body></html>'
    expect(headlineOf((await read(html)).doc)).toBe('Corrections')
  })

  it.each([
    ['The river: a year on its banks', '<h1>A year on its banks</h1>', 'A year on its banks'],
    ['The river: a year on its banks', '<h1>Weekend</h1>', 'The river: a year on its banks'],
  ])('of a page called %s over %s', async (title, heading, headline) => {
    const html = page('', (article) => article.replace('<h1>Dam to be drained</h1>', heading)).replace(
      '<title>Dam to be drained - The Northern Post</title>',
      `<title>${title}</title>`,
    )
    expect(headlineOf((await read(html)).doc)).toBe(headline)
  })

  it('keeps a sentence that stands above it', async () => {
    const html = `<body><p>It rained for three days before the gate gave way.</p><h1>Dam to be drained</h1><p>${prose[1]}</p></body>`
    expect((await read(html)).doc.textContent).toContain('It rained for three days')
  })
})

it('a place that is marked as a date is on the line of its agency', async () => {
  const line = `<p><span class="date">ERBIL</span><span> (AP) – ${prose[0]}</span></p>`
  const html = `<html><body><article><h1>Dam to be drained</h1>${line}<p>${prose[1]}</p></article></body></html>`
  expect(datelineOf((await read(html)).doc)?.sources).toEqual(['AP'])
})

it('a time, a date or a name in a sentence is on its line', async () => {
  const sentence =
    'The train left at <time>10:15</time><span> GMT</span>, said <i class="author">Ana Ruiz</i><em>’s</em> office.'
  const html = `<html><body><article><h1>Dam to be drained</h1><p>${prose[0]}</p><p>${sentence}</p></article></body></html>`
  expect(bodyOf((await read(html)).doc).map(plainText)).toContain(
    'The train left at 10:15 GMT, said Ana Ruiz’s office.',
  )
})

describe('a page that is an article and nothing else', () => {
  const text = prose.map((each) => `<p>${each}</p>`).join('')
  const article = (line: string) =>
    `<html><body><article><h1>Dam to be drained</h1>${line}${text}</article></body></html>`

  it.each([
    ['<div class="author">Lana Osman</div>', 'Lana Osman'],
    ['<span class="post-author">Lana Osman</span>', 'Lana Osman'],
    ['<p class="byline"><a href="/lana">Lana Osman</a></p>', 'Lana Osman'],
    ['<p><a rel="author" href="/lana">Lana Osman</a></p>', 'Lana Osman'],
    ['<div itemprop="author"><span itemprop="name">لانا عثمان</span></div>', 'لانا عثمان'],
    ['<div class="author-name">لانا عثمان</div><div>3 آذار 2026</div>', 'لانا عثمان'],
    ['<p class="byline">Lana Osman in Koya</p>', 'Lana Osman'],
    ['<address>Lana Osman</address>', 'Lana Osman'],
    [
      '<div><span class="author">Lana Osman</span><span class="date">March 3, 2026</span></div>',
      'Lana Osman',
    ],
    ['<div><a rel="author" href="/l">Lana Osman</a><time>March 3, 2026</time></div>', 'Lana Osman'],
    ['<ul><li>By Lana Osman</li><li>March 3, 2026</li></ul>', 'Lana Osman'],
    ['<p>By<br>Lana Osman</p>', 'Lana Osman'],
  ])('has the name that its markup calls a writer’s: %s', async (line, name) => {
    const { doc } = await read(article(line))
    expect(names(doc)).toEqual([name])
    expect(standfirstOf(doc)).toBe('')
    expect(datelineOf(doc)?.places[0]?.city).toBe('Tunis')
  })

  it.each([
    '<p class="author">Lana Osman</p><p class="author">Hiwa Karim</p>',
    '<h2 class="author">Lana Osman</h2><h2 class="author">Hiwa Karim</h2>',
  ])('has names on lines of their own in one byline: %s', async (lines) => {
    const { doc } = await read(article(lines))
    expect(names(doc)).toEqual(['Lana Osman', 'Hiwa Karim'])
    expect(standfirstOf(doc)).toBe('')
  })

  it.each([
    ['<div class="author">The water comes back</div>', 'The water comes back'],
    ['<div class="author">Northern Press Agency</div>', 'Northern Press Agency'],
    ['<div class="authority">Lana Osman</div>', 'Lana Osman'],
    ['<div class="deck">Lana Osman</div>', 'Lana Osman'],
    ['<address>12 Bridge Street, Koya</address>', '12 Bridge Street, Koya'],
    ['<p class="byline">Officials in Koya</p>', 'Officials in Koya'],
  ])('takes nothing else for one: %s', async (line, standfirst) => {
    const { doc } = await read(article(line))
    expect(names(doc)).toEqual([])
    expect(standfirstOf(doc)).toBe(standfirst)
  })

  it('has “by” in the language of its text', async () => {
    const { doc } = await read(
      '<html><body><article><h1>تفريغ سد كويه</h1><div class="author">لانا عثمان</div><p>أربيل (كوردستان 24) – سيفرغ المهندسون السد هذا الخريف.</p><p>يبدأ العمل في أيار.</p></article></body></html>',
    )
    expect(doc.textContent).toContain('بقلم: لانا عثمان')
  })
})
