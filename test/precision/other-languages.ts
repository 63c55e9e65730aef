/** What generated stories in other languages than English are made of. */
import type { Chance } from './chance'

export interface Copy {
  language: string
  house: readonly [string, ...string[]]
  names: readonly [string, string, string, ...string[]]
  cities: readonly [string, string, ...string[]]
  headlines: readonly [string, ...string[]]
  /** A headline with a `{count}`, and the paragraph that has it as well. */
  counted?: readonly [string, string]
  /** The dateline of a city and of a day. */
  dateline: (city: string, day: string) => string
  /** `{name}`, `{city}`, `{n}` and `{date}`, a weekday with its date, are filled in. */
  paragraphs: readonly string[]
  /** A day with its weekday. */
  date: (day: string) => string
  /** Digits that figures are written in. */
  digits: (chance: Chance) => (figure: number) => string
}

/** A day as a language writes it. */
const printed = (locale: string, options: Intl.DateTimeFormatOptions) => (day: string) =>
  new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }).format(Date.parse(day))
const long = { weekday: 'long', day: 'numeric', month: 'long' } as const

const western = () => (figure: number) => String(figure)
const eitherDigits = (chance: Chance) => {
  const isArabic = chance.happens(0.5)
  return (figure: number) =>
    isArabic
      ? String(figure).replace(/[0-9]/g, (digit) => '٠١٢٣٤٥٦٧٨٩'.charAt(Number(digit)))
      : String(figure)
}

const kurdishDays = ['یەکشەممە', 'دووشەممە', 'سێشەممە', 'چوارشەممە', 'پێنجشەممە', 'هەینی', 'شەممە']
const kurdishMonths =
  'کانوونی دووەم,شوبات,ئازار,نیسان,ئایار,حوزەیران,تەممووز,ئاب,ئەیلوول,تشرینی یەکەم,تشرینی دووەم,کانوونی یەکەم'.split(
    ',',
  )
const arabicMonths =
  'كانون الثاني,شباط,آذار,نيسان,أيار,حزيران,تموز,آب,أيلول,تشرين الأول,تشرين الثاني,كانون الأول'.split(',')

const parts = (day: string) => {
  const at = new Date(Date.parse(day))
  return { weekday: at.getUTCDay(), date: at.getUTCDate(), month: at.getUTCMonth() }
}

