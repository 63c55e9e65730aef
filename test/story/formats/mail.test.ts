import { describe, expect, it } from 'vitest'
import { formatOf, type Reading, readSource } from '../../../story/formats'
import {
  bodyOf,
  bylinesOf,
  datelineOf,
  detailsOf,
  headlineOf,
  standfirstOf,
} from '../../../story/story/parts'
import { plainText } from '../../../story/story/plain-text'

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
    'with fields of servers whose names are long or have signs in them',
    `From: nadia@example.org\nTo: desk@example.org\nSubject: Weir near Koya to be mended\nmsip_labels: MSIP_Label_Enabled=True\nX-Desk.Path: a\nX-MS-Exchange-CrossTenant-OriginalAttributedTenantConnectingIp: 127.0.0.1\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n${copy}\n`,
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
    'copied out of a Turkish program',
    `Kimden: Nadia Helmer <nadia@example.org>\nGönderildi: 3 Mart 2026 Salı 10:11\nKime: desk@example.org\nKonu: Weir near Koya to be mended\n\n${copy}\n`,
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

  it.each([
    ['two lines of a header', `From: nadia@example.org\nSubject: Weir near Koya to be mended\n\n${copy}\n`],
    [
      'a mail that came back',
      `From: MAILER-DAEMON@example.net\nTo: nadia@example.org\nSubject: failure notice\n\nI was not able to deliver your message.\n\n--- Below this line is a copy of the message.\n\nReturn-Path: <nadia@example.org>\nFrom: nadia@example.org\nTo: x@example.org\nSubject: Weir near Koya to be mended\n\n${copy}\n`,
    ],
  ])('is told by %s, and no address is in its text', async (_, mail) => {
    const { doc, report } = await read(mail)
    expect(headlineOf(doc)).toBe('Weir near Koya to be mended')
    expect(doc.textContent).not.toContain('@')
    expect(report.dropped).toContain('mail-header')
  })

  it.each([
    ['From: the people\nSubject: their river\n\nA poem of the river.\n\nIt ends.'],
    ['Subject: rivers\n\nThe river rises.\n\nIt ends.'],
  ])('is not told by words alone: %j', async (text) => {
    expect(formatOf(source(text, 'story.txt')).name).not.toBe('eml')
  })

  const report = (kind: string, parts: string) =>
    `From: MAILER-DAEMON@example.net\nTo: nadia@example.org\nSubject: Undelivered mail\nMIME-Version: 1.0\nContent-Type: multipart/report; report-type=${kind}; boundary="b"\n\n--b\nContent-Type: text/plain\n\nYour mail to x@example.org came back.\n--b\nContent-Type: message/${kind}\n\nFinal-Recipient: rfc822; x@example.org\n${parts}--b--\n`

  it.each(['delivery-status', 'feedback-report'])(
    'that a %s is about is the story, and nothing of the report',
    async (kind) => {
      const { doc } = await read(
        report(
          kind,
          `--b\nContent-Type: message/rfc822\n\nFrom: nadia@example.org\nTo: x@example.org\nSubject: Weir near Koya to be mended\n\n${copy}\n`,
        ),
      )
      expect(headlineOf(doc)).toBe('Weir near Koya to be mended')
      expect(detailsOf(doc).note).toBe('')
      expect(doc.textContent).not.toContain('came back')
    },
  )

  it.each(['delivery-status', 'disposition-notification'])(
    'is none where a %s has only its header',
    async (kind) => {
      const parts = '--b\nContent-Type: text/rfc822-headers\n\nSubject: Weir near Koya to be mended\n'
      await expect(read(report(kind, parts))).rejects.toMatchObject({ problem: 'mailReport' })
    },
  )

  it('has no line that leads to a list as its standfirst', async () => {
    const { doc } = await read(
      'From: a@example.org\nSubject: Weir\n\nThree things:\n- a pump\n- a gate\n\nIt ends.\n',
    )
    expect(bodyOf(doc)[0]?.textContent).toBe('Three things:')
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
    expect(report.dropped).toContain('attachments')
  })

  it('without text is refused in a line', async () => {
    await expect(
      read(
        'From: a@example.org\nTo: b@example.org\nSubject: River\nMIME-Version: 1.0\nContent-Type: text/plain\n\n\n',
      ),
    ).rejects.toThrow('noText')
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
    await expect(read(text)).rejects.toThrow(/^(?:damaged|noText)$/)
  })
})

const headers = (more = '') =>
  `From: Nadia Helmer <nadia@example.org>\nTo: desk@example.org\nDate: Tue, 3 Mar 2026 10:11:12 +0300\nMessage-ID: <1@example.org>\n${more || 'Subject: Weir near Koya to be mended'}\nContent-Type: text/plain; charset=utf-8\n\n`
const earlier = 'The source is Hiwa, never name him.'

