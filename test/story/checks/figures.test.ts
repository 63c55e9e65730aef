import { describe, expect, it } from 'vitest'
import { findInStory } from '../../../story/checks'
import { type Copy, look, storyOf } from './look'

describe('a weekday that does not fit its date', () => {
  it.each<[Copy, string[], string?]>([
    ['The vote is on Monday, March 3, 2026.', ['Monday → Tuesday']],
    ['The vote is on Monday, 3 March 2026.', ['Monday → Tuesday']],
    ['It met on Friday (March 6) and Friday, March 5.', ['Friday → Thursday']],
    ['It met on Mon., Feb. 24, 2026.', ['Mon → Tue']],
    ['It met on MONDAY, MARCH 3.', ['MONDAY → TUESDAY']],
    ['يوم الاثنين 3 آذار 2026', ['الاثنين → الثلاثاء'], 'ar'],
    ['ڕۆژی دووشەممە، ٣ی ئازاری ٢٠٢٦', ['دووشەممە → سێشەممە'], 'ckb'],
    ['lundi 3 mars 2026', ['lundi → mardi'], 'fr'],
    ['el lunes, 3 de marzo de 2026', ['lunes → martes'], 'es'],
    ['am Montag, den 3. März 2026', ['Montag → Dienstag'], 'de'],
    [
      'It met on 3 March, a Monday, and on March 5, 2026, a Friday.',
      ['Monday → Tuesday', 'Friday → Thursday'],
    ],
    ['It meets on 3 March (Monday) and March 4 (Thu).', ['Monday → Tuesday', 'Thu → Wed']],
    ['March 3 is a Monday; the 4th of March was a Friday.', ['Monday → Tuesday', 'Friday → Wednesday']],
    ['March 3 falls on a Monday, and 4 March fell on Friday.', ['Monday → Tuesday', 'Friday → Wednesday']],
    ['Am 3. März, einem Montag, und am 4. März (Freitag)', ['Montag → Dienstag', 'Freitag → Mittwoch'], 'de'],
    ['Le 3 mars, un lundi, et le 4 mars (vendredi)', ['lundi → mardi', 'vendredi → mercredi'], 'fr'],
    ['Le 3 mars 2026 est un lundi', ['lundi → mardi'], 'fr'],
    ['El 3 de marzo de 2026, un lunes', ['lunes → martes'], 'es'],
    ['Il 3 marzo, un lunedì, e il 4 marzo (venerdì)', ['lunedì → martedì', 'venerdì → mercoledì'], 'it'],
    ['في 3 آذار (الاثنين) و4 مارس 2026، الموافق الجمعة', ['الاثنين → الثلاثاء', 'الجمعة → الأربعاء'], 'ar'],
    ['في ٣ آذار ٢٠٢٦ الموافق يوم الاثنين', ['الاثنين → الثلاثاء'], 'ar'],
    ['لە ٣ی ئازاری ٢٠٢٦، ڕۆژی دووشەممە', ['دووشەممە → سێشەممە'], 'ckb'],
    ['لە ٣ی ئازار (دووشەممە)', ['دووشەممە → سێشەممە'], 'ckb'],
    ['هەینی، ٤ی ئاداری ٢٠٢٦', ['هەینی → چوارشەممە'], 'ckb'],
    ['يوم الاثنين الموافق 3 مارس', ['الاثنين → الثلاثاء'], 'ar'],
    ['Am Montag, dem 3. März', ['Montag → Dienstag'], 'de'],
    ['On Monday, 3/3/2026, and 25.3.2026 (Friday).', ['Monday → Tuesday', 'Friday → Wednesday']],
    ['دووشەممە، ٣/٣/٢٠٢٦', ['دووشەممە → سێشەممە'], 'ckb'],
    ['It met on Monday, 4/3/2026.', ['Monday → Wednesday']],
    ['Toplantı 3 Mart 2026 Pazartesi günü yapıldı.', ['Pazartesi → Salı'], 'tr'],
    ['Bakan 5 Mart Cuma akşamı geldi; 4 Mart 2026, Salı.', ['Cuma → Perşembe', 'Salı → Çarşamba'], 'tr'],
  ])('is found in “%s”', (copy, found, language) => {
    expect(look('weekday-date', storyOf(copy, language))).toEqual(found)
  })

  it.each<[Copy, string?]>([
    ['The vote is on Tuesday, March 3, 2026, and Tues., March 10.'],
    ['The vote is on Tuesday, 3 March, a week before Tuesday, 10 March.'],
    ['On Monday, 3 people died; on Friday 13 marchers sat down.'],
    ['It was Monday. March 3 is a Tuesday.'],
    ['On Sunday, 30 February 2026.'],
    ['He left on Monday and came back on March 3.'],
    ['On Thursday, October 1, 1998, and Friday, May 8, 1970.'],
    ['On Saturday, 1 August.'],
    ['Monday May said so, and March 3 came.'],
    ['يوم الثلاثاء، 3 آذار/مارس 2026', 'ar'],
    ['ڕۆژی سێشەممە، ٣ی ئازاری ٢٠٢٦', 'ckb'],
    ['mardi 3 mars 2026, mercredi 4 mars', 'fr'],
    ['el martes, 3 de marzo de 2026', 'es'],
    ['It met on 3 March, a Tuesday, and meets on March 4, 2026 (Wednesday).'],
    ['On March 3, Monday’s talks went on. It opens March 3, Monday to Friday.'],
    ['On March 3, a Monday evening show, then a Monday Club meeting on 4 March (Friday prayers follow).'],
    ['March 3 is a Monday holiday. March 3 was on everybody’s mind; a Monday.'],
    ['On March 3, a few Mondays on. On 3 March, a Monday in 1998 came to mind: 3 March 1998, a Tuesday.'],
    ['It met on 3 March (Monday is a holiday) and 4 March (Friday 2 p.m. in Zakho).'],
    ['Am 3. März, einem Dienstag, und am 4. März (Mittwoch)', 'de'],
    ['Am 3. März, einem Montagmorgen, (Montagsdemo)', 'de'],
    ['Le 3 mars, un mardi, et le 4 mars (mercredi)', 'fr'],
    ['Le 3 mars, un lundi de Pâques', 'fr'],
    ['في 3 آذار (الثلاثاء) و4 مارس 2026، الموافق الأربعاء', 'ar'],
    ['في 3 آذار، يوم الجمعة المقبل يأتي', 'ar'],
    ['لە ٣ی ئازار (سێشەممە)، ڕۆژی دووشەممەی داهاتوو', 'ckb'],
    ['لە ٣ی ئازار، ڕۆژی دووشەممەی داهاتوو', 'ckb'],
    ['3 Mart 2026 Salı günü, 4 Mart Çarşamba, 5 Mart Perşembe’ye ve 6 Mart Cuma akşamı', 'tr'],
    ['3 Mart Pazar yeri kuruldu, 3 Mart Cuma namazından sonra.', 'tr'],
    ['On March 3, Monday Night Football returned, and March 3, Monday, went by.'],
    ['On Tuesday, 3/3/2026, Wednesday 4/3/2026 and Friday 4/3/2026; Monday 33/44/2026, Monday 2/3 of all.'],
  ])('is not told of “%s”', (copy, language) => {
    expect(look('weekday-date', storyOf(copy, language))).toEqual([])
  })

  it('is not told without a year where nobody knows the day of the story', () => {
    expect(look('weekday-date', storyOf('On Monday, March 3.', 'en', null))).toEqual([])
    expect(look('weekday-date', storyOf('On Monday, March 3, 2026.', 'en', null))).toHaveLength(1)
  })
})

