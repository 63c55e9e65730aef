import { describe, expect, it } from 'vitest'
import { findInStory } from '../../../story/checks'
import { type Copy, look, storyOf } from './look'

type Row = [copy: Copy, found: string[], language?: string]

describe('a doubled word', () => {
  it.each<Row>([
    ['The council met in the the old hall.', ['the the → the']],
    ['The the mayor left early.', ['The the → The']],
    ['Trucks waited at at the gate and and left.', ['at at → at', 'and and → and']],
    ['It opened in in March.', ['in in → in']],
    ['They paid a a fine.', ['a a → a']],
    ['It was was a slow day. They are are late.', ['was was → was', 'are are → are']],
    ['لە لە شاری هەولێر باران باری.', ['لە لە → لە'], 'ckb'],
    ['ذهب إلى إلى المدينة.', ['إلى إلى → إلى'], 'ar'],
    ['Il vit dans dans une ville.', ['dans dans → dans'], 'fr'],
    ['أقر المجلس الميزانية الميزانية الجديدة.', ['الميزانية الميزانية → الميزانية'], 'ar'],
    ['گوتی کە کارەکان کارەکان دەست پێدەکەن.', ['کارەکان کارەکان → کارەکان'], 'ckb'],
    ['Le conseil a approuvé approuvé le budget.', ['approuvé approuvé → approuvé'], 'fr'],
    ['Der Rat beschloss einstimmig einstimmig den Haushalt.', ['einstimmig einstimmig → einstimmig'], 'de'],
    ['It is closed for for repairs.', ['for for → for']],
    ['وقال إن الجسر الجسر سيفتح.', ['الجسر الجسر → الجسر'], 'ar'],
    ['She went to to the bridge and came to to Zakho.', ['to to → to', 'to to → to']],
    ['They moved to to a house, and sent to to her 12 letters.', ['to to → to', 'to to → to']],
    ['Rain closes the\nthe bridge of\u00a0\n of Zakho.', ['the\nthe → the', 'of\u00a0\n of → of']],
    ['RAIN CLOSES THE THE BRIDGE.', ['THE THE → THE']],
    [
      'He said that that he came, and the house that that the rain hit.',
      ['that that → that', 'that that → that'],
    ],
    ['She had had been to Zakho; work will go on on as planned.', ['had had → had', 'on on → on']],
    ['Il est tard, et il il part.', ['il il → il'], 'fr'],
    ['The bridge is is closed, and two roads are are open.', ['is is → is', 'are are → are']],
    ['ڕێگاکە لە\nلە زاخۆ داخرا.', ['لە\nلە → لە'], 'ckb'],
    [
      'Le maire est est venu, il a a dit, et elle est est partie.',
      ['est est → est', 'a a → a', 'est est → est'],
      'fr',
    ],
    ['Der Rat hat hat den Haushalt, und er ist ist beschlossen.', ['hat hat → hat', 'ist ist → ist'], 'de'],
    ['قال الوزير إن إن الجسر كان كان مغلقا.', ['إن إن → إن', 'كان كان → كان'], 'ar'],
    ['بەڵام بەڵام پردەکە داخراوە.', ['بەڵام بەڵام → بەڵام'], 'ckb'],
  ])('is found in “%s”', (copy, found, language) => {
    expect(look('doubled-word', storyOf(copy, language))).toEqual(found)
  })

  it.each<[Copy, string?]>([
    ['He said that that bridge had had its day.'],
    ['What it is is a warning, and she told her her rights.'],
    ['What there was was a bridge, and what it is is plain.'],
    ['They played Duran Duran in Pago Pago and Baden Baden.'],
    ['It is the place that he went to to work, and the one she came to to rest.'],
    ['He lives in\nthe house.\nThe bridge.\nThe river.'],
    ['They sang of Of Mice, and of the The Hague play.'],
    ['She had had a cold and had had enough, and said that that house was hers and that that is so.'],
    ['The man he was was gone, and all the bridge is is a road. The bridge that it was was old.'],
    ['THEY PLAYED DURAN DURAN IN PAGO PAGO, AND HAD HAD IT.'],
    ['Les jours où il en est, est-il là ?', 'fr'],
    ['Il est tout en en parlant ; l’est est calme, l’Est est loin.', 'fr'],
    ['What they called for for years came.'],
    ['الأمر اليوم اليوم والآن الآن.', 'ar'],
    ['قال قال النبي، وهو هو، لا لا.', 'ar'],
    ['Der Mann, der ist, ist da; die, die es hat, hat es.', 'de'],
    ['Said said so. “No,” Will will say. He told Said said no.'],
    ['They logged in in March and turned the lights on on Monday, and he came in in tears.'],
    ['It was a very, very long, long way.'],
    ['“No, the the bridge fell,” he stammered.'],
    ['The 10 10 ratio held; the score was 3 3.'],
    ['It was a sweet sweet reminder of the bad bad old days, and a pretty pretty dress.'],
    ['It was so so good, a very very long night night.'],
    ['The bridge. The river.'],
    ['They met the-the man, half-half.'],
    ['The vote was 12\u201312, and again 12\u201312.'],
    ['بەفر وردە وردە دەباری و زۆر زۆر خۆش بوو.', 'ckb'],
    ['یەک یەک هاتن و جار جار دەڕۆیشتن.', 'ckb'],
    ['عاد شيئا شيئا إلى بيته بيته القديم.', 'ar'],
    ['Nous nous sommes vus; vous vous trompez.', 'fr'],
    ['Die, die die Brücke sahen, gingen.', 'de'],
    ['Yavaş yavaş, bir bir geldiler.', 'tr'],
    ['هەنگاو هەنگاو و پۆل پۆل دەڕۆن.', 'ckb'],
    ['تقدموا خطوة خطوة ورويدا رويدا، والله الله.', 'ar'],
    ['Piano piano, quasi quasi ci siamo.', 'it'],
    [[{ part: 'byline', text: 'By the the' }]],
  ])('is not told of “%s”', (copy, language) => {
    expect(look('doubled-word', storyOf(copy, language))).toEqual([])
  })
})