/** What mails have around a story, above it and below it. */
const around: [what: string, above: string, below: string, dropped: string[]][] = [
  [
    'an answered mail of Gmail',
    '',
    `On Tue, Mar 3, 2026 at 9:00 AM Tom Okafor <tom@example.org>\nwrote:\n\n> ${earlier}`,
    ['earlier-mails'],
  ],
  [
    'an answered mail of Apple Mail',
    '',
    `> On Mar 3, 2026, at 9:00 AM, Tom Okafor <tom@example.org> wrote:\n> \n> ${earlier}`,
    ['earlier-mails'],
  ],
  [
    'an answered mail of Outlook',
    '',
    `________________________________\nFrom: Tom Okafor <tom@example.org>\nSent: Tuesday, March 3, 2026 9:00 AM\nTo: Nadia Helmer\nSubject: Weir\n\n${earlier}`,
    ['earlier-mails'],
  ],
  [
    'an answered mail in German',
    '',
    `Am 03.03.2026 um 09:00 schrieb Tom Okafor <tom@example.org>:\n> ${earlier}`,
    ['earlier-mails'],
  ],
  [
    'an original message',
    '',
    `-----Original Message-----\nFrom: Tom Okafor\n\n${earlier}`,
    ['earlier-mails'],
  ],
  ['quoted lines', '', `> ${earlier}\n> Thanks.`, ['earlier-mails']],
  [
    'a signature',
    '',
    'Best regards,\nNadia\n\nNadia Helmer\nReporter\n+964 750 000 0000',
    ['mail-signature'],
  ],
  ['a German signature', '', 'Mit freundlichen Grüßen\nNadia Helmer', ['mail-signature']],
  ['an Arabic signature', '', 'مع التحية،\nنادية', ['mail-signature']],
  [
    'a notice of its house',
    '',
    'This e-mail and any attachments are confidential and may be privileged.\nPlease delete it.',
    ['mail-signature'],
  ],
  ['a line of a telephone', '', 'Sent from my iPhone', ['mail-signature']],
  [
    'a notice of a server',
    'CAUTION: This email originated from outside of the organization.',
    '',
    ['mail-signature'],
  ],
  [
    'the foot of a mailing list',
    '',
    'To unsubscribe from this group, send mail to list@example.org',
    ['mail-signature'],
  ],
]

describe('a mail with more than a story', () => {
  it.each(around)('has nothing of %s in it, and says so', async (_, above, below, dropped) => {
    const { doc, report } = await read(headers() + [above, copy, below].filter(Boolean).join('\n\n'))
    expect(headlineOf(doc)).toBe('Weir near Koya to be mended')
    expect(
      bodyOf(doc)
        .map((block) => block.textContent)
        .join('\n\n'),
    ).toBe(copy)
    expect(report.dropped).toEqual([...dropped, 'mail-header'])
  })

  it('has a word to the desk as the note that goes to nobody', async () => {
    const word = 'Hi Tom,\n\nhere is the story. The source is Hiwa.'
    const { doc } = await read(`${headers()}${word}\n\n${copy}\n`)
    expect(
      bodyOf(doc)
        .map((block) => block.textContent)
        .join('\n\n'),
    ).toBe(copy)
    expect(detailsOf(doc).note).toBe(word)
  })

  it('has a word to the desk as the note where the page has a style sheet above it', async () => {
    const page = `<html><head><style><!-- p.MsoNormal {margin:0cm;} --></style><title>Mail</title></head><body><p class="MsoNormal">Bonjour,</p><p class="MsoNormal">Voici le papier. Merci de ne pas citer Paul.</p><p>KOYA (Kurdistan 24) – Engineers will mend the weir.</p><p>Work begins in June.</p></body></html>`
    const { doc } = await read(headers().replace('text/plain', 'text/html') + page)
    expect(
      bodyOf(doc)
        .map((block) => block.textContent)
        .join('\n\n'),
    ).toBe(copy)
    expect(detailsOf(doc).note).toContain('ne pas citer Paul')
  })

  it('is the mail that is sent on, with the word above it as a note', async () => {
    const { doc } = await read(
      `${headers('Subject: Fwd: use this')}Please run.\n\n---------- Forwarded message ---------\nFrom: Ana Ruiz <ana@example.org>\nDate: Tue, Mar 3, 2026\nSubject: Weir near Koya to be mended\nTo: Nadia <nadia@example.org>\n\n\n${copy}\n`,
    )
    expect(headlineOf(doc)).toBe('Weir near Koya to be mended')
    expect(
      bodyOf(doc)
        .map((block) => block.textContent)
        .join('\n\n'),
    ).toBe(copy)
    expect(detailsOf(doc).note).toBe('Please run.')
  })

  it.each([
    [
      'Hi Tom, please see the story below.',
      'From: Ana Ruiz <ana@example.org>\nSent: Tuesday, March 3, 2026\nTo: Nadia\nSubject: Weir near Koya to be mended\n',
    ],
    [
      'Siehe unten.',
      'Gesendet: Dienstag, 3. März 2026 um 09:00 Uhr\nVon: "Ana Ruiz" <ana@example.org>\nAn: nadia@example.org\nBetreff: Weir near Koya to be mended',
    ],
    [
      'النص أدناه.',
      'من: Ana Ruiz <ana@example.org>\nالتاريخ: 3 آذار 2026\nإلى: Nadia\nالموضوع: Weir near Koya to be mended\n',
    ],
  ])('is the mail below where it only points there: %s', async (word, header) => {
    const { doc } = await read(`${headers('Subject: use this')}${word}\n\n${header}\n${copy}\n`)
    expect(headlineOf(doc)).toBe('Weir near Koya to be mended')
    expect(
      bodyOf(doc)
        .map((block) => block.textContent)
        .join('\n\n'),
    ).toBe(copy)
    expect(detailsOf(doc).note).toBe(word)
  })

  it.each([
    'KOYA (Kurdistan 24) – The court heard on Monday of a mail that is quoted below.',
    'Hi Tom, my answers are below in red.',
  ])('is its own text where that says more: %s', async (text) => {
    const { doc } = await read(
      `${headers()}${text}\n\nFrom: Ana Ruiz <ana@example.org>\nSent: Tuesday\nTo: Nadia\nSubject: Gate\n\n${earlier}\n`,
    )
    expect(doc.textContent).toContain(text)
    expect(doc.textContent).not.toContain(earlier)
  })

  it('has no earlier mail and no signature of a page', async () => {
    const page = `<div><p>KOYA (Kurdistan 24) – Engineers will mend the weir.</p><p>Work begins in June.</p><div class="gmail_signature">Nadia<br>+964 750 000 0000</div><div class="gmail_quote"><div>On Tue Tom wrote:</div><blockquote class="gmail_quote">${earlier}</blockquote></div></div>`
    const { doc, report } = await read(headers().replace('text/plain', 'text/html') + page)
    expect(
      bodyOf(doc)
        .map((block) => block.textContent)
        .join('\n\n'),
    ).toBe(copy)
    expect(report.dropped).toEqual(['mail-signature', 'earlier-mails', 'mail-header'])
  })

  const long = Array.from(
    { length: 60 },
    (_, at) =>
      `The weir was built in ${1900 + at} by hand, stone by stone, and nobody was paid for the work of that year.`,
  ).join('\n\n')
  it.each([
    ['To unsubscribe from this letter, write to list@example.org', 'a footer'],
    ['This e-mail is confidential and intended for the desk.', 'a notice'],
    ['--', 'the sign of a signature'],
  ])('keeps a long text after %j, which looks like %s', async (line) => {
    const { doc } = await read(`${headers()}${copy}\n\n${line}\n\n${long}\n`)
    expect(doc.textContent).toContain('built in 1959')
  })

  it.each([
    'On 3 March 2026 the minister wrote:\n\nThe weir is old.',
    'He signed it:\n\nThanks for all, he wrote, and that was the end of it.',
    'Dear Tom was the name of the boat.',
    'Best\n\nThe best boat is the one that is there in time, as any fisherman of the river will tell you.',
    'This message was found in a bottle.\n\nNobody knows whose it is.',
    'She said\n> 3 boats are left\nand went.',
  ])('keeps %j', async (more) => {
    const { doc, report } = await read(`${headers()}${copy}\n\n${more}\n\nIt is the third time.\n`)
    for (const line of more.split('\n').filter(Boolean)) expect(doc.textContent).toContain(line)
    expect(report.dropped).toEqual(['mail-header'])
  })
})