describe('a day that its month does not have', () => {
  it.each([
    ['The pier reopens on 30 February.', '30 February'],
    ['It closed on April 31, and opens in May.', 'April 31'],
    ['Voting ends June 31, 2026.', 'June 31, 2026'],
    ['It was so on Feb. 29, 2026, too.', 'Feb. 29, 2026'],
    ['They met on November 31 in Erbil.', 'November 31'],
    ['By September 31st it is done.', 'September 31st'],
    ['Le port rouvre le 31 avril.', '31 avril'],
    ['Am 31. Juni beginnt die Arbeit.', '31. Juni'],
    ['يفتتح الجسر في 31 أبريل.', '31 أبريل'],
    ['يفتتح الجسر في ٣١ نيسان.', '٣١ نيسان'],
    ['پردەکە لە ٣١ی نیسان دەکرێتەوە.', '٣١ی نیسان'],
  ])('is found in %j', (text, date) => {
    expect(look('no-such-date', storyOf(text))).toEqual([date])
  })

  it.each([
    'The pier reopens on 28 February.',
    'It is so on Feb. 29, 2028.',
    'On 29 February they meet.',
    'It closed on March 31 and January 31.',
    'In April 31 people came.',
    'Some 2,031 April visitors came.',
    'At 10:31 April left.',
    'Route 31 Mayfield is closed.',
    'By April 2031 it is done.',
    'Les 31 mars et 31 mai.',
    'Der 31. Augustiner.',
    'في 31 أغسطس و31 كانون الثاني.',
    'لە ٣١ی ئاب و ٣١ی گوڵان.',
  ])('%j has none', (text) => {
    expect(look('no-such-date', storyOf(text))).toEqual([])
  })
})

describe('parts that do not add up', () => {
  it.each([
    ['The crash killed 12 people, seven men and four women.', '12 people, seven men and four women'],
    [
      'It held 30 passengers: 12 men, 10 women and 9 children.',
      '30 passengers: 12 men, 10 women and 9 children',
    ],
    ['They held 43 people: 11 women and 21 men, from a boat.', '43 people: 11 women and 21 men'],
    ['It has 12 engineers, seven women and six men, now.', '12 engineers, seven women and six men'],
    [
      'Of the seven hurt, five are women and three are men.',
      'Of the seven hurt, five are women and three are men',
    ],
    ['Seven people died, four men and four women.', 'Seven people died, four men and four women'],
    ['Seven people died – four men and four women.', 'Seven people died – four men and four women'],
    [
      'Five people died, two men, two women and two children.',
      'Five people died, two men, two women and two children',
    ],
    ['Nine people (five men and six women) left.', 'Nine people (five men and six women'],
    ['Nine people were hurt: four men and three women.', 'Nine people were hurt: four men and three women'],
    [
      'It hit 12 people, including seven men, four women and three children.',
      '12 people, including seven men, four women and three children',
    ],
    ['It hit 12 people, including 8 men and 6 women.', '12 people, including 8 men and 6 women'],
  ])('are found in “%s”', (copy, found) => {
    expect(look('parts-and-total', storyOf(copy))).toEqual([found])
  })

  it.each(['standfirst', 'caption'] as const)('are found in the %s', (part) => {
    const text = 'The crash killed 12 people, seven men and four women.'
    expect(look('parts-and-total', storyOf([{ part, text }]))).toHaveLength(1)
  })

  it.each([
    'The crash killed 12 people, seven men and five women.',
    'The crash killed 12 people, including seven men and four women.',
    'Nine people were hurt: four men, three women and two others.',
    'Nine people were hurt – four men, three women – and two others died – ten men and women.',
    'Seven people died, four men and three women. Seven people died, four men and four women were hurt.',
    'Nine people were hurt, two men and three women; nine people were hurt, five men and six women badly.',
    'Nine people were hurt, two men and a woman badly. Nine people died, two men and one woman at once.',
    'It held 14 people, including 8 men, 3 women and 2 children.',
    'It held 12 people, including 8 men and 4 women; of whom 2 men and 3 women left.',
    'It held 30 passengers: 12 men, 10 women and eight children.',
    'It held 30 people, 12 men, 10 women and a dog.',
    'It held 30 people, 12 men and 10 women and eight others.',
    'Of the seven hurt, four are women and two are men; of the 12 killed, five were men and one a dog.',
    'It held 30 people, 12 men and 10 women, eight dogs and a cat.',
    'It hit 12 houses, seven men and six women.',
    'Some people, five men and two women, left.',
    'Two million people, three men and a plan.',
    '12 people left. Seven men and four women came.',
    'Of 12 people seven men stayed.',
  ])('are not told of “%s”', (copy) => {
    expect(look('parts-and-total', storyOf(copy))).toEqual([])
  })
})

