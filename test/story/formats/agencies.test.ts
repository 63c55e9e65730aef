import { describe, expect, it } from 'vitest'
import { formats } from '../../../story/formats'
import {
  bodyOf,
  bylinesOf,
  datelineOf,
  detailsOf,
  headlineOf,
  standfirstOf,
} from '../../../story/story/parts'
import { storyOf } from '../generate'
import { readFile } from './word-files'

const read = (text: string, name = 'story.txt') => readFile(name, text)

const signOffIn = (doc: Awaited<ReturnType<typeof read>>['doc']) =>
  doc.lastChild?.type.name === 'signoff' ? doc.lastChild.textContent : ''

describe('a text of an agency', () => {
  it.each([
    ['Koya (Irak), 3 mars 2026 (AFP) - ', 'Koya', 'Irak', '2026-03-03', 'AFP'],
    ['Koya (Irak), 3 mar (EFE).- ', 'Koya', 'Irak', '--03-03', 'EFE'],
    ['كوية (العراق), 3-3-2026 (أ ف ب) - ', 'كوية', 'العراق', '2026-03-03', 'أ ف ب'],
    ['كوية (العراق) 3 مارس آذار (رويترز) - ', 'كوية', 'العراق', '--03-03', 'رويترز'],
  ])('has its city’s land in brackets: %s', async (printed, city, country, date, source) => {
    const { doc } = await read(`Dam near Koya\n\n${printed}Engineers will empty the dam.\n\nWork begins.`)
    expect(datelineOf(doc)).toEqual({ places: [{ city, region: '', country }], date, sources: [source] })
    expect(doc.textContent).toContain(printed)
  })

  it.each([
    ['AFP’s in Arabic', 'لو/هن/ص ك', 'لو/هن/ص ك'],
    ['MENA’s', 'ل و/ ه ك\n\nأ ش أ', 'ل و/ ه ك'],
    ['WAM’s', 'وام/سامي حداد/ ليلى كرم', 'وام/سامي حداد/ ليلى كرم'],
    ['EFE’s above its pictures', 'lo-hk/sn\n\n(Foto)', 'lo-hk/sn'],
    [
      'Reuters’ in Persian',
      '(گزارش از سارا کریمی؛ ویرایش آرش نوری)',
      '(گزارش از سارا کریمی؛ ویرایش آرش نوری)',
    ],
    [
      'one in Kurmanji',
      'Nûçegihan: Rojîn Azad\nEdîtor: Elî Hesen',
      'Nûçegihan: Rojîn Azad\nEdîtor: Elî Hesen',
    ],
    [
      'Reuters’ after a rate of exchange',
      '($1 = 1,310 dinars) (Reporting by Lana Osman; Editing by Ranj Ali)',
      '(Reporting by Lana Osman; Editing by Ranj Ali)',
    ],
  ])('has its sign-off: %s', async (_, last, expected) => {
    const { doc } = await read(
      `Dam near Koya\n\nKOYA (AFP) - Engineers will empty it.\n\nWork begins.\n\n${last}`,
    )
    expect(signOffIn(doc)).toBe(expected)
    if (last.endsWith(expected)) expect(doc.textContent).toContain(last.slice(-20))
  })

  it.each([
    ['Xinhua', 'ERBIL, Iraq, March 3 (Xinhua) -- ', 'It is old. Enditem'],
    ['EFE', 'Koya, 3 mar (EFE).- ', 'It is old. EFE'],
    ['ANSA', '(ANSA) - ERBIL, 03 MAR - ', 'It is old. (ANSA).\n\nLO'],
    ['the Saudi agency', 'KOYA (SPA) - ', 'It is old.\n//انتهى//'],
    ['ANSA, with two people', '(ANSA) - ERBIL, 03 MAR - ', 'It is old. (ANSA).\n\nLO-HK'],
    ['EFE, with pictures', 'Koya, 3 mar (EFE).- ', 'It is old. EFE\n\n(Foto) (Vídeo)'],
    ['PTI', 'Koya, March 3 (PTI) ', 'It is old. PTI LO\nHK HK'],
    ['Kyodo', 'KOYA, March 3, Kyodo - ', 'It is old.\n\n==Kyodo'],
    ['Lusa', 'Koya, 03 mar 2026 (Lusa) - ', 'It is old.\n\nLO // HK\nLusa/Fim'],
    ['dpa-AFX', 'KOYA (dpa-AFX) - ', 'It is old./lo/hk/DP/sn'],
    ['Anadolu', 'KOYA (AA) - ', 'It is old.\n\n03.03.2026 14:30 - TSI\nAnadolu Ajansı - Her hakkı saklıdır'],
    ['İHA', 'KOYA (İHA) – ', 'It is old.\n(LO-HK-Y)\n03.03.2026 14:30:11 TSI\nNNNN'],
    ['DHA', 'KOYA (DHA) - ', 'It is old.\n\nFOTOĞRAFLI'],
    ['IRNA', 'KOYA (IRNA) - ', 'It is old.\n\nانتهای پیام/\nکد خبر: 123456'],
    ['PA', 'KOYA (PA) - ', 'It is old.\n\nmfl'],
    [
      'Reuters, with a pointer',
      'KOYA, March 3 (Reuters) - ',
      'It is old.\n\n((Double click on [O/R] for more))',
    ],
  ])('ends with its last sentence, not with the sign of %s', async (_, printed, end) => {
    const { doc, report } = await read(`Dam near Koya\n\n${printed}Engineers will empty it.\n\n${end}`)
    expect(bodyOf(doc).at(-1)?.textContent).toBe('It is old.')
    expect(report.notices.map(({ code }) => code)).toContain('wire-lines')
  })

  it.each([
    'He spoke to Kyodo.\n\nPA was there first', // a sentence
    'Who won?\n\nIraq 2:1 Iran', // no time
    'These won:\n\nUK\n\nUS\n\nEU', // a list
    'It is shown here:\n\nSaturday, 5 December, 20:00', // a listing
    'Who goes?\n\n(no-go)',
    'Dedi.\n\nAvukat, “Tüm hakları saklıdır” dedi.',
    'They saw it.\n\nAFP/Omar Haddad', // whose a picture is
    'Disse.\n\nTutti i diritti dei lavoratori saranno rispettati.', // not whose the text is
    'Disse.\n\nTodos os direitos das mulheres serão respeitados.',
    'Dijo.\n\nTodos los derechos de los trabajadores se respetan.',
    'گفت.\n\nهمه حقوق کارگران پرداخت می‌شود.',
    'قال.\n\nجميع الحقوق التي طالب بها العمال مكفولة.',
  ])('keeps what may be a sentence: %j', async (end) => {
    const { doc } = await read(`Dam near Koya\n\nKOYA (AFP) - Engineers will empty it.\n\n${end}`)
    expect(bodyOf(doc).at(-1)?.textContent).toBe(end.split('\n').at(-1))
  })

  it('has words after number signs below it as keywords', async () => {
    const { doc } = await read(
      'Dam near Koya\n\nKOYA (AFP) - Engineers will empty it.\n\nIt is old.\n\n#Koya #Iraq_dam',
    )
    expect(detailsOf(doc).keywords).toEqual(['Koya', 'Iraq dam'])
    expect(bodyOf(doc).at(-1)?.textContent).toBe('It is old.')
  })

  it.each([
    'He works for NATO.\n\nUN', // no source above it
  ])('keeps a last line of capitals that is no sign: %j', async (end) => {
    const { doc } = await read(`Dam near Koya\n\nEngineers will empty it, they said.\n\n${end}`)
    expect(doc.textContent).toContain('UN')
  })

  it.each([
    ['Lana Osman | 03.03.2026 - Update : 03.03.2026', 'Lana Osman'],
    ['By Lana Osman | Published March 3, 2026 at 10:11 a.m. EST | Updated March 3, 2026', 'By Lana Osman'],
    ['By Lana Osman · 3 March 2026', 'By Lana Osman'],
  ])('has the byline that stands beside its dates: %s', async (line, expected) => {
    const { doc } = await read(
      `Dam near Koya\n\n${line}\n\nKOYA, Iraq — Engineers will empty it.\n\nIt is old.`,
    )
    expect(bylinesOf(doc)).toEqual([{ name: 'Lana Osman', credit: '' }])
    expect(doc.children[2]?.textContent).toBe(expected)
    expect(standfirstOf(doc)).toBe('')
  })

  it('has no sign of its end after its headline', async () => {
    const { doc } = await read(
      'Damm bei Koya wird geleert =\n\nKoya (dpa) - Die Bagger kommen.\n\nEs geht los.',
    )
    expect(headlineOf(doc)).toBe('Damm bei Koya wird geleert')
  })

  it('has its headline once, and not in capitals, where it stands twice', async () => {
    const { doc } = await read(
      'DAM NEAR KOYA\n\nDam near Koya\n\nKOYA (AFP) - Engineers will empty it.\n\nIt is old.',
    )
    expect([headlineOf(doc), standfirstOf(doc)]).toEqual(['Dam near Koya', ''])
  })

  it('has the headline and standfirst below what a press office writes above them', async () => {
    const { doc } = await read(
      'For immediate release\n3 March 2026\n\nContact: Shilan Barzo\nPhone: +964 750 222 3344\n\nDAM TO BE DRAINED\nEngineers want it by May\n\nERBIL, March 3 /PRNewswire/ -- Engineers will empty it.\n\nIt is old.',
    )
    expect([headlineOf(doc), standfirstOf(doc)]).toEqual(['DAM TO BE DRAINED', 'Engineers want it by May'])
    expect(detailsOf(doc).note).toContain('Shilan Barzo')
  })

  it.each([
    'WITHDRAWAL - Dam near Koya',
    'ATTENTION - RETRAIT. Nous retirons la dépêche de mardi.',
    'ANULACIÓN: La presa de Koya',
    'ANNULLATA - Diga di Koya',
    'إلغاء: سد كوية',
    'سحب الخبر: السد سيفرغ',
    'هەواڵەکە کشێنرایەوە: بەنداو',
    'لغو: سد تخلیه می‌شود',
    'This story has been withdrawn. A substitute will follow.',
  ])('is withdrawn where the line above it says so: %s', async (line) => {
    const { doc, report } = await read(`${line}\n\nEngineers will empty it, they said.\n\nIt is old.`)
    expect(detailsOf(doc).withdrawn).toBe('canceled')
    expect(report.notices.map(({ code }) => code)).toContain('withdrawn')
  })

  const text =
    'Engineers will empty the dam this autumn to mend a gate that leaks, officials said.\n\nIt is old.'

  it.each([
    'پرواز لغو شد',
    'لغو حکم',
    'إلغاء حكم',
    'This report was withdrawn. The ministry gave no reason.',
  ])('is not withdrawn where it tells of something that is: %s', async (line) => {
    const { doc } = await read(`${line}\n\nEngineers will empty it, they said.\n\nIt is old.`)
    expect(detailsOf(doc).withdrawn).toBeNull()
    expect(doc.textContent).toContain(line)
  })

  it.each([
    ['below its byline', 'By Lana Osman\n\nReuters', 'Reuters'],
    ['on the next line', 'By LANA OSMAN\nAssociated Press', 'Associated Press'],
  ])('has whose its reporter is: %s', async (_, byline, credit) => {
    const { doc } = await read(`Eds: UPDATES: With quotes.\nDam near Koya\n${byline}\n\n${text}`)
    expect(bylinesOf(doc).map((each) => each.credit)).toEqual([credit])
    expect([headlineOf(doc), standfirstOf(doc)]).toEqual(['Dam near Koya', ''])
  })

  it.each([
    'Rudaw',
    'Agence France-Presse',
    'Source: Reuters',
    'Source: Xinhua| 2026-03-03 14:30:11|Editor: lo',
    'المصدر: رويترز',
    'ڕووداو دیجیتاڵ',
    'REUTERS',
    'ANADOLU AGENCY',
    'Rudaw Digital',
  ])('has no standfirst that says whose it is alone: %s', async (line) => {
    const { doc, report } = await read(`Dam near Koya is drained\n\n${line}\n\n${text}`)
    expect([headlineOf(doc), standfirstOf(doc)]).toEqual(['Dam near Koya is drained', ''])
    expect(report.notices).toContainEqual({ code: 'wire-lines', value: line })
  })

  it('keeps the name of an agency in capitals above a part of its text', async () => {
    const { doc } = await read(`Markets at a glance\n\nDOW JONES\n\n${text}\n\nNIKKEI\n\nIt is up.`)
    expect(doc.textContent).toContain('DOW JONES')
  })

  it.each(['txt', 'ninjs', 'nitf', 'newsml-g2', 'anpa', 'iptc7901'] as const)(
    'goes out and comes back with AFP’s sign-off of a bureau: %s',
    async (format) => {
      const { doc } = await read(`Dam near Koya\n\nParis (AFP) - ${text}\n\nlo-hk/sn/ts\n`)
      expect(signOffIn(doc)).toBe('lo-hk/sn/ts')
      const content = await formats[format].write?.(storyOf(doc), { audience: 'readers' })
      const back = await readFile(`story.${format}`, content ?? '')
      expect(signOffIn(back.doc)).toBe('lo-hk/sn/ts')
    },
  )

  it.each(['DAM', '1 DAM'])('has its headline below PA’s word for it: %s', async (line) => {
    const { doc } = await read(`${line}\nDam near Koya is drained\n\nBy Lana Osman, PA\n\n${text}`)
    expect(headlineOf(doc)).toBe('Dam near Koya is drained')
    expect(bylinesOf(doc)).toEqual([{ name: 'Lana Osman', credit: 'PA' }])
  })

  it.each([
    ['IRAK ENERGÍA', 'EFE', 'Vacían la presa de Koya'],
    ['IRAK ENERGÍA', 'AFP', 'IRAK ENERGÍA'],
    ['VACÍAN LA PRESA', 'EFE', 'VACÍAN LA PRESA'],
    ['Irak energía', 'EFE', 'Irak energía'],
  ])('has its headline below EFE’s words for it alone: %s (%s)', async (line, source, expected) => {
    const { doc } = await read(
      `${line}\n\nVacían la presa de Koya\n\nKoya (Irak), 3 mar (${source}).- Los ingenieros la vaciarán este otoño.\n\nEs vieja.`,
    )
    expect(headlineOf(doc)).toBe(expected)
    expect(standfirstOf(doc)).toBe(expected === line ? 'Vacían la presa de Koya' : '')
  })

  it('has its headline below its byline', async () => {
    const { doc } = await read(
      `كتب: سامي حداد\n\nتفريغ سد كوية\n\nسيفرغ المهندسون السد هذا الخريف.\n\nالسد قديم.`,
    )
    expect(headlineOf(doc)).toBe('تفريغ سد كوية')
    expect(bylinesOf(doc).map(({ name }) => name)).toEqual(['سامي حداد'])
  })

  it.each([
    'EDITORS: PLEASE WITHDRAW story slugged DAM/, moved at 1430 GMT. There will be no substitute story.',
    'ACHTUNG REDAKTIONEN: Bitte verwenden Sie die Meldung bdt0123 (Damm bei Koya) nicht.',
  ])('is withdrawn where editors are asked not to use it: %s', async (line) => {
    const { doc } = await read(`${line}\n\nEngineers will empty it, they said.\n\nIt is old.`)
    expect(detailsOf(doc).withdrawn).toBe('canceled')
  })
})

