import { describe, expect, it } from 'vitest'
import { readFile } from './word-files'

const read = (text: string) => readFile('story.txt', text)

/** UTF-8 as a program shows it that takes it for Windows-1252. */
function twice(text: string): string {
  return new TextDecoder('windows-1252').decode(new TextEncoder().encode(text))
}

describe('letters that were garbled before they came', () => {
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

  it('are put right where a text was taken for Arabic or Cyrillic, or more than once', async () => {
    const copy = 'فتح الجسر\n\nقال المجلس إن الجسر سيفتح يوم الاثنين.\n\nوهذا كل شيء.'
    const taken = (text: string, encoding: string) =>
      new TextDecoder(encoding).decode(new TextEncoder().encode(text))
    for (const text of [taken(copy, 'windows-1256'), taken(copy, 'windows-1251'), twice(twice(copy))]) {
      const { doc, report } = await read(text)
      expect(doc.textContent).toBe(copy.replaceAll('\n\n', ''))
      expect(report.notices).toEqual([{ code: 'twice-encoded', value: '' }])
    }
  })

  it.each([
    [
      'Turkish',
      'windows-1254',
      'Yaðýþ rekoru kýrýldý, dedi Gülþen Iþýk.',
      'Yağış rekoru kırıldı, dedi Gülşen Işık.',
    ],
    ['Arabic', 'windows-1256', 'ÞÇá ÇáãÌáÓ Åä ÇáÌÓÑ ÓíÝÊÍ ÛÏÇ.', 'قال المجلس إن الجسر سيفتح غدا.'],
    [
      'Polish',
      'windows-1250',
      'In¿ynierowie opró¿ni¹ zaporê jesieni¹, powiedzia³ £ukasz ¯ak.',
      'Inżynierowie opróżnią zaporę jesienią, powiedział Łukasz Żak.',
    ],
    ['Russian', 'windows-1251', 'Ìîñò îòêðîþò â ïîíåäåëüíèê.', 'Мост откроют в понедельник.'],
  ])('are put right where %s (%s) was taken for Western', async (_, _encoding, text, expected) => {
    const { doc, report } = await read(`One\n\n${text}\n\nTwo`)
    expect(doc.textContent).toBe(`One${expected}Two`)
    expect(report.notices).toEqual([{ code: 'twice-encoded', value: '' }])
  })

  it.each([
    'Brúin verður opnuð á mánudag, Þórður Ýmisson segir það ekki fyrr en í maí þó.',
    'Où sont passés les élèves ? Ça, nul ne le sait, répond Noël Lefèvre à Besançon.',
    'Färjan ligger på sjön, många är rädda för ovädret; Ærøskøbing, Århus, Grønland.',
    'Tá an droichead dúnta ó mhí Feabhra, a dúirt an t-aire Éamon Ó Cuív inniu, is é sin.',
    'Las cláusulas n.º 1, n.º 2 y n.º 3 del año, según la 2.ª comisión, ¿están en vigor?',
    'Çelo është në Shqipëri dhe është më i madh se të tjerët, tha ministria për çështjet.',
  ])('are left alone where they are meant: %s', async (text) => {
    const { doc, report } = await read(`One\n\n${text}\n\nTwo`)
    expect(doc.textContent).toBe(`One${text}Two`)
    expect(report.notices).toEqual([])
  })

  it.each([
    ['The damâ€™s gate leaks.', 'The dam’s gate leaks.'],
    ['The cafÃ© said â€œnoâ€\u009d, the naïve café – old.', 'The café said “no”, the naïve café – old.'],
  ])('are put right in the part of a text that was encoded twice: %s', async (text, expected) => {
    const { doc, report } = await read(`Dam to be drained\n\n${text}`)
    expect(doc.textContent).toBe(`Dam to be drained${expected}`)
    expect(report.notices).toEqual([{ code: 'twice-encoded', value: '' }])
  })

  it.each([
    [
      'signs of HTML',
      'The dam&#8217;s &ldquo;gate&rdquo; &amp; wall&nbsp;leak &ndash; &#x201c;a lot&#x201d;.',
      'The dam’s “gate” & wall leak – “a lot”.',
    ],
    ['signs of JSON', 'The dam\\u2019s gate \\u2013 old.', 'The dam’s gate – old.'],
    ['markup that is meant', 'Write &lt;b&gt; for bold.', 'Write &lt;b&gt; for bold.'],
  ])('are those that %s in plain text stand for', async (_, text, expected) => {
    const { doc } = await read(`Dam to be drained\n\n${text}`)
    expect(doc.textContent).toBe(`Dam to be drained${expected}`)
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