describe('votes that do not add up', () => {
  it.each([
    [
      'The 21-member council voted 12-8 with two abstentions.',
      '21-member council voted 12-8 with two abstentions',
    ],
    ['The nine-member board voted 6 to 4 for the plan.', 'nine-member board voted 6 to 4'],
    [
      'Of the 21 members, 12 voted for, eight voted against and two abstained.',
      'Of the 21 members, 12 voted for, eight voted against and two abstained',
    ],
    [
      'Of 150 deputies, 80 voted in favour, 60 were against and 20 abstained.',
      'Of 150 deputies, 80 voted in favour, 60 were against and 20 abstained',
    ],
    [
      'All 21 councillors voted: 12 for and eight against.',
      'All 21 councillors voted: 12 for and eight against',
    ],
    [
      'Of 1,200 votes cast, 700 were for and 600 against.',
      'Of 1,200 votes cast, 700 were for and 600 against',
    ],
    [
      'It passed by 112 votes to 98, with 15 abstentions, in the 220-seat assembly.',
      'by 112 votes to 98, with 15 abstentions, in the 220-seat assembly',
    ],
    ['The 50-seat house voted by 30 votes to 24.', '50-seat house voted by 30 votes to 24'],
    [
      'In a chamber of 25, the motion passed by 18 votes to 12.',
      'In a chamber of 25, the motion passed by 18 votes to 12',
    ],
    [
      'In the 25-seat council, lawmakers approved the plan 18-12 with one abstention.',
      'In the 25-seat council, lawmakers approved the plan 18-12 with one abstention',
    ],
    ['The motion passed 18-12 in the 25-seat chamber.', 'passed 18-12 in the 25-seat chamber'],
    [
      'The bill was adopted by a vote of 18 to 12 in a chamber of 25 members.',
      'adopted by a vote of 18 to 12 in a chamber of 25 members',
    ],
    [
      'The 25-member council rejected the mayor’s plan by 18 votes to 12.',
      '25-member council rejected the mayor’s plan by 18 votes to 12',
    ],
    ['The 25 councillors voted 14-13 for it.', 'The 25 councillors voted 14-13'],
    [
      'The council has a chamber of 25. It voted 18-12 to shut the pool.',
      'council has a chamber of 25. It voted 18-12',
    ],
    [
      'The bill passed with 60 votes for, 50 against and 10 abstentions, in the 100-seat parliament.',
      '60 votes for, 50 against and 10 abstentions, in the 100-seat parliament',
    ],
  ])('are found in “%s”', (copy, found) => {
    expect(look('parts-and-total', storyOf(copy))).toEqual([found])
  })

  it.each([
    ['ar', 'من أصل 25 عضوا، صوت 18 لصالح القرار و12 ضده.'],
    ['ar', 'من بين 25 نائباً، صوّت 12 لصالح القانون و11 ضده، وامتنع 4 عن التصويت.'],
    ['ar', 'صوّت 18 عضوا لصالح القرار و12 ضده في المجلس المؤلف من 25 عضوا.'],
    ['ar', 'أقر القانون بأغلبية ١٨ صوتا مقابل ١٢ في البرلمان المكون من ٢٥ مقعدا.'],
    ['ar', 'رفض المجلس المكوّن من 25 عضوا الخطة، إذ صوت 8 لصالحها و18 ضدها.'],
    ['ckb', 'لە کۆی ٢٥ ئەندام، ١٨ ئەندام بە بەڵێ و ١٢ ئەندام بە نەخێر دەنگیان دا.'],
    ['ckb', 'لە کۆی گشتی 25 پەرلەمانتار، 18 دەنگیان بە بەڵێ دا و 12 بە نەخێر.'],
    ['ckb', 'پرۆژەکە بە ١٨ دەنگ بەرامبەر ١٢ لە ئەنجوومەنی ٢٥ ئەندامی پەسەند کرا.'],
  ])('are found in %s: “%s”', (language, copy) => {
    expect(look('parts-and-total', storyOf(copy, language))).toHaveLength(1)
  })

  it.each([
    ['ar', 'من أصل 25 عضوا، صوت 13 لصالح القرار و12 ضده.'],
    ['ar', 'من أصل 25 عضوا، حضر 20، صوت 18 منهم لصالح القرار و12 ضد قرار آخر.'],
    ['ar', 'من أصل 25 عضوا، صوت 18 لصالح القرار. وجمعت عريضة 300 توقيع ضده.'],
    ['ar', 'صوّت 13 عضوا لصالح القرار و12 ضده في المجلس المؤلف من 25 عضوا.'],
    ['ar', 'فاز الفريق 18 مقابل 12 في الملعب المؤلف من 25 مدرجا.'],
    ['ar', 'بلغت الكلفة 1.200 من أصل 25 ألفا، ضد التوقعات.'],
    ['ar', 'من أصل 50 عضوا صوت 60% لصالح القرار و40% ضده.'],
    ['ar', 'من أصل 50 عضوا صوت 60 في المئة لصالح القرار و40 بالمئة ضده.'],
    ['ckb', 'لە کۆی ٥٠ ئەندام، ٦٠٪ بە بەڵێ و ٤٠٪ بە نەخێر دەنگیان دا.'],
    ['ckb', 'لە کۆی ٥٠ ئەندام، لە سەدا ٦٠ بە بەڵێ و لە سەدا ٤٠ بە نەخێر دەنگیان دا.'],
    ['ckb', 'لە کۆی ٢٥ ئەندام، ١٣ ئەندام بە بەڵێ و ١٢ ئەندام بە نەخێر دەنگیان دا.'],
    ['ckb', 'لە کۆی ٢٥ ئەندام، ١٨ ئامادە بوون. دەنگی ٣٠ کەس بە نەخێر بوو.'],
    ['ckb', 'پرۆژەکە بە ١٣ دەنگ بەرامبەر ١٢ لە ئەنجوومەنی ٢٥ ئەندامی پەسەند کرا.'],
  ])('are not told of in %s: “%s”', (language, copy) => {
    expect(look('parts-and-total', storyOf(copy, language))).toEqual([])
  })

  it.each([
    'The 21-member council voted 12-7 with two abstentions.',
    'The 21-member council voted 10-8.',
    'The 21-member council voted 12-8 with two absences last year.',
    'Of the 21 members, 12 voted for, seven against and two abstained.',
    'Of the 21 members, 12 voted for and eight against.',
    'All 21 councillors voted: 12 for, eight against and one blank.',
    'All 21 councillors came: 12 for the first time.',
    'Of 1,200 votes cast, 600 were for and 500 against.',
    'It passed by 112 votes to 98, with 10 abstentions, in the 220-seat assembly.',
    'It passed by 30 votes to 24; the 50-seat house had been full.',
    'The nine-member board approved raising the age by two to 20. The board of 9 backed cutting it by 12 to nine.',
    'The nine-member team won 6-4; the board voted 7 to 6.',
    'The five-member panel voted 3-2, 4-1 and 2-3 on three plans.',
    'The 12-member jury voted 10-2 in 1998.',
    'Of the 21 members, 12 voted in May and 15 voted in June.',
    'The council has a chamber of 25. It voted 18-7, and the visitors won 30-12.',
    'The council has a chamber of 25. The assembly voted 60-40.',
    'In a chamber of 25, the motion passed by 13 votes to 10; in parliament by 60 votes to 40.',
    'In a chamber of 25, the home side won 30-12.',
    'In the 15-member council, members approved the 2026-27 budget.',
    'In a panel of 12, members approved the shot for ages 12-17 and the fare for those 18 to 25.',
    'In the 21-member council, members approved 20 to 30 new homes, and in the 9-seat board all rejected the 10-15 plan.',
    'The motion passed 13-12 in the 25-seat chamber, a house of 12 rooms by 30.',
    'It voted 60-40 to form a 25-member council, and 60-40 for the plan of the 25-seat board.',
    'The council of 25 sent it to parliament, which voted 60-40.',
    'The 25-member panel approved the drug for ages 12-17, and the 11-strong committee the route 20-30.',
    'The 12-member panel backed the plan by 20-25 May.',
    'The 25 councillors voted 14-11, 20-5 and 13-12.',
  ])('are not told of “%s”', (copy) => {
    expect(look('parts-and-total', storyOf(copy))).toEqual([])
  })
})

describe('shares of more than all', () => {
  it.each([
    [
      'Some 48% voted for the plan, 45% against and 17% abstained.',
      '48% voted for the plan, 45% against and 17% abstained',
    ],
    [
      'In the poll 55 percent were in favour, 40 percent opposed and 15 percent undecided.',
      '55 percent were in favour, 40 percent opposed and 15 percent undecided',
    ],
    ['It found 60 per cent for and 50 per cent against.', '60 per cent for and 50 per cent against'],
    [
      'The state owns 60 percent, and a fund holds the remaining 50 percent.',
      '60 percent, and a fund holds the remaining 50 percent',
    ],
    ['A bank has 40%, a fund 35% and the city the other 30%.', '40%, a fund 35% and the city the other 30%'],
    [
      'Helmer won 52.4% of the vote, Barzo 38% and Voss 14.2%.',
      '52.4% of the vote, Barzo 38% and Voss 14.2%',
    ],
    [
      'Helmer took 52 percent of the votes against 58 percent for Barzo.',
      '52 percent of the votes against 58 percent for Barzo',
    ],
  ])('are found in “%s”', (copy, found) => {
    expect(look('parts-and-total', storyOf(copy))).toEqual([found])
  })

  it.each([
    'Some 48% voted for the plan, 45% against and 7% abstained.',
    'It found 50.4% for and 49.7% against.',
    'It found 48% for, 45% against and 8% undecided.',
    'It is 60% for the north. In the south 50% were against it.',
    'The state owns 60 percent and a fund holds the remaining 40 percent.',
    'Sales rose 60 percent in May and the remaining 50 percent of the shops closed.',
    'Helmer won 52.4% of the vote, up from 48.1%, and Barzo 38%.',
    'Helmer won 52.4% of the vote, Barzo 38% and Voss 9.2%.',
    'Helmer won 52% of the vote in Zakho, 61% in Duhok and 70% in Erbil.',
    'Helmer won 52% of the vote and Barzo 38%, on a turnout of 61%.',
    'Helmer won 52% of the votes of women, and 58% of the votes of men.',
    'Of the women 80% were for it, of the men 70%.',
    'Some 60% like tea, 70% coffee and 80% water.',
    'It found 60% for a new bridge and 55% for a tunnel.',
    'Support was at 60% for and 30% against, compared with 50% for and 40% against.',
    'About 60% for men and 55% against 40% for women.',
    'They ate 60% of it, and the other 50% of farmers left.',
  ])('are not told of “%s”', (copy) => {
    expect(look('parts-and-total', storyOf(copy))).toEqual([])
  })
})