describe('a text of a mail that looks like words around it', () => {
  const below = async (lines: string) => {
    const { doc } = await read(`${headers()}${copy}\n\n${lines}\n`)
    return doc.textContent
  }

  it.each([
    'The largest makers of phones:\n\nSamsung\nLG\nSony',
    'The papers that won:\nVG\nBild',
    'LG\n\nThe company of that name said it was sorry.',
  ])('keeps names that are short closings, too: %j', async (lines) => {
    const text = await below(lines)
    for (const line of lines.split(/\n+/)) expect(text).toContain(line)
  })

  it.each(['LG\nBo Meier', 'MfG\n\nBo Meier', 'LG, Bo', 'Rgds\nAna'])(
    'ends at such a closing above a name: %j',
    async (lines) => {
      expect(await below(lines)).not.toContain(lines.split(/\W+/).at(-1))
    },
  )

  it.each([
    'From: Erbil\nTo: Koya\nDate: 3 March\nPrice: 20 dinars',
    'Von: Erbil\nAn: Koya\nDatum: 3. März',
    'من: أربيل\nإلى: كويا\nالتاريخ: 3 آذار',
  ])('goes on below a journey from here to there: %j', async (lines) => {
    const text = await below(`${lines}\n\nWho wants to go takes the bus.`)
    for (const line of [...lines.split('\n'), 'Who wants to go takes the bus.']) expect(text).toContain(line)
  })

  it.each([
    'From: Ana Ruiz\nSent: Tuesday, March 3, 2026 10:11\nTo: Desk\nSubject: Ferry',
    'Von: Ana Ruiz\nGesendet: Dienstag, 3. März 2026 10:11\nAn: Desk <desk@example.org>\n\nalt',
  ])('ends at the header of an earlier mail: %j', async (lines) => {
    expect(await below(`${lines}\n\nWhen does it come?`)).not.toContain('When does it come?')
  })

  it.each([
    '“I ask you to help me,” said Sami.',
    'قالت رجاء كريم إن البوابة ستبقى مفتوحة.',
    'Der Müller sagte, der Fluss hier ist trocken.',
  ])('keeps its first words below a greeting: %s', async (line) => {
    const { doc } = await read(`${headers()}Hi desk,\n\nplease find my story below.\n\n${line}\n\n${copy}\n`)
    expect(doc.textContent).toContain(line)
    expect(detailsOf(doc).note).toBe('Hi desk,\n\nplease find my story below.')
  })
})

