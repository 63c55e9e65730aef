import { describe, expect, it } from 'vitest'
import { decode, decodeFile } from '../../../electron/transfer/decode'

/** The bytes of a text in an encoding with one byte a character, by what stands from 0x80 on. */
function bytesIn(upper: Readonly<Record<string, number>>, text: string): Uint8Array {
  return Uint8Array.from(text, (character) => upper[character] ?? character.charCodeAt(0))
}

const ascii = (text: string) => new TextEncoder().encode(text)
const padded = `Dam to be drained\n\n${' '.repeat(4000)}The lake sinks from Monday.`

const western = { '“': 0x93, '”': 0x94, '’': 0x92, '–': 0x96, '€': 0x80, é: 0xe9 }
const cyrillic = Object.fromEntries(
  [...'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя'].map((letter, index) => [
    letter,
    0xc0 + index,
  ]),
)
const arabic = {
  ا: 0xc7,
  ث: 0xcb,
  ل: 0xe1,
  م: 0xe3,
  ج: 0xcc,
  س: 0xd3,
  ي: 0xed,
  و: 0xe6,
  ف: 0xdd,
  ق: 0xde,
  ع: 0xda,
  ى: 0xec,
  ر: 0xd1,
  ن: 0xe4,
  ت: 0xca,
  ح: 0xcd,
  د: 0xcf,
  ب: 0xc8,
  أ: 0xc3,
  إ: 0xc5,
  ة: 0xc9,
  ه: 0xe5,
  خ: 0xce,
  ص: 0xd5,
  ط: 0xd8,
  ك: 0xdf,
}

const quoted = '“We can’t wait,” she said – the café costs €5 now, and nobody pays.'
const russian = 'Совет города проголосовал во вторник за то чтобы снова открыть мост через реку.'
const news = 'قال المجلس إن الطريق إلى الجسر فتح أخيرا بعد إصلاح طويل كلف المدينة كثيرا'

describe('the text of a file', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(quoted), quoted],
    ['UTF-8 with its mark', new TextEncoder().encode(`\ufeff${quoted}`), quoted],
    ['UTF-16, little end first', new Uint8Array(Buffer.from(`\ufeff${quoted}`, 'utf16le')), quoted],
    ['UTF-16, big end first', new Uint8Array(Buffer.from(`\ufeff${quoted}`, 'utf16le').swap16()), quoted],
    ['ASCII that begins with a page of blanks', ascii(padded), padded],
    ['UTF-16 without its mark', new Uint8Array(Buffer.from(quoted, 'utf16le')), quoted],
    ['windows-1252', bytesIn(western, quoted), quoted],
    ['windows-1251', bytesIn(cyrillic, russian), russian],
    ['windows-1256', bytesIn(arabic, news), news],
  ])('in %s is read as it was written', (_, bytes, text) => {
    expect(decode(bytes)).toBe(text)
  })

  it('is read as its XML declares it', () => {
    const head = '<?xml version="1.0" encoding="ISO-8859-1"?><p>caf'
    expect(decode(Uint8Array.from([...Buffer.from(head), 0xe9]))).toBe(`${head}é`)
  })

  it.each([
    [
      'a byte of another encoding',
      [...Buffer.from('Le café – né – d'), 0xe9, ...Buffer.from('jà')],
      'Le café – né – d\ufffdjà',
    ],
    [
      'two letters of another encoding in a short text',
      [
        ...Buffer.from('İSTANBUL (AA) – Şiddetli yağış'),
        0xfe,
        ...Buffer.from(' hayat'),
        0xfd,
        ...Buffer.from(' etkiledi'),
      ],
      'İSTANBUL (AA) – Şiddetli yağış\ufffd hayat\ufffd etkiledi',
    ],
    ['a letter cut at its end', [...Buffer.from('Le café est fermé'), 0xc3], 'Le café est fermé\ufffd'],
    [
      'surrogates of three bytes each',
      [...Buffer.from('né '), 0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80],
      'né \u{1f600}',
    ],
    ['zeros after it', [...Buffer.from('Le café'), 0, 0, 0, 0], 'Le café'],
    ['zeros within it', [...Buffer.from('Le\0café\0')], 'Lecafé'],
  ])('stays UTF-8 with %s', (_, bytes, text) => {
    expect(decode(Uint8Array.from(bytes))).toBe(text)
  })

  it.each([
    ['Arabic', 'قال المجلس إن الجسر سيفتح يوم الاثنين.'],
    ['Sorani', 'ئەنجوومەن وتی پردەکە ڕۆژی دووشەممە دەکرێتەوە.'],
    ['Russian', 'Мост откроют в понедельник.'],
    ['German', 'Die Brücke wird geöffnet – am Montag.'],
  ])('is read in UTF-16 without its mark: %s', (_, text) => {
    const little = Buffer.from(text, 'utf16le')
    expect(decode(new Uint8Array(little))).toBe(text)
    expect(decode(new Uint8Array(Buffer.from(little).swap16()))).toBe(text)
    expect(decode(new Uint8Array([...little, 0, 0, 0, 0]))).toBe(text)
  })

  it.each(['3Dwindows-1252', 'IBM420', 'x'])(
    'is read though it declares an encoding that is none: %s',
    (name) => {
      const head = `<meta charset="${name}"><p>`
      expect(decode(Uint8Array.from([...Buffer.from(head), ...bytesIn(western, quoted)]))).toBe(head + quoted)
    },
  )

  it('is not read as it declares where its letters tell otherwise', () => {
    const head = '<meta charset="iso-8859-1"><p>'
    expect(decode(Uint8Array.from([...Buffer.from(head), ...bytesIn(arabic, news)]))).toBe(head + news)
    expect(
      decode(Uint8Array.from([...Buffer.from('<meta charset="utf-8"><p>'), ...bytesIn(western, quoted)])),
    ).toBe(`<meta charset="utf-8"><p>${quoted}`)
  })
})

