import { describe, expect, it } from 'vitest'
import { headlineOfTitle } from '../../../story/formats/office/titles'
import { headlineOf } from '../../../story/story/parts'
import { readFile } from './word-files'

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
    'Documento 3',
    'Sans titre',
    'PowerPoint Presentation',
    'Presentation2',
    'Slide 1',
    'New Microsoft Word Document',
    'Title',
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
    'The council voted on Tuesday to',
  ])('is no headline: %s', (title) => {
    expect(headlineOfTitle(title, 'The council voted on Tuesday to reopen the bridge.')).toBe('')
  })

  it.each([
    'Council votes to reopen the bridge',
    'Untitled film wins the prize',
    'Document shows who paid',
    'COVID-19',
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
})