describe('lines above a text that say whose it is, what it is called and of which day', () => {
  it.each([
    ['Betreff: Neuer Steg\nVon: Ana Ruiz\nDatum: 3. März 2026'],
    ['Objet : Neuer Steg\nDe : Ana Ruiz\nDate : 3 mars 2026'],
    ['From: Ana Ruiz\nSubject: Neuer Steg\nDate: 3 March 2026'],
    ['Konu: Neuer Steg\nKimden: Ana Ruiz\nTarih: 3 Mart 2026'],
  ])('are none of a mail below it: %j', async (lines) => {
    for (const text of [`${headers()}${lines}\n\n${copy}\n`, `${lines}\n\n${copy}\n`]) {
      const { doc, report } = await read(text, text.includes('Message-ID') ? 'story.eml' : 'story.txt')
      expect(headlineOf(doc)).toBe('Neuer Steg')
      expect(bylinesOf(doc)).toEqual([{ name: 'Ana Ruiz', credit: '' }])
      expect(doc.textContent).toContain('Work begins in June.')
      expect(report.dropped).not.toContain('earlier-mails')
    }
  })

  it.each([
    'Von: Ana Ruiz\nDatum: 3. März 2026',
    'Hallo Desk,\n\nanbei der Text.\n\nVon: Ana Ruiz\nDatum: 3. März 2026',
    'Engineers are at the gate\n\nFrom: Ana Ruiz\nDate: 3 March 2026',
  ])('take nothing of the story away: %j', async (lines) => {
    const { doc, report } = await read(`${headers()}${lines}\n\n${copy}\n`)
    expect(headlineOf(doc)).toBe('Weir near Koya to be mended')
    expect(doc.textContent).toContain('Ana Ruiz')
    expect(doc.textContent).toContain('Work begins in June.')
    expect(report.dropped).toEqual(['mail-header'])
  })
})

describe('the files of a mail', () => {
  const attached = (text: string, type = 'application/pdf', name: string | null = 'a.pdf') =>
    headers().replace(
      'Content-Type: text/plain; charset=utf-8\n\n',
      `MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/plain; charset=utf-8\n\n${text}\n--b\nContent-Type: ${type}\nContent-Disposition: attachment${name === null ? '' : `; filename="${name}"`}\n\n${copy}\n--b--\n`,
    )

  it('are told', async () => {
    expect((await read(attached(copy))).report.dropped).toContain('attachments')
  })

  it.each(['dam.docx', 'dam.docm', 'dam.dotx', 'dam.odt', 'dam.ott', 'dam.fodt'])(
    'are stories where %s is one',
    async (name) => {
      const { doc } = await read(attached('', 'application/octet-stream', name))
      expect(doc.textContent).toContain('Work begins in June.')
    },
  )

  it('are named where there is no text', async () => {
    await expect(read(attached(''))).rejects.toMatchObject({
      problem: 'filesOnly',
      values: { files: 'a.pdf' },
    })
    await expect(read(attached('', 'application/ms-tnef', 'winmail.dat'))).rejects.toThrow('winmail')
    await expect(read(attached('', 'application/ms-tnef', null))).rejects.toThrow('winmail')
    await expect(read(attached('', 'image/jpeg', null))).rejects.toMatchObject({
      problem: 'filesOnly',
      values: { files: 'image/jpeg' },
    })
  })
})

it('a mailbox has a story for each of its mails', async () => {
  const box = ['Weir near Koya to be mended', 'Rain falls']
    .map(
      (subject) =>
        `From nadia@example.org Tue Mar  3 10:11:12 2026\n${headers(`Subject: ${subject}`)}${copy}\n\n>From then on it held.\n`,
    )
    .join('\n')
  const readings = await readSource(source(box, 'all.mbox'), { house: null, language: null })
  expect(readings.map(({ doc }) => headlineOf(doc))).toEqual(['Weir near Koya to be mended', 'Rain falls'])
  expect(readings.map(({ doc }) => bodyOf(doc).at(-1)?.textContent)).toEqual([
    'From then on it held.',
    'From then on it held.',
  ])
})

describe('a subject that says “embargoed”', () => {
  const mail = (line: string) =>
    `From: a@example.org\nTo: b@example.org\nSubject: EMBARGOED: River rises\n\n${line}River rises\n\n${copy}\n`

  it('is the headline without it, where the text says until when', async () => {
    const { doc } = await read(mail('EMBARGOED UNTIL 09:00 GMT, 3 April 2027\n\n'))
    expect(headlineOf(doc)).toBe('River rises')
    expect(detailsOf(doc).embargo).toBe('2027-04-03T09:00:00.000Z')
    expect(doc.textContent).not.toMatch(/embargo/i)
  })

  it('is told where nothing does', async () => {
    const { doc, report } = await read(mail(''))
    expect(headlineOf(doc)).toBe('River rises')
    expect(report.notices).toContainEqual({ code: 'embargo-unclear', value: 'EMBARGOED: River rises' })
  })
})