describe('what is still to be filled in', () => {
  it.each<Row>([
    ['The road cost TK million dinars.', ['TK']],
    ['It cost $XX.X a barrel, a XX-million-euro plan of May 20XX.', ['XX.X', 'XX', '20XX']],
    [
      'Dana Rostam (AGE?) said so [check spelling] twice (SPELLING?).',
      ['(AGE?)', '[check spelling]', '(SPELLING?)'],
    ],
    ['It opened 12 shops, closing ___ of them, [NAME] said (PLS CHECK).', ['___', '[NAME]', '(PLS CHECK)']],
    ['“TK,” she said, and “TK” he said.', ['TK', 'TK']],
    ['Some TK people came, TKTK said.', ['TK', 'TKTK']],
    ['The boat is owned by TK XX.', ['TK', 'XX']],
    ['Mayor TK TK, XX TK of them, and TK XXX came.', ['TK', 'TK', 'XX', 'TK', 'TK', 'XXX']],
    ['Mayor Dana Rasho (CQ) spoke.', ['(CQ)']],
    ['At least XX people came, or xx.', ['XX', 'xx']],
    ['It cost $XXX and XX% of it was lent.', ['XXX', 'XX']],
    ['He is XX years old.', ['XX']],
    ['The name is ??? so far.', ['???']],
    ['Mayor Dana Rasho??? spoke.', ['???']],
    ['Signed: ___', ['___']],
    ['The bridge [TK] opened.', ['[TK]']],
    ['Call XXXX.', ['XXXX']],
    ['Lorem ipsum dolor.', ['Lorem ipsum']],
    ['The mayor of {city} spoke on {date}.', ['{city}', '{date}']],
    ['Who paid (???) is not known.', ['???']],
    ['[NAME TO COME] said it was up ?? percent. FIXME', ['[NAME TO COME]', '??', 'FIXME']],
    ['Dana Rasho [CQ] and Nadia Helmer (cq) spoke.', ['[CQ]', '(cq)']],
    ['قتل ؟؟؟ شخصا في الانفجار.', ['؟؟؟'], 'ar'],
    ['وقال المسؤول (؟؟؟) إن الطريق مغلق.', ['؟؟؟'], 'ar'],
    ['بووجەکە ؟؟؟ ملیۆن دینار بوو.', ['؟؟؟'], 'ckb'],
    ['بووجەکە TK ملیۆن دینار بوو.', ['TK'], 'ckb'],
    ['The bridge is closed until XX.', ['XX']],
    ['XX blessés à Zakho', ['XX'], 'fr'],
    ['Le maire, [NOM], a (ÂGE?) ans.', ['[NOM]', '(ÂGE?)'], 'fr'],
    ['Bürgermeister [VORNAME] sprach am (DATUM).', ['[VORNAME]', '(DATUM)'], 'de'],
    ['قتل XX شخصا، وأصيب XXX آخرون.', ['XX', 'XXX'], 'ar'],
    ['دانا ڕەشۆ (CQ) قسەی کرد.', ['(CQ)'], 'ckb'],
    ['حضر TKTK الاجتماع.', ['TKTK'], 'ar'],
  ])('is found in “%s”', (copy, found, language) => {
    expect(look('placeholder', storyOf(copy, language))).toEqual(found)
  })

  it.each([
    'Shoppers left TK Maxx for TK Elevator.',
    'The film XX TKO and the firm TK XXL Shoes.',
    'He told [his brother] to check (check) it; a snake_case___name and the XX-chromosome.',
    'Prizes went to “TK”, a drama, and to "XX" and ‘xx’.',
    'Super Bowl XX and the XXX Olympiad began.',
    'XX chromosomes come in pairs. In the siglo XX, and on Olympiad XX.',
    'Pope John XXIII and Louis XX spoke of Article XX.',
    'He wore size XXL in the US and drove an XX-100.',
    'What? When?? Why! So?? people asked. (MORE TO COME) (more to come) [Two more names are to come] (BEST YET TO COME)',
    'What were they thinking??? Nobody knew.',
    '___',
    'The set {cities} and the sign {} were drawn.',
    'The film xXx ran; Malcolm X spoke on platform X.',
    'Flight TK1979 and Flight TK 1979 landed.',
    'See the file TK_2026 or https://example.org/TK.',
    'The Xx gene, the FXX channel and the PYXX index.',
    'Nobody knew (or asked).',
    'The National Organisation for Mills (NOM) and the Organisation for Roads and Training (ORT) agreed.',
    'Women have XX chromosomes and men XY; the XX and a size XXL left.',
    'In Roman numbers XX is 20; Roman numeral XX or XXX.',
    'Write to desk@xxx.example, or see xxx.example and /srv/xxxx/notes and C:\\XXXX.',
    'The file xxxx.png and the value xxxx_1 stay.',
    'They set `a ??? b`, `TK` and `XXXX` in the code.',
    'The TKTK.example page and @tktk are theirs.',
  ])('is not told of “%s”', (copy) => {
    expect(look('placeholder', storyOf(copy.replace(/https:\S+/u, '')))).toEqual([])
  })

  it.each([
    ['هل وصل القطار؟ متى؟؟ لا أحد يعرف!', 'ar'],
    ['«چی؟؟؟؟» هاواری کرد.', 'ckb'],
    ['شاهد سوبر بول XX في المقهى.', 'ar'],
    ['استقل طائرة XX-100 وحضر فعاليات TK_2026.', 'ar'],
  ])('is not told of “%s”', (copy, language) => {
    expect(look('placeholder', storyOf(copy, language))).toEqual([])
  })
})