describe('an age that does not fit a year of birth', () => {
  it.each<[Copy, string[]]>([
    ['Nadia Helmer, 45, who was born in 1990, came.', ['45, who was born in 1990']],
    ['Nadia Helmer, 45, born in Duhok in 1990, came.', ['45, born in Duhok in 1990']],
    ['Nadia Helmer, 45, was born on 3 May 1990.', ['45, was born on 3 May 1990']],
    ['Nadia Helmer (born 1990), 45, came.', ['born 1990), 45']],
    ['Born in 1990, the 45-year-old came.', ['Born in 1990, the 45-year-old']],
    ['Born in Duhok in 1990, Nadia Helmer, 45, came.', ['Born in Duhok in 1990, Nadia Helmer, 45']],
    ['Nadia Helmer, 45 (born 1990), came.', ['45 (born 1990']],
    ['She was born in 1990 and is now 45.', ['born in 1990 and is now 45']],
    ['The 45-year-old, born in 1990, came.', ['45-year-old, born in 1990']],
    ['Born in 1950, she died in 2020 aged 60.', ['Born in 1950, she died in 2020 aged 60']],
    [
      'He was born in 1950 and died in 2020 at the age of 72.',
      ['born in 1950 and died in 2020 at the age of 72'],
    ],
    ['Nadia Helmer (1950-2020) died at the age of 60.', ['(1950-2020) died at the age of 60']],
    [
      ['Nadia Helmer, 45, came.', 'It rained.', 'Helmer was born in Duhok in 1990.'],
      ['Helmer was born in Duhok in 1990'],
    ],
    [
      ['Mayor Nadia Helmer, 45, came.', 'Nadia Helmer was born on 3 May 1970.'],
      ['Nadia Helmer was born on 3 May 1970'],
    ],
  ])('is found in “%s”', (copy, found) => {
    expect(look('age-and-birth', storyOf(copy))).toEqual(found)
  })

  it.each<[Copy]>([
    ['Nadia Helmer, 35, who was born in 1990, came. Dana Rasho, 36, born in Duhok in 1990, left.'],
    ['Nadia Helmer, 45, has a son, 12, born in 2014.'],
    ['Nadia Helmer, who died on June 12, was born in 1950. Room 12 (born 1990) is hers.'],
    ['The singer, who came on Sept. 12, was born in 1950. Dana Rasho, a mother of 3, was born in 1990.'],
    ['Nadia Helmer, 45, whose son was born in 1990, came.'],
    ['Nadia Helmer, 45, came; Dana Rasho was born in 1990.'],
    ['Born in 1990, the bridge is 45 metres long. Born in 1990, she was 12 when it closed.'],
    ['She was 45, and her son, born in 1990, was 12.'],
    ['Born in 1950, she died in 2020 aged 69. He was born in 1950 and died in 2020 at the age of 70.'],
    ['Nadia Helmer (1950-2020) died at the age of 70; the firm (1950-2020) had 60 years.'],
    [['Nadia Helmer, 45, came.', 'Dana Helmer was born in Duhok in 1990.']],
    [['Nadia Helmer, 45, and Dana Helmer, 12, came.', 'Helmer was born in Duhok in 1990.']],
    [['Nadia Helmer, 35, came.', 'Helmer was born in Duhok in 1990.']],
    [['Nadia Helmer, 45, came.', 'Helmer was born in a house of 1890.']],
  ])('is not told of “%s”', (copy) => {
    expect(look('age-and-birth', storyOf(copy))).toEqual([])
  })

  it.each([
    [
      'ar',
      'كريم سعيد البالغ من العمر 45 عاما والمولود في دهوك عام 1990 سائق.',
      '45 عاما والمولود في دهوك عام 1990',
    ],
    ['ar', 'كريم سعيد (٤٥ عاماً)، المولود عام ١٩٩٠، سائق.', '٤٥ عاماً)، المولود عام ١٩٩٠'],
    ['ar', 'ولدت سنة 1990 وتبلغ من العمر 45 عاما.', 'ولدت سنة 1990 وتبلغ من العمر 45 عاما'],
    ['ckb', 'تەمەنی ٤٥ ساڵە و ساڵی ١٩٩٠ لە دهۆک لەدایکبووە.', 'تەمەنی ٤٥ ساڵە و ساڵی ١٩٩٠ لە دهۆک لەدایکبوو'],
    ['ckb', 'لەدایکبووی ساڵی 1990 و تەمەنی 45 ساڵە.', 'لەدایکبووی ساڵی 1990 و تەمەنی 45 ساڵ'],
    ['ckb', 'ساڵی 1990 لەدایکبووە و ئێستا تەمەنی 45 ساڵە.', 'ساڵی 1990 لەدایکبووە و ئێستا تەمەنی 45 ساڵ'],
  ])('is found in %s: “%s”', (language, copy, found) => {
    expect(look('age-and-birth', storyOf(copy, language))).toEqual([found])
  })

  it.each([
    ['ar', 'قتل عشرة أشخاص، سبعة رجال وأربع نساء.', 'عشرة أشخاص، سبعة رجال وأربع نساء'],
    ['ar', 'أصيب ١٠ أشخاص بجروح، ٧ رجال و٤ نساء.', '١٠ أشخاص بجروح، ٧ رجال و٤ نساء'],
    ['ar', 'قتل ثلاثة أشخاص: رجلان وامرأتان.', 'ثلاثة أشخاص: رجلان وامرأتان'],
    ['ckb', '١٠ کەس بریندار بوون، ٧ پیاو و ٤ ژن.', '١٠ کەس بریندار بوون، ٧ پیاو و ٤ ژن'],
    ['ckb', '١٠ کەس کوژران، لەوانە ٧ پیاو و ٥ ژن.', '١٠ کەس کوژران، لەوانە ٧ پیاو و ٥ ژن'],
    ['ar', 'قتل 10 أشخاص، بينهم 7 رجال و5 نساء.', '10 أشخاص، بينهم 7 رجال و5 نساء'],
    [
      'fr',
      'Dix personnes, dont sept hommes et cinq femmes.',
      'Dix personnes, dont sept hommes et cinq femmes',
    ],
    [
      'de',
      'Zehn Tote, darunter sieben Männer und fünf Frauen.',
      'Zehn Tote, darunter sieben Männer und fünf Frauen',
    ],
    ['fa', 'پنج نفر، سه مرد و سه زن، زخمی شدند.', 'پنج نفر، سه مرد و سه زن'],
    ['fa', '۵ نفر از جمله ۴ مرد و ۳ زن زخمی شدند.', '۵ نفر از جمله ۴ مرد و ۳ زن'],
    ['ckb', 'دە کەس، حەوت پیاو و چوار ژن، بریندار بوون.', 'دە کەس، حەوت پیاو و چوار ژن'],
    [
      'fr',
      'Dix personnes sont mortes : sept hommes et quatre femmes.',
      'Dix personnes sont mortes : sept hommes et quatre femmes',
    ],
    [
      'de',
      'Zehn Menschen starben: sieben Männer und vier Frauen.',
      'Zehn Menschen starben: sieben Männer und vier Frauen',
    ],
    ['de', 'Zwei Tote: ein Mann, eine Frau und ein Kind.', 'Zwei Tote: ein Mann, eine Frau und ein Kind'],
    ['ar', 'ثلاثة قتلى: رجل، امرأتان وطفل.', 'ثلاثة قتلى: رجل، امرأتان وطفل'],
  ])('of more than all are found in %s: “%s”', (language, copy, found) => {
    expect(look('parts-and-total', storyOf(copy, language))).toEqual([found])
  })

  it.each([
    ['ar', 'قتل عشرة أشخاص، سبعة رجال وثلاث نساء. قتل 3 أشخاص، وأصيب 7 رجال و4 نساء.'],
    ['ar', 'قتل خمسة أشخاص وأصيب عشرة: سبعة رجال وثلاث نساء.'],
    ['fr', 'Trois personnes sont mortes et dix blessées : sept hommes et trois femmes.'],
    ['ar', 'قتل ثلاثة أشخاص: رجلان وامرأة. قتل عشرة أشخاص، بينهم 7 رجال.'],
    ['ckb', '١٠ کەس بریندار بوون، ٧ پیاو و ٣ ژن. ١٠ کەس کوژران، ٢٠ پیاو و ٣٠ ژن بریندار بوون.'],
    ['fr', 'Dix personnes sont mortes, vingt hommes et trente femmes ont été blessés.'],
    ['de', 'Zehn Menschen starben, 20 Männer und 30 Frauen wurden verletzt. Zehn Menschen: sieben Männer.'],
    ['de', 'Drei Tote: zwei Männer und eine Frau, vier Kinder verletzt.'],
    ['de', 'Vier Menschen (zwei Frauen und zwei Männer, ein Mann davon schwer) wurden verletzt.'],
    ['fr', 'Deux morts : un homme et une femme, trois enfants blessés.'],
    ['ar', 'ثلاثة قتلى: رجلان وامرأة، طفلان جريحان.'],
    ['ar', 'قتل 3 أشخاص بينهم رجلان، وأصيب ستة رجال وثلاث نساء.'],
    ['ar', 'قتل 12 شخصا، بينهم 7 رجال و5 نساء، وأصيب تسعة أشخاص بينهم رجلان وثلاثة أطفال.'],
    ['fa', 'نه نفر، از جمله چهار زن و دو کودک، نجات یافتند. پنج نفر، سه مرد و دو زن، زخمی شدند.'],
    ['fa', 'دو نفر زخمی شدند و سه مرد و سه زن به خانه رفتند.'],
    ['ckb', 'سێ کەس کوژران: دوو پیاو و یەک ژن، چوار منداڵ بریندارن.'],
  ])('that fit are not told of in %s: “%s”', (language, copy) => {
    expect(look('parts-and-total', storyOf(copy, language))).toEqual([])
  })

  it.each([
    ['ar', 'كريم سعيد البالغ من العمر 35 عاما والمولود في دهوك عام 1990 سائق.'],
    ['ar', 'تعمل منذ 45 عاما في مصنع بني عام 1990. ولد عام 1990 وعمر أبيه 70 عاما.'],
    ['ar', 'ولد في 1950 وعمره 20 عاما حين هاجر.'],
    ['ar', 'يعمل في الطاحونة منذ 45 عاما، ولد عام 1960. حكم البلاد 30 عاما، ولد عام 1940.'],
    ['ar', 'توفي المخرج عام 2010 عن عمر ناهز 80 عاما، ولد عام 1930.'],
    ['ar', 'رحل عام 2010 وهو يبلغ 80 عاما، ولد عام 1930.'],
    ['ckb', 'تەمەنی ٨٠ ساڵ، ساڵی ١٩٤٠ لەدایکبووە، لە ٢٠٢٠ کۆچی دوایی کرد.'],
    ['ckb', 'لەدایکبووی ١٩٩٠، تەمەنی ٢٠ ساڵ بوو کە هات.'],
    ['ckb', 'لە تەمەنی ٢٠ ساڵ و ساڵی ١٩٩٠ لەدایکبووە.'],
    ['ar', 'البالغ من العمر 20 عاما، المولود لأسرة هاجرت عام 1990.'],
    ['ckb', 'ساڵی 1990 لەدایکبووە و ئێستا تەمەنی 35 ساڵە. پردەکە تەمەنی 45 ساڵە و ساڵی 1990 نۆژەنکراوەتەوە.'],
  ])('is not told of in %s: “%s”', (language, copy) => {
    expect(look('age-and-birth', storyOf(copy, language))).toEqual([])
  })

  it('is told where the day of the story is known, or the year of death', () => {
    const story = (text: string) => storyOf(text, 'en', null)
    expect(look('age-and-birth', story('Nadia Helmer, 45, born in 1990, came.'))).toEqual([])
    expect(look('age-and-birth', story('Born in 1950, she died in 2020 aged 60.'))).toHaveLength(1)
    expect(look('age-and-birth', storyOf('Nadia Helmer, 45, born in 1990, came.', 'fr'))).toEqual([])
  })
})