describe('a greeting and a closing that were typed', () => {
  const header = (type: string) =>
    `From: ana@example.org\nTo: desk@example.org\nSubject: Weir to be mended\nMIME-Version: 1.0\nContent-Type: text/${type}; charset=utf-8\n\n`
  const texts = ['Engineers will mend the weir, the mayor said.', 'Work begins in June.']
  const shapes: [shape: string, write: (lines: readonly string[]) => string][] = [
    ['plain text', (lines) => `${header('plain')}${lines.join('\n\n')}\n`],
    ['paragraphs of a page', (lines) => `${header('html')}${lines.map((line) => `<p>${line}</p>`).join('')}`],
    [
      'lines of a page',
      (lines) =>
        `${header('html')}<div>${lines[0]}<br><br>${lines
          .slice(1)
          .map((line) => `<div>${line}</div><div><br></div>`)
          .join('')}</div>`,
    ],
  ]

  it.each(shapes)('are none of the story in %s', async (_, write) => {
    for (const [above, below] of [
      ['Hi desk,', 'Regards, Ana'],
      ['Hi desk, please find the story below.', 'Regards, Ana'],
      ['سڵاو، تکایە هەواڵەکە ببینە.', 'سوپاس'],
      ['New version below.', 'Thanks, Ana Ruiz'],
      ['Here is the corrected story with the changes.', 'Regards,'],
      ['Neue Fassung anbei.', 'Viele Grüße, Ana'],
      ['FYI', 'Best wishes'],
      ['Please disregard the previous version of this story.', 'Regards, Ana'],
      ['Kill the earlier file.', 'Regards, Ana'],
      ['Pls ignore my first mail, this one has the right figures', 'Thanks, Ana'],
      ['Bitte verwenden Sie die vorherige Fassung nicht mehr.', 'Viele Grüße, Ana'],
      ['Merci de ne pas utiliser la version précédente.', 'Merci, Ana'],
      ['Lütfen önceki haberi kullanmayın.', 'Teşekkürler'],
      ['يرجى تجاهل النسخة السابقة من الخبر.', 'شكرا'],
      ['تکایە وەشانی پێشوو پشتگوێ بخەن.', 'سوپاس'],
      ['السلام عليكم، أرجو عدم ذكر اسم سامي.', 'LG, Bo'],
    ] as const) {
      const { doc } = await read(write([above, ...texts, below]))
      expect(bodyOf(doc).map(({ textContent }) => textContent)).toEqual(texts)
      expect(detailsOf(doc).note).toBe(above)
    }
  })

  it.each(shapes)('are not made of the story’s words in %s', async (_, write) => {
    for (const [above, below] of [
      ['A new version of the law is below the old one.', 'With regards to the weir, he said no.'],
      ['The text below the bridge was long.', 'Best, he said, was the view.'],
      ['Version of the truth attached to the door.', 'Thanks to Ana, they were saved.'],
      ['See below the bridge.', 'Regards of the mayor.'],
      ['Kill your darlings, the mayor said.', 'Ignore the rain, he said.'],
      ['Ignore him, she said.', 'The old file was lost.'],
    ] as const) {
      const { doc } = await read(write([above, ...texts, below]))
      expect(doc.textContent).toContain(above)
      expect(doc.textContent).toContain(below)
      expect(detailsOf(doc).note).toBe('')
    }
  })
})

const mime = (type: string, content: string, subject = 'Weir to be mended') =>
  `From: ana@example.org\nTo: desk@example.org\nSubject: ${subject}\nMIME-Version: 1.0\nContent-Type: ${type}\n\n${content}\n`
const page = (content: string, subject?: string) => mime('text/html; charset=utf-8', content, subject)
const mixed = (...parts: string[]) =>
  `From: ana@example.org\nTo: desk@example.org\nSubject: for tonight\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n\n${parts.map((part) => `--b\n${part}\n`).join('')}--b--\n`
const sentences = copy.split('\n\n')
const paragraphsOfCopy = sentences.map((each) => `<p>${each}</p>`).join('')
const textsOf = (doc: Parameters<typeof bodyOf>[0]) => bodyOf(doc).map((block) => block.textContent)
const head =
  'From: Nadia Helmer &lt;nadia@example.org&gt;<br>Sent: Tuesday, March 3, 2026<br>To: Ana<br>Subject: Weir near Koya<br>'