describe('spaces', () => {
  it('that are too many are found', () => {
    expect(look('doubled-space', storyOf('The road  opened.   It rained.'))).toEqual(['   →  ', '    →  '])
    expect(look('space-before-mark', storyOf('The road , he said , opened .'))).toEqual([
      ' , → ,',
      ' , → ,',
      ' . → .',
    ])
    expect(look('space-before-mark', storyOf('باران باری ، گوتی', 'ckb'))).toEqual([' ، → ،'])
    expect(look('space-before-mark', storyOf('باران باری ؟ نا ؛ نا', 'ckb'))).toEqual([' ؟ → ؟', ' ؛ → ؛'])
    expect(look('space-before-mark', storyOf('The road ,he said, opened'))).toEqual([' , → , '])
    expect(look('space-before-mark', storyOf('The road opened .It rained'))).toEqual([' . → . '])
    expect(look('space-before-mark', storyOf('انتهى الأمر .وقال الوزير ؟نعم', 'ar'))).toEqual([
      ' . → . ',
      ' ؟ → ؟ ',
    ])
  })

  it.each([
    'The road opened. It rained.',
    'Il dit : « Non ! » ; puis il partit ?',
    'He waited . . . and left ...',
    'A .38 pistol, the .com boom and .NET.',
    ' Indented, and with a space behind ',
    'It fell by .5 points, he said.',
    'It runs on .NET and on .In domains, with .Net.',
    'نقلته الجزيرة .نت عن موقع .كوم',
  ])('are not told of “%s”', (copy) => {
    expect(look('doubled-space', storyOf(copy))).toEqual([])
    expect(look('space-before-mark', storyOf(copy))).toEqual([])
  })
})

