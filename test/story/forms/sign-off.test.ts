import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reconcile, signOff } from '../../../story/forms'
import { builtInHouses, houses } from '../../../story/houses'
import { languages } from '../../../story/languages'
import { noSignOff, type SignOff } from '../../../story/schema/values'
import { signOffs, style, who } from './values'

const printed: [house: string, language: string, text: string, value: Partial<SignOff>][] = [
  ['kurdistan24', 'en', 'Editing by Shilan Barzo', { editing: who('Shilan Barzo') }],
  [
    'kurdistan24',
    'en',
    'Reporting by Dilan Aro; Editing by Shilan Barzo',
    { reporting: who('Dilan Aro'), editing: who('Shilan Barzo') },
  ],
  ['kurdistan24', 'ckb', 'دەستکاری: شیلان بارزۆ', { editing: who('شیلان بارزۆ') }],
  ['kurdistan24', 'ar', 'تحرير: ليلى حسن و وليد نوري', { editing: who('ليلى حسن', 'وليد نوري') }],
  [
    'reuters',
    'en',
    '(Reporting by Nadia Helmer in Leeds; Additional reporting by Tom Okafor; Writing by Ana Ruiz; Editing by Ruth Adeyemi and Paul Lindqvist)',
    {
      reporting: [{ name: 'Nadia Helmer', place: 'Leeds' }],
      additional: who('Tom Okafor'),
      writing: who('Ana Ruiz'),
      editing: who('Ruth Adeyemi', 'Paul Lindqvist'),
    },
  ],
  [
    'dpa',
    'en',
    '- Reporting by: Jonas Feld\n- Editing by: Karin Osei',
    { reporting: who('Jonas Feld'), editing: who('Karin Osei') },
  ],
  ['afp', 'en', 'hh/ph/ts/hd', { reporting: who('hh'), editing: who('ph', 'ts', 'hd') }],
  ['ansa', 'it', 'gm', { editing: who('gm') }],
]