describe('a mail that sends another one on', () => {
  it.each([
    [
      'Gmail',
      `<div>Please run this.<br><div class="gmail_quote"><div class="gmail_attr">---------- Forwarded message ---------<br>${head}</div><br><div>${paragraphsOfCopy}</div></div></div>`,
    ],
    [
      'Outlook',
      `<p>Please run this.</p><div style="border-top:solid"><p>${head.replaceAll(/(\w+:) /g, '<b>$1</b> ')}</p></div>${paragraphsOfCopy}`,
    ],
    [
      'Apple Mail',
      `Please run this.<br><blockquote type="cite"><div>Begin forwarded message:</div><br><div><b>From: </b><span>Nadia &lt;nadia@example.org&gt;<br></span></div><div><b>Subject: </b>Weir near Koya<br></div><div><b>To: </b>Ana<br></div><br>${sentences.map((each) => `<div>${each}</div><div><br></div>`).join('')}</blockquote>`,
    ],
    [
      'Proton',
      `<div>Please run this.</div><div class="protonmail_quote">------- Forwarded Message -------<br>${head}<br><blockquote class="protonmail_quote" type="cite">${paragraphsOfCopy}</blockquote></div>`,
    ],
    [
      'Thunderbird',
      `<p>Please run this.</p><div class="moz-forward-container">-------- Forwarded Message --------<table><tr><th>Subject: </th><td>Weir near Koya</td></tr><tr><th>From: </th><td>Nadia</td></tr><tr><th>To: </th><td>Ana</td></tr></table><br>${paragraphsOfCopy}</div>`,
    ],
  ])('in %s has that one as its story', async (_, content) => {
    const { doc } = await read(page(content, 'Fwd: Weir near Koya'))
    expect(headlineOf(doc)).toBe('Weir near Koya')
    expect(textsOf(doc)).toEqual(sentences)
    expect(detailsOf(doc).note).toBe('Please run this.')
  })

  it('as a file has that one as its story', async () => {
    const inner = `Content-Type: message/rfc822\n\n${mime('text/plain; charset=utf-8', copy)}`
    const { doc } = await read(mixed('Content-Type: text/plain; charset=utf-8\n\nPlease run this.', inner))
    expect(headlineOf(doc)).toBe('Weir to be mended')
    expect(textsOf(doc)).toEqual(sentences)
    expect(detailsOf(doc).note).toBe('Please run this.')
  })

  it('is kept whole where it is answered line by line', async () => {
    const text =
      'Answers inside.\n\nOn 3 Mar 2026, Desk <desk@example.org> wrote:\n\n> The weir is old.\n\nHow old?\n\n> It leaks.'
    const { doc } = await read(mime('text/plain; charset=utf-8', text))
    expect(doc.textContent).toContain('> The weir is old.How old?> It leaks.')
  })
})

describe('a signature without a closing', () => {
  it.each([
    [
      'in a table',
      page(
        `${paragraphsOfCopy}<table><tr><td><b>Nadia Helmer</b><br>Reporter</td><td>m: +964 750 111 2233<br>e: nadia@example.org</td></tr></table>`,
      ),
    ],
    [
      'in lines',
      mime(
        'text/plain; charset=utf-8',
        `${copy}\n\nNadia Helmer\nSenior Reporter, The Northern Post\nMob: +964 750 111 2233\nwww.example.org`,
      ),
    ],
  ])('%s is none of the story', async (_, mail) => {
    const { doc, report } = await read(mail)
    expect(textsOf(doc)).toEqual(sentences)
    expect(report.dropped).toContain('mail-signature')
  })

  it('is no last paragraph with a name and a number in it', async () => {
    const end = 'Nadia Helmer is reached at +964 750 111 2233.'
    const { doc } = await read(mime('text/plain; charset=utf-8', `${copy}\n\n${end}`))
    expect(textsOf(doc).at(-1)).toBe(end)
  })
})

describe('stories in the files of a mail', () => {
  const file = (name: string, content: string) =>
    `Content-Type: application/octet-stream; name="${name}"\nContent-Disposition: attachment; filename="${name}"\nContent-Transfer-Encoding: base64\n\n${base64(content)}`
  const text = (content: string) => `Content-Type: text/plain; charset=utf-8\n\n${content}`

  const headlines = async (mail: string) =>
    (await readSource(source(mail), { house: null, language: null })).map(({ doc }) => headlineOf(doc))

  it('are the stories where the mail but brings them', async () => {
    const { doc, report } = await read(
      mixed(
        text('Hi, it is attached.'),
        file('weir.txt', `Weir near Koya\n\n${copy}`),
        file('map.pdf', '%PDF'),
      ),
    )
    expect(headlineOf(doc)).toBe('Weir near Koya')
    expect(detailsOf(doc).note).toBe('Hi, it is attached.')
    expect(report.dropped).toContain('attachments')
  })

  it('are stories beside that of the mail', async () => {
    const mail = mixed(text(copy), file('box.html', '<h1>How the weir works</h1><p>It holds water back.</p>'))
    expect(await headlines(mail)).toEqual(['for tonight', 'How the weir works'])
  })

  it('are not told twice, and no notices of servers', async () => {
    const notice = file('ATT00001.txt', 'Scanned for viruses.')
    const mail = mixed(text(copy), file('copy.txt', `for tonight\n\n${copy}`), notice)
    expect(await headlines(mail)).toEqual(['for tonight'])
  })
})