describe('a mark that stands twice', () => {
  it.each<[string, string[], string?]>([
    ['The mayor spoke,, and left..', [',, → ,', '.. → .']],
    ['“We are full..” It cost 40%.. He said so..', []],
    ['“We are full..” she said.', ['.. → .']],
    ['انتهى الأمر،، وقال الوزير', ['،، → ،'], 'ar'],
    ['بەڵێ،، گوتی؛؛', ['،، → ،', '؛؛ → ؛'], 'ckb'],
  ])('is found in “%s”', (copy, found, language) => {
    expect(look('doubled-mark', storyOf(copy, language))).toEqual(found)
  })

  it.each<[string, string?]>([
    ['Wait... what? And so… on. See ../notes and a..b.'],
    ['Well.. perhaps.. not.'],
    ['بغداد.. انفجار في السوق', 'ar'],
    ['The U.S., the E.U.; he said: no.'],
  ])('is not told of “%s”', (copy, language) => {
    expect(look('doubled-mark', storyOf(copy, language))).toEqual([])
  })
})

describe('a space that is missing behind a mark', () => {
  it.each<[string, string[], string?]>([
    ['The gate was shut at dusk.The guards left.', ['dusk.The → dusk. The']],
    ['Was it shut?Guards left!Nobody stayed.', ['shut?Guards → shut? Guards', 'left!Nobody → left! Nobody']],
    ['She left for Erbil.The road was shut.', ['Erbil.The → Erbil. The']],
    [
      'She came from Erbil.Helmer said so. It stopped on Monday.March 3 is next.',
      ['Erbil.Helmer → Erbil. Helmer', 'Monday.March → Monday. March'],
    ],
    [
      'It is shut (for now).The guards left, it “ended”.The rest stayed.',
      ['now).The → now). The', 'ended”.The → ended”. The'],
    ],
    [
      '“We left,”she said. “It ended.”The rest stayed.',
      ['left,”she → left,” she', 'ended.”The → ended.” The'],
    ],
    ['In Erbil,Iraq it rained;nobody left.', ['Erbil,Iraq → Erbil, Iraq', 'rained;nobody → rained; nobody']],
    ['Le pont est fermé.Les gardes sont partis.', ['fermé.Les → fermé. Les'], 'fr'],
    ['صوتوا ضد القرار.ثم خرجوا.', ['القرار.ثم → القرار. ثم'], 'ar'],
    ['هذا حق.هو قال ذلك.', ['حق.هو → حق. هو'], 'ar'],
    ['ئەو هات.من چووم.', ['هات.من → هات. من'], 'ckb'],
    ['دەنگیان دا.پاشان ڕۆیشتن.', ['دا.پاشان → دا. پاشان'], 'ckb'],
    ['أغلق الطريق.وفتح الجسر،ثم أغلق.', ['الطريق.وفتح → الطريق. وفتح', 'الجسر،ثم → الجسر، ثم'], 'ar'],
    ['پردەکە کرایەوە،پاشان داخرا.', ['کرایەوە،پاشان → کرایەوە، پاشان'], 'ckb'],
  ])('is found in “%s”', (copy, found, language) => {
    expect(look('no-space-after-mark', storyOf(copy, language))).toEqual(found)
  })

  it.each<[string, string?]>([
    ['The gate was shut. The guards left at 6 p.m. in the U.S., she said.'],
    ['See example.org, Booking.Com, node.Js, ASP.Net and Sony.Music, said J.R.R. Tolkien of J.Crew.'],
    ['The file report.Final.docx of @anna.Berg is in System.IO.Files, see docs/read.Me and a_b.The.'],
    ['It rose 1,200 to 3.5, or 2,5 in e.g. the i.e. sense; a,b and x;y.'],
    ['Shares in Booking.Com rose, Health.Gov fell. Sony.Music, too, and Marks.Spencer.'],
    ['The new Co.Labs hub, the St.Gallen line and the Dr.Miller house opened.'],
    ['قال موقع شفق.نيوز ذلك.', 'ar'],
    ['بلغ السعر ١٢.٥٠ و١٢،٥٠٠ دينار في ١٢.١١.٢٠٢٥، و۱۲.۵۰ و۱۲،۵۰۰.', 'ar'],
    ['قال د.كريم ود.سامي ذلك.', 'ar'],
    ['باعت شركة إل.جي وشركة إتش.بي الأجهزة لقناة بي.بي.سي.', 'ar'],
    ['من قناة بي.إن سبورت وشركة في.إم وير', 'ar'],
    ['لە ١٢.١١.٢٠٢٥ نرخەکە ١٢،٥٠٠ دینار بوو، کۆمپانیای ئێڵ.جی گوتی.', 'ckb'],
    ['See https://example.org/politik/der,lange-weg, www.example.org/one,two;three and a@desk.example,too.'],
    [`See https://example.org/${'long-'.repeat(20)}way,home/end.`],
    ['The Yahoo!Sports team uses the Console.WriteLine method.'],
    ['He waited...Then he left…Then he came . . . back.'],
    ['The “Old Song”, “Rain”; the workers’, (all) left.'],
    ['Il dit : « Non ! » Puis il partit ; voilà.', 'fr'],
    ['Die z.B. mit usw. genannten, die Kolleg.Innen, ca. 3.500.', 'de'],
    ['قال د.كريم وأ.د.سامي إن موقع الجزيرة.نت يعمل، وبلغت ٣.٥ و٣،٥.', 'ar'],
    ['د.ئازاد لە ڕووداو.نێت گوتی، ٣.٥ ملیۆن.', 'ckb'],
  ])('is not told of “%s”', (copy, language) => {
    expect(look('no-space-after-mark', storyOf(copy, language))).toEqual([])
  })

  it('is not told of a table, a byline or a credit', () => {
    for (const part of ['table', 'byline', 'credit'] as const)
      expect(look('no-space-after-mark', storyOf([{ part, text: 'Roth,Harbour.The' }]))).toEqual([])
  })
})

