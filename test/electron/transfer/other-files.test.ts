import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readFile } from '../../../electron/transfer/read'
import { builtInHouses } from '../../../story/houses'

async function read(name: string, bytes: Uint8Array) {
  const { readings } = await readFile({ name, bytes }, { format: null, house: null, houses: builtInHouses })
  return readings
}

const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))
const zip = (name: string) => zipSync({ 'a.xml': strToU8('<a/>'), [name]: strToU8('<b/>'.repeat(400)) })
const odf = (body: string) =>
  zipSync({
    'content.xml': strToU8(
      `<o:document-content xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0"><o:body><o:${body}/></o:body></o:document-content>`,
    ),
    'META-INF/manifest.xml': strToU8('<m/>'),
  })
/** A compound file with a stream of a name. */
const compound = (stream: string) =>
  latin1(
    `\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(600)}${[...stream].map((letter) => `${letter}\0`).join('')}`,
  )

const copy = 'Lana Osman reopened the harbour bridge on Tuesday.'
const rtf = `{\\rtf1\\ansi ${copy}\\par}`
const page = `<!doctype html><html><head><title>Bridge open</title></head><body><p>${copy}</p></body></html>`

describe('a file that is no text', () => {
  it.each([
    ['a Word file that is cut off', 'story.docx', zip('word/document.xml').slice(0, -40), 'damaged'],
    ['one of few bytes', 'story.docx', latin1('PK\x03\x04abc'), 'damaged'],
    ['one with macros that is cut off', 'story.docm', zip('word/document.xml').slice(0, -40), 'damaged'],
    ['a Word file without its first half', 'story.docx', latin1('\x05\x02Lana Osman\x7f\xe9'), 'damaged'],
    ['an OpenDocument text that is cut off', 'story.odt', zip('content.xml').slice(0, -40), 'damaged'],
    [
      'a zip file that is cut off, without a name',
      'story',
      zip('word/document.xml').slice(0, -40),
      'damaged',
    ],
    ['an empty zip file', 'story.zip', zipSync({}), 'damaged'],
    ['a zip file with photos', 'photos.zip', zip('lake.jpg'), 'archive'],
    ['a packed tar', 'wire.tgz', latin1('\x1f\x8b\x08\0\0\0\0\0'), 'archive'],
    ['a spreadsheet', 'votes.xlsx', zip('xl/workbook.xml'), 'spreadsheet'],
    ['a spreadsheet that is named as Word', 'votes.docx', zip('xl/workbook.xml'), 'spreadsheet'],
    ['a spreadsheet of OpenDocument', 'votes.ods', odf('spreadsheet'), 'spreadsheet'],
    ['an old spreadsheet', 'votes.xls', compound('Workbook'), 'spreadsheet'],
    ['slides', 'talk.pptx', zip('ppt/presentation.xml'), 'slides'],
    ['slides of OpenDocument', 'talk.odp', odf('presentation'), 'slides'],
    ['a document of Pages', 'story.pages', zip('Index/Document.iwa'), 'pages'],
    ['an old Word file', 'story.doc', compound('WordDocument'), 'oldWord'],
    ['a locked Word file', 'story.docx', compound('EncryptedPackage'), 'locked'],
    ['a locked spreadsheet', 'votes.xlsx', compound('EncryptedPackage'), 'locked'],
    ['a mail of Outlook', 'mail.msg', compound('__properties_version1.0'), 'outlookMail'],
    ['a compound file that is cut off', 'story.docx', compound('').slice(0, 512), 'damaged'],
    ['a PDF that begins with its bytes', 'story.pdf', latin1(`%PDF-1.7\n${'\x01\0\x02'.repeat(99)}`), 'pdf'],
    ['a PDF that is named as Word', 'story.docx', latin1('%PDF-1.7\n1 0 obj'), 'pdf'],
    ['a photo', 'lake.jpg', latin1('\xff\xd8\xff\xe0\0\x10JFIF'), 'picture'],
    ['a photo that is named as text', 'lake.txt', latin1('\x89PNG\r\n\x1a\n'), 'picture'],
    ['a photo of a telephone', 'lake.heic', latin1('\0\0\0\x18ftypheic'), 'picture'],
    ['a recording', 'talk.mp3', latin1('ID3\x03\0\0\0\0'), 'recording'],
    ['a film', 'talk.mp4', latin1('\0\0\0\x18ftypmp42'), 'recording'],
  ])('is refused, and it is said what it is: %s', async (_, name, bytes, reason) => {
    await expect(read(name, bytes)).rejects.toMatchObject({ problem: reason })
  })

  it.each([
    'PK won the vote.',
    'ID3 is a tag.',
    'II. The bridge',
    'RIFF was the word.',
    '7z is a packer.',
    'BZh',
  ])('is not what begins with the same letters: %s', async (text) => {
    expect((await read('story.txt', latin1(text)))[0]?.doc.textContent).toBe(text)
  })
})

describe('a file under a name that promises another', () => {
  it.each([
    ['story.docx', latin1(copy), '.docx'],
    ['STORY.DOCX', latin1(page), '.docx'],
    ['story.odt', latin1(page), '.odt'],
    ['story.docx', latin1(rtf), '.docx'],
    ['story.doc', latin1(page), '.doc'],
    ['story.rtf', latin1(copy), '.rtf'],
    ['votes.xlsx', latin1(page), '.xlsx'],
    ['story.pdf', latin1(copy), '.pdf'],
  ])('is read as what it is, and the name is told: %s', async (name, bytes, ending) => {
    const [reading] = await read(name, bytes)
    expect(reading?.doc.textContent).toContain(copy)
    expect(reading?.report.notices).toContainEqual({ code: 'wrong-name', value: ending })
  })

  it.each([
    ['story.doc', latin1(rtf)],
    ['story.rtf', latin1(rtf)],
    ['story.txt', latin1(page)],
    ['story.htm', latin1(copy)],
    ['story.xml', latin1(page)],
    ['story', latin1(copy)],
    ['story.docx.txt', latin1(copy)],
    ['rtf', latin1(copy)],
  ])('is nothing to tell of: %s', async (name, bytes) => {
    const [reading] = await read(name, bytes)
    expect(reading?.report.notices).toEqual([])
  })
})