describe('the letters of a mail', () => {
  const letters = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

  it.each<[string, string, Uint8Array, string]>([
    [
      'Windows-1252 in its own signs',
      'text/plain; charset="windows-1252"',
      letters('It costs \x80300 \x96 \x93enough\x94.'),
      'It costs €300 – “enough”.',
    ],
    [
      'UTF-8 that is named Latin-1',
      'text/plain; charset=iso-8859-1',
      new TextEncoder().encode('It’s “naïve”.'),
      'It’s “naïve”.',
    ],
    [
      'Arabic that nothing names',
      'text/plain',
      letters('\xd3\xed\xdd\xd1\xdb \xc7\xe1\xe3\xe5\xe4\xcf\xd3\xe6\xe4 \xc7\xe1\xd3\xcf.'),
      'سيفرغ المهندسون السد.',
    ],
    [
      'a page in Windows-1251',
      'text/html; charset=windows-1251',
      letters('<p>\xcf\xeb\xee\xf2\xe8\xed\xe0 \xf1\xf2\xe0\xf0\xe0\xff.</p>'),
      'Плотина старая.',
    ],
    [
      'UTF-8 with a byte of Latin-1 in it',
      'text/plain; charset=utf-8',
      new Uint8Array([...new TextEncoder().encode('The “naïve” café agr'), 0xe9, 0x65, 0x64]),
      'The “naïve” café agr\ufffded',
    ],
    [
      'Latin-1 with a few letters beyond ASCII',
      'text/plain; charset=utf-8',
      letters('R\xe9sum\xe9 of a caf\xe9.'),
      'Résumé of a café.',
    ],
  ])('are those of %s', async (_, type, body, expected) => {
    const header = `From: a@example.org\nTo: b@example.org\nSubject: River rises\nMIME-Version: 1.0\nContent-Type: ${type}\nContent-Transfer-Encoding: 8bit\n\n`
    const bytes = new Uint8Array([...new TextEncoder().encode(header), ...body])
    const mail = { name: 'story.eml', bytes, text: new TextDecoder().decode(bytes) }
    const [reading] = await readSource(mail, { house: null, language: null })
    expect(reading?.doc.textContent).toContain(expected)
  })

  it.each<[string, string, string, string]>([
    ['Latin-1', 'iso-8859-1', 'Caf\xe9 near Koya closed', 'Café near Koya closed'],
    [
      'Windows-1252 that nothing names',
      'utf-8',
      'Caf\xe9 closed \x96 Z\xfcrich waits',
      'Café closed – Zürich waits',
    ],
    [
      'Windows-1256',
      'windows-1256',
      '\xc7\xe1\xe3\xe5\xe4\xcf\xd3\xe6\xe4 \xc7\xe1\xd3\xcf',
      'المهندسون السد',
    ],
    [
      'Windows-1251 beside encoded words',
      'windows-1251',
      '\xcf\xeb\xee\xf2\xe8\xed\xe0 =?utf-8?Q?=D0=B8?=',
      'Плотина и',
    ],
  ])('of its subject are those of %s, too', async (_, charset, subject, expected) => {
    const bytes = letters(
      `From: a@example.org\nTo: b@example.org\nSubject: ${subject}\nMIME-Version: 1.0\nContent-Type: text/plain; charset=${charset}\n\n${copy.replaceAll('–', '-')}\n`,
    )
    const mail = { name: 'story.eml', bytes, text: new TextDecoder().decode(bytes) }
    const [reading] = await readSource(mail, { house: null, language: null })
    expect(reading && headlineOf(reading.doc)).toBe(expected)
    expect(reading?.report.notices).toEqual([])
  })

  it('are those of the page where the text only says that there is one', async () => {
    const parts = `--b\nContent-Type: text/plain\n\nView this email in your browser: https://example.org/1\n--b\nContent-Type: text/html; charset=utf-8\n\n${paragraphsOfCopy}\n--b--\n`
    expect(textsOf((await read(mime('multipart/alternative; boundary="b"', parts))).doc)).toEqual(sentences)
  })
})

it('a press office’s label and embargo in a subject are none of the headline', async () => {
  const subject = 'PRESS RELEASE: Weir near Koya - EMBARGOED until 4 March 2026, 09:00 GMT'
  const { doc } = await read(mime('text/plain; charset=utf-8', `Weir near Koya\n\n${copy}`, subject))
  expect(headlineOf(doc)).toBe('Weir near Koya')
  expect(detailsOf(doc).embargo).toBe('2026-03-04T09:00:00.000Z')
})

it('an embargo of a weekday alone that is in a subject is told and none of the headline', async () => {
  const { doc, report } = await read(mime('text/plain', copy, 'EMBARGO Sunday 9am: Weir near Koya'))
  expect(headlineOf(doc)).toBe('Weir near Koya')
  expect(detailsOf(doc).embargo).toBeNull()
  expect(report.notices).toEqual([{ code: 'embargo-unclear', value: 'EMBARGO Sunday 9am' }])
})

it.each(['text/plain; charset=utf-8', 'text/html; charset=utf-8'])(
  'signs that are written as tags in %s are what they stand for',
  async (type) => {
    const { doc } = await read(mime(type, 'The weir <endash> it leaks <endash> is mended.'))
    expect(doc.textContent).toContain('The weir – it leaks – is mended.')
  },
)

it('of many elements side by side is read in time that grows with them', async () => {
  const { doc } = await read(page('<span>ab </span>'.repeat(5000)))
  expect(doc.textContent.length).toBeGreaterThan(14_000)
})