describe('a mark without its other half', () => {
  it.each<Row>([
    ['“We waited, said Nadia Helmer.', ['“']],
    ['We waited,” said Nadia Helmer.', ['”']],
    ['The council (elected in May met.', ['(']],
    ['The council elected in May) met.', [')']],
    ['ERBIL AP) - The council met; Kurdistan 24) did not.', [')', ')']],
    ['The note [sic was read.', ['[']],
    ['"We waited, he said.', ['"']],
    ['گوتی «باران دەبارێ.', ['«'], 'ckb'],
    [['“We waited.', 'The train left.'], ['“']],
    // one fault and not two, with the mark that the story has otherwise
    ['“We waited," he said. “It rained.”', ['" → ”']],
    ['"We waited,” he said. “It rained.”', ['" → “']],
    ['"We waited," he said. "It rained.” "So," he said.', ['” → "']],
    ['He called it “late", she "early" and they “old”.', ['" → ”']],
    [
      ['“We waited.', 'The train left.”'],
      ['“', '”'],
    ],
    [['Er sagte: „Wir warten.', 'Es regnet. „Der Zug kommt.“'], ['„'], 'de'],
    ['Il dit que le train attend. »', ['»'], 'fr'],
    [['گوتی "باران دەبارێ.', '"شار ئارامە.'], ['"'], 'ckb'],
  ])('is found in “%s”', (copy, found, language) => {
    expect(look('unbalanced', storyOf(copy, language))).toEqual(found)
  })

  it.each<[Copy, string?]>([
    ['He asked (why?) and went [to check the bridge, she said]. “[Check] it,” he wrote (Age of Iron).'],
    ['“We waited,” said Nadia Helmer (45). She had “no idea [why]”.'],
    [['“We waited.', '“Then the train left.”']],
    ['a) the road b) the bridge 1) the river'],
    ['He wrote :) and ;-) and :( to her.'],
    ['The door is 6\'2" high.'],
    ['"We waited," he said. "It rained."'],
    ['Er sagte: „Wir warten.“', 'de'],
    ['Il dit : « On attend. »', 'fr'],
    ['«باران دەبارێ» گوتی.', 'ckb'],
    ['”باران دەبارێ“ گوتی.', 'ckb'],
    ['The ’90s, the boys’ school and 5’ of rain.'],
    ['She quoted “the man who said ‘never’”.'],
    ['The song “Rain (Slow)” [live] came first.'],
    ['Either A) the road or B) the bridge.'],
    [['Read the whole list »', '» The morning in Duhok']],
    [['» Le fil de la journée', 'Il dit : « On attend. »'], 'fr'],
    [['گوتی "باران دەبارێ.', 'شار ئارامە.', 'ڕێگاکە داخراوە".'], 'ckb'],
    [['وقال “الطريق مغلق.', 'وسيفتح غدا”.'], 'ar'],
    [['Il dit : « On attend.', 'Le train est en retard. »'], 'fr'],
  ])('is not told of “%s”', (copy, language) => {
    expect(look('unbalanced', storyOf(copy, language))).toEqual([])
  })

  describe('of a single quotation mark', () => {
    it.each<Row>([
      ['‘We waited, said Nadia Helmer.', ['‘']],
      ['She said: ‘We waited. Then it rained.', ['‘']],
      ["'We waited, said Nadia Helmer.", ["'"]],
      ['We waited,’ said Nadia Helmer.', ['’']],
      ["Did we wait?' asked Nadia Helmer.", ["'"]],
      ['‘We waited, she said. ‘It rained.’', ['‘']],
      ['‘I waited, she said; ‘it’s late, he wrote.', ['‘', '‘']],
      ['“She said ‘we waited, and left,” he said.', ['‘']],
      ['He called it ‘a day of rain and left.', ['‘']],
      [[{ part: 'headline', text: '‘We waited, says mayor' }], ['‘']],
      [['‘We waited.', 'The train left.'], ['‘']],
      ['Er sagte: „Wir lasen ‚Der Damm und gingen.“', ['‚'], 'de'],
    ])('is found in %j', (copy, found, language) => {
      expect(look('unbalanced', storyOf(copy, language))).toEqual(found)
    })

    it.each<[Copy, string?]>([
      ['‘We waited,’ said Nadia Helmer. ‘It’s late.’'],
      ["'We waited,' said Nadia Helmer. 'It's late.'"],
      ["‘We waited', she said."],
      ['“She said ‘we waited’,” he wrote.'],
      ['The workers’ plan, James’ house and the miners’, too.'],
      ["The workers' plan, James' house and the miners' one."],
      ['Get ‘em, ’til the ‘90s; rock ‘n’ roll, ‘twas so.'],
      ["Get 'em, 'til the '90s; rock 'n' roll, 'twas so, goin' on, 's-Hertogenbosch and 't Hooft."],
      ['They met ‘Abd al-Karim, ‘Ali and the ‘ulama in ‘Ain Zala.'],
      ["They met 'Abd al-Karim, 'Ali and the 'ulama in 'Ain Zala."],
      ['‘Iraq is ready,’ he said. ‘Every road, too!’'],
      [['‘We waited.', '‘Then the train left.’']],
      ["The wall is 6' high, 5'2\" there; 33° 12' north."],
      ['O‘ahu and Hawai‘i’s roads.'],
      ['L’eau d’hier, c’est l’or des travailleurs’, dit-il.', 'fr'],
      ['‘Rock’, ‘folk’ and ‘the miners’ song’, they sang.'],
      ['Er sagte: „Wir lasen ‚Der Damm‘ und gingen.“', 'de'],
      ['Er sagte: „Wir lasen ‚Der Damm’ und gingen“, drei‚ vier.', 'de'],
      ['In the ‘old town’ he said: “No.”'],
      ["''We waited,'' she said; the 'bots and 'phones rang."],
    ])('is not told of %j', (copy, language) => {
      expect(look('unbalanced', storyOf(copy, language))).toEqual([])
    })
  })
})