describe('a sign-off', () => {
  it.each(printed)('of %s in %s is printed %j', (house, language, text, value) => {
    expect(signOff.print({ ...noSignOff, ...value }, style(house, language))).toBe(text)
  })

  it.each(printed)('of %s in %s, %j, is found and says who', (house, language, text, value) => {
    const found = { value: { ...noSignOff, ...value }, length: text.length }
    expect(signOff.recognise(text, style(house, language))).toEqual(found)
  })

  it.each<[text: string, value: Partial<SignOff>]>([
    ['Edited by Shilan Barzo.', { editing: who('Shilan Barzo') }],
    ['Compiled by Dilan Aro', { writing: who('Dilan Aro') }],
    ['\u200fدەستکاری: شیلان بارزۆ\u200f', { editing: who('شیلان بارزۆ') }],
    ['ئامادەکردنی: شیلان بارزۆ', { writing: who('شیلان بارزۆ') }],
    [
      'Ana Ruiz contributed reporting from Baghdad.',
      { additional: [{ name: 'Ana Ruiz', place: 'Baghdad' }] },
    ],
    ['(Editing by Shilan Barzo.)', { editing: who('Shilan Barzo') }],
    ['EDITING BY SHILAN BARZO', { editing: who('SHILAN BARZO') }],
    ['Editing by: Shilan Barzo  ', { editing: who('Shilan Barzo') }],
    ['Editor: Shilan Barzo', { editing: who('Shilan Barzo') }],
    [
      '(Reporting by Nadia Helmer, editing by Ruth Adeyemi)',
      { reporting: who('Nadia Helmer'), editing: who('Ruth Adeyemi') },
    ],
    [
      'Reporting by A. B. Carter Jr. and Maria de la Cruz; editing by Sean O’Hara',
      { reporting: who('A. B. Carter Jr.', 'Maria de la Cruz'), editing: who('Sean O’Hara') },
    ],
    [
      '(Reporting by Dilan Aro and the Erbil newsroom; Graphics by Tom Okafor; Editing by Ruth Adeyemi)',
      {
        reporting: who('Dilan Aro', 'the Erbil newsroom', 'Graphics by Tom Okafor'),
        editing: who('Ruth Adeyemi'),
      },
    ],
    ['Writing and editing by Ruth Adeyemi', { writing: who('Ruth Adeyemi'), editing: who('Ruth Adeyemi') }],
    ['- Editing by: Karin Osei', { editing: who('Karin Osei') }],
    [
      '- Reporting by: Jonas Feld in Leeds, Ana Ruiz\n  in Turin\n- Editing by: Karin Osei, +49 30 555 0100',
      {
        reporting: [
          { name: 'Jonas Feld', place: 'Leeds' },
          { name: 'Ana Ruiz', place: 'Turin' },
        ],
        editing: who('Karin Osei', '+49 30 555 0100'),
      },
    ],
    ['Editing by S', { editing: who('S') }],
    ['hh/ph', { reporting: who('hh'), editing: who('ph') }],
    ['bur-lo/hk/sn', { reporting: who('bur-lo'), editing: who('hk', 'sn') }],
    ['burs-lo/hk', { reporting: who('burs-lo'), editing: who('hk') }],
    ['lo-mk/sn', { reporting: who('lo-mk'), editing: who('sn') }],
    [
      '(Reporting by Nadia Helmer in Leeds; Editing by Ruth Adeyemi; ((nadia@example.org; +44 20 555 0100)))',
      { reporting: [{ name: 'Nadia Helmer', place: 'Leeds' }], editing: who('Ruth Adeyemi') },
    ],
    [
      '(Reporting by Nadia Helmer; Editing by Ruth Adeyemi)((nadia@example.org))',
      { reporting: who('Nadia Helmer'), editing: who('Ruth Adeyemi') },
    ],
    [
      'Associated Press writers Nadia Helmer in Leeds and Ana Ruiz in Turin contributed to this report.',
      {
        additional: [
          { name: 'Nadia Helmer', place: 'Leeds' },
          { name: 'Ana Ruiz', place: 'Turin' },
        ],
      },
    ],
    ['AP sports writer Ana Ruiz contributed.', { additional: who('Ana Ruiz') }],
    ['Ana Ruiz contributed reporting to this article.', { additional: who('Ana Ruiz') }],
    [
      '(تغطية صحفية ليلى حسن - إعداد وليد نوري للنشرة العربية - تحرير سامي كريم)',
      { reporting: who('ليلى حسن'), writing: who('وليد نوري'), editing: who('سامي كريم') },
    ],
    [
      '(إعداد ليلى حسن للنشرة العربية – تحرير سامي كريم)',
      { writing: who('ليلى حسن'), editing: who('سامي كريم') },
    ],
    ['(By Ana Ruiz, editing by Max Okafor)', { writing: who('Ana Ruiz'), editing: who('Max Okafor') }],
    ['Redaktion: Ana Ruiz, Berlin', { editing: [{ name: 'Ana Ruiz', place: 'Berlin' }] }],
    ['Redaktion: Ana Ruiz, Max Okafor', { editing: who('Ana Ruiz', 'Max Okafor') }],
    ['Düzenleyen: Elif Kaya', { editing: who('Elif Kaya') }],
    ['(إعداد ليلى حسن للنشرة العربية)', { writing: who('ليلى حسن') }],
    ['(كتابة ليلى حسن، تحرير سامي كريم)', { writing: who('ليلى حسن'), editing: who('سامي كريم') }],
    ['(تحرير ليلى حسن)', { editing: who('ليلى حسن') }],
    ['ترجمة: ليلى حسن / تحرير: سامي كريم', { editing: who('ليلى حسن', 'سامي كريم') }],
    ['ئامادەکار: شیلان بارزۆ', { writing: who('شیلان بارزۆ') }],
    ['ئا: شیلان بارزۆ', { writing: who('شیلان بارزۆ') }],
    ['وەرگێڕانی: شیلان بارزۆ', { editing: who('شیلان بارزۆ') }],
    [
      '(Dilan Aro in Erbil; Editing by Ana Ruiz)',
      { writing: [{ name: 'Dilan Aro', place: 'Erbil' }], editing: who('Ana Ruiz') },
    ],
    [
      'AP writer Ana Ruiz in Erbil, Iraq, contributed.',
      { additional: [{ name: 'Ana Ruiz', place: 'Erbil, Iraq' }] },
    ],
    [
      'Associated Press reporter Ana Ruiz contributed to this report from Erbil.',
      { additional: [{ name: 'Ana Ruiz', place: 'Erbil' }] },
    ],
    ['إعداد: ليلى حسن - تحرير: وليد نوري', { writing: who('ليلى حسن'), editing: who('وليد نوري') }],
    ['پێداچوونەوەی شیلان بارزۆ', { editing: who('شیلان بارزۆ') }],
    ['تحرير: ليلى', { editing: who('ليلى') }],
    [
      'Reportage de Luc Petit, édité par Anne Roche',
      { reporting: who('Luc Petit'), editing: who('Anne Roche') },
    ],
  ])('typed as %j is found', (text, value) => {
    const found = { value: { ...noSignOff, ...value }, length: text.length }
    expect(signOff.recognise(text, style('kurdistan24'))).toEqual(found)
  })

  it.each<[language: string, text: string, value: Partial<SignOff>]>([
    [
      'en',
      'Reported by Dilan Aro with Ana Ruiz in Baghdad; Edited by Shilan Barzo',
      {
        reporting: [...who('Dilan Aro'), { name: 'Ana Ruiz', place: 'Baghdad' }],
        editing: who('Shilan Barzo'),
      },
    ],
    [
      'fr',
      'Reportage de Anne Roche avec Luc Petit à Bagdad ; édité par Zoé Blanc',
      {
        reporting: [...who('Anne Roche'), { name: 'Luc Petit', place: 'Bagdad' }],
        editing: who('Zoé Blanc'),
      },
    ],
    ['ar', 'تحرير: ليلى حسن وسامي كريم', { editing: who('ليلى حسن', 'سامي كريم') }],
    [
      'ckb',
      'راپۆرت: شیلان بارزۆ / دەستکاری: ئازاد کەریم',
      { reporting: who('شیلان بارزۆ'), editing: who('ئازاد کەریم') },
    ],
    [
      'tr',
      'Haber: Elif Kaya ve Can Demir / Editör: Ali Öz',
      { reporting: who('Elif Kaya', 'Can Demir'), editing: who('Ali Öz') },
    ],
    [
      'pt',
      '(Reportagem de Ana Ruiz; Edição de Luís Gil)',
      { reporting: who('Ana Ruiz'), editing: who('Luís Gil') },
    ],
    ['ru', 'Редактор: Анна Руис', { editing: who('Анна Руис') }],
    ['pl', 'Redakcja: Anna Lis', { editing: who('Anna Lis') }],
    ['nl', 'Redactie: Anna Smit', { editing: who('Anna Smit') }],
    ['es', 'Texto: Ana Ruiz / Edición: Luis Gil', { writing: who('Ana Ruiz'), editing: who('Luis Gil') }],
    ['es', 'Texto: Ana Ruiz / Fotos: Luis Gil', { writing: who('Ana Ruiz', 'Fotos: Luis Gil') }],
    [
      'de',
      'Text: Karin Feld | Redaktion: Jonas Osei',
      { writing: who('Karin Feld'), editing: who('Jonas Osei') },
    ],
    [
      'kmr',
      'Nûçe: Dilan Aro / Edîtor: Shilan Barzo',
      { reporting: who('Dilan Aro'), editing: who('Shilan Barzo') },
    ],
  ])('in %s, typed as %j, is found', (language, text, value) => {
    const found = { value: { ...noSignOff, ...value }, length: text.length }
    expect(signOff.recognise(text, style('kurdistan24', language))).toEqual(found)
  })

  it.each([
    'Editing by hand is slow work.',
    'Editing by Tuesday',
    'Editing by',
    'Reporting by then had stopped, she said.',
    'Reporting by Dilan Aro showed that the river rose.',
    'He praised the editing by Karin.',
    'Editor Karin Osei',
    'hd',
    'The ministry and two banks contributed to this report.',
    'He contributed.',
    'Both sides contributed to the story.',
    '(تغطية واسعة - وقال الوزير)',
    'The bridge ((see map)) is open.',
    'a/b test',
    'تحرير الموصل',
    '(تحرير الموصل)',
    '(تحرير مدينة كركوك)',
    '(تغطية خاصة)',
    '(تغطية مباشرة مستمرة)',
    '(ترجمة غير رسمية)',
    '(تقرير منظمة دولية)',
    'و: زۆر سوپاس بۆ ئێوە.',
    'ئا: بەڵێ، وایە.',
    'ئا: نا!',
    '(إعداد خطة طوارئ)',
    '(ترجمة كتاب قديم)',
    'and/or',
    'Text: Nobody knows why.',
    `Editing by ${Array.from({ length: 60 }, () => 'Dilan Aro').join(', ')}`,
    `Editing by Dilan Aro${'\nDilan Aro'.repeat(6)}`,
    '',
  ])('%j is a line of the story', (text) => {
    expect(signOff.recognise(text, style('kurdistan24'))).toBeNull()
  })

  it.each<[text: string, value: Partial<SignOff>]>([
    [
      '(Reporting by Dilan Aro)\n(Reporting by Dilan Aro; Editing by Ana Ruiz)',
      { reporting: [{ name: 'Dilan Aro', place: '' }], editing: [{ name: 'Ana Ruiz', place: '' }] },
    ],
    [
      'Reporting by Dilan Aro\nReporting by Dilan Aro in Koya',
      { reporting: [{ name: 'Dilan Aro', place: 'Koya' }] },
    ],
    [
      'Reporting by Dilan Aro in Koya; Reporting by Dilan Aro in Erbil',
      {
        reporting: [
          { name: 'Dilan Aro', place: 'Koya' },
          { name: 'Dilan Aro', place: 'Erbil' },
        ],
      },
    ],
    [
      'Reporting by Dilan Aro in Koya, Erbil',
      {
        reporting: [
          { name: 'Dilan Aro', place: 'Koya' },
          { name: 'Erbil', place: '' },
        ],
      },
    ],
    [
      'Reporting by Dilan Aro; Editing by Dilan Aro',
      { reporting: [{ name: 'Dilan Aro', place: '' }], editing: [{ name: 'Dilan Aro', place: '' }] },
    ],
  ])('names each person once in a role: %j', (text, value) => {
    expect(signOff.parse(text, style('reuters'))).toEqual({ ...noSignOff, ...value })
  })

  it('keeps what is no name where it is typed', () => {
    const typed = signOff.parse('Desk: see note; Editing by Karin Osei, editor', style('kurdistan24'))
    expect(typed).toEqual({ ...noSignOff, editing: who('Desk: see note', 'Karin Osei', 'editor') })
  })

  it('has at most five initials for a name', () => {
    const named = { ...noSignOff, editing: who('Ana Maria de la Cruz y Soto', 'Dilan Aro') }
    expect(signOff.print(named, style('afp'))).toBe('amdlc/da')
  })

  it('keeps the names after initials when one of them is changed', () => {
    const held = { ...noSignOff, reporting: who('Dilan Aro'), editing: who('Ruth Adeyemi', 'Paul Lindqvist') }
    expect(signOff.print(held, style('afp'))).toBe('da/ra/pl')
    expect(reconcile(signOff, 'da/ra/ko', held, style('afp'))).toEqual({
      ...held,
      editing: who('Ruth Adeyemi', 'ko'),
    })
  })

  it.each(houses.map(({ id }) => id))('of %s keeps its values through print and reading', (house) => {
    fc.assert(
      fc.property(signOffs, fc.constantFrom(...languages), (value, { tag }) => {
        const read = signOff.parse(signOff.print(value, style(house, tag)), style(house, tag))
        expect(signOff.keepUnprinted(read, value, style(house, tag))).toEqual(value)
      }),
    )
  })

  it.each(['kurdistan24', 'reuters', 'dpa'])('of %s is found whole, whatever it says', (house) => {
    fc.assert(
      fc.property(signOffs, fc.constantFrom('en', 'ckb', 'ar', 'fr'), (value, language) => {
        const text = signOff.print(value, style(house, language))
        expect(signOff.recognise(text, style(house, language))).toEqual({ value, length: text.length })
      }),
    )
  })
})

