import { describe, expect, it } from 'vitest'
import { formatOf, ReadError, readSource } from '../../../story/formats'
import { autop } from '../../../story/formats/wxr/autop'
import { schema } from '../../../story/schema'
import { blockText } from '../../../story/story/lines'
import {
  bodyOf,
  bylinesOf,
  datelineOf,
  detailsOf,
  headlineOf,
  signOffOf,
  standfirstOf,
} from '../../../story/story/parts'
import { growsEvenly } from '../../patterns/growth'

const authors = `
  <wp:author><wp:author_id>7</wp:author_id><wp:author_login><![CDATA[sbarzo]]></wp:author_login>
    <wp:author_display_name><![CDATA[Shilan Barzo]]></wp:author_display_name></wp:author>
  <wp:author><wp:author_login><![CDATA[nh]]></wp:author_login>
    <wp:author_display_name><![CDATA[nh]]></wp:author_display_name>
    <wp:author_first_name><![CDATA[Nadia]]></wp:author_first_name>
    <wp:author_last_name><![CDATA[Helmer]]></wp:author_last_name></wp:author>`

const site = (items: string, language = 'en-GB', own = authors) => `<?xml version="1.0" encoding="UTF-8" ?>
<!-- This is a WordPress eXtended RSS file. -->
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
  xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
  <title>The Riverside Post</title><language>${language}</language><wp:wxr_version>1.2</wp:wxr_version>${own}
${items}
</channel>
</rss>`

interface Given {
  title?: string
  content?: string
  excerpt?: string
  creator?: string
  status?: string
  type?: string
  id?: string
  more?: string
}

const post = ({ title, content, excerpt, creator, status, type, id, more }: Given = {}) => `<item>
  <title><![CDATA[${title ?? 'Council votes to reopen the bridge'}]]></title>
  <link>https://post.example/bridge/</link>
  <pubDate>Tue, 03 Mar 2026 09:15:00 +0000</pubDate>
  <dc:creator><![CDATA[${creator ?? 'sbarzo'}]]></dc:creator>
  <guid isPermaLink="false">https://post.example/?p=${id ?? '41'}</guid>
  <description></description>
  <content:encoded><![CDATA[${content ?? 'The council voted on Tuesday.'}]]></content:encoded>
  <excerpt:encoded><![CDATA[${excerpt ?? ''}]]></excerpt:encoded>
  <wp:post_id>${id ?? '41'}</wp:post_id>
  <wp:post_date><![CDATA[2026-03-03 12:00:00]]></wp:post_date>
  <wp:post_date_gmt><![CDATA[2026-03-03 09:00:00]]></wp:post_date_gmt>
  <wp:post_name><![CDATA[bridge-vote]]></wp:post_name>
  <wp:status><![CDATA[${status ?? 'publish'}]]></wp:status>
  <wp:post_type><![CDATA[${type ?? 'post'}]]></wp:post_type>
  ${more ?? ''}
</item>`

const attachment = (id: string, parent: string, url: string, more = '') => `<item>
  <title>bridge</title>
  <content:encoded><![CDATA[]]></content:encoded>
  <excerpt:encoded><![CDATA[The bridge in March.]]></excerpt:encoded>
  <wp:post_id>${id}</wp:post_id><wp:post_parent>${parent}</wp:post_parent>
  <wp:status>inherit</wp:status><wp:post_type>attachment</wp:post_type>
  <wp:attachment_url><![CDATA[${url}]]></wp:attachment_url>${more}
</item>`

const meta = (key: string, value: string) =>
  `<wp:postmeta><wp:meta_key><![CDATA[${key}]]></wp:meta_key><wp:meta_value><![CDATA[${value}]]></wp:meta_value></wp:postmeta>`

const source = (text: string) => ({ name: 'export.xml', bytes: new TextEncoder().encode(text), text })
const readAll = (text: string) => readSource(source(text), { house: null, language: null })

async function read(text: string) {
  const [reading] = await readAll(text)
  if (!reading) throw new Error('nothing was read')
  return reading
}

async function readPost(given: Given, others = '') {
  const { doc, report } = await read(site(post(given) + others))
  return { doc, report, details: detailsOf(doc), body: bodyOf(doc).map(blockText) }
}

