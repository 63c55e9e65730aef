/** Clean copy of shapes that are easily taken for faulty: the checks say nothing of it. */
import { expect, test } from 'vitest'
import { findInStory } from '../../../story/checks'
import type { CheckedStory } from '../../../story/checks/check'

/** A headline, a lead, and paragraphs. */
function story(language: string, text: string): CheckedStory {
  const [headline = '', lead = '', ...rest] = text.trim().split(/\n\s*/)
  return {
    language,
    day: '2026-03-03',
    blocks: [
      { part: 'headline', language, text: headline },
      { part: 'lead', language, text: lead },
      ...rest.map((each) => ({
        part: each.startsWith('- ') ? ('list' as const) : ('paragraph' as const),
        language,
        text: each.replace(/^- /, ''),
      })),
    ],
  }
}

const stories: readonly [shape: string, language: string, text: string][] = [
  [
    'a match',
    'en',
    `
    Duhok beat Zakho 3-2 after extra time
    DUHOK (Kurdistan 24) – Duhok came from two goals down on Tuesday to beat Zakho 3-2 after extra time and reach the semi-finals for the first time since 2019.
    Azad Miran scored twice, in the 61st and 88th minutes, before Hemin Latif headed in the winner with two minutes of the 30 added left.
    Zakho had led 2-0 at the break through Dler Omer (12) and Peshraw Nuri (45+2, pen).
    “We were 2-0 down and half the ground had gone home,” Miran said. “The other half won it for us.”
    In the other tie Erbil drew 1-1 with Najaf and went through 4-3 on penalties.
    Results: Duhok 3 Zakho 2 (aet; 2-2 at 90 mins); Erbil 1 Najaf 1 (Erbil win 4-3 on pens).`,
  ],
  [
    'a tennis score and a table of laps',
    'en',
    `
    Weiss into last eight
    PARIS (Kurdistan 24) – Lena Weiss beat Ana Duarte 6-4, 3-6, 7-6 (7-5) in two hours 51 minutes on Monday, March 2.
    Weiss, seeded 11th, saved three match points at 5-4 in the third set, and that that was enough surprised nobody more than her.
    She plays No. 4 seed Marta Kral, whom she has lost to twice, 6-1, 6-2 and 6-0, 6-3.
    - 1. M. Kral, 22 points
    - 2. L. Weiss, 19
    - 3. A. Duarte, 19
    - 4. J. O’Neill, 17`,
  ],
  [
    'markets',
    'en',
    `
    Oil slips as stocks end flat
    LONDON (Kurdistan 24) – Oil fell 1.2 percent on Tuesday while European shares were little changed in thin trade.
    Brent crude for May was down 84 cents at $69.16 a barrel by 1530 GMT; U.S. crude lost 79 cents to $65.98.
    The pan-European index closed 0.03 percent higher at 512.44 points, the FTSE 100 rose 6.1 points, or 0.1 percent, to 7,912.6, and the DAX fell 0.2 percent.
    Spot gold was steady at $2,911.40 an ounce. The euro was at $1.0512, against $1.0498 late on Monday.
    The yield on the 10-year note was 4.21 percent, 3 basis points lower.
    Shares in Halvorsen ASA, a Norwegian shipyard, gained 12 percent to 48.2 crowns from 43 crowns.`,
  ],
  [
    'an obituary',
    'en',
    `
    Poet Jalal Sabri dies at 91
    SULAIMANI (Kurdistan 24) – Jalal Sabri, a poet who wrote of mountains he had left at 17 and saw again at 58, has died. He was 91.
    Sabri died on Sunday at his home, his daughter, Tara Sabri, said.
    Born in 1934, the seventh of nine children, he published his first book, “Snow”, in 1956 and his last, “Snow, Again”, in 2021.
    “He said he had had enough of words,” she said, “and then he dictated a page.”
    He is survived by his wife, three daughters and two sons, 14 grandchildren and a great-grandson, Jalal, 4.`,
  ],
  [
    'quotes within quotes',
    'en',
    `
    Minister ‘never said yes’, inquiry told
    ERBIL (Kurdistan 24) – A former minister told an inquiry on Tuesday that he had “never said ‘yes’ to anybody”.
    “I asked him, ‘Did you read it?’, and he said, ‘Which one?’” the witness, Rozh Hamid, recalled.
    “What he wrote was, and I quote, ‘do as you see fit’,” she added. “He did not write ‘go ahead’.”
    The chair, Judge Ali Zaki, asked whether “as you see fit” meant “yes”. “It meant ‘don’t ask me’,” Hamid said.
    “There are two things I remember,” she said.
    “One is the rain.
    “The other is his answer.”`,
  ],
  [
    'a list of names',
    'en',
    `
    New cabinet is named
    ERBIL (Kurdistan 24) – The new cabinet, with 5 women among its 12 members, was sworn in on Tuesday. The ministers are:
    - Finance: Awat Sherko
    - Interior: Rewan Jalal
    - Health: Dr Saman Rauf
    - Education: Awaz Sherwani
    - Electricity and Water: Kamal al-Sudani
    Sherko, 52, an economist, keeps his post. Sherwani, 44, taught at the University of Duhok for 12 years.
    Kamal al-Sudani is no relation of Mohammed al-Sudani, the former governor of Wasit.`,
  ],
  [
    'a court report',
    'en',
    `
    Three jailed over bridge collapse
    MOSUL (Kurdistan 24) – A court on Tuesday jailed three men over the collapse of a bridge in 2022 that killed 9 people, and acquitted two others.
    Judge Nabil Aziz sentenced the contractor, Faris Hadi, 61, to seven years, the engineer, Omar Hadi, 34, to four and a clerk to 18 months.
    The two Hadis are father and son. “I signed what I was given,” the younger Hadi told the court. “I do not say it was right.”
    A fourth man, who is 17 and cannot be named, will be tried in a juvenile court on March 19.
    The case is No. 214/C/2024. Section 343(2) of the penal code carries a maximum of 15 years.`,
  ],
  [
    'the weather',
    'en',
    `
    Snow to return at weekend
    ERBIL (Kurdistan 24) – Temperatures will fall by 8 to 10 degrees from Friday and snow is likely above 800 metres, the weather office said on Tuesday.
    Highs on Wednesday: Erbil 14C (57F), Duhok 11C (52F), Sulaimani 12C (54F), Halabja 13C (55F).
    Lows of minus 2 are expected in Soran, and -6 in Haji Omaran, where it was -11 on Feb. 8.
    Winds of 40 km/h, with gusts of up to 75 km/h, will ease by 6 p.m. on Saturday.
    Rainfall since Oct. 1 stands at 412 mm, 9 percent above the mean.`,
  ],
  [
    'an election',
    'en',
    `
    Turnout 61 percent with half of votes in
    BASRA (Kurdistan 24) – With 52 of 104 stations counted, the mayor, Salim Karam, led by 4,218 votes to 3,977.
    Karam had 48.1 percent, his rival Huda Jassim 45.4 and four others 6.5 percent together.
    “It is too close to call, and I won’t,” Jassim said.
    In 2021 Karam won by 112 votes out of 9,640. A recount then took 11 days.
    Polls closed at 6 p.m. (1500 GMT) with turnout at 60.9 percent. Final results are due on Thursday, March 5.`,
  ],
  [
    'a recipe of figures and ages',
    'en',
    `
    School reopens after fire
    HALABJA (Kurdistan 24) – A school that burnt down in 2024 reopened on Monday with 12 classrooms and an hour’s less homework.
    Shno Ari, 9, and her brother Shad, 7, were first at the gate. “I am 9 and a half,” Shno said.
    Their grandmother, 71, went there when she was 7. “It had one room and one stove,” she said. “Now, now it has a lift!”
    An MP, an FM presenter, a European envoy, a one-time pupil and a union man spoke.
    Of 240 pupils, 118 are girls and 122 are boys.`,
  ],
  [
    'a notebook of odd names',
    'en',
    `
    What’s on: film, theatre, music
    ERBIL (Kurdistan 24) – Six films, two plays and a concert open the spring season on Friday.
    “Bye Bye, Pori Pori” (15) is a comedy from Duran Duran fans in Baden-Baden; “Who’s Who, Who Isn’t?” is a farce.
    The pianist Yo-Yo Lam plays Bach’s BWV 846–869, then Liszt: Nos. 2, 6 and 12.
    Tickets (IQD 5,000–15,000) at the door, or from tickets@example.org; see www.example.org/spring?a=1&b=2.
    Doors open at 7 p.m.; under-12s free.`,
  ],
  [
    'an advance with times and places',
    'en',
    `
    Diary for the week of March 9
    ERBIL (Kurdistan 24) – Events of the week from Monday, March 9, to Sunday, March 15; all times local (GMT+3).
    - Monday, March 9, 10:00: parliament meets; 14:30: budget committee, room 4.
    - Tuesday, March 10: trial of two of the three accused in the Sarchinar case resumes.
    - Thursday, March 12, 09:00–17:00: energy forum, Saad Abdullah Palace.
    - Saturday, March 14: the day of mourning for Halabja is on Monday, March 16.`,
  ],
  [
    'an interview',
    'en',
    `
    ‘I count to ten’: a bomb disposal officer on fear
    ERBIL (Kurdistan 24) – Captain Hawre Tofiq has made safe 1,214 mines in 16 years. He spoke to Kurdistan 24 in Penjwen.
    Q: How many did you find last year?
    A: Ninety-one. A few were ours, a few were theirs, most were nobody’s.
    Q: Are you afraid?
    A: Always. I count to ten, and then I count to ten again. (Laughs.) My wife says I count in my sleep: one, two, three...
    Q: What would you tell a child who finds one?
    A: Stop. Turn round. Walk back the way you came – the very same way – and tell someone.`,
  ],
  [
    'یاری تۆپی پێ',
    'ckb',
    `
    دهۆک ٣-٢ لە زاخۆ دەباتەوە
    دهۆک (کوردستان ٢٤) – یانەی دهۆک ڕۆژی سێشەممە ٣-٢ یانەی زاخۆی بردەوە و گەیشتە نیوەکۆتایی.
    ئازاد میران دوو گۆڵی تۆمار کرد، لە خولەکەکانی ٦١ و ٨٨دا، پێش ئەوەی هێمن لەتیف گۆڵی سێیەم بکات.
    میران گوتی: «دوو گۆڵ لە دواوە بووین و نیوەی هاندەران ڕۆیشتبوون.»
    لە یارییەکەی تردا هەولێر و نەجەف ١-١ یەکسان بوون و هەولێر بە ٤-٣ لە لێدانی سزادا بردییەوە.`,
  ],
  [
    'کەشوهەوا',
    'ckb',
    `
    بەفر لە کۆتایی هەفتەدا دەگەڕێتەوە
    هەولێر (کوردستان ٢٤) – کەشناسی ڕایگەیاند کە پلەکانی گەرما لە ڕۆژی هەینییەوە ٨ بۆ ١٠ پلە دادەبەزن.
    پلەکانی گەرمای چوارشەممە: هەولێر ١٤، دهۆک ١١، سلێمانی ١٢، هەڵەبجە ١٣.
    خێرایی با دەگاتە ٤٠ کیلۆمەتر لە کاتژمێرێکدا، و هەندێک جار ٧٥ کیلۆمەتر.
    لە ١ی تشرینی یەکەمەوە ٤١٢ ملیمەتر باران باریوە، واتە ٩٪ زیاتر لە ناوەند.`,
  ],
  [
    'دادگا',
    'ckb',
    `
    سێ کەس بەهۆی داڕمانی پردێکەوە زیندانی کران
    مووسڵ (کوردستان ٢٤) – دادگا ڕۆژی سێشەممە سێ کەسی بەهۆی داڕمانی پردێک لە ساڵی ٢٠٢٢ زیندانی کرد کە ٩ کەسی تێدا کوژرا.
    دادوەر نەبیل عەزیز بەڵێندەرەکە، فارس هادی، ٦١ ساڵ، بە حەوت ساڵ و ئەندازیارەکە، عومەر هادی، ٣٤ ساڵ، بە چوار ساڵ زیندانی سزا دا.
    گوتی: «من ئەوەم واژۆ کرد کە پێم درا، ناڵێم ڕاست بوو.» پاشان بێدەنگ بوو.
    کەسێکی تر، کە ١٧ ساڵە، لە ١٩ی ئازاردا دادگایی دەکرێت.`,
  ],
  [
    'أسواق',
    'ar',
    `
    النفط يتراجع والأسهم تغلق مستقرة
    لندن (كوردستان 24) – انخفض النفط 1.2 بالمئة يوم الثلاثاء بينما لم تتغير الأسهم الأوروبية تقريبا.
    وتراجع خام برنت تسليم مايو 84 سنتا إلى 69.16 دولار للبرميل بحلول الساعة 1530 بتوقيت غرينتش.
    وارتفع مؤشر فاينانشال تايمز 100 بنسبة 0.1 بالمئة إلى 7912.6 نقطة، وهبط مؤشر داكس 0.2 بالمئة.
    واستقر الذهب عند 2911.40 دولار للأوقية (الأونصة)، وبلغ اليورو 1.0512 دولار.`,
  ],
  [
    'نعي',
    'ar',
    `
    وفاة الشاعر جلال صبري عن 91 عاما
    السليمانية (كوردستان 24) – توفي الشاعر جلال صبري، الذي كتب عن جبال غادرها في السابعة عشرة، عن 91 عاما.
    وقالت ابنته تارا صبري: «قال إنه سئم الكلام، ثم أملى صفحة كاملة».
    ولد عام 1934، وكان السابع بين تسعة أبناء، ونشر أول كتبه، «ثلج»، عام 1956، وآخرها، «ثلج مرة أخرى»، عام 2021.
    وله ثلاث بنات وابنان و14 حفيدا، وابن حفيد اسمه جلال وعمره أربعة أعوام.`,
  ],
  [
    'كرة القدم',
    'ar',
    `
    دهوك تهزم زاخو 3-2 بعد التمديد
    دهوك (كوردستان 24) – قلب فريق دهوك تأخره بهدفين إلى فوز 3-2 على زاخو يوم الثلاثاء وبلغ قبل النهائي.
    وسجل آزاد ميران هدفين في الدقيقتين 61 و88، قبل أن يحسم هيمن لطيف المباراة برأسه.
    وقال ميران: «كنا متأخرين 2-0 ونصف الجمهور رحل». وأضاف: «النصف الآخر فاز بها».
    وفي المباراة الأخرى تعادل أربيل والنجف 1-1، وفاز أربيل 4-3 بركلات الترجيح.`,
  ],
  [
    'قائمة أسماء',
    'ar',
    `
    تشكيل الحكومة الجديدة
    أربيل (كوردستان 24) – أدت الحكومة الجديدة، وفيها 5 نساء من 12 وزيرا، اليمين يوم الثلاثاء. والوزراء هم:
    - المالية: آوات شيركو
    - الداخلية: ريوان جلال
    - الصحة: الدكتور سامان رؤوف
    - التربية: آواز شيرواني
    واحتفظ شيركو، 52 عاما، وهو خبير اقتصادي، بمنصبه. ودرّست شيرواني، 44 عاما، في جامعة دهوك 12 عاما.
    وكتبت صحيفة The Daily Courier أن «الحكومة جديدة، والوجوه قديمة».`,
  ],
  [
    'only lists',
    'en',
    `
    In brief
    - ERBIL: A bus hit a wall; four hurt, none badly.
    - DUHOK: The dam is 81 percent full.
    - KIRKUK: Two held, one freed.
    - ERBIL: A second bus hit the same wall; nobody was on it.`,
  ],
  [
    'capitals',
    'en',
    `
    FLOOD CUTS ROAD TO AMEDI; TWO MISSING
    DUHOK (Kurdistan 24) – A flood cut the road to Amedi on Tuesday, and two people were missing, police said.
    THE ROAD, BUILT IN 1938, HAD BEEN CLOSED TWICE THIS YEAR. An SUV was found a kilometre downstream.`,
  ],
]

test.each(stories)('nothing is found in %s (%s)', (_, language, text) => {
  const copy = story(language, text.replace(/^ +/gm, ''))
  const found = findInStory(copy).flatMap((findings, index) =>
    findings.map(({ code, from, to }) => `${code}: ${copy.blocks[index]?.text.slice(from, to)}`),
  )
  expect(found).toEqual([])
})
