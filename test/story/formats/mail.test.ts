import { describe, expect, it } from 'vitest'
import { formatOf, readSource } from '../../../story/formats'
import { bodyOf, bylinesOf, datelineOf, headlineOf } from '../../../story/story/parts'

const source = (text: string, name = 'story.eml') => ({ name, text, bytes: new TextEncoder().encode(text) })

async function read(text: string, name?: string) {
  const [reading] = await readSource(source(text, name), { house: null, language: null })
  if (!reading) throw new Error('nothing was read')
  return reading
}

const copy = 'KOYA (Kurdistan 24) – Engineers will mend the weir.\n\nWork begins in June.'
const base64 = (text: string) => Buffer.from(text).toString('base64')

const shapes: [shape: string, mail: string][] = [
  [
    'saved with its header',
    `From: Nadia Helmer <nadia@example.org>\nTo: desk@example.org\nDate: Tue, 3 Mar 2026 10:11:12 +0300\nSubject: Weir near Koya to be mended\nContent-Type: text/plain; charset=utf-8\n\n${copy}\n\n-- \nNadia Helmer\nReporter\n`,
  ],
  [
    'with Windows line ends and what servers add',
    `Return-Path: <nadia@example.org>\r\nReceived: from a.example by b.example;\r\n\tTue, 3 Mar 2026 10:11:12 +0300\r\nMessage-ID: <1@example.org>\r\nFrom: nadia@example.org\r\nSubject: =?UTF-8?B?${base64('Weir near Koya to be mended')}?=\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(copy)}\r\n`,
  ],
  [
    'in quoted-printable',
    `From: nadia@example.org\nTo: desk@example.org\nSubject: Fwd: Weir near Koya to be mended\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nKOYA (Kurdistan 24) =E2=80=93 Engineers will mend the w=\neir.\n\nWork begins in June.\n`,
  ],
  [
    'as text and as a page',
    `From: nadia@example.org\nTo: desk@example.org\nSubject: Weir near Koya to be mended\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary="b"\n\n--b\nContent-Type: text/plain; charset=utf-8\n\n${copy}\n--b\nContent-Type: text/html; charset=utf-8\n\n<p>Another shape of it.</p>\n--b--\n`,
  ],
  [
    'as a page alone',
    `From: nadia@example.org\nTo: desk@example.org\nSubject: Weir near Koya to be mended\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n<html><head><style>p {color: red}</style></head><body><p>KOYA (Kurdistan 24) – Engineers will mend the weir.</p><p>Work begins in June.</p></body></html>\n`,
  ],
  [
    'copied out of a program',
    `From: Nadia Helmer\nSent: Tuesday, March 3, 2026 10:11 AM\nTo: Desk\nSubject: RE: [desk] Weir near Koya to be mended\n\n${copy}\n`,
  ],
  [
    'copied out of a German program',
    `Von: Nadia Helmer\nGesendet: Dienstag, 3. März 2026 10:11\nAn: Redaktion\nBetreff: WG: Weir near Koya to be mended\n\n${copy}\n`,
  ],
  [
    'sent on',
    `From: desk@example.org\nTo: night@example.org\nSubject: Please use\nDate: Tue, 3 Mar 2026 11:00:00 +0300\n\n-----Original Message-----\nFrom: Nadia Helmer\nSent: Tuesday, March 3, 2026\nTo: Desk\nSubject: Weir near Koya to be mended\n\n${copy}\n`,
  ],
]

describe('a mail', () => {
  it.each(shapes)('%s has its subject as headline and its text as story', async (_, mail) => {
    const { doc, report } = await read(mail)
    expect(headlineOf(doc)).toBe('Weir near Koya to be mended')
    expect(datelineOf(doc)?.places[0]?.city).toBe('Koya')
    expect(bodyOf(doc).map((block) => block.textContent)).toEqual([
      'KOYA (Kurdistan 24) – Engineers will mend the weir.',
      'Work begins in June.',
    ])
    expect(report.dropped).toContain('mail-header')
  })

  it('is told by its header, whatever its file is called', async () => {
    const { doc } = await read(shapes[0]?.[1] ?? '', 'copy.txt')
    expect(headlineOf(doc)).toBe('Weir near Koya to be mended')
  })

  it('whose text repeats the subject has one headline, and its byline', async () => {
    const { doc } = await read(
      `From: a@example.org\nTo: b@example.org\nSubject: River rises\n\nRiver rises\n\nBy Nadia Helmer\n\n${copy}\n`,
    )
    expect(headlineOf(doc)).toBe('River rises')
    expect(bylinesOf(doc)).toEqual([{ name: 'Nadia Helmer', credit: '' }])
  })

  it('with files in it reports them', async () => {
    const { report } = await read(
      `From: a@example.org\nTo: b@example.org\nSubject: River rises\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/plain\n\n${copy}\n--b\nContent-Type: application/pdf; name="a.pdf"\nContent-Disposition: attachment; filename="a.pdf"\nContent-Transfer-Encoding: base64\n\n${base64('%PDF')}\n--b--\n`,
    )
    expect(report.dropped).toContain('embed')
  })

  it('without text is refused in a line', async () => {
    await expect(
      read(
        'From: a@example.org\nTo: b@example.org\nSubject: River\nMIME-Version: 1.0\nContent-Type: text/plain\n\n\n',
      ),
    ).rejects.toThrow('there is no text in this mail')
  })

  it.each([
    ['From: the desk\n\nRiver rises\n'],
    ['Subject: the river\n\nIt rises.\n'],
    ['To: be, or not to be\nThat is: the question\nSubject to change\n\nText.\n'],
    ['Date: 3 March\nPlace: Koya\nSource: the ministry\n\nText of it.\n'],
    [`River rises\n\nFrom: Koya\n\n${copy}\n`],
  ])('%j is none', (text) => {
    expect(formatOf(source(text, 'copy.txt')).name).not.toBe('eml')
  })

  it('nested beyond sense ends in a story or a line', async () => {
    const deep = Array.from(
      { length: 5000 },
      (_, at) => `--b${at}\nContent-Type: multipart/mixed; boundary="b${at + 1}"\n\n`,
    ).join('')
    const text = `From: a@example.org\nTo: b@example.org\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b0"\n\n${deep}`
    await expect(read(text)).rejects.toThrow(/^(?:this mail is damaged|there is no text in this mail)$/)
  })
})