describe('what agencies write below their stories', () => {
  const { house } = style('none')
  it.each<[text: string, language: string, value: Partial<SignOff>]>([
    [
      '(Reportage par Ana Ruiz ; Edité par Max Okafor)',
      'fr',
      { reporting: who('Ana Ruiz'), editing: who('Max Okafor') },
    ],
    [
      '(Reportage Ana Ruiz à Paris, avec Léa Petit à Lyon, version française Max Okafor, édité par Eva Kern)',
      'fr',
      {
        reporting: [{ name: 'Ana Ruiz', place: 'Paris' }],
        additional: [{ name: 'Léa Petit', place: 'Lyon' }],
        editing: who('Max Okafor', 'Eva Kern'),
      },
    ],
    ['(Ana Ruiz, édité par Max Okafor)', 'fr', { writing: who('Ana Ruiz'), editing: who('Max Okafor') }],
    [
      '(Geschrieben von Ana Ruiz, redigiert von Max Okafor. Bei Rückfragen wenden Sie sich an die Redaktion unter 030 2201 33711.)',
      'de',
      { writing: who('Ana Ruiz'), editing: who('Max Okafor') },
    ],
    [
      '(Bericht von Ana Ruiz, unter Mitarbeit von Eva Kern, redigiert von Max Okafor. Bei Rückfragen wenden Sie sich bitte an berlin@example.org)',
      'de',
      { reporting: who('Ana Ruiz'), additional: who('Eva Kern'), editing: who('Max Okafor') },
    ],
    [
      '(Reporte de Ana Ruiz; reporte adicional de Eva Kern en Lima; editado en español por Max Okafor)',
      'es',
      {
        reporting: who('Ana Ruiz'),
        additional: [{ name: 'Eva Kern', place: 'Lima' }],
        editing: who('Max Okafor'),
      },
    ],
    [
      '(Información de Ana Ruiz; edición de Max Okafor)',
      'es',
      { reporting: who('Ana Ruiz'), editing: who('Max Okafor') },
    ],
    ['(Ana Ruiz, editing Max Okafor)', 'it', { writing: who('Ana Ruiz'), editing: who('Max Okafor') }],
    [
      '(Ana Ruiz, in redazione a Roma Max Okafor)',
      'it',
      { writing: who('Ana Ruiz'), editing: who('Max Okafor') },
    ],
    ['(Tradotto da Ana Ruiz, editing Max Okafor)', 'it', { editing: who('Ana Ruiz', 'Max Okafor') }],
    ['Translated by Ana Ruiz', 'en', { editing: who('Ana Ruiz') }],
    ['(AR/TO)', 'en', { reporting: who('AR'), editing: who('TO') }],
    ['--Ana Ruiz reported from Athens.', 'en', { reporting: [{ name: 'Ana Ruiz', place: 'Athens' }] }],
    ['--With assistance from Ana Ruiz and Max Okafor.', 'en', { additional: who('Ana Ruiz', 'Max Okafor') }],
    [
      'Ruiz reported from Athens. Associated Press writer Max Okafor in Berlin contributed to this report.',
      'en',
      {
        reporting: [{ name: 'Ruiz', place: 'Athens' }],
        additional: [{ name: 'Max Okafor', place: 'Berlin' }],
      },
    ],
    [
      'Editing by Max Okafor\nAna Ruiz contributed to this report',
      'en',
      { additional: who('Ana Ruiz'), editing: who('Max Okafor') },
    ],
    [
      '(Reporting by Ana Ruiz; Editing by Max Okafor)\nEva Kern in Berlin contributed to this report.',
      'en',
      {
        reporting: who('Ana Ruiz'),
        additional: [{ name: 'Eva Kern', place: 'Berlin' }],
        editing: who('Max Okafor'),
      },
    ],
  ])('%j is a sign-off', (text, language, value) => {
    expect(signOff.recognise(text, { houses: builtInHouses, house, language })).toEqual({
      value: { ...noSignOff, ...value },
      length: text.length,
    })
  })

  it.each([
    'Ana Ruiz reported from Athens.',
    '—Ana Ruiz reported from Athens that the ferry was lost.',
    'She reported from Athens. He stayed at home.',
    'Información de Interés',
    'Edición de Lujo',
    'Avec Ana Ruiz',
    'Reporting Ana Ruiz',
    '(Avec des agences et les autres)',
    '(Ana Ruiz, 41, and Max Okafor, 36)',
    '(AP/AFP)',
    '(AR)',
    'AR/TO',
    '(Reuters)',
    '(Editing is hard, she said)',
    'Translated by hand, the book is long',
    'With assistance from the state, they built a harbour.',
    '(with Ana Ruiz)',
    'Bei Rückfragen wenden Sie sich an den Hafen.',
    'Geschrieben von der Sonne',
  ])('%j is none', (text) => {
    for (const language of ['en', 'fr', 'de', 'es', 'it'])
      expect(signOff.recognise(text, { houses: builtInHouses, house, language })).toBeNull()
  })
})