describe('a multiple that does not fit its figures', () => {
  it.each([
    ['Ticket sales doubled to 40 from 30.', 'doubled to 40 from 30'],
    ['Sales doubled from 30 to 40 a day.', 'doubled from 30 to 40'],
    ['Sales doubled to 40 from 30. Mira came.', 'doubled to 40 from 30'],
    ['The fine tripled to 900 euros from 200 euros.', 'tripled to 900 euros from 200'],
    ['Prices halved to 60 from 90 in a year.', 'halved to 60 from 90'],
    ['Its debt has quadrupled to $8 million, from $1 million.', 'quadrupled to $8 million, from $1 million'],
    ['The staff doubled to 2,500 people compared with 1,800.', 'doubled to 2,500 people compared with 1,800'],
  ])('is found in “%s”', (copy, found) => {
    expect(look('percent-change', storyOf(copy))).toEqual([found])
  })

  it.each([
    'Ticket sales doubled to 60 from 30, and tripled from 30 to 90.',
    'Sales more than doubled to 80 from 30, almost doubled from 33 to 60 and nearly tripled to 80 from 30.',
    'Sales doubled to 58 from 30, the fine tripled to 900 euros from 290 euros and prices halved to 45 from 88.',
    'Sales have not doubled to 40 from 30; they are not to be doubled from 30 to 40.',
    'Output doubled from 1 to 2 million tonnes, and from 2019 to 2024.',
    'It doubled from 3% to 4% of all, and to 4 percent from 3 percent.',
    'Prices doubled from 12 to 18 months ago, and the service from 6 to 10 in the evening, doubled from 6 to 9 p.m.',
    'They doubled to $40 from €30.',
    'It doubled to 40. From 30 stalls came music.',
    'He doubled back from 30 to 40 metres.',
    'The squad doubled to 40 players from 12 countries, and the club to 60 members from 15 towns.',
    'Cases doubled from 3 to 12 April, and from 1 to 14 March.',
    'Output hasn’t doubled from 30 to 40.',
  ])('is not told of “%s”', (copy) => {
    expect(look('percent-change', storyOf(copy))).toEqual([])
  })
})

describe('a change in percent that does not fit its figures', () => {
  it.each([
    'Exports rose 25% to 60 from 40.',
    'Exports rose 25 percent from 40 to 60.',
    'Turnover fell from 200 million to 150 million, or 30 per cent.',
    'Output jumped by 12% to $1,500 compared with $1,200.',
    'Sales rose from 100 to 150 (60%).',
    'It told of a 35% fall in profit on Thursday, to 30 million euros from 40 million euros.',
    'The dividend is 12 cents a share, up 25% from 8 cents.',
    'This year 1,906 people came, down 30% from 2,310.',
    'It cuts 120 of its 400 jobs, or 20%.',
    'It cuts 12 out of 30 seats (45 percent), the board said.',
    'It cuts 120 jobs, or 20% of its 400 posts.',
    'It cuts 1,100 jobs, or 12% of its current workforce of 12,200.',
    'It lost $40 million, or 15% of its budget of $800 million.',
  ])('is found in “%s”', (copy) => {
    expect(look('percent-change', storyOf(copy))).toHaveLength(1)
  })

  it.each([
    'Exports rose 50% to 60 from 40.',
    'Exports rose 33% to 40 from 30 and fell 25 percent from 40 to 30.',
    'Exports rose 3.4% to 1.2 billion from 1.16 billion.',
    'Exports rose 25% to 1.5 million.',
    'Exports rose from 40 to 60.',
    'The rate rose 0.5% to 4% from 3.98%, she said.',
    'Exports rose 25% from 1.2 to 1.5 million.',
    'The share rose 5 percent to 12 percent from 8 percent.',
    'Prices fell 2%, from 100 to 98.',
    'It told of a 25% fall in profit on Thursday, to 30 million euros from 40 million euros.',
    'A flat costs 610 euros, up 4% from 2025.',
    'It sold 1,900 cars, up 12% from 2024, and 40 buses, up 5% from Monday.',
    'It has 12 of 30 seats, up 20% from 10, and 40 of the seats, up 5% from 8.',
    'The share is $4 in 2026, up 25% from 8 cents, and 1.5 million, up 20% from 1,250.',
    'A 20% rise in wages to 8 of 40 workers, to 5 million from Monday.',
    'A 5% stake, to 10 from 30; a 25% rise in fares, to 5 euros from 80 cents.',
    'Prices rose 25% on Monday, from bread to 40 kinds of fruit.',
    'It cuts 30 of its 120 jobs, or 25%.',
    'It cuts 3 of 9 jobs (33%), 4 out of the 9 offices (44.4 percent) and 1,100 of 12,200 posts, or 9%.',
    'It cuts 120 of its 400 jobs, or 20% of those in Leeds.',
    'It cuts 120 of its 400 jobs (20% in Leeds), and 1 of 4 million homes, or 20%.',
    'It cuts 1,100 jobs, or 9% of its workforce of 12,200.',
    'It cuts 30 jobs, or 25% of all 120, and 40 desks, or 5% of its budget of $800.',
    'It cuts 30 jobs, or 5% of the plan of 2024.',
    'It cuts 30 jobs, or 5% of its staff in 50 countries, and 20 desks, or 4% of the total by May 31.',
    'It cuts 30 jobs, or 5% of the total on 31 May.',
    'It sees 200 voters, or 5% of the population of 300 villages.',
    'One in 10, or 10%, of 40 of 50 said so; 5 of 2024, or 8%.',
  ])('is not told of “%s”', (copy) => {
    expect(look('percent-change', storyOf(copy))).toEqual([])
  })
})

