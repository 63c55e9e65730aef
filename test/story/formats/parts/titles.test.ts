import { describe, expect, it } from 'vitest'
import { headlineOfTitle } from '../../../../story/formats/parts/titles'
import { headlineOf } from '../../../../story/story/parts'
import { readFile } from '../word-files'

describe('the title of a document', () => {
  it.each([
    'Microsoft Word - Document1',
    'Microsoft Office Word',
    'Untitled',
    'Untitled document',
    'Untitled 1',
    'Document',
    'Document (2)',
    'Document1',
    'Dokument1',
    'Neues Microsoft Word-Dokument',
    'Nouveau document Microsoft Word',
    'Yeni Microsoft Word Belgesi (2)',
    'مستند Microsoft Word جديد',
    'Documento 3',
    'Sans titre',
    'PowerPoint Presentation',
    'Presentation2',
    'Slide 1',
    'New Microsoft Word Document',
    'Title',
    'Untitled (copy)',
    'Document1 - Copy',
    'New Text Document (2)',
    'Neues Textdokument',
    'Nouveau document texte (3)',
    'Yeni Metin Belgesi',
    'مستند جديد 2',
    'مستند نصي جديد',
    'مستند بدون عنوان',
    'سند جدید',
    'بەڵگەنامەی نوێ',
    'بەڵگەنامە ٢',
    'Unbenanntes Dokument',
    'Document sans titre',
    'Documento sin título',
    'PRESS RELEASE - FOR IMMEDIATE RELEASE',
    'Pressemitteilung',
    'بيان صحفي',
    'Normal.dotm',
    'story_final_v2.docx',
    'bridge-vote-final-2',
    'C:\\Users\\desk\\story',
    '/home/desk/story',
    'file:///tmp/story.odt',
    '~WRD0001.tmp',
    '8f3c2a1b-77aa-4c1d',
    '2026-03-03',
    '…',
    '',
    'بدون عنوان',
    'مستند 1',
    'Новый документ',
    'Book1',
    'Draft 2',
    'Press release',
    '[Document title]',
    '(no subject)',
    'March 3, 2026',
    'Copy of Council votes',
    'Re: Council votes',
    'Northern Post letterhead',
    'bridge-vote',
    'BRIDGE-VOTE',
    'bridge_vote',
    'https://docs.example.org/d/1a',
    'The council voted on Tuesday to',
  ])('is no headline: %s', (title) => {
    expect(headlineOfTitle(title, 'The council voted on Tuesday to reopen the bridge.')).toBe('')
  })

  it.each([
    'Council votes to reopen the bridge',
    'Untitled film wins the prize',
    'Document shows who paid',
    'COVID-19',
    'Microsoft Word gets a new button',
    'Press release angers ministers',
    'Draft law goes to parliament',
    'Koya-Ranya road opens',
    'Floods',
    'Microsoft to open an office in Koya',
    'Slide kills three',
    'Title fight goes on',
    'A 3-2 win',
    'بەنداوەکە بەتاڵ دەکرێت',
  ])('is one: %s', (title) => {
    expect(headlineOfTitle(title, 'It will open in May.')).toBe(title)
  })

  it.each([
    ['Document1', ''],
    ['Council votes to reopen the bridge', 'Council votes to reopen the bridge'],
  ])('%s of an RTF file makes the headline %j', async (title, headline) => {
    const text = 'The council voted on Tuesday to reopen it.\\par It will open in May, they said.\\par'
    const { doc } = await readFile('x.rtf', `{\\rtf1{\\info{\\title ${title}}}${text}}`)
    expect(headlineOf(doc)).toBe(headline)
  })

  const text = 'The council voted on Tuesday to reopen it, after a long night of talks in the town hall.'
  const more = 'It will open in May, they said, and nobody will have to wait at the old gate any longer.'
  const page = (title: string) =>
    `<html><head><title>${title}</title></head><body><p>${text}</p><p>${more}</p></body></html>`
  const matter = (title: string) => `---\ntitle: ${title}\n---\n\n${text}\n\n${more}\n`
  const mail = (title: string) =>
    `From: Dana Ali <dana@example.org>\nTo: desk@example.org\nSubject: ${title}\nDate: Tue, 3 Mar 2026 10:00:00 +0300\n\n${text}\n\n${more}\n`
  const post = (title: string) =>
    `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><wp:wxr_version>1.2</wp:wxr_version><item><title>${title}</title><content:encoded><![CDATA[<p>${text}</p><p>${more}</p>]]></content:encoded><wp:post_type>post</wp:post_type></item></channel></rss>`

  it.each([
    ['a page', 'x.html', page, 'Untitled document - Google Docs'],
    ['a page', 'x.html', page, 'bridge_vote'],
    ['front matter', 'x.md', matter, 'Untitled'],
    ['front matter', 'x.md', matter, '2026-03-03-bridge-vote'],
    ['a mail', 'x.eml', mail, '(no subject)'],
    ['a mail', 'x.eml', mail, 'Fwd: bridge_vote_final.docx'],
    ['a post', 'x.xml', post, 'Auto Draft'],
  ])('of %s in %s is no headline where it is a name', async (_, name, file, title) => {
    expect(headlineOf((await readFile(name, file(title))).doc)).toBe('')
    expect(headlineOf((await readFile(name, file('Council votes to reopen the bridge'))).doc)).toBe(
      'Council votes to reopen the bridge',
    )
  })
})
