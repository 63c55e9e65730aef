/** Ages of people in Arabic, Kurdish and Persian copy, where no capital tells a name: by the two words that stand before an age. */
import { westernDigits } from '../places/fold'

/** An age, whose it is, and where both stand. */
export interface StatedAge {
  /** The name as it stands, and as it is compared. */
  name: string
  who: string
  /** The word before the name; null where a mark stands there, or the name begins the text. */
  before: string | null
  age: string
  from: number
  to: number
}

const word = '[\\p{Script=Arabic}\\p{M}\\u200c]{2,20}'
const arabicYears = '(?:عام(?:ا|ًا|اً)?|سنة|سنوات|أعوام)'

const behind: Readonly<Record<string, string>> = {
  // كريم سعيد (45 عاما)؛ كريم سعيد، 45 عاما،؛ كريم سعيد البالغ من العمر 45 عاما
  ar: `(?: \\((\\d{1,2}) ${arabicYears}\\)|، (\\d{1,2}) ${arabicYears}(?=[،.؛])|،? (?:البالغة?|الذي يبلغ|التي تبلغ)(?: من العمر)? (\\d{1,2}) ${arabicYears}(?!\\p{L}))`,
  // کەریم سەعید (٤٥ ساڵ)؛ کەریم سەعید، ٤٥ ساڵ،؛ کەریم سەعیدی تەمەن ٤٥ ساڵ
  ckb: '(?: \\((?:تەمەنی? )?(\\d{1,2}) ساڵ(?:ان)?\\)|، (?:تەمەنی? )?(\\d{1,2}) ساڵ(?:ان)?(?=[،.؛])|،? (?:کە )?تەمەنی? (\\d{1,2}) ساڵ(?:ە|ان)?(?!\\p{L}))',
  // زهرا احمدی، ۴۱ ساله،؛ زهرا احمدی (۴۱ ساله)؛ without a mark the two words may be what anybody is: کارگر ساختمانی ۴۱ ساله
  fa: '(?: \\((\\d{1,2}) ساله?\\)|، (\\d{1,2}) ساله(?=[،.؛])|،? که (\\d{1,2}) سال(?: سن)? دارد)',
}

const patterns = new Map(
  Object.entries(behind).map(([language, how]) => [
    language,
    new RegExp(
      `(?<![\\p{L}\\p{M}])(?:(${word}) )?(?![وفبلك]?ال)(?!(?!(?:عەلی|علی|هادی|مەهدی|مهدی|سامی) )\\p{L}{1,20}ی )(${word}) (?!کە )(${word})${how}`,
      'gu',
    ),
  ]),
)

/** Speak of somebody, or say who it is: no part of the name that follows. */
const noName =
  /^(?:[وفبلك]?ال|لل|(?:و?(?:قالت?|أضافت?|أكدت?|ذكرت?|أوضحت?|كانت?|[يت]قول)|أن|إن|مع|إلى|من|گفته|که)$)/u

/** What people are called who have no name there: رجل مسن, رئيس الوزراء, کچە قوتابی. Of Arabic words without the ending of women. */
const callings = new Set(
  [
    'رجل شاب فتى فتاة طفل رضيع مراهق امرأة سيدة أم أب أخ أخت ابن ابنة زوج أرمل',
    'طالب تلميذ معلم مدرس أستاذ طبيب ممرض صيدلي مهندس محام محامي قاض قاضي مزارع فلاح عامل موظف مستخدم سائق تاجر بائع صاحب صياد راع',
    'جندي ضابط شرطي مقاتل عنصر حارس قائد عقيد ملازم لواء متمرد مسلح',
    'رئيس نائب وزير مدير أمين عضو سفير محافظ عمدة زعيم مرشح متحدث مسؤول ناطق',
    'لاعب مدرب مهاجم مدافع حكم بطل عداء سباح فنان ممثل مغن مغني مطرب مخرج كاتب شاعر صحفي صحافي مراسل مصور ناشط باحث خبير عالم محلل',
    'لاجئ نازح مهاجر مواطن مقيم سائح زائر راكب ناج ضحية قتيل جريح مصاب مريض سجين معتقل متهم مشتبه شاهد متقاعد متطوع',
    'کچ کوڕ ژن پیاو منداڵ گەنج دایک باوک خوشک برا هاوسەر قوتابی خوێندکار مامۆستا پزیشک ئەندازیار پارێزەر دادوەر',
    'شۆفێر کرێکار جووتیار دوکاندار کارمەند بازرگان سەرباز پێشمەرگە پۆلیس ئەفسەر فەرماندە سەرۆک وەزیر جێگر بەڕێوەبەر ئەندام پەرلەمانتار کاندید وتەبێژ',
    'یاریزان ڕاهێنەر گۆڵپارێز هێرشبەر پاڵەوان هونەرمەند نووسەر ڕۆژنامەنووس چالاکوان هاووڵاتی پەنابەر ئاوارە کۆچبەر قوربانی گومانلێکراو تۆمەتبار دوو سێ چوار',
    'مرد زن دختر پسر جوان نوجوان کودک مادر پدر برادر خواهر همسر دانشجو معلم پزشک مهندس وکیل کارگر راننده کشاورز فروشنده سرباز نماینده سخنگو بازیکن مربی',
    'دروازه\u200cبان هنرپیشه خواننده نویسنده خبرنگار پناهجو شهروند گردشگر قربانی مظنون بازنشسته یک دو سه در از به با که',
    'من في على إلى عن مع منذ بعد قبل خلال منهم بينهم بينهما هو هي لە بە بۆ لەگەڵ ئەو ئەم دوای پێش',
  ].flatMap((each) => each.split(' ')),
)

/** Whether a word is what anybody may be called, perhaps after “and” or a preposition, and with an ending. */
function isAnybody(written: string): boolean {
  const word = written.replace(/\p{M}/gu, '')
  const bare = [word, word.replace(/^[وفبلك]/u, '')]
  return (
    /ێکی?$/u.test(word) ||
    bare.some((each) => callings.has(each) || callings.has(each.replace(/(?:ة|ە|ی)$/u, '')))
  )
}

/** A name is the same after “and”, and with the ending that joins it to what follows. */
const keyOf = (first: string, last: string) =>
  `${first.replace(/^و(?=\p{L}{3})/u, '')} ${last.replace(/ی$/u, '')}`

/** The ages that a text tells of people by their names. @param language its first part alone */
export function agesInArabic(text: string, language: string): StatedAge[] {
  const pattern = patterns.get(language)
  if (!pattern || !/عام|سن|ساڵ|سال|أعوام/u.test(text)) return []
  return Array.from(westernDigits(text).matchAll(pattern)).flatMap((match) => {
    const [all, before, first = '', last = '', ...ages] = match
    if (isAnybody(first) || isAnybody(last)) return []
    const from = match.index + (before === undefined ? 0 : before.length + 1)
    const stated: StatedAge = {
      name: `${first} ${last}`,
      who: keyOf(first, last),
      before: before ?? null,
      age: ages.find((each) => each !== undefined) ?? '',
      from,
      to: match.index + all.length,
    }
    return [stated]
  })
}

/** Whether two of one name are surely one: no first name stands before either, or the same word before both. */
export function isOnePerson(one: StatedAge, other: StatedAge): boolean {
  const isAlone = ({ before }: StatedAge) => before === null || noName.test(before)
  return one.who === other.who && (one.before === other.before || (isAlone(one) && isAlone(other)))
}