describe('a change in percent that does not fit its figures in other languages', () => {
  it.each([
    ['fr', 'Les ventes ont augmenté de 20 %, passant de 50 à 65 millions d’euros.'],
    [
      'fr',
      'Le chiffre d’affaires a reculé de 10 % à 80 millions d’euros, contre 100 millions un an plus tôt.',
    ],
    ['fr', 'Les prix ont bondi de 20 % en un an, passant de 5 000 à 6 500 euros.'],
    ['fr', 'Une hausse de 20 %, de 50 à 65 euros, a été votée.'],
    ['de', 'Der Umsatz stieg um 20 Prozent von 50 auf 65 Millionen Euro.'],
    ['de', 'Der Gewinn sank um 10 Prozent auf 80 Millionen Euro nach 100 Millionen Euro.'],
    ['de', 'Die Miete ist um 20 Prozent von 500 auf 650 Euro gestiegen.'],
    ['es', 'Las ventas subieron un 20 % de 50 a 65 millones de euros.'],
    ['it', 'Le vendite sono salite del 20% da 50 a 65 milioni.'],
    ['ar', 'ارتفعت الأسعار بنسبة 20% من 50 إلى 65 دينارا.'],
    ['ar', 'ارتفع سعر الغرام بنسبة 20 في المئة إلى 65 دينارا من 50 دينارا.'],
    ['ar', 'تراجعت المبيعات 10% من 500 إلى 400 سيارة.'],
    ['ar', 'تراجعت المبيعات بنسبة 10٪ من ٥٠٠ سيارة إلى ٤٠٠ سيارة.'],
    ['ckb', 'نرخەکە لەسەدا ٢٠ بەرز بووەوە لە ٥٠ بۆ ٦٥ دینار.'],
    ['ckb', 'فرۆشی ئۆتۆمبێل لەسەدا ١٠ کەمی کرد، لە ٥٠٠ ئۆتۆمبێلەوە بۆ ٤٠٠ ئۆتۆمبێل.'],
    ['fa', 'بهای سکه ۲۰ درصد افزایش یافت و از ۵۰ به ۶۵ میلیون تومان رسید.'],
  ])('is found in %s: “%s”', (language, copy) => {
    expect(look('percent-change', storyOf(copy, language))).toHaveLength(1)
  })

  it('tells what would be right', () => {
    const copy = 'Der Gewinn sank um 10 Prozent auf 80 Millionen Euro nach 100 Millionen.'
    const [found] = findInStory(storyOf(copy, 'de')).flat()
    expect(found?.values).toEqual({ said: '10', right: '20' })
  })

  it.each([
    ['fr', 'Le trafic a augmenté de 25 % en cinq ans, passant de 8 000 à 10 000 véhicules par jour.'],
    [
      'fr',
      'Le chiffre a reculé de 20 %, à 4 millions d’euros, contre 5 millions en 2024. Il a augmenté de 5 % de 2019 à 2024.',
    ],
    [
      'fr',
      'La hausse de 5 % de 18 à 25 ans. La part a augmenté de 3 % de 20 à 23 %. Il a gagné 4 % de 8 heures à 10 heures. Baisse de 20 % du 3 mars au 5 avril, de 3 à 5 mars.',
    ],
    ['fr', 'Le trafic a augmenté de 50 % de 800 000 à 1,2 million.'],
    [
      'de',
      'Der Verkehr wuchs um 25 Prozent von 8.000 auf 10.000 Fahrzeuge. Der Umsatz stieg um 8 Prozent auf 412 Millionen Euro nach 381 Millionen im Vorjahr.',
    ],
    [
      'de',
      'Der Anteil stieg um 5 Prozentpunkte von 20 auf 25 Prozent. Sie stieg um 50 Prozent von 800.000 auf 1,2 Millionen. Es stieg um 5 Prozent von 2019 auf 2020.',
    ],
    [
      'de',
      'Der Kurs stieg um 3 Prozent auf 80 Euro nach 100 Tagen. Er fiel um 3,2 Prozent auf 48,4 nach 50 Euro.',
    ],
    [
      'ar',
      'ارتفع سعر غرام الذهب بنسبة 5% إلى 630 ألف دينار من 600 ألف دينار. تراجعت المبيعات بنسبة 20 في المئة من 500 سيارة إلى 400 سيارة.',
    ],
    [
      'ar',
      'ارتفعت الصادرات 12% من 3 إلى 15 آذار. ارتفعت البطالة 7% من 18 إلى 25 عاما. ارتفع العدد بنسبة 5% من 2019 إلى 2024. زاد 50% من 800 ألف إلى 1.2 مليون.',
    ],
    ['ar', 'ارتفعت الصادرات بنسبة 20% إلى 3.400 برميل من 2.830 برميل.'],
    [
      'ckb',
      'فرۆش لەسەدا ٢٠ کەمی کرد، لە ٥٠٠ ئۆتۆمبێلەوە بۆ ٤٠٠ ئۆتۆمبێل. لەسەدا ٥ بەرز بووەوە و لە ٦٠٠ هەزار بۆ ٦٣٠ هەزار دینار.',
    ],
    [
      'fa',
      'رفت‌وآمد ۲۵ درصد افزایش یافته و از ۸ هزار به ۱۰ هزار خودرو رسیده است. ۵ درصد رشد کرد و از ۱۸ به ۲۵ سال رسید.',
    ],
  ])('is not told of in %s: “%s”', (language, copy) => {
    expect(look('percent-change', storyOf(copy, language))).toEqual([])
  })
})

