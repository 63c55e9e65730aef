/** Invented news in three languages: parts of sentences that fit together. No person or place of it is meant. */

/** What a language's stories are made of. `{place}` and `{n}` are filled in. */
interface Prose {
  language: string
  direction: 'ltr' | 'rtl'
  places: readonly [string, ...string[]]
  names: readonly [string, ...string[]]
  who: readonly [string, ...string[]]
  did: readonly [string, ...string[]]
  what: readonly [string, ...string[]]
  why: readonly [string, ...string[]]
}

export const prose = {
  english: {
    language: 'en',
    direction: 'ltr',
    places: [
      'Erbil',
      'Sulaimani',
      'Duhok',
      'Kirkuk',
      'Baghdad',
      'Basra',
      'London',
      'Berlin',
      'Trieste',
      'Oslo',
    ],
    names: [
      'Ann Howell',
      'Dara Salih',
      'Lena Vogt',
      'Marco Peretti',
      'Shilan Aziz',
      'Tom Askew',
      'Zana Karim',
    ],
    who: [
      'The city council',
      'A court',
      'The water board',
      'Farmers near {place}',
      'The health ministry',
      'Shopkeepers',
      'The harbour master',
      'Two universities',
      'Rail staff',
      'The weather service',
    ],
    did: [
      'voted to reopen',
      'put off',
      'began work on',
      'called for an inquiry into',
      'agreed to pay for',
      'warned about',
      'published plans for',
      'asked {n} families about',
      'turned down',
      'praised',
    ],
    what: [
      'the bridge over the lower river',
      'a new road to {place}',
      'the night trains',
      'the price of wheat',
      'a clinic with {n} beds',
      'the old market roof',
      'a ban on heavy lorries',
      'the reservoir above the valley',
      'a school for {n} pupils',
      'the festival of books',
    ],
    why: [
      'after the wettest spring in {n} years.',
      'although the budget is {n} million short.',
      'as officials in {place} had asked.',
      'because the last survey found {n} faults.',
      'before the first snow.',
      'while talks with {place} go on.',
    ],
  },
  sorani: {
    language: 'ckb',
    direction: 'rtl',
    places: ['هەولێر', 'سلێمانی', 'دهۆک', 'کەرکوک', 'هەڵەبجە', 'کۆیە', 'زاخۆ'],
    names: ['شیلان ئەحمەد', 'دارا ساڵح', 'زانا کەریم', 'هێمن عەلی'],
    who: [
      'ئەنجوومەنی شار',
      'دادگا',
      'جووتیارانی {place}',
      'وەزارەتی تەندروستی',
      'دووکاندارەکان',
      'دوو زانکۆ',
    ],
    did: [
      'دەنگیان دا بۆ',
      'داوای لێکۆڵینەوەیان کرد لە',
      'دەستیان کرد بە',
      'هۆشدارییان دا لەبارەی',
      'پلانیان بڵاوکردەوە بۆ',
    ],
    what: [
      'کردنەوەی پردەکە',
      'ڕێگای نوێی {place}',
      'نرخی گەنم',
      'نەخۆشخانەیەک بە {n} قەرەوێڵە',
      'بازاڕە کۆنەکە',
      'فێستیڤاڵی کتێب',
    ],
    why: [
      'دوای بەهارێکی پڕباران.',
      'بەر لە یەکەم بەفر.',
      'هەرچەندە {n} ملیۆن کەمە.',
      'وەک بەرپرسانی {place} داوایان کردبوو.',
    ],
  },
  arabic: {
    language: 'ar',
    direction: 'rtl',
    places: ['أربيل', 'بغداد', 'البصرة', 'الموصل', 'كركوك', 'عمّان'],
    names: ['سارة الجبوري', 'علي حسن', 'مريم عبد الله', 'يوسف كريم'],
    who: ['مجلس المدينة', 'المحكمة', 'مزارعون قرب {place}', 'وزارة الصحة', 'أصحاب المتاجر', 'جامعتان'],
    did: ['صوّت على', 'أجّل', 'بدأ العمل في', 'طالب بالتحقيق في', 'حذّر من', 'نشر خطة بشأن'],
    what: [
      'إعادة فتح الجسر',
      'طريق جديد إلى {place}',
      'سعر القمح',
      'مستشفى يضم {n} سريراً',
      'السوق القديم',
      'مهرجان الكتاب',
    ],
    why: ['بعد ربيع ممطر.', 'قبل أول الثلوج.', 'رغم عجز يبلغ {n} مليوناً.', 'كما طلب مسؤولون في {place}.'],
  },
} as const satisfies Record<string, Prose>