describe('a and an', () => {
  it.each<Row>([
    ['He ate a apple and an pear.', ['a → an', 'an → a']],
    ['It took a hour. An bridge fell.', ['a → an', 'An → A']],
    ['It was an university and an one-day strike.', ['an → a', 'an → a']],
    ['A boy fell into a 8-metre hole.', ['a → an']],
    ['He bought a umbrella.', ['a → an']],
    [
      'Ask a FBI agent, a X-ray man, an U.S. envoy, an UN or an PKK one.',
      ['a → an', 'a → an', 'an → a', 'an → a', 'an → a'],
    ],
    ['He is a Iraqi, she is an British envoy.', ['a → an', 'an → a']],
    ['It rained. A ice storm came. A 8-minute one.', ['A → An', 'A → An']],
  ])('are found in “%s”', (copy, found) => {
    expect(look('article', storyOf(copy))).toEqual(found)
  })

  it.each<[Copy, string?]>([
    ['A European, a university, a one-day strike, a user, a uniform and a unit.'],
    ['An hour, an honest heir, an MP, an FBI agent, an NGO and a US base.'],
    ['An historic day at an hotel, a historic day at a hotel.'],
    ['An 8-year-old, an 18-year-old, an 11-day trip, an 80% rise, a 9-year-old and a 100-year plan.'],
    ['Vitamin a is common; the letter a in the name.'],
    ['A “a apple” is what he said.'],
    ['An ntl spokesman and an fbi.gov address.'],
    ['A NATO, a SWAT, a UNESCO, a FIFA and a UEFA man, a RAF or an RAF pilot, an ISIS and a NASA one.'],
    ['An MP, an LNG tanker, an X-ray, an S-400, an R-rated film, a T-shirt, a U-turn and a B-52.'],
    ['An Iraqi, an American, a European, a Ukrainian, a One Nation man, a Turk and a Hessian.'],
    ['An Post, An Garda and An Najaf; Group A. A 8 is a road. A in maths. a Ouija board'],
    ['A U.S. and a U.N. man; an AfD and an SPD man; an MRSA ward, a K-pop band'],
    ['Plan A opened. Group A is full.'],
    ['They went a la carte to a Ukrainian and a Ugandan.'],
    ['A ewe and a unique use of a ubiquitous utensil.'],
    ['The p.a. income and the U.S.-a accord.'],
    ['Il va a Erbil con a amico.', 'it'],
    ['An x-ray and an e-mail, a y-axis.'],
    ['An unusual uncle, an unknown, an unarmed man, an uphill road and an unexpected end.'],
    ['An uninsured, an unintended, an unimportant and an uninhabited house.'],
  ])('are not told of “%s”', (copy, language) => {
    expect(look('article', storyOf(copy, language))).toEqual([])
  })
})