describe('two ages of one person in other languages', () => {
  it.each<[string, Copy, string]>([
    [
      'fr',
      ['Inès Tavernier, 45 ans, est venue.', 'Inès Tavernier (54 ans) est partie.'],
      'Inès Tavernier (54 ans',
    ],
    [
      'it',
      ['Elena Marchetti, 45 anni, è arrivata.', 'Elena Marchetti ha 54 anni.'],
      'Elena Marchetti ha 54 anni',
    ],
    ['es', ['Lucía Benet, de 45 años, llegó.', 'Lucía Benet (54 años) salió.'], 'Lucía Benet (54 años'],
    ['de', ['Die 45-jährige Hanna Kessel kam.', 'Hanna Kessel, 54 Jahre, ging.'], 'Hanna Kessel, 54 Jahre'],
    ['de', ['Die 45-jährige Hanna Kessel kam.', 'Hanna Kessel (54) ging.'], 'Hanna Kessel (54)'],
  ])('are found in %s: “%s”', (language, copy, found) => {
    expect(look('two-ages', storyOf(copy, language))).toEqual([found])
  })

  it.each<[string, Copy, string]>([
    ['ar', ['وقال المزارع كريم سعيد (45 عاما) إنه جاء.', 'كريم سعيد (54 عاما) ذهب.'], 'كريم سعيد (54 عاما)'],
    [
      'ar',
      ['جاءت الطبيبة ليلى جابر، ٣٠ عاما، أمس.', 'وليلى جابر البالغة من العمر ٣٣ عاما طبيبة.'],
      'وليلى جابر البالغة من العمر ٣٣ عاما',
    ],
    ['ckb', ['کەریم سەعید، ٤٥ ساڵ، هات.', 'کەریم سەعیدی تەمەن ٥٤ ساڵ ڕۆیشت.'], 'کەریم سەعیدی تەمەن ٥٤ ساڵ'],
    [
      'ckb',
      ['نازدار عومەر (٤٥ ساڵ) هات.', 'نازدار عومەر کە تەمەنی ٤٦ ساڵە ڕۆیشت.'],
      'نازدار عومەر کە تەمەنی ٤٦ ساڵە',
    ],
    ['ar', ['كريم سعيد (45 عاما) جاء.', 'وكان كريم سعيد (54 عاما) غائبا.'], 'كريم سعيد (54 عاما)'],
    ['fa', ['زهرا احمدی، ۴۱ ساله، آمد.', 'زهرا احمدی که ۱۴ سال دارد رفت.'], 'زهرا احمدی که ۱۴ سال دارد'],
    ['fa', ['علی کریمی (۴۱ ساله) آمد.', 'به گفته علی کریمی، ۱۴ ساله، باران بارید.'], 'علی کریمی، ۱۴ ساله'],
  ])('are found in %s, where names have no capitals: “%s”', (language, copy, found) => {
    expect(look('two-ages', storyOf(copy, language))).toEqual([found])
  })

  it.each<[string, Copy]>([
    [
      'fr',
      ['Inès Tavernier, 45 ans, est venue.', 'Marc Oriol (54 ans) est parti, Inès Tavernier, 20 ans après.'],
    ],
    ['fr', ['Inès Tavernier, 45 ans, est venue.', 'Inès Tavernier (10 ans de prison) est partie.']],
    ['de', ['Hanna Kessel (12.), Hanna Kessel (24) und Hanna Kessel (36) trafen.']],
    ['ar', ['سارة الجبوري (45 عاما) جاءت.', 'مريم الجبوري (54 عاما) ذهبت.']],
    ['ar', ['أحمد محمد علي (45 عاما) جاء.', 'ووصل سعيد محمد علي (12 عاما).']],
    ['ar', ['القتيلة الأولى (45 عاما) من أربيل.', 'القتيلة الأولى (54 عاما) من دهوك.']],
    ['ar', ['كريم سعيد (45 عاما) سائق.', 'حكمت المحكمة بالسجن على كريم سعيد (10 سنوات).']],
    ['ar', ['قتل رجل مسن (70 عاما) في كويا.', 'وفي رانية قتل رجل مسن (75 عاما).']],
    ['ar', ['طالبة جامعية (20 عاما) فازت.', 'طالبة جامعية (22 عاما) حلت ثانية.']],
    ['ar', ['سجل لاعب الوسط (25 عاما) هدفا.', 'سجل لاعب الوسط (31 عاما) الثاني.']],
    ['ar', ['قال رئيس الوزراء (60 عاما) ذلك.', 'قال رئيس الوزراء (52 عاما) في بغداد.']],
    ['ar', ['وقالت أم لطفلين (35 عاما) ذلك.', 'وقالت أم لطفلين (29 عاما) إنها باقية.']],
    ['ar', ['لاجئ سوري (22 عاما) وصل.', 'ولاجئ سوري (40 عاما) غادر.']],
    ['ckb', ['سەرۆک وەزیران (٥٠ ساڵ) هات.', 'سەرۆک وەزیران (٦٠ ساڵ) هات.']],
    ['ckb', ['کچە قوتابی (١٥ ساڵ) هات.', 'کچە قوتابی (١٦ ساڵ) هات.']],
    ['ckb', ['دوو منداڵ (٥ ساڵ) هاتن.', 'دوو منداڵ (٧ ساڵ) هاتن.']],
    ['ckb', ['کوڕێکی بچووک (٥ ساڵ) ون بوو.', 'کوڕێکی بچووک (٦ ساڵ) دۆزرایەوە.']],
    ['ckb', ['تۆمەتباری سەرەکی، ٣٣ ساڵ، گیرا.', 'تۆمەتباری سەرەکی، ٢٨ ساڵ، ڕای کرد.']],
    ['fr', ['Le tribunal a condamné Marc Oriol (8 ans).', 'Marc Oriol, 34 ans, fera appel.']],
    ['ckb', ['کەریم سەعید (٤٥ ساڵ) هات.', 'دادگا نازدار کەریم سەعید (٢٠ ساڵ)ی بانگ کرد.']],
    ['fr', ['Karim Sayad, 34 ans, et Luc Morel.', 'Prison ferme : Karim Sayad (10 ans), Luc Morel (8 ans).']],
    ['fa', ['مرد جوان (۲۰ ساله) آمد.', 'مرد جوان (۲۵ ساله) رفت.']],
    ['fa', ['کارگر ساختمانی (۲۰ ساله) آمد.', 'کارگر ساختمانی (۲۵ ساله) رفت.']],
    ['fa', ['زهرا احمدی (۲۰ ساله) آمد.', 'دادگاه زهرا احمدی را به زندان فرستاد، زهرا احمدی (۱۰ ساله).']],
    ['de', ['Jan Castel (20) traf zweimal.', 'Jan Castel (85) traf spät.']],
    ['de', ['Die 24-jährige Münchner Studentin kam.', 'Eine 27-jährige Münchner Studentin ging.']],
    ['de', ['Die 24-jährige Deutsche Meisterin siegte.', 'Die 27-jährige Deutsche Meisterin fiel.']],
  ])('are not told of in %s: “%s”', (language, copy) => {
    expect(look('two-ages', storyOf(copy, language))).toEqual([])
  })
})

describe('two ages of one person', () => {
  it.each<[Copy, string]>([
    [['Nadia Helmer, 45, came.', 'Later Nadia Helmer, 54, left.'], 'Nadia Helmer, 54'],
    [
      ['The 45-year-old Nadia Helmer came.', 'Nadia Helmer, a 46-year-old clerk, left.'],
      'Nadia Helmer, a 46-year-old',
    ],
    [['Nadia Helmer, 45, came.', 'Helmer, 54, left.'], 'Helmer, 54'],
    [['Nadia Helmer, 45, came.', 'Mayor Nadia Helmer, 54, left.'], 'Nadia Helmer, 54'],
    [['Nadia Helmer, 45, came.', 'Helmer, who is 54, left.'], 'Helmer, who is 54'],
    [['Nadia Helmer, 45, came.', 'Helmer is 54 years old.'], 'Helmer is 54 years old'],
    [['Nadia Helmer, who is 45, came.', '“No,” said the 54-year-old Helmer.'], '54-year-old Helmer'],
    [['“No,” said Nadia Helmer, 45.', 'Helmer, 54, left.'], 'Helmer, 54'],
    [['Nadia Helmer, 45, came.', 'At 54, Helmer is the youngest.'], 'Helmer is'],
    [['Nadia Helmer, 45, came.', 'Now 54, Nadia Helmer has three shops.'], 'Nadia Helmer has'],
    [['Nadia Helmer (45) came.', 'Later Nadia Helmer (54) left.'], 'Nadia Helmer (54)'],
    [['Nadia Helmer, 45, runs the mill.', 'At the mill Helmer (54) was tired.'], 'Helmer (54)'],
  ])('are found in “%s”', (copy, found) => {
    expect(look('two-ages', storyOf(copy))).toEqual([found])
  })

  it.each<[Copy]>([
    [['Nadia Helmer, 45, came.', 'Nadia Helmer, 45, left.']],
    [['Nadia Helmer, 45, came.', 'Nadja Helmer, 54, left.']],
    [['Nadia Helmer, 45, and Sara Helmer, 12, came.', 'Helmer, 54, left.']],
    [
      [
        'Nadia Helmer, 45, came.',
        'Helmer, 45, left. Sara Helmer, 12, came.',
        'In Zakho, 54, and Kasel, 12, they met.',
      ],
    ],
    [['In Duhok, 45, and in Zakho, 54, people came.']],
    [['Nadia Helmer, 45 at the time, is now 54.']],
    [
      [
        'Nadia Helmer, 45, came.',
        'Helmer, now 54, left. Helmer, who was 26 then, sang; Helmer, who is 54th, ran.',
      ],
    ],
    [['Nadia Helmer, 45, came.', 'A 12-year-old Briton and a 30-year-old Helmer Street house stay.']],
    [['Nadia Helmer (45) came from behind.', 'Koya won 2-1, Nadia Helmer (54) the second.']],
    [['Nadia Helmer (15) and Sara Kemal (12) led.', 'They had 31 points, Nadia Helmer (19) among them.']],
    [['Nadia Helmer (4) came.', 'Nadia Helmer (5) left.']],
    [['Ali Hassan, 20, and his brother Omar Ali Hassan, 30, left.']],
    [['Scores: Nadia Helmer, 21. Sara Kemal, 34.', 'Second round: Nadia Helmer, 19. Sara Kemal, 30.']],
    [['Nadia Helmer, 45, came.', 'At 10, Helmer is due in court. At 30, Helmer was mayor.']],
    [['Nadia Helmer, 45, came.', 'At 60, Helmer is expected to go. At 20, Helmer is seen on a photograph.']],
    [
      [
        'The shop is on Hamra Street, 12. They beat Koya United, 35.',
        'It is on Hamra Street, 40. Next came Koya United, 41.',
      ],
    ],
  ])('are not told of “%s”', (copy) => {
    expect(look('two-ages', storyOf(copy))).toEqual([])
  })
})