describe('a text of a system before Unicode', () => {
  const bytesOf = (letters: string) => Uint8Array.from(letters, (letter) => letter.charCodeAt(0))

  it.each([
    [
      'French of DOS',
      'Les hu\x8ctres ont \x82t\x82 vendues \x85 Arcachon, \x82lue capitale d\x27hier.',
      "Les huîtres ont été vendues à Arcachon, élue capitale d'hier.",
    ],
    [
      'German of DOS',
      'K\x94ln hat fr\x81h ge\x94ffnet, hie\xe1 es am Fluss.',
      'Köln hat früh geöffnet, hieß es am Fluss.',
    ],
    [
      'Turkish of DOS',
      '\x9eiddetli ya\xa7\x8d\x9f \x9fehirde hayat\x8d fel\x87 etti.',
      'Şiddetli yağış şehirde hayatı felç etti.',
    ],
    [
      'Arabic of DOS',
      '\xab\xef\xe5\xa9\xe4 \x9f\xe9\xea\xec\xeb\xa7\xab\xed\xeb \x9f\xe9\xab\xa7 \xec\xa8\x9f \x9f\xe9\xa6\xa9\xef\xe5.',
      'سيفرغ المهندسون السد هذا الخريف.',
    ],
    [
      'Arabic of an old Macintosh',
      '\xe2\xc7\xe4\xa0\xa8\xc7\xe4\xe5\xe7\xe6\xcf\xd3\xe8\xe6\xa9\xa0\xc5\xe6\xa0\xc7\xe4\xd3\xcf\xa0\xe2\xcf\xea\xe5\xac\xa0\xe7\xd0\xc7\xa0\xc7\xe4\xce\xd1\xea\xe1\xae',
      'قال (المهندسون) إن السد قديم، هذا الخريف.',
    ],
  ])('is read in its letters: %s', (_, letters, text) => {
    expect(decode(bytesOf(letters))).toBe(text)
  })

  it.each([
    [
      'dots within and after words',
      'It was\x85 well\x85there \x96 and so\x85 it went.',
      'It was… well…there – and so… it went.',
    ],
    [
      'quotation marks',
      '\x93Yes,\x94 and \x93no\x94 \x96 he couldn\x92t say.',
      '“Yes,” and “no” – he couldn’t say.',
    ],
    [
      'footnote signs and trade marks',
      'Acme\x99 and Bolt\x99 rose\x86 on Monday\x86.',
      'Acme™ and Bolt™ rose† on Monday†.',
    ],
  ])('is none with signs of Windows: %s', (_, letters, text) => {
    expect(decode(bytesOf(letters))).toBe(text)
  })
})