describe('what stands twice', () => {
  const long = 'The council voted on Monday to repair the bridge over the river.'
  it('is found: a paragraph, a sign-off, a dateline', () => {
    expect(look('repeated-block', storyOf(['It rained.', long, long]))).toEqual([long])
    const signOff = { part: 'sign-off' as const, text: 'Editing by Dana Rasho' }
    expect(look('doubled-form', storyOf(['It rained.', 'Editing by Dana Rasho', signOff]))).toEqual([
      'Editing by Dana Rasho',
    ])
    expect(
      look('doubled-form', storyOf(['It rained.', 'Reporting by Sara Aziz in Duhok', signOff])),
    ).toHaveLength(1)
    expect(
      look('doubled-form', storyOf(['ERBIL (Kurdistan 24) – ERBIL (Kurdistan 24) – It rained.'])),
    ).toEqual(['ERBIL (Kurdistan 24) –  → '])
    expect(
      look(
        'doubled-form',
        storyOf(['ERBIL (Kurdistan 24) – It rained.', 'ERBIL (Kurdistan 24) – It rained.']),
      ),
    ).toHaveLength(1)
  })

  it.each<[Copy]>([
    [['“No,” she said.', '“No,” she said.']],
    [[long, `${long} Again.`]],
    [[{ part: 'crosshead', text: long }, long]],
    [['It rained.', 'Editing by hand takes long.', { part: 'sign-off', text: 'Editing by Dana Rasho' }]],
    [['It rained.', 'Editing by Dana Rasho']],
    [['ERBIL (Kurdistan 24) – It rained in ERBIL (Kurdistan 24) – so it said.']],
    [['It rained.', { part: 'sign-off', text: 'Editing by Dana Rasho' }]],
  ])('is not told of “%s”', (copy) => {
    expect(look('repeated-block', storyOf(copy))).toEqual([])
    expect(look('doubled-form', storyOf(copy))).toEqual([])
  })
})

describe('a part that is missing', () => {
  const codes = (copy: Copy) =>
    findInStory(storyOf(copy))
      .flat()
      .map(({ code }) => code)
  it('is found', () => {
    expect(codes([{ part: 'headline' }, { part: 'lead', text: 'It rained.' }])).toEqual(['no-headline'])
    expect(codes([{ part: 'caption', isDescribed: false }, { part: 'credit' }])).toEqual([
      'no-caption',
      'no-alternative-text',
      'no-credit',
    ])
    expect(codes([{ part: 'caption', text: 'Rain', isDescribed: false }])).toEqual(['no-alternative-text'])
  })

  it('is not told where nothing is written yet, or all is there', () => {
    expect(codes([{ part: 'headline' }, { part: 'standfirst' }, { part: 'lead' }])).toEqual([])
    expect(
      codes([
        { part: 'headline', text: 'Rain' },
        { part: 'standfirst' },
        { part: 'lead', text: 'It rained.' },
      ]),
    ).toEqual([])
    expect(
      codes([
        { part: 'caption', text: 'Rain', isDescribed: true },
        { part: 'credit', text: 'Sara Aziz' },
      ]),
    ).toEqual([])
  })
})