describe('a file of a chat', () => {
  it.each([
    [
      'WhatsApp',
      '[03/03/2026, 10:11:12] Lana Osman: Dam near Koya\n[03/03/2026, 10:12:05] Lana Osman: \u200eimage omitted\n[03/03/2026, 10:13:00] Lana Osman: Work begins in May.',
    ],
    [
      'WhatsApp on Android',
      '03/03/2026, 10:10 - Messages and calls are end-to-end encrypted.\n03/03/2026, 10:11 - Lana Osman: Dam near Koya\n03/03/2026, 10:12 - Lana Osman: This message was deleted\n03/03/2026, 10:13 - Lana Osman: Work begins in May.',
    ],
    [
      'Telegram',
      'Lana Osman, [3 Mar 2026 at 10:11:12]:\nDam near Koya\n\nLana Osman, [3 Mar 2026 at 10:13:12]:\nWork begins in May.',
    ],
  ])('is read without the times of its messages: %s', async (_, text) => {
    const { doc, report } = await read(text, '_chat.txt')
    expect(doc.textContent).toBe('Dam near KoyaWork begins in May.')
    expect(report.dropped).toContain('chat-times')
    expect(report.notices).toContainEqual({ code: 'wire-lines', value: 'Lana Osman' })
    expect(detailsOf(doc).note).toBe('Lana Osman')
  })

  const said = (sender: string, text: string, minute: number) =>
    `[03/03/2026, 10:${minute}:12] ${sender}: ${text}\n`

  it.each([
    ['*Dam near Koya*', 'Dam near Koya'],
    ['The dam costs ~12~ 14 million.', 'The dam costs 14 million.'],
    ['_It leaks_, she said. <This message was edited>', 'It leaks, she said.'],
    ['It is ~5 km to Koya, and ~10 km to Ranya.', 'It is ~5 km to Koya, and ~10 km to Ranya.'],
    ['2*3*4 is 24, says the_dam_keeper.', '2*3*4 is 24, says the_dam_keeper.'],
  ])('has its signs read: %j', async (written, expected) => {
    const { doc } = await read(
      said('Lana Osman', 'Dam near Koya', 11) + said('Lana Osman', written, 12),
      '_chat.txt',
    )
    expect(doc.textContent).toBe(`Dam near Koya${expected}`)
  })

  it('tells what was struck', async () => {
    const { report } = await read(said('Lana Osman', 'It costs ~12~ 14 million.', 11), '_chat.txt')
    expect(report.dropped).toContain('deletions')
  })

  it('keeps who said a thing where people talk', async () => {
    const talk = said('Lana Osman', 'Does it leak?', 11) + said('Hiwa Karim', 'It does.', 12)
    const { doc } = await read(talk, '_chat.txt')
    expect(doc.textContent).toBe('Lana Osman: Does it leak?Hiwa Karim: It does.')
  })

  const copy = said('Lana Osman', 'Dam near Koya', 11) + said('Lana Osman', 'It leaks.', 12)

  it.each([
    [said('Desk', 'Thanks.', 13), 'Desk: Thanks.'],
    [said('Lana Osman', 'pls check the numbers', 13), 'Lana Osman: pls check the numbers'],
    [
      said('Lana Osman', 'that’s all, can someone edit?', 13) + said('Hiwa Karim', '👍', 14),
      'Lana Osman: that’s all, can someone edit?\nHiwa Karim: 👍',
    ],
    [said('هيوا كريم', 'شكرا، سأحرره الآن', 13), 'هيوا كريم: شكرا، سأحرره الآن'],
    [said('Rojîn Azad', 'Spas, ez ê binivîsim', 13), 'Rojîn Azad: Spas, ez ê binivîsim'],
  ])('has talk below a story as a note of the desk: %j', async (talk, note) => {
    const { doc, report } = await read(copy + talk, '_chat.txt')
    expect(doc.textContent).toBe('Dam near KoyaIt leaks.')
    expect(detailsOf(doc).note).toBe(`Lana Osman\n${note}`)
    expect(report.notices).toContainEqual({ code: 'wire-lines', value: `Lana Osman\n${note}` })
  })

  it.each([
    [said('Desk', 'It leaks since 2019, police say.', 13), 'Desk: It leaks since 2019, police say.'],
    [said('Lana Osman', 'No one was hurt.', 13), 'No one was hurt.'],
    [said('Lana Osman', 'Thanksgiving is near.', 13), 'Thanksgiving is near.'],
  ])('keeps what may be the story’s: %j', async (more, text) => {
    const { doc } = await read(copy + more, '_chat.txt')
    expect(doc.textContent).toBe(`Dam near KoyaIt leaks.${text}`)
  })

  it.each([
    [
      'WhatsApp in Arabic',
      '[٣/١١/٢٠٢٦، ١٠:٣١:٢٢ ص] سامي حداد: تفريغ السد\n[٣/١١/٢٠٢٦، ١٠:٣٢:٢٢ ص] سامي حداد: يبدأ العمل في أيار.',
      'تفريغ السديبدأ العمل في أيار.',
    ],
    [
      'Slack, where the same person goes on',
      'Lana Osman\n  10:31 AM\nDam near Koya\nIt leaks.\n10:33\nWork begins in May.',
      'Dam near KoyaIt leaks.Work begins in May.',
    ],
  ])('is read in %s', async (_, text, expected) => {
    expect((await read(text, '_chat.txt')).doc.textContent).toBe(expected)
  })
})