export const otherLanguages: readonly [Copy, ...Copy[]] = [
  {
    language: 'ckb',
    house: ['kurdistan24'],
    names: ['شیلان بارزۆ', 'هێمن عەلی', 'ڕووناک ئەحمەد', 'زانا کەریم'],
    cities: ['هەولێر', 'سلێمانی', 'دهۆک', 'کۆیە'],
    headlines: ['پردی کۆنی شار دوای دوو زستان دەکرێتەوە', 'ئەنجوومەنی شار دەنگی بە بودجە دا'],
    counted: [
      '{count} قوتابی لە گوندەکان دەگەڕێنەوە',
      'بە گوتەی بەڕێوەبەری خوێندن {count} قوتابی لە هەفتەی داهاتوو دەست بە خوێندن دەکەن.',
    ],
    dateline: (city) => `${city} (کوردستان 24) – `,
    date: (day) => {
      const { weekday, date, month } = parts(day)
      return `${kurdishDays[weekday]}، ${date}ی ${kurdishMonths[month]}`
    },
    digits: eitherDigits,
    paragraphs: [
      'ئەنجوومەنی شار ڕۆژی سێشەممە دەنگی بە کردنەوەی پردەکە دا، دوای ئەوەی دوو زستان داخرابوو.',
      '{name}، سەرۆکی شارەوانی، گوتی: “دوو زستانە چاوەڕێمان کرد، ئێستا کاتی کارکردنە.”',
      '{name} ئاماژەی بەوە کرد کە نزیکەی {n} خێزان لە {city} سوودی لێ دەبینن؛ نیوەیان جووتیارن.',
      'کۆبوونەوەکە لە {date} بەڕێوە دەچێت، بەڵام کات و شوێنەکەی هێشتا دیاری نەکراوە.',
      'بەپێی ڕاپۆرتەکە {n} ماڵ ئاویان نییە و {n} ڕێگا داخراون.',
      'ئایا پارەکە بەشی دەکات؟ {name} گوتی: «نازانم»، و وەڵامی زیاتری نەدایەوە.',
      'کتێبەکە بە ناوی «تاريخ الكورد» لە بەغدا چاپ کراوە و سێ هەزار دانەی لێ فرۆشراوە.',
      'فڕۆکەی F-16 و ئۆتۆمبێلی Toyota Hilux, Land Cruiser لە ڕێگاکە بینران، ناوەندی K24 گوتی.',
      'لە کۆی {60} ئەندام، {30} ئەندام دەنگیان بە بەڵێ دا و {20} بە نەخێر، ئەوانی دیکە ئامادە نەبوون.',
      'خەڵکی گوندەکە دەڵێن ڕێگاکە زۆر زۆر خراپە و کەس کەس ناناسێت.',
    ],
  },
  {
    language: 'ar',
    house: ['kurdistan24'],
    names: ['سارة الجبوري', 'علي حسن', 'مريم عبد الله', 'يوسف كريم'],
    cities: ['أربيل', 'بغداد', 'البصرة', 'الموصل'],
    headlines: ['مجلس المدينة يعيد فتح الجسر القديم', 'وزارة الصحة تنشر خطة جديدة'],
    counted: ['{count} مزارعاً يطالبون بالماء', 'ووقّع {count} مزارعاً رسالة إلى الوزارة قبل أسبوع.'],
    dateline: (city) => `${city} (كوردستان 24) – `,
    date: (day) => {
      const { weekday, date, month } = parts(day)
      return `${printed('ar', { weekday: 'long' })(day)}، ${date} ${arabicMonths[month] ?? weekday}`
    },
    digits: eitherDigits,
    paragraphs: [
      'صوّت مجلس المدينة يوم الثلاثاء على إعادة فتح الجسر بعد إغلاق دام شتاءين.',
      'وقالت {name}، وهي مهندسة في البلدية: «انتظرنا طويلاً، والآن حان وقت العمل».',
      'وأضاف {name} أن نحو {n} عائلة في {city} ستستفيد من المشروع؛ نصفها من المزارعين.',
      'ومن المقرر عقد الجلسة {date}، بحسب بيان المجلس.',
      'وبحسب التقرير فإن {n} منزلاً بلا ماء و{n} طريقاً مغلقاً.',
      'هل يكفي المال؟ قال {name}: "لا أعرف"، ولم يضف شيئاً.',
      'وشوهدت طائرة من طراز F-16 قرب {city}، كما قالت قناة K24 وشبكة BBC.',
      'ومن أصل {60} عضواً، صوّت {30} لصالح القرار و{20} ضده، وغاب الباقون.',
      'وقال السكان إن الطريق سيئ جداً جداً، وإن أحداً لم يسأل عنهم شيئاً فشيئاً.',
    ],
  },
  {
    language: 'fa',
    house: ['kurdistan24'],
    names: ['شیرین رستمی', 'بهرام کاویان', 'لیلا نوری'],
    cities: ['سنندج', 'کرمانشاه', 'تهران'],
    headlines: ['پل قدیمی شهر پس از دو زمستان باز می‌شود', 'شورای شهر به بودجه رأی داد'],
    dateline: (city) => `${city} (کوردستان 24) – `,
    date: printed('fa-u-ca-gregory-nu-latn', { weekday: 'long' }),
    digits: western,
    paragraphs: [
      'شورای شهر روز سه‌شنبه به باز شدن پل رأی داد و گفت که کارها از فردا آغاز می‌شود.',
      '{name}، مهندس شهرداری، گفت: «ما دو زمستان منتظر ماندیم، حالا وقت کار است.»',
      'به گفته {name} حدود {n} خانواده در {city} از این طرح بهره می‌برند.',
      'آیا پول کافی است؟ {name} گفت: «نمی‌دانم» و چیزی نیفزود.',
      'بر پایه این گزارش {n} خانه آب ندارند و {n} راه بسته است.',
    ],
  },
  {
    language: 'fr',
    house: ['afp'],
    names: ['Hélène Castellan', 'Marc Oriol', 'Inès Tavernier'],
    cities: ['Paris', 'Nantes', 'Arcachon'],
    headlines: ['Le vieux pont rouvre après deux hivers', 'La mairie vote un budget de {n} millions'],
    dateline: (city, day) => `${city}, ${printed('fr', { day: 'numeric', month: 'long' })(day)} (AFP) – `,
    date: printed('fr', long),
    digits: western,
    paragraphs: [
      'Le conseil a voté la réouverture du pont, fermé depuis deux ans : « Nous avons attendu », dit le maire.',
      '« Nous nous sommes réunis trois fois ; vous vous en souvenez ? », a demandé {name}.',
      'La séance aura lieu {date} à {city}, selon la préfecture.',
      'Quelque {n} familles, soit {n} % des habitants, attendent encore un logement !',
      '{name}, 45 ans, s’est dit « soulagé » (mais prudent) ; il n’a pas voulu en dire plus.',
      'Un tien vaut mieux que deux tu l’auras : c’est ce qu’a répondu {name}, en riant.',
    ],
  },
  {
    language: 'de',
    house: ['dpa'],
    names: ['Hanna Kessel', 'Jörg Lindner', 'Miriam Voss'],
    cities: ['Berlin', 'Trier', 'Köln'],
    headlines: ['Alte Brücke öffnet nach zwei Wintern'],
    counted: [
      'Stadtrat stimmt für {count} neue Stellen',
      'Die {count} Stellen sind bis zum Sommer zu besetzen.',
    ],
    dateline: (city) => `${city} (dpa) - `,
    date: printed('de', long),
    digits: western,
    paragraphs: [
      'Der Stadtrat stimmte für die Öffnung der Brücke, die die Behörden vor zwei Jahren gesperrt hatten.',
      '„Wir haben gewartet“, sagte {name}. „Dass das das Ende ist, glaube ich nicht.“',
      'Die Sitzung ist für {date} in {city} angesetzt, wie die Verwaltung mitteilte.',
      'Rund {n} Familien, also {n} Prozent der Einwohner, suchen noch eine Wohnung.',
      '{name} (45) nannte das Ergebnis „mehr als ‚nur‘ gut“ und wollte nichts hinzufügen.',
    ],
  },
  {
    language: 'it',
    house: ['ansa'],
    names: ['Fulvia Cossutti', 'Dario Stancich', 'Elena Marchetti'],
    cities: ['Trieste', 'Roma', 'Bari'],
    headlines: ['Riapre il vecchio ponte dopo due inverni'],
    counted: ['Il Comune vota {count} nuovi alloggi', 'I {count} alloggi saranno pronti in autunno.'],
    dateline: (city) => `(ANSA) - ${city.toUpperCase()}, 03 MAR - `,
    date: printed('it', long),
    digits: western,
    paragraphs: [
      'Il consiglio ha votato la riapertura del ponte, chiuso da due anni e mezzo.',
      '«Abbiamo aspettato a lungo, piano piano ci siamo arrivati», ha detto {name}.',
      'La seduta è fissata per {date} a {city}, secondo il Comune.',
      'Circa {n} famiglie, il {n}% degli abitanti, cercano ancora casa.',
      '{name}, 45 anni, si è detto «sollevato» (ma cauto) e non ha voluto aggiungere altro.',
    ],
  },
  {
    language: 'es',
    house: ['none'],
    names: ['Inés Tavares', 'Marcos Iborra', 'Lucía Benet'],
    cities: ['Madrid', 'Cádiz', 'Bilbao'],
    headlines: ['Reabre el viejo puente tras dos inviernos'],
    counted: ['El pleno vota {count} viviendas', 'Las {count} viviendas estarán listas en otoño.'],
    dateline: (city) => `${city} – `,
    date: printed('es', long),
    digits: western,
    paragraphs: [
      'El pleno votó reabrir el puente, cerrado desde hace dos años, y lo que el alcalde llamó «una espera larga».',
      '“¿Quién lo pagará?”, preguntó {name}. “¡Nadie lo sabe!”',
      'La sesión será el {date} en {city}, según el ayuntamiento.',
      'Unas {n} familias, el {n} % de los vecinos, buscan casa.',
      '{name}, de 45 años, se mostró «aliviado» (pero prudente) y no quiso añadir nada.',
    ],
  },
]
