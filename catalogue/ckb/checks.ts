/** What checks say of what they find, and why a desk cares; each a line, in Central Kurdish. */

const found = {
  placeholder: {
    message: '«{{text}}» هێشتا دەبێت پڕ بکرێتەوە',
    why: 'تێبینییە بۆ خۆت و نابێت بڵاو بکرێتەوە.',
  },
  'doubled-word': { message: '«{{word}}» دوو جار نووسراوە', why: 'بڕین و لکاندن وشەی دووبارە بەجێ دەهێڵێت.' },
  'doubled-space': { message: 'زیاتر لە بۆشاییەک', why: 'لە نێوان وشە و ڕستەکاندا یەک بۆشایی هەیە.' },
  'doubled-mark': {
    message: '«{{mark}}» دوو جار نووسراوە',
    why: 'یەک نیشانە کۆتایی بە ڕستە یان بەشێکی دەهێنێت.',
  },
  'space-before-mark': { message: 'بۆشایی لە پێش «{{mark}}»', why: 'نیشانەکە ڕاستەوخۆ دوای وشەکە دێت.' },
  'no-space-after-mark': {
    message: 'بۆشایی نییە لە دوای «{{mark}}»',
    why: 'لە نێوان نیشانە و وشەی دواتردا بۆشاییەک هەیە.',
  },
  unbalanced: {
    message: 'نیشانەی {{mark}} نیوەی دووەمی نییە',
    why: 'خوێنەر دەبێت بزانێت وتە یان کەوانەکە لە کوێ کۆتایی دێت.',
  },
  article: {
    message: '«{{article}}» لە پێش «{{word}}»',
    why: 'لە ئینگلیزیدا a لە پێش دەنگی نەبزوێن دێت و an لە پێش دەنگی بزوێن.',
  },
  'weekday-date': {
    message: '{{date}}: {{right}} ڕاستە، نەک {{said}}',
    why: 'یان ڕۆژەکە هەڵەیە یان بەروارەکە: بزانە کامیان.',
  },
  'no-such-date': {
    message: '{{date}} نییە',
    why: 'یان ڕۆژەکە هەڵەیە یان مانگەکە: بزانە کامیان.',
  },
  'parts-and-total': {
    message: 'کۆی ئەمانە دەکاتە {{sum}}، نەک {{total}}',
    why: 'بەشەکان دەبێت بە کۆکە بگەن.',
  },
  'percent-change': {
    message: 'بەپێی دوو ژمارەکە دەبێتە سەدا {{right}}، نەک سەدا {{said}}',
    why: 'ڕێژەی سەدی دەبێت لەگەڵ ژمارەکانی تەنیشتی بگونجێت.',
  },
  'two-ages': { message: '{{name}} لێرە {{age}} ساڵە و پێشتر {{before}}', why: 'هەر کەسێک یەک تەمەنی هەیە.' },
  'age-and-birth': {
    message: 'کەسێک کە لە {{birth}} لەدایک بووە {{age}} ساڵ نییە، بەڵکوو {{right}} یان ساڵێک کەمتر',
    why: 'تەمەن دەبێت لەگەڵ ساڵی لەدایکبوون بگونجێت.',
  },
  'headline-figure': {
    message: '{{figure}} لە دەقەکەدا نییە',
    why: 'ئەوەی سەردێڕ یان پێشەکی دەیڵێت، دەبێت هەواڵەکەش بیڵێت.',
  },
  'repeated-block': { message: 'ئەم پەرەگرافە دوو جار هاتووە', why: 'هەمان وشە پێشتر هاتوون.' },
  'doubled-form': {
    message: '{{form}} بۆ جاری دووەم',
    why: 'هەواڵەکە هی خۆی هەیە و ئەمەیان وەک دەق چاپ دەکرێت.',
  },
  'name-two-ways': {
    message: '«{{name}}» لە شوێنێکی دیکەی هەواڵەکەدا بە «{{other}}» نووسراوە',
    why: 'یەک ناو لە سەرانسەری هەواڵێکدا یەک ڕێنووسی هەیە.',
  },
  'surname-first': {
    message: '«{{name}}» لە پێش «{{full}}» هاتووە',
    why: 'یەکەم جار ناوی تەواو دەنووسرێت و کێیە.',
  },
  'percent-style': {
    message: 'لە شوێنەکانی دیکەی هەواڵەکەدا «{{usual}}»',
    why: 'لە هەواڵێکدا ڕێژە بە یەک شێوە دەنووسرێت.',
  },
  'thousands-style': {
    message: '«{{usual}}»، وەک شوێنەکانی دیکەی هەواڵەکە',
    why: 'لە هەواڵێکدا هەزاران بە یەک شێوە دەنووسرێت.',
  },
  'foreign-letters': {
    message: '«{{word}}» پیتی تەختەکلیلی عەرەبیی تێدایە: «{{right}}»',
    why: 'کوردی و فارسی ک و ی دەنووسن. گەڕان ئەوەی بە شێوەیەکی دیکە نووسراوە نایدۆزێتەوە.',
  },
  'foreign-mark': {
    message: 'لەم زمانەدا «{{right}}» دەنووسرێت، نەک «{{mark}}»',
    why: 'نیشانەکان بەپێی ڕێنووسی دەوروبەریانن.',
  },
  'mixed-digits': {
    message: '{{figure}} بە جۆری ژمارەکانی دیکەی دەقەکە دەبێتە {{right}}',
    why: 'لە هەواڵێکدا یەک جۆر ژمارە بەکار دێت.',
  },
  'stray-joiner': {
    message: 'نیشانەیەکی شاراوەی جیاکەرەوە کە هیچ ناکات',
    why: 'نابینرێت و گەڕان تێک دەدات.',
  },
  'no-headline': { message: 'سەردێڕ نییە', why: 'هیچ هەواڵێک بەبێ سەردێڕ بڵاو ناکرێتەوە.' },
  'no-caption': { message: 'ژێرنووسی وێنە نییە', why: 'وێنە پێویستی بە ژێرنووس هەیە.' },
  'no-credit': { message: 'ناوی خاوەنی وێنە نییە', why: 'لەگەڵ وێنەدا دەنووسرێت کێ گرتوویەتی.' },
  'no-alternative-text': {
    message: 'وێنەکە دەقی جێگرەوەی نییە',
    why: 'بۆ ئەو خوێنەرانەی نایبینن دەخوێنرێتەوە.',
  },
  'not-for-publication': {
    message: 'لەسەر وێنەکە نووسراوە «{{text}}»',
    why: 'نێرەرەکەی ڕێگە بە بڵاوکردنەوەی نادات: وێنەیەکی دیکە بەکار بهێنە یان پرسیاری لێ بکە.',
  },
  'picture-rights': {
    message: 'مافەکانی وێنەکە ڕێگە بە بڵاوکردنەوەی نادەن',
    why: 'مافەکانی وا دەڵێن، یان دوا ڕۆژی تێپەڕیوە: وێنەیەکی دیکە بەکار بهێنە یان پرسیار لە نێرەرەکەی بکە.',
  },
  'usage-terms': {
    message: 'مەرجەکانی بەکارهێنان: «{{text}}»',
    why: 'بۆ دێسکن: پابەندیان بە و پێش ئەوەی خوێنەر بیانبینێت لایان ببە.',
  },
}