describe('a text of Unicode in another form', () => {
  const text = 'The dam’s “gate” – old.'

  it.each([
    ['UTF-7', Buffer.from('The dam+IBk-s +IBw-gate+IB0 +IBM- old.')],
    [
      'UTF-32, low bytes first',
      Buffer.from([
        0xff,
        0xfe,
        0,
        0,
        ...[...text].flatMap((each) => [
          (each.codePointAt(0) ?? 0) & 255,
          (each.codePointAt(0) ?? 0) >> 8,
          0,
          0,
        ]),
      ]),
    ],
    [
      'UTF-32, high bytes first',
      Buffer.from([
        0,
        0,
        0xfe,
        0xff,
        ...[...text].flatMap((each) => [
          0,
          0,
          (each.codePointAt(0) ?? 0) >> 8,
          (each.codePointAt(0) ?? 0) & 255,
        ]),
      ]),
    ],
  ])('is read: %s', (_, bytes) => {
    expect(decode(new Uint8Array(bytes))).toBe(text)
  })

  it.each(['Call +964-750 or +1200-12 today.', 'C+++-code and +IBk- once.', 'a+b-c+d-e'])(
    'is no plain text with plus signs: %s',
    (plain) => {
      expect(decode(new Uint8Array(Buffer.from(plain)))).toBe(plain)
    },
  )

  it.each([
    ['one below', 'Réunion à Genève\n“Oui”, a dit l’élu.\n', bytesIn(western, 'L’été – é.\n')],
    ['some below', 'Réunion à Genève\n', bytesIn(western, 'é, é\n“Non”\n')],
  ])('is read line by line where some are in another encoding: %s', (_, text, others) => {
    const whole = Uint8Array.from([...ascii(text), ...others, ...ascii('Suite à Genève\n')])
    expect(decode(whole)).toBe(`${text}${decode(others)}Suite à Genève\n`)
  })

  it('is in the letters after a mark of UTF-8 that is wrong', () => {
    expect(decode(Uint8Array.from([0xef, 0xbb, 0xbf, ...Buffer.from('The caf'), 0xe9, 0x2e]))).toBe(
      'The café.',
    )
  })

  it('has one letter for half of a pair', () => {
    const bytes = [...Buffer.from('né – né '), 0xed, 0xa0, 0xbd, ...Buffer.from(' né')]
    expect(decode(Uint8Array.from(bytes))).toBe('né – né \ufffd né')
  })
})

describe('an encoding that is not known', () => {
  const hex = (text: string) => new Uint8Array(Buffer.from(text, 'hex'))
  // each form of an Arabic letter has a byte of its own there
  const dos =
    'e1caae20c7e4ccd3d120e1e8f820c7e4e6f4d120eae8ef20c7e4a8cbe6eaf220eceacf20d3e6caeaf220e5f220c7e4ece5fb'
  const thai = 'caa2d2c0d2e0c1d7cda7c5a7c1b5d4e0bbd4b4cad0bed2b9cdd5a1a4c3d1e9a7e3b9c7d1b9cdd1a7a4d2c3'

  it('is none that DOS has for Arabic', () => {
    const { text, isUnsure } = decodeFile(hex(dos))
    expect(text).toMatch(/الجسر.* يوم/)
    expect(isUnsure).toBe(false)
  })

  it('is told where letters read as no language', () => {
    expect(decodeFile(hex(thai)).isUnsure).toBe(true)
    expect(decodeFile(Uint8Array.from({ length: 90 }, (_, at) => 0x80 + ((at * 37) % 128))).isUnsure).toBe(
      true,
    )
  })

  it.each([
    ['Arabic', bytesIn(arabic, news)],
    ['Russian', bytesIn(cyrillic, russian)],
    ['Western', bytesIn(western, quoted)],
    [
      'Western with names of many languages',
      bytesIn(
        { ø: 0xf8, å: 0xe5, ñ: 0xf1, ü: 0xfc, ÿ: 0xff },
        'Løvås, Muñoz, Gül, Aÿ, Bjørn, Åse, Nuñez, Lüttich',
      ),
    ],
    ['Unicode', new TextEncoder().encode(news)],
    ['a few letters', bytesIn(western, '€ €')],
  ])('is not told of %s', (_, bytes) => {
    expect(decodeFile(bytes).isUnsure).toBe(false)
  })
})
