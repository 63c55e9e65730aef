import { describe, expect, it } from 'vitest'
import { bodyOf, detailsOf, signOffOf } from '../../../../story/story/parts'
import { plainText } from '../../../../story/story/plain-text'
import { readFile } from '../word-files'

const headline = 'Ferry returns after a night in the fog'
const lead = 'The ferry that was lost in the fog on Monday is back in port, the harbour master said.'
const body = 'It had left the island at six in the evening with a crew of five and 36 travellers on board.'

async function read(below: readonly string[], above: readonly string[] = []) {
  const text = [...above, headline, lead, body, ...below].join('\n\n')
  const { doc, report } = await readFile('story.txt', text)
  return {
    texts: bodyOf(doc).map(plainText),
    signOff: signOffOf(doc),
    details: detailsOf(doc),
    lines: report.notices
      .filter(({ code }) => code === 'wire-lines')
      .flatMap(({ value }) => value.split('\n')),
  }
}

describe('below a story', () => {
  it.each<[what: string, ...below: string[]]>([
    [
      'a contact in lines',
      'Media contact:\nAna Ruiz\nHead of Press\nHarbour Ltd.\n+44 20 7946 0000\nana@harbour.example',
    ],
    [
      'a contact in paragraphs',
      'For media enquiries, please contact:',
      'Ana Ruiz',
      'T: 020 7946 0000',
      'E: ana@harbour.example',
    ],
    ['a contact in one line', 'Press Contact: Ana Ruiz, +44 20 7946 0000, ana@harbour.example'],
    ['a contact without commas', 'Media Contact: Ana Ruiz ana@harbour.example'],
    ['a contact in German', 'Pressekontakt:\nAna Ruiz\nTelefon: 040 123456\nE-Mail: ana@hafen.example'],
    ['a contact in French', 'Contact presse :\nAna Ruiz\n01 23 45 67 89'],
    ['a contact in Italian', 'Ufficio stampa\nAna Ruiz\nTel. 06 123 4567'],
    ['a contact in Arabic', 'للتواصل الإعلامي:\nسارة أحمد\nهاتف: 0750 000 0000'],
    ['contacts of editors', 'Editorial contacts\n- Foto: Newsdesk, +49 30 285231515, <foto@example.org>'],
    ['whom to ask, below the end', 'ENDS', 'For further information contact Ana Ruiz on 0750 000 0000.'],
    ['the same in German', '- Ende -', 'Weitere Informationen gibt Max Okafor: 0431 555 0000.'],
    ['the same in Arabic', '(END)', 'للمزيد من المعلومات يرجى الاتصال على 0750 000 0000'],
    ['notes to editors', 'Notes to editors:\nThe harbour has five ferries.\nIt was founded in 1987.'],
    [
      'notes to editors in a list',
      'Notes to Editors',
      '1. The harbour has five ferries.\n2. It was founded in 1987.',
    ],
    ['who the sender is', '###', 'About Northern Harbour', 'Northern Harbour has run ferries since 1987.'],
    [
      'all of a release',
      '-ENDS-',
      'Notes to Editors',
      'About the Harbour',
      'It has five ferries.',
      'Contact: Ana Ruiz, 020 7946 0000',
      '(c) 2026 Northern Harbour',
    ],
    [
      'dpa’s notebook',
      '# dpa-Notizblock',
      '## Orte\n- [Hafen](Hafenstr. 1)',
      '* * * *\nDie folgenden Informationen sind nicht zur Veröffentlichung bestimmt',
      '## dpa-Kontakte\n- Foto: Newsdesk, +49 30 285231515, <foto@example.org>',
      'dpa aru yyzz n1 mmu',
    ],
  ])('%s is set aside and kept for the desk', async (_, ...below) => {
    const { texts, details, lines } = await read(below)
    expect(texts).toEqual([lead, body])
    const retained = `${details.note}\n${details.clientNote}\n${lines.join('\n')}`
    for (const line of below.flatMap((each) => each.split('\n')))
      expect(retained).toContain(line.replace(/^(?:-|\d\.) /, '').slice(0, 60))
  })

  it('those who are named in a notebook are the sign-off, without telephone and address', async () => {
    const contacts =
      '- Autorin: Ana Ruiz, +49 30 285212345, <ana@example.org>\n- Redaktion: Max Okafor, <max@example.org>'
    for (const below of [['# dpa-Notizblock', `## dpa-Kontakte\n${contacts}`], [contacts]]) {
      const { texts, signOff, details } = await read(below)
      expect(texts).toEqual([lead, body])
      expect(signOff.reporting).toEqual([{ name: 'Ana Ruiz', place: '' }])
      expect(signOff.editing).toEqual([{ name: 'Max Okafor', place: '' }])
      expect(details.note).toContain('ana@example.org')
    }
  })

  it.each([
    'Media contact with the team was banned.',
    'Contact: a film about the sea',
    'Contact\nThey never lost contact with the island.',
    'For more information, call the harbour on 0750 000 0000.',
    'About Northern Harbour\nThe harbour is old and has many stones.',
    'Notes to editors filled three shelves.',
    'For more information, passengers can call 0750 000 0000.',
    'For further information they waited a week.',
    'The press office closed at six.',
    'Editors’ notes on the ferry were found.',
    'Press contacts were told at noon, the mayor said.',
    'Contacts: he had many of them in the harbour, and he wrote to each of them at a@example.org every day.',
    'Notizblock',
    'Kontakt: keiner',
    'Ansprechpartner: der Hafen',
  ])('%j is kept', async (line) => {
    const { texts, lines } = await read([line])
    expect(texts.join('\n')).toBe([lead, body, line].join('\n'))
    expect(lines).toEqual([])
  })

  it('notes that are longer than the text above them are the text', async () => {
    const notes = ['Notes to editors', `${body} ${body} ${body}`, `${lead} ${body} ${lead}`]
    expect((await read(notes)).texts).toEqual([lead, body, ...notes])
  })
})

it('a contact above a headline is set aside', async () => {
  const contact = 'MEDIA CONTACT:\nAna Ruiz\n555-010-0000\nana@harbour.example'
  const { texts, details } = await read([], ['FOR IMMEDIATE RELEASE', contact])
  expect(texts).toEqual([lead, body])
  expect(details.note).toBe(contact)
})