describe('a figure that only the headline has', () => {
  const words = 'word '.repeat(60)
  const story = (headline: string, text: string, language = 'en') =>
    storyOf(
      [
        { part: 'headline', text: headline },
        { part: 'lead', text: `${text} ${words}` },
      ],
      language,
    )

  it.each([
    ['Twelve die, 17 hurt', 'The crash killed 12 people and hurt 16.', ['17']],
    ['13 die in crash', 'The crash killed 12 people.', ['13']],
    ['Letter sells for £181,500', 'It went for 118,500 pounds.', ['£181,500']],
    ['Profit falls 25% to €84m', 'Profit fell 25% to 48 million euros.', ['€84m']],
    ['Oil exports at 3.43 million bpd', 'It sold 3.34 million barrels a day.', ['3.43 million']],
    ['Turnout at 61 percent', 'More than 40 percent voted.', ['61 percent']],
    ['Turnout at 61%', 'More than 40 people voted.', ['61%']],
    ['Prices up 3.4 per cent', 'They rose by 4.3 per cent.', ['3.4 per cent']],
  ])('is found in “%s”', (headline, text, found) => {
    expect(look('headline-figure', story(headline, text))).toEqual(found)
  })

  it.each([
    ['12 die in crash', 'The crash killed twelve people.'],
    ['12 die in crash', 'The crash killed a dozen people.'],
    ['8-year-old rescued', 'The eight-year-old was rescued.'],
    ['21 hurt', 'Twenty-one people were hurt.'],
    ['Over 200 hurt', 'The crash hurt 214 people.'],
    ['Talks on March 4', 'They meet tomorrow.'],
    ['Kurdistan 24 wins, 24/7 service, 3-2 win, F-16 falls', 'It won.'],
    ['Sales hit $3 million, up 7%', 'They sold much.'],
    ['7.5 quake hits', 'The ground shook.'],
    ['2026 budget, 1,200 jobs', 'They argued.'],
    ['Article 14 case', 'They argued.'],
    ['Profit falls 25% to €48m', 'Profit fell 24.6% to 48.3 million euros.'],
    ['Sales hit $1.5bn', 'Sales rose to 1,478 million dollars.'],
    ['Eleven million leave, 11 million stay', 'Eleven million people left.'],
    ['A quarter: 25% of homes', 'A quarter of the homes went.'],
    ['67 percent back the plan', 'Two thirds were for it.'],
    ['Turnout at 61%, up 2%', 'It was 61.2 percent, after 59.4.'],
    ['Turnout over 60%', 'It was 61.2 percent.'],
    ['42m wall, 1,500m run, 10k race, 110m hurdles', 'It has 42 metres.'],
    ['Gold at $2,911, up 1.2%', 'Gold was at $2,911.40, 1.21 percent up.'],
    ['The 2-1 win, 7.30pm, 6.1 quake, $1.2', 'The price was 1.20 dollars.'],
    ['7 ways to save water at home', 'Turn the tap off.'],
    ['Food: 11 quick (and nearly quick) recipes for Friday', 'Begin with the rice.'],
  ])('is not told of “%s” over “%s”', (headline, text) => {
    expect(look('headline-figure', story(headline, text))).toEqual([])
  })

  it.each([
    ['ckb', '٤٧ کەس بریندار بوون', 'لە ڕووداوەکەدا ٤٦ کەس بریندار بوون و ٣٤ ماڵ ڕووخان.', ['٤٧']],
    ['it', '47 militanti, 53 milioni', 'Erano 46 uomini.', ['47']],
    ['ckb', '٧٤ کەس بریندار بوون', 'لە ڕووداوەکەدا ٤٧ کەس بریندار بوون.', ['٧٤']],
    ['ar', 'إصابة 74 شخصا', 'أصيب ٤٧ شخصا في الحادث.', ['74']],
    ['de', '74 Verletzte', 'Bei dem Unfall wurden 47 Menschen verletzt.', ['74']],
    ['ckb', '٤٧ کەس بریندار بوون', 'لە ڕووداوەکەدا 47 کەس بریندار بوون.', []],
    ['ar', '٪74 من الناخبين و74٪ منهم', 'شارك 47 شخصا.', []],
    ['de', '48 % für den Damm', 'Fast die Hälfte der 470 Bauern stimmte zu.', []],
    ['ar', '45 ألف ناخب', 'شارك 44,870 شخصا، منهم 47 في القرية.', []],
    ['de', '40 Verletzte am 24. Mai', 'Bei dem Unfall wurden 47 Menschen verletzt.', []],
    ['fr', '74 blessés', 'L’accident a fait soixante-quatorze blessés.', []],
  ])('is found in %s: “%s” over “%s”', (language, headline, text, found) => {
    expect(look('headline-figure', story(headline, text, language))).toEqual(found)
  })

  it('is not told of a story that is only begun, or of one that writes numbers in other words', () => {
    expect(look('headline-figure', storyOf([{ part: 'headline', text: '13 die' }, 'It rained.']))).toEqual([])
    expect(look('headline-figure', story('13 morts', 'Treize personnes.', 'fr'))).toEqual([])
  })
})

describe('figures in two styles', () => {
  it('are found', () => {
    expect(look('percent-style', storyOf('It rose 5 percent, then 6 percent, then 7%.'))).toEqual([
      '% →  percent',
    ])
    expect(look('percent-style', storyOf('It rose 5% and 6%, then 7 per cent.'))).toEqual([' per cent → %'])
    expect(look('thousands-style', storyOf('The 1,200 men and 3,400 women paid 4500 dinars.'))).toEqual([
      '4500 → 4,500',
    ])
    expect(look('thousands-style', storyOf('The 3,400 women have 1200 jobs and 2,400 homes.'))).toEqual([
      '1200 → 1,200',
    ])
    expect(look('thousands-style', storyOf('It has 12,400 people, and 98000 homes of 1,250,000.'))).toEqual([
      '98000 → 98,000',
    ])
    expect(look('thousands-style', storyOf('It has 98000 homes, 45000 jobs and 3,400 desks.'))).toEqual([
      '98000 → 98,000',
      '45000 → 45,000',
    ])
  })

  it.each<[Copy]>([
    ['It rose 5 percent, then 6 percent.'],
    [[{ part: 'headline', text: 'Up 5%' }, 'It rose 5 percent.']],
    ['It rose 5%. “It rose 5 percent,” he said.'],
    ['It is a matter of percentage: 5 percentage points, 5%.'],
    [
      'In 2026 the 1,200 men of 1998 met; in 1066 none, 1215 being the year of the charter and 1998 elections free.',
    ],
    ['The 1,200 men saw 2048 * 1080 pixels, or 1920 x 1080 points.'],
    ['At 0930 the 1,200 men left; room 4500, Boeing 7470, flight TK 3456.'],
    ['The 1,200 men left at 3 a.m. (0117 GMT), others later (2259 GMT), others 2330 hours on.'],
    ['The 1,200 men called +964 7501 and 3000-4000.'],
    ['It has 1400 homes, 1600 jobs, 12,400 desks and 1,250,000 people.'],
    ['The 12,400 men asked whether bus 20417 was late; the password 12345 has gone.'],
    ['The 12,000 men quoted 45521 to police, in Albany, N.Y. 12207, and called 2065550 again.'],
  ])('are not told of “%s”', (copy) => {
    expect(look('percent-style', storyOf(copy))).toEqual([])
    expect(look('thousands-style', storyOf(copy))).toEqual([])
  })
})