const names = {
  placeholder: 'شوێنی بەتاڵ',
  'doubled-word': 'وشەی دووبارە',
  'doubled-space': 'بۆشایی دووبارە',
  'doubled-mark': 'نیشانەی دووبارە',
  'space-before-mark': 'بۆشایی لە پێش نیشانە',
  'no-space-after-mark': 'نەبوونی بۆشایی لە دوای نیشانە',
  unbalanced: 'وتە یان کەوانەی دانەخراو',
  article: 'a یان an',
  'weekday-date': 'ڕۆژ و بەروار',
  'no-such-date': 'بەرواری نەبوو',
  'parts-and-total': 'بەشەکان و کۆ',
  'percent-change': 'ڕێژەی سەدی و ژمارەکانی',
  'two-ages': 'دوو تەمەن',
  'age-and-birth': 'تەمەن و ساڵی لەدایکبوون',
  'headline-figure': 'ژمارەی سەردێڕ',
  'repeated-block': 'پەرەگرافی دووبارە',
  'doubled-form': 'شوێن و بەروار یان دێڕی کۆتاییی دووەم',
  'name-two-ways': 'ناو بە دوو ڕێنووس',
  'surname-first': 'نازناو لە پێش ناوی تەواو',
  'percent-style': 'ڕێژەی سەدی',
  'thousands-style': 'هەزاران',
  'foreign-letters': 'پیتەکانی تەختەکلیلی عەرەبی',
  'foreign-mark': 'نیشانەی ڕێنووسێکی دیکە',
  'mixed-digits': 'ژمارەی تێکەڵ',
  'stray-joiner': 'جیاکەرەوەی شاراوەی زیادە',
  'no-headline': 'سەردێڕی نەنووسراو',
  'no-caption': 'ژێرنووسی نەنووسراو',
  'no-credit': 'خاوەنی وێنەی نەنووسراو',
  'no-alternative-text': 'دەقی جێگرەوەی نەنووسراو',
  'not-for-publication': 'وێنەی قەدەغەکراو لە بڵاوکردنەوە',
  'picture-rights': 'وێنەیەک کە مافەکانی ڕێگە نادەن',
  'usage-terms': 'مەرجەکانی بەکارهێنانی وێنە',
}

