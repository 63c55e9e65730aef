import { describe, expect, it } from 'vitest'
import { readSource } from '../../../story/formats'

async function read(text: string) {
  const source = { name: 'story.txt', text, bytes: new TextEncoder().encode(text) }
  const [reading] = await readSource(source, { house: null, language: null })
  if (!reading) throw new Error('no story was read')
  return reading
}

/** UTF-8 as a program shows it that takes it for Windows-1252. */
function twice(text: string): string {
  return new TextDecoder('windows-1252').decode(new TextEncoder().encode(text))
}

describe('letters that were spoilt before they came', () => {
  it('are counted where they could not be read', async () => {
    const { report } = await read('Caf\ufffd opens\n\nThe caf\ufffd is open.\n\nThat is all.')
    expect(report.notices).toEqual([{ code: 'bad-letters', value: '2' }])
  })

  it.each([
    ['French', 'Café rouvert\n\nLe café a été rouvert – “enfin”, a dit le maire.\n\nC’est tout.'],
    ['Arabic', 'فتح الجسر\n\nقال المجلس إن الجسر سيفتح يوم الاثنين.\n\nوهذا كل شيء.'],
  ])('are put right, and that is told, where a text was encoded twice: %s', async (_, text) => {
    const { doc, report } = await read(twice(text))
    expect(doc.textContent).toBe(text.replaceAll('\n\n', ''))
    expect(report.notices).toEqual([{ code: 'twice-encoded', value: '' }])
  })

  it.each([
    'Café rouvert\n\nLe café a été rouvert, a dit le maire.\n\nC’est tout.',
    'A plague of “Ã©”\n\nMany programs print “Ã©” for é, and so on.\n\nThat is all – it is “old”.',
    'SÃO PAULO\n\nA reunião começou em SÃO PAULO, não em ÃO.\n\nÉ só.',
  ])('are left alone where they are meant: %j', async (text) => {
    const { doc, report } = await read(text)
    expect(doc.textContent).toBe(text.replaceAll('\n\n', ''))
    expect(report.notices).toEqual([])
  })
})