describe('a text of Anadolu or SPA', () => {
  const text = 'Engineers will empty the dam this autumn to mend a gate, officials said on Monday.'

  it('has its byline beside its dates, in Turkish too', async () => {
    const { doc, report } = await read(
      'Baraj boşaltılacak\nLana Osman  |03.03.2026 - Güncelleme : 03.03.2026\nERBİL (AA) - Mühendisler barajı boşaltacak, dediler.\nÇalışmalar mayısta başlıyor.\nMuhabir: Hiwa Karim\n',
    )
    expect(headlineOf(doc)).toBe('Baraj boşaltılacak')
    expect(standfirstOf(doc)).toBe('')
    expect(bylinesOf(doc).map(({ name }) => name)).toEqual(['Lana Osman'])
    expect(datelineOf(doc)?.sources).toEqual(['AA'])
    expect(signOffIn(doc)).toBe('Muhabir: Hiwa Karim')
    expect(report.notices.map(({ value }) => value)).toEqual(['03.03.2026 - Güncelleme : 03.03.2026'])
  })

  it('signs off after a star', async () => {
    const { doc } = await read(
      `Dam to be drained\n\n${text}\n\nWork begins.\n\n*Writing by Dara Selim in Ankara\n`,
    )
    expect(signOffIn(doc)).toBe('*Writing by Dara Selim in Ankara')
  })

  it.each(['جرى العمل.\n// انتهى //\n14:20ت م\n0123', 'It rained.\n--SPA\n14:20 LOCAL TIME 11:20 GMT\n0012'])(
    'ends with its time and number, which are set aside: %j',
    async (end) => {
      const { doc, report } = await read(`Dam to be drained\n\n${text}\n\n${end}\n`)
      expect(bodyOf(doc).at(-1)?.textContent).toBe(end.split('\n')[0])
      expect(report.notices.map(({ code }) => code)).toEqual(['wire-lines'])
    },
  )

  it('keeps a year on a line of its own', async () => {
    const { doc } = await read(`Dam to be drained\n\n${text}\n\nWhen was it built?\n\n1958\n`)
    expect(bodyOf(doc).at(-1)?.textContent).toBe('1958')
  })
})