describe('a subject that only calls its mail a story', () => {
  const mail = (subject: string) =>
    `From: nadia@example.org\nTo: desk@example.org\nSubject: ${subject}\nContent-Type: text/plain; charset=utf-8\n\nWeir near Koya to be mended\n\nBy Nadia Helmer\n\n${copy}\n`

  it.each([
    'Story',
    'copy for the desk',
    'Final draft',
    'Artikel für morgen',
    'For tomorrow',
    'Fwd: Text 2',
    'خبر',
  ])('is no headline: %s', async (subject) => {
    const { doc } = await read(mail(subject))
    expect(headlineOf(doc)).toBe('Weir near Koya to be mended')
    expect(bylinesOf(doc).map(({ name }) => name)).toEqual(['Nadia Helmer'])
  })

  it.each(['Story of a weir', 'Text of the treaty', 'News from the river', 'New story centre opens in Koya'])(
    'stands above the text where it says more: %s',
    async (subject) => {
      const { doc } = await read(mail(subject))
      expect(headlineOf(doc)).toBe(subject)
    },
  )
})

describe('what stands before the subject of a mail', () => {
  const told = ({ notices }: Reading['report']) =>
    notices.filter(({ code }) => code === 'wire-lines').map(({ value }) => value)
  const own = 'Weir near Koya to be mended'

  it.each([
    [`Copy: ${own}`, ['Copy:']],
    [`Story for the desk: ${own}`, ['Story for the desk:']],
    [`FW: [EXT] Re: ${own}`, ['[EXT]']],
    [`[DESK] ${own}`, ['[DESK]']],
    [`[Desk] WG: [external] Artikel: ${own}`, ['[Desk]\n[external]\nArtikel:']],
    [`Re: ${own}`, []],
  ])('goes, and is told where it says something: %s', async (subject, labels) => {
    const { doc, report } = await read(`${headers(`Subject: ${subject}`)}${copy}\n`)
    expect([headlineOf(doc), told(report)]).toEqual([own, labels])
    const page = headers(`Subject: ${subject}`).replace('text/plain', 'text/html')
    const html = await read(`${page}<p>${copy.replace('\n\n', '</p><p>')}</p>\n`)
    expect([headlineOf(html.doc), told(html.report)]).toEqual([own, labels])
  })

  it.each(['Copy: dam', 'FW: [EXT] Re: dam story', '[DESK] dam near koya'])(
    'leaves a word for the desk, which is told where the text has a headline: %s',
    async (subject) => {
      const { doc, report } = await read(`${headers(`Subject: ${subject}`)}${own}\n\n${copy}\n`)
      expect(headlineOf(doc)).toBe(own)
      expect(told(report).join()).toMatch(/dam/)
      const bare = await read(`${headers(`Subject: ${subject}`)}${copy}\n`)
      expect(headlineOf(bare.doc)).toMatch(/^dam/)
    },
  )

  it.each([
    '[They] lied, says minister of Koya',
    'Bericht: Minister tritt zurück',
    'تقرير: تفريغ السد قرب كويا',
    'Copyright: new law for Koya',
    'Story of a weir',
    'Draft law on water: what it says',
    'Text: full statement of the minister',
  ])('is a part of the headline where it only looks so: %s', async (subject) => {
    const { doc, report } = await read(`${headers(`Subject: ${subject}`)}${copy}\n`)
    expect([headlineOf(doc), told(report)]).toEqual([subject, []])
  })
})

describe('a word to the desk above a text', () => {
  const text =
    'KOYA (Kurdistan 24) – The mill at the old weir grinds on, its owner said on Monday, and will for another year.'
  const mail = (subject: string, words: string) =>
    `From: Ana Ruiz <ana@example.org>\nTo: desk@example.org\nSubject: ${subject}\nContent-Type: text/plain; charset=utf-8\n\n${words}\n\nOld mill grinds on\n\n${text}\n`

  it.each([
    'Sorry, it is 41 years, not 14. New version:',
    'Ein Fehler war noch drin. Korrigierte Fassung:',
    'عذرا، في النص خطأ. النسخة الجديدة:',
    'Dear colleagues,\n\nplease find our statement below.\n\nKind regards\nAna Ruiz\n\n---',
    'Sehr geehrte Damen und Herren,\n\nanbei unsere Mitteilung.\n\nMit freundlichen Grüßen\nAna Ruiz',
  ])('is in the internal note, with its own closing: %j', async (words) => {
    const { doc } = await read(mail('Old mill grinds on', words))
    expect([headlineOf(doc), standfirstOf(doc)]).toEqual(['Old mill grinds on', ''])
    expect(bodyOf(doc).map(plainText)).toEqual([text])
    expect(detailsOf(doc).note).toBe(words)
  })

  it.each(['mill', 'Mill', 'mill story v2'])(
    'has the headline below it for the subject %j',
    async (subject) => {
      const { doc } = await read(mail(subject, 'Hi desk,\n\nplease see below.'))
      expect([headlineOf(doc), standfirstOf(doc)]).toEqual(['Old mill grinds on', ''])
    },
  )
})