const spelling = {
  name: 'ڕێنووس',
  message: 'لەوانەیە «{{word}}» بە هەڵە نووسرابێت',
  why: 'لە هیچ فەرهەنگێکدا نییە و لە هەواڵەکانی دیکەی دێسکیشدا بە دەگمەن هەیە.',
  suggesting: 'گەڕان بەدوای پێشنیاردا…',
  none: 'هیچ پێشنیارێک نییە',
  words_one: 'یەک وشەی ناسراو لەم هەواڵەدا',
  words_other: '{{count}} وشەی ناسراو لەم هەواڵەدا',
} as const

const parts = {
  headline: 'سەردێڕ',
  standfirst: 'پێشەکی',
  byline: 'ناوی نووسەر',
  lead: 'لید',
  paragraph: 'پەرەگراف',
  crosshead: 'سەردێڕی لاوەکی',
  quote: 'وتە',
  list: 'لیست',
  table: 'خشتە',
  caption: 'ژێرنووس',
  credit: 'خاوەنی وێنە',
  'sign-off': 'دێڕی کۆتایی',
}

export const checks = {
  found,
  names,
  spelling,
  parts,
  forms: { 'sign-off': 'دێڕی کۆتایی', dateline: 'شوێن و بەروار' },
  switchOff: {
    title: 'ناچالاککردنی «{{check}}» بۆ {{house}}',
    text: 'لە هەموو هەواڵەکانی ئەم شێوازی دەزگایەدا، لەم دێسکەدا. لە ڕێکخستنەکان (شێوازەکانی دەزگا) پیشان دەدرێت و لەوێ چالاک دەکرێتەوە.',
    reason: 'هۆکار',
    confirm: 'ناچالاککردن',
  },
  switchOn: 'چالاککردن',
  levels: { hint: 'ئاماژە', warning: 'ئاگاداری', error: 'دەبێت چاک بکرێت' },
  panel: 'پشکنینەکان',
  none: 'هیچ نەدۆزرایەوە',
  checking: 'دەپشکنرێت…',
  count_zero: 'هیچ نەدۆزرایەوە',
  count_one: 'یەک دۆزراوە',
  count_other: '{{count}} دۆزراوە',
  more: 'و {{formatted}}ی دیکە',
  fix: 'گۆڕین بۆ «{{text}}»',
  remove: 'لابردن',
  ignoreHere: 'لێرە پشتگوێی بخە',
  ignoreInStory: 'لەم هەواڵەدا پشتگوێی بخە',
  ignored_one: 'یەک پشتگوێخراو',
  ignored_other: '{{count}} پشتگوێخراو',
  ignoredHere: 'لێرە',
  ignoredInStory: 'لەم هەواڵەدا',
  showAgain: 'پیشاندانەوە',
} as const
