import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode } from '../../../electron/transfer/decode'
import { formatOf, formats, ReadError } from '../../../story/formats'
import { storyOf } from '../generate'
import { newsDoc } from '../news'

/** How long each reader is fed, in seconds; a run of `npm run fuzz` feeds it longer. */
const seconds = Number(process.env.COPYDESK_FUZZ_SECONDS ?? 1)
/** The short run breaks the same files each time; the long one others. */
const seed = process.env.COPYDESK_FUZZ_SECONDS ? Date.now() : 1

const unwritten = {
  newsml1: `<?xml version="1.0"?><NewsML><NewsItem><Identification><NewsIdentifier><NewsItemId>one</NewsItemId></NewsIdentifier>
</Identification><NewsManagement><FirstCreated>20260303T091500Z</FirstCreated><Urgency FormalName="4"/></NewsManagement>
<NewsComponent><NewsLines><HeadLine>Ferry returns</HeadLine><ByLine>By Ana Ruiz</ByLine></NewsLines><ContentItem><DataContent>
<nitf><body><body.content><p>ERBIL (Kurdistan 24) – The ferry &amp; crew are back.</p><ul><li>one</li></ul></body.content></body></nitf>
</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>`,
  wxr: `<?xml version="1.0"?><rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="c" xmlns:dc="d"><channel>
<wp:wxr_version>1.2</wp:wxr_version><item><title>Ferry returns</title><dc:creator>ana</dc:creator><content:encoded><![CDATA[<!-- wp:paragraph -->
<p>The ferry is <b>back</b>.</p>[caption id="x"]<img src="a.png"/> A boat[/caption]

More text.]]></content:encoded><wp:post_type>post</wp:post_type><wp:status>publish</wp:status></item></channel></rss>`,
} as const

/** Pieces that readers trip over. */
const thorns = [
  '<',
  '>',
  '&',
  '&#x0;',
  '\0',
  '[',
  '{',
  '}',
  '"',
  '\\',
  '\x01',
  '\x03',
  ']]>',
  '<![CDATA[',
  '<!--',
  '\r\n\r\n',
  '\\u-1?',
  '9'.repeat(40),
  '\ufffe',
  '|-',
  '^',
  '<p',
  '</',
  '<!DOCTYPE a [<!ENTITY b "c">]>&b;',
  ...[' ', '\r', '\t', '\u00a0', ',', '(', "'", '-', '—', '*', '_', '`', '.', 'A', '7', '> ', 'By Ana and '],
]
/** How long a run of one piece without end is, in characters. */
const endless = 100_000

type Mutation = (bytes: Uint8Array, at: number, size: number, piece: string) => Uint8Array

const join = (...parts: Uint8Array[]) => Uint8Array.from(Buffer.concat(parts))
const encode = (text: string) => new TextEncoder().encode(text)
const mutations: readonly Mutation[] = [
  (bytes, at) => bytes.map((byte, index) => (index === at ? byte ^ (1 << (at % 8)) : byte)),
  (bytes, at, size) => join(bytes.slice(0, at), bytes.slice(at + size)),
  (bytes, at, size) => join(bytes.slice(0, at + size), bytes.slice(at)),
  (bytes, at) => bytes.slice(0, at),
  (bytes, at, _, piece) => join(bytes.slice(0, at), encode(piece), bytes.slice(at)),
  (bytes, at, size, piece) => join(bytes.slice(0, at), encode(piece.repeat(size)), bytes.slice(at)),
  (bytes, at, _, piece) =>
    join(bytes.slice(0, at), encode(piece.repeat(endless / piece.length)), bytes.slice(at)),
]

const change = fc.record({
  mutation: fc.constantFrom(...mutations),
  where: fc.double({ min: 0, max: 1, noNaN: true }),
  size: fc.integer({ min: 1, max: 400 }),
  piece: fc.constantFrom(...thorns),
})

async function sample(name: keyof typeof formats): Promise<fc.Arbitrary<Uint8Array>> {
  const own = Object.entries(unwritten).find(([each]) => each === name)?.[1]
  if (own) return fc.constant(new TextEncoder().encode(own))
  const written = await Promise.all(
    fc.sample(newsDoc, { numRuns: 8, seed }).map(async (doc) => {
      const content = (await formats[name].write?.(storyOf(doc))) ?? ''
      return typeof content === 'string' ? new TextEncoder().encode(content) : content
    }),
  )
  return fc.constantFrom(...written)
}

describe.each(Object.values(formats).flatMap(({ name, read }) => (read ? [name] : [])))(
  'a broken %s file',
  (name) => {
    it('gives a story or one clear line, and nothing else', {
      timeout: seconds * 1000 + 60_000,
    }, async () => {
      const before = process.memoryUsage().rss
      const property = fc.asyncProperty(
        await sample(name),
        fc.array(change, { minLength: 1, maxLength: 4 }),
        async (bytes, changes) => {
          const broken = changes.reduce(
            (all, { mutation, where, size, piece }) =>
              mutation(all, Math.floor(where * all.length), size, piece),
            bytes,
          )
          const source = { name: 'wire', bytes: broken, text: decode(broken) }
          for (const format of [formats[name], formatOf(source)]) {
            try {
              const readings = (await format.read?.(source, { house: null, language: null })) ?? []
              for (const { doc } of readings) doc.check()
            } catch (error) {
              expect(error).toBeInstanceOf(ReadError)
            }
          }
        },
      )
      // once without a limit: the first file loads the reader
      const began = performance.now()
      await fc.assert(property, { seed, numRuns: 1 })
      // on a machine that has much else to do one file may take longer than all are given
      const limitMs = Math.max(seconds * 1000, 2 * (performance.now() - began))
      await fc.assert(property, {
        seed,
        numRuns: 1_000_000,
        interruptAfterTimeLimit: limitMs,
        markInterruptAsFailure: false,
      })
      expect(process.memoryUsage().rss - before).toBeLessThan(1_500_000_000)
    })
  },
)