describe('a WordPress export', () => {
  it('is known by what is in it', () => {
    expect(formatOf(source(site(post()))).name).toBe('wxr')
    expect(formatOf(source('<rss version="2.0"><channel><title>News</title></channel></rss>')).name).not.toBe(
      'wxr',
    )
  })

  it('is read to the headline, the standfirst, the byline and the text', async () => {
    const { doc, body } = await readPost({
      excerpt: '<p>Two winters after it closed</p>',
      content:
        'ERBIL (Kurdistan 24) – The council voted on Tuesday.\n\nPrices rose.\n\nEditing by Nadia Helmer',
    })
    expect(headlineOf(doc)).toBe('Council votes to reopen the bridge')
    expect(standfirstOf(doc)).toBe('Two winters after it closed')
    expect(bylinesOf(doc)).toEqual([{ name: 'Shilan Barzo', credit: '' }])
    expect(datelineOf(doc)).toMatchObject({ places: [{ city: 'Erbil' }], sources: ['Kurdistan 24'] })
    expect(body).toEqual(['ERBIL (Kurdistan 24) – The council voted on Tuesday.', 'Prices rose.'])
    expect(signOffOf(doc).editing).toEqual([{ name: 'Nadia Helmer', place: '' }])
  })

  it('is read to slug, keywords, subjects, times, language and whose it is', async () => {
    const { details } = await readPost({
      more: `<category domain="category" nicename="politics"><![CDATA[Politics &amp; Law]]></category>
        <category domain="category" nicename="uncategorized"><![CDATA[Uncategorized]]></category>
        <category domain="post_tag" nicename="bridge"><![CDATA[bridge]]></category>
        <category domain="region" nicename="erbil"><![CDATA[Erbil]]></category>
        ${meta('_edit_last', '7')}${meta('source', 'own')}${meta('source', 'agency')}`,
    })
    expect(details).toMatchObject({
      slug: 'bridge-vote',
      keywords: ['bridge'],
      subjects: [{ code: '', name: 'Politics & Law' }],
      language: 'en-GB',
      stage: 'filed',
      embargo: null,
      wire: {
        format: 'wxr',
        id: 'https://post.example/?p=41',
        created: '2026-03-03T09:00:00.000Z',
        sent: '2026-03-03T09:15:00.000Z',
        provider: 'The Riverside Post',
        rest: {
          'wp:post_id': '41',
          'wp:post_date': '2026-03-03 12:00:00',
          'wp:status': 'publish',
          'category region': 'Erbil',
          link: 'https://post.example/bridge/',
          _edit_last: '7',
          source: 'own\nagency',
        },
      },
    })
  })

  it.each([
    ['draft', 'draft', null],
    ['pending', 'editing', null],
    ['publish', 'filed', null],
    ['future', 'filed', '2026-03-03T09:00:00.000Z'],
  ])('of the status %s is at the stage %s', async (status, stage, embargo) => {
    const { details } = await readPost({ status })
    expect(details).toMatchObject({ stage, embargo })
  })

  it('does not take the time of a draft, which has none, for one', async () => {
    const text = site(post({ status: 'draft' }))
      .replace('2026-03-03 09:00:00', '0000-00-00 00:00:00')
      .replace('Tue, 03 Mar 2026 09:15:00 +0000', 'Mon, 30 Nov -0001 00:00:00 +0000')
    const { doc } = await read(text)
    expect(detailsOf(doc).wire).toMatchObject({ created: null, sent: null })
  })

  it('gives each post and page, and nothing that is none', async () => {
    const types = ['post', 'page', 'nav_menu_item', 'revision', 'wp_template', 'custom_css']
    const items = types.map((type) => post({ type, title: type }))
    const gone = ['trash', 'auto-draft'].map((status) => post({ status, title: status }))
    const readings = await readAll(site([...items, ...gone].join('\n')))
    expect(readings.map(({ doc }) => headlineOf(doc))).toEqual(['post', 'page'])
  })

  it.each<[what: string, creator: string, more: string, names: string[]]>([
    ['by the name that is shown', 'sbarzo', '', ['Shilan Barzo']],
    ['by the full name where a login is shown', 'nh', '', ['Nadia Helmer']],
    ['by what stands there where the account is not told', 'Sean O’Hara', '', ['Sean O’Hara']],
    ['by nobody where the account is no person', 'admin', '', []],
    ['by nobody where only the account is told', 'jsmith', '', []],
    ['by nobody where it is an address', 'lana@example.org', '', []],
    ['by nobody where it has a number', 'Lana_7', '', []],
    ['by a name of one word', 'Shilan', '', ['Shilan']],
    ['by a name in letters without case', 'شیلان', '', ['شیلان']],
    [
      'by those whom a plugin names and the file knows',
      'sbarzo',
      '<category domain="author" nicename="cap-nh">nh</category><category domain="author" nicename="cap-x">xyz</category>',
      ['Nadia Helmer'],
    ],
    [
      'by all whom a plugin names',
      'sbarzo',
      '<category domain="author" nicename="cap-sbarzo">sbarzo</category><category domain="author" nicename="cap-nh">nh</category>',
      ['Shilan Barzo', 'Nadia Helmer'],
    ],
  ])('tells the writer %s', async (_, creator, more, names) => {
    const { doc } = await readPost({ creator, more })
    expect(bylinesOf(doc).map(({ name }) => name)).toEqual(names)
  })

  it.each([
    ['jsmith', 'The council voted.', ['jsmith']],
    ['sbarzo', 'The council voted.', []],
    ['admin', 'The council voted.', []],
    ['jsmith', 'By Nadia Helmer\nThe council voted.', []],
  ])('tells the account that stands for a writer alone: %s, %s', async (creator, content, told) => {
    const [reading] = await readAll(site(post({ creator, content })))
    const notices = reading?.report.notices.filter(({ code }) => code === 'login-name') ?? []
    expect(notices.map(({ value }) => value)).toEqual(told)
    expect(reading && bylinesOf(reading.doc).map(({ name }) => name)).not.toContain('jsmith')
  })

  it('takes the byline that the text begins with over the account', async () => {
    const { doc, body } = await readPost({
      content: 'By Nadia Helmer\nERBIL (Kurdistan 24) – The council voted.\n\nPrices rose.',
    })
    expect(bylinesOf(doc).map(({ name }) => name)).toEqual(['Nadia Helmer'])
    expect(body).toEqual(['ERBIL (Kurdistan 24) – The council voted.', 'Prices rose.'])
    expect(datelineOf(doc)).not.toBeNull()
  })

  it('reads references and markup in titles, whether they are in CDATA or not', async () => {
    const plain = site(post()).replace(
      /<title><!\[CDATA\[Council.*<\/title>/,
      '<title>R&amp;amp;D &lt;em&gt;rises&lt;/em&gt;</title>',
    )
    expect(headlineOf((await read(plain)).doc)).toBe('R&D rises')
    expect(headlineOf((await readPost({ title: 'R&amp;D &#8216;rises&#8217;' })).doc)).toBe('R&D ‘rises’')
    expect(headlineOf((await readPost({ title: 'R&D: x < y' })).doc)).toBe('R&D: x < y')
  })

  it('keeps what is escaped in the content as text', async () => {
    const { body } = await readPost({ content: '<p>She wrote &lt;b&gt; &amp;amp; left.</p>' })
    expect(body).toEqual(['She wrote <b> &amp; left.'])
  })

  it('reads slugs in other scripts', async () => {
    const text = site(post()).replace('bridge-vote', '%d8%ac%d8%b3%d8%b1')
    expect(detailsOf((await read(text)).doc).slug).toBe('جسر')
    expect(detailsOf((await read(text.replace('%d8%ac', '%d8'))).doc).slug).toBe('%d8%d8%b3%d8%b1')
  })

  it.each([
    ['ar', 'صوّت المجلس يوم الثلاثاء.', '', 'ar'],
    ['en-US', 'صوّت المجلس يوم الثلاثاء على الجسر.', '', 'ar'],
    ['en-US', 'ئەنجوومەن لە ڕۆژی سێشەممە دەنگی دا.', '', 'ckb'],
    ['fa-IR', 'شورا روز سه‌شنبه رأی داد.', '', 'fa-IR'],
    ['de_DE', 'Der Rat stimmte ab.', '', 'de-DE'],
    ['en-US', 'Der Rat stimmte ab.', '<category domain="language" nicename="de">Deutsch</category>', 'de'],
    ['not a language!', 'The council voted.', '', 'en'],
  ])('of the language %s with %s is in its own', async (tag, content, more, language) => {
    const { doc } = await read(site(post({ title: content, content, more }), tag))
    expect(detailsOf(doc).language).toBe(language)
  })

  it('of version 1.0 has its categories once, and keywords are not among them', async () => {
    const { details } = await readPost({
      more: `<category><![CDATA[Politics]]></category>
        <category domain="category" nicename="politics"><![CDATA[Politics]]></category>
        <category><![CDATA[bridge]]></category><category domain="tag"><![CDATA[bridge]]></category>`,
    })
    expect(details.subjects).toEqual([{ code: '', name: 'Politics' }])
    expect(details.keywords).toEqual(['bridge'])
  })
})

describe('the content of a post', () => {
  it('of the block editor is read without its comments', async () => {
    const { doc } = await readPost({
      content: `<!-- wp:paragraph {"dropCap":true} -->
<p class="has-drop-cap">The council voted <strong>on
Tuesday</strong>.</p>
<!-- /wp:paragraph -->

<!-- wp:heading -->
<h2 class="wp-block-heading">The vote</h2>
<!-- /wp:heading -->

<!-- wp:list --><ul><!-- wp:list-item --><li>One</li><!-- /wp:list-item --></ul><!-- /wp:list -->

<!-- wp:quote --><blockquote class="wp-block-quote"><!-- wp:paragraph --><p>We waited.</p><!-- /wp:paragraph --></blockquote><!-- /wp:quote -->

<!-- wp:table --><figure class="wp-block-table"><table><tbody><tr><td>a</td><td>b</td></tr></tbody></table></figure><!-- /wp:table -->

<!-- wp:more --><!--more--><!-- /wp:more -->

<!-- wp:separator --><hr class="wp-block-separator"/><!-- /wp:separator -->

Written in the old editor.

Here, too.`,
    })
    const { paragraph, crosshead, bullet_list, quote, table, rule } = schema.nodes
    expect(bodyOf(doc).map(({ type, textContent }) => [type, textContent])).toEqual([
      [paragraph, 'The council voted on Tuesday.'],
      [crosshead, 'The vote'],
      [bullet_list, 'One'],
      [quote, 'We waited.'],
      [table, 'ab'],
      [rule, ''],
      [paragraph, 'Written in the old editor.'],
      [paragraph, 'Here, too.'],
    ])
  })

  it.each([
    ['One.\n\nTwo.', '<p>One.</p><p>Two.</p>'],
    ['One.\r\n \r\nTwo\r\nlines.', '<p>One.</p><p>Two<br>lines.</p>'],
    ['One.<br /><br />Two.', '<p>One.</p>\n<p>Two.</p>'],
    ['<h2>Head</h2>\nText <em>in</em> it.', '<h2>Head</h2><p>Text <em>in</em> it.</p>'],
    [
      'Before\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\nafter',
      '<p>Before</p><ul><li>a</li><li>b</li></ul><p>after</p>',
    ],
    ['<blockquote>One.\n\nTwo.</blockquote>', '<blockquote><p>One.</p>\n<p>Two.</p></blockquote>'],
    ['<p>A\nB</p>', '<p>A<br>B</p>'],
    ['<p>open\n\n<p>again', '<p>open<p>again'],
    ['<pre>a\n\nb</pre>', '<pre>a\n\nb</pre>'],
    ['<hr />\nAfter', '<hr /><p>After</p>'],
    ['x < y\n\ny > z', '<p>x < y</p><p>y > z</p>'],
    ['', ''],
  ])('of the classic editor has its paragraphs: %j', (content, html) => {
    expect(autop(content).replaceAll('>\n<', '><')).toBe(html.replaceAll('>\n<', '><'))
  })

  it('has emphasis that goes on over paragraphs', async () => {
    const { body } = await readPost({ content: '<strong>One.\n\nTwo.</strong>\n\n&nbsp;\n\nThree.' })
    expect(body).toEqual(['One.', 'Two.', 'Three.'])
  })

  it.each(['[efn_note]Ministry figures.[/efn_note]', '[note]Ministry figures.[/note]'])(
    'leaves out a note in a shortcode, and tells: %s',
    async (note) => {
      const { body, report } = await readPost({ content: `It cost 12 million.${note} It is open.` })
      expect(body).toEqual(['It cost 12 million. It is open.'])
      expect(report.dropped).toEqual(['footnotes'])
    },
  )

  it.each([
    '<figure class="wp-block-table"><table><tr><td>Green</td><td>12</td></tr></table><figcaption>Seats <em>won</em></figcaption></figure>',
    '<figure class="wp-block-table"><table><tr><td><img src="https://x.example/flag.png">Green</td><td>12</td></tr></table><figcaption>Seats won</figcaption></figure>',
  ])('keeps a table with its caption, be there pictures in it: %s', async (figure) => {
    const { body } = await readPost({ content: `<p>One.</p>${figure}<p>Two.</p>` })
    expect(body).toEqual(['One.', expect.stringMatching(/^Seats won\s+Green\s+12\s*$/), 'Two.'])
  })

  it('keeps the words that stand in a figure beside a picture and its caption', async () => {
    const figure = (inside: string) =>
      `<p>One.</p><figure><img src="https://x.example/b.jpg">${inside}</figure>`
    const quoted = figure('<blockquote><p>She said so.</p></blockquote><figcaption>The gate.</figcaption>')
    expect((await readPost({ content: quoted })).body).toEqual(['One.', 'She said so.'])
    for (const caption of ['<p>The gate.</p>', '<p>The gate.</p><p class="credit">Lana</p>'])
      expect((await readPost({ content: figure(caption) })).body).toEqual(['One.'])
  })

  it('says that struck words of its title were left out', async () => {
    const { doc, report } = await readPost({ title: 'Ferry <s>front</s> back' })
    expect(headlineOf(doc)).toBe('Ferry back')
    expect(report.dropped).toEqual(['struck-head'])
  })

  it('takes an old caption away with its picture', async () => {
    const content =
      '<p>One.</p><div class="wp-caption"><img src="https://x.example/b.jpg"><p class="wp-caption-text">The gate.</p></div><p>Two.</p>'
    expect((await readPost({ content })).body).toEqual(['One.', 'Two.'])
  })

  it('keeps words in brackets, and tells of shortcodes', async () => {
    const bracketed = await readPost({ content: 'She said [the mayor] “recieved” [sic] it [laughs].' })
    expect(bracketed.body).toEqual(['She said [the mayor] “recieved” [sic] it [laughs].'])
    expect(bracketed.report.dropped).toEqual([])
    const left = await readPost({
      content:
        '[vc_row][dropcap]T[/dropcap]he council voted.[/vc_row]\n\n[contact-form-7 id="4" title="Write"]',
    })
    expect(left.body).toEqual(['The council voted.'])
    expect(left.report.dropped).toEqual(['shortcode'])
  })

  it.each([
    ['[embed width="600"]https://video.example/1[/embed]', 'https://video.example/1'],
    ['[video mp4="https://video.example/1.mp4"][/video]', 'https://video.example/1.mp4'],
    ['[youtube https://video.example/1]', 'https://video.example/1'],
    ['<iframe src="https://video.example/1"></iframe>', 'https://video.example/1'],
    [
      '<!-- wp:embed {"url":"https://video.example/1"} --><figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\nhttps://video.example/1\n</div><figcaption>A film</figcaption></figure><!-- /wp:embed -->',
      'https://video.example/1',
    ],
  ])('leaves embeds out, and keeps where they are: %s', async (embed, address) => {
    const { body, report, details } = await readPost({ content: `Text.\n\n${embed}\n\nMore.` })
    expect(body).toEqual(['Text.', 'More.'])
    expect(report.dropped).toEqual(['embed'])
    expect(details.wire?.rest.embeds).toBe(address)
  })

  it('tells of blocks that the site fills, and of readers’ comments', async () => {
    const { report } = await readPost({
      content: '<!-- wp:paragraph --><p>Text.</p><!-- /wp:paragraph --><!-- wp:latest-posts {"n":3} /-->',
      more: '<wp:comment><wp:comment_content><![CDATA[Well.]]></wp:comment_content></wp:comment>',
    })
    expect(report.dropped).toEqual(['shortcode', 'reader-comments'])
  })
})

describe('the pictures of a post', () => {
  const caption = 'Workers on the bridge.'
  it.each([
    [
      '[caption id="a" width="300"]<img src="https://post.example/b.jpg" alt="x"/> Workers on the bridge.[/caption]',
    ],
    [
      '[caption id="a" caption="Workers on the bridge."]<a href="/b"><img src="https://post.example/b.jpg"/></a>[/caption]',
    ],
    [
      '<!-- wp:image --><figure class="wp-block-image"><img src="https://post.example/b.jpg"/><figcaption>Workers on the bridge.</figcaption></figure><!-- /wp:image -->',
    ],
    ['<img src="https://post.example/b.jpg" alt="Workers on the bridge." />'],
  ])('are told with their captions, and are not in the text: %s', async (picture) => {
    const { body, details, report } = await readPost({ content: `One.\n\n${picture}\n\nTwo.` })
    expect(body).toEqual(['One.', 'Two.'])
    expect(details.wire?.pictures).toEqual([{ href: 'https://post.example/b.jpg', caption, credit: '' }])
    expect(report.dropped).toEqual([])
  })

  it('are those attached to it, too, each once, the featured one first', async () => {
    const others = [
      attachment('50', '41', 'https://post.example/a.jpg'),
      attachment(
        '51',
        '0',
        'https://post.example/b.png',
        meta('_wp_attachment_metadata', 'a:1:{s:10:"image_meta";a:1:{s:6:"credit";s:12:"Nadia Helmer";}}'),
      ),
      attachment('52', '41', 'https://post.example/minutes.pdf'),
      attachment('53', '99', 'https://post.example/other.jpg'),
    ]
    const { details } = await readPost(
      {
        content:
          'Text.\n\n<img class="size-medium wp-image-50" src="https://post.example/a-300x200.jpg" alt="small" />',
        more: meta('_thumbnail_id', '51'),
      },
      others.join('\n'),
    )
    expect(details.wire?.pictures).toEqual([
      { href: 'https://post.example/b.png', caption: 'The bridge in March.', credit: 'Nadia Helmer' },
      { href: 'https://post.example/a.jpg', caption: 'The bridge in March.', credit: '' },
    ])
  })

  it('are those of its galleries, as far as the export has them', async () => {
    const others = attachment('60', '0', 'https://post.example/g.jpg')
    const { details, report, body } = await readPost({ content: 'Text.\n\n[gallery ids="60,61"]' }, others)
    expect(details.wire?.pictures.map(({ href }) => href)).toEqual(['https://post.example/g.jpg'])
    expect(report.dropped).toEqual(['picture'])
    expect(body).toEqual(['Text.'])
  })

  it('are no smileys, and a caption without an end takes no text', async () => {
    const { body, details } = await readPost({
      content:
        'Well <img class="wp-smiley" src="https://post.example/s.svg" alt=":)" />.\n\n[caption id="a"]Two.\n\nThree.',
    })
    expect(body).toEqual(['Well :).', 'Two.', 'Three.'])
    expect(details.wire?.pictures).toEqual([])
  })
})

describe('a broken WordPress export', () => {
  it('is read up to its last whole post, and says so', async () => {
    const text = site(post({ title: 'One' }) + post({ title: 'Two' }) + post({ title: 'Three' }))
    const readings = await readAll(text.slice(0, text.indexOf('Three') + 200))
    expect(readings.map(({ doc }) => headlineOf(doc))).toEqual(['One', 'Two'])
    expect(readings.map(({ report }) => report.dropped)).toEqual([[], ['cut-off']])
  })

  it('is read with control characters and references of no meaning in it', async () => {
    const { body } = await readPost({ content: 'One\u0008 &nosuch; two\u000b.' })
    expect(body).toEqual(['One &nosuch; two.'])
  })

  it.each([
    ['no post is in it', site('')],
    ['only a menu is in it', site(post({ type: 'nav_menu_item' }))],
    ['its posts have neither title nor text', site(post({ title: '', content: ' ' }))],
    ['it has no channel', '<rss xmlns:wp="http://wordpress.org/export/1.2/"></rss>'],
    ['it ends in its head', site(post()).slice(0, 400)],
  ])('cannot be read where %s', async (_, text) => {
    await expect(readAll(text)).rejects.toThrow(ReadError)
  })

  it('is read where HTML is nested beyond all reason', async () => {
    const { body } = await readPost({ content: `${'<div><blockquote>'.repeat(20_000)}Deep.` })
    expect(body.join(' ')).toContain('Deep.')
  })

  it.each(['[caption ', '[a b=c]', '<!-- wp:x', '<figure>', '[', '<p', '\n\n'])(
    'is read in time that grows with it where %j stands in it without end',
    { timeout: 120_000 },
    async (unit) => {
      const content = (size: number) => `Text. ${unit.repeat(size / unit.length)}`
      expect(await growsEvenly(content, (text) => readPost({ content: text }))).toBe(true)
    },
  )
})
