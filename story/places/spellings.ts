/** Places under the names that the desk writes, with the other names that they go by. */

export interface HousePlace {
  /** ISO 3166-1 alpha-2, with the postal code of the state after it for the United States. */
  area: string
  region: string
  city: string
  /** What it is called in other languages (BCP 47), as far as that is known. */
  spellings: Readonly<Partial<Record<string, string>>>
  /** What else people write; one of the names is that of the list of cities. */
  aliases: readonly string[]
}

/** A city as the desk writes it, in Sorani, in Arabic (`''` where that is not known), and what else it is called. */
type Names = readonly [city: string, ckb: string, ar: string, ...aliases: string[]]

const inKurdistan: readonly Names[] = [
  ['Erbil', 'هەولێر', 'أربيل', 'Arbil', 'Irbil', 'Hawler', 'Hewler'],
  [
    'Sulaimani',
    'سلێمانی',
    'السليمانية',
    'As Sulaymaniyah',
    'Sulaymaniyah',
    'Sulaimaniyah',
    'Sulaymaniya',
    'Sulaimaniya',
    'Sulaimaniyya',
    'Slemani',
    'Silemani',
    'Silêmanî',
  ],
  ['Duhok', 'دهۆک', 'دهوك', 'Dohuk', 'Dihok', 'Dahuk', 'Dahok'],
  ['Halabja', 'هەڵەبجە', 'حلبجة', 'Halabjah', 'Helebce'],
  ['Zakho', 'زاخۆ', 'زاخو', 'Zaxo', 'Zaxho'],
  ['Akre', 'ئاکرێ', 'عقرة', 'Aqrah', 'Aqra', 'Akrê'],
  ['Amedi', 'ئامێدی', 'العمادية', 'Al Amadiyah', 'Amadiya', 'Amêdî'],
  ['Ankawa', 'عەنکاوە', 'عينكاوة', 'Aynkawah', 'Ainkawa'],
  ['Bardarash', 'بەردەڕەش', 'بردرش', 'Berderesh'],
  ['Barzan', 'بارزان', 'بارزان'],
  ['Chamchamal', 'چەمچەماڵ', 'جمجمال', 'Jamjamal'],
  ['Choman', 'چۆمان', 'جومان'],
  ['Chwarta', 'چوارتا', 'جوارتا'],
  ['Darbandikhan', 'دەربەندیخان', 'دربندخان', 'Derbendixan'],
  ['Dukan', 'دوکان', 'دوكان', 'Dokan'],
  ['Kalar', 'کەلار', 'كلار', 'Kelar'],
  ['Khabat', 'خەبات', 'خبات', 'Xebat'],
  ['Kifri', 'کفری', 'كفري'],
  ['Koya', 'کۆیە', 'كويسنجق', 'Koysinceq', 'Koy Sanjaq', 'Koisanjaq'],
  ['Mergasor', 'مێرگەسۆر', 'ميركسور', 'Mergasur'],
  ['Penjwen', 'پێنجوێن', 'بنجوين', 'Baynjiwayn', 'Penjwin'],
  ['Qaladze', 'قەڵادزێ', 'قلعة دزة', 'Qeladize', 'Qaladiza'],
  ['Ranya', 'ڕانیە', 'رانية', 'Raniye', 'Raniya', 'Rania'],
  ['Rawanduz', 'ڕەواندز', 'راوندوز', 'Ruwandiz', 'Rawandiz'],
  ['Said Sadiq', 'سەیدسادق', 'سيد صادق', 'Seyid Sadiq'],
  ['Semel', 'سێمێل', 'سميل', 'Saymayl', 'Simele'],
  ['Shaqlawa', 'شەقڵاوە', 'شقلاوة', 'Shaqlawah'],
  ['Sheikhan', 'شێخان', 'الشيخان', 'Ash Shaykhan', 'Shekhan'],
  ['Soran', 'سۆران', 'سوران', 'Diana'],
]

const inIraq: readonly Names[] = [
  ['Baghdad', 'بەغدا', 'بغداد', 'Bagdad', 'بەغداد'],
  ['Kirkuk', 'کەرکووک', 'كركوك', 'Kerkuk', 'Kerkûk'],
  ['Mosul', 'مووسڵ', 'الموصل', 'Mûsil'],
  ['Basra', 'بەسرە', 'البصرة', 'Basrah', 'Al Basrah'],
  ['Najaf', 'نەجەف', 'النجف', 'An Najaf'],
  ['Karbala', 'کەربەلا', 'كربلاء', 'Kerbala'],
  ['Amarah', 'عەمارە', 'العمارة', 'Al Amarah', 'Amara'],
  ['Baqubah', 'بەعقووبە', 'بعقوبة', 'Baquba'],
  ['Diwaniyah', 'دیوانیە', 'الديوانية', 'Ad Diwaniyah', 'Diwaniya'],
  ['Fallujah', 'فەللووجە', 'الفلوجة', 'Al Fallujah', 'Falluja'],
  ['Hawija', 'حەویجە', 'الحويجة', 'Al Hawijah'],
  ['Hilla', 'حیللە', 'الحلة', 'Al Hillah', 'Hillah'],
  ['Khanaqin', 'خانەقین', 'خانقين', 'Xaneqîn'],
  ['Kut', 'کووت', 'الكوت', 'Al Kut'],
  ['Makhmour', 'مەخموور', 'مخمور', 'Mexmur', 'Makhmur'],
  ['Nasiriyah', 'ناسریە', 'الناصرية', 'An Nasiriyah', 'Nasiriya'],
  ['Qaraqosh', 'قەرەقۆش', 'الحمدانية', 'Al Hamdaniya', 'Bakhdida'],
  ['Ramadi', 'ڕومادی', 'الرمادي', 'Ar Ramadi'],
  ['Samarra', 'سامەڕا', 'سامراء'],
  ['Samawah', 'سەماوە', 'السماوة', 'As Samawah', 'Samawa'],
  ['Sinjar', 'شنگال', 'سنجار', 'Shingal', 'Şingal', 'Shengal'],
  ['Tal Afar', 'تەلەعفەر', 'تلعفر', 'Tall Afar', 'Telafar'],
  ['Tikrit', 'تکریت', 'تكريت'],
  ['Tuz Khurmatu', 'دووز خورماتوو', 'طوزخورماتو', 'Tuz Khormato', 'Khurmatu'],
]

const nearby: readonly (readonly [area: string, ...Names])[] = [
  ['TR', 'Diyarbakir', 'ئامەد', 'ديار بكر', 'Amed', 'دیاربەکر'],
  ['TR', 'Ankara', 'ئەنقەرە', 'أنقرة'],
  ['TR', 'Istanbul', 'ئەستەنبووڵ', 'إسطنبول'],
  ['TR', 'Cizre', 'جزیرە', 'جزيرة ابن عمر', 'Cizîr'],
  ['TR', 'Sirnak', 'شڕناخ', 'شرناق', 'Şirnex'],
  ['SY', 'Damascus', 'دیمەشق', 'دمشق', 'Dimashq', 'Damas'],
  ['SY', 'Aleppo', 'حەلەب', 'حلب', 'Halab'],
  ['SY', 'Qamishli', 'قامیشلۆ', 'القامشلي', 'Al Qamishli', 'Qamishlo', 'Qamişlo'],
  ['SY', 'Kobani', 'کۆبانی', 'كوباني', 'Ayn al Arab', 'Kobane', 'Kobanî'],
  ['SY', 'Hasakah', 'حەسەکە', 'الحسكة', 'Al Hasakah', 'Hasaka', 'Hassakeh'],
  ['SY', 'Raqqa', 'ڕەققە', 'الرقة', 'Ar Raqqah', 'Raqqah'],
  ['SY', 'Afrin', 'عەفرین', 'عفرين', 'Efrîn'],
  ['SY', 'Hama', 'حەما', 'حماة', 'Hamah'],
  ['SY', 'Daraa', 'دەرعا', 'درعا', 'Dar a'],
  ['IR', 'Tehran', 'تاران', 'طهران', 'Teheran', 'تهران'],
  ['IR', 'Sanandaj', 'سنە', 'سنندج', 'Sine'],
  ['IR', 'Mahabad', 'مەهاباد', 'مهاباد', 'Mehabad'],
  ['IR', 'Kermanshah', 'کرماشان', 'كرمانشاه', 'Kirmashan'],
  ['IR', 'Urmia', 'ورمێ', 'أرومية', 'Orumiyeh', 'Wirmê'],
  ['IR', 'Marivan', 'مەریوان', 'مريوان', 'Meriwan'],
  ['IR', 'Saqqez', 'سەقز', 'سقز', 'Saqiz', 'Seqiz'],
  ['IR', 'Baneh', 'بانە', 'بانه', 'Bane'],
  ['USDC', 'Washington', 'واشنتن', 'واشنطن', 'Washington DC', 'واشنتۆن'],
  ['UA', 'Kyiv', 'کیێڤ', 'كييف', 'Kiev'],
  ['UA', 'Kharkiv', 'خارکیڤ', 'خاركيف', 'Kharkov'],
  ['UA', 'Odesa', 'ئۆدێسا', 'أوديسا', 'Odessa'],
]

const abroad: readonly (readonly [area: string, ...Names])[] = [
  ['USNY', 'New York', 'نیویۆرک', 'نيويورك', 'New York City'],
  ['CA', 'Quebec City', '', '', 'Quebec'],
  ['GB', 'London', 'لەندەن', 'لندن', 'Londres', 'Londra'],
  ['CH', 'Geneva', 'جنێڤ', 'جنيف', 'Geneve', 'Genf', 'Ginevra'],
  ['CH', 'Lucerne', '', '', 'Luzern'],
  ['DE', 'Cologne', 'کۆڵن', 'كولونيا', 'Koln'],
  ['DE', 'Frankfurt', 'فرانکفۆرت', 'فرانكفورت', 'Frankfurt am Main'],
  ['DE', 'Munich', 'میونشن', 'ميونخ', 'Munchen', 'Muenchen'],
  ['DE', 'Nuremberg', '', '', 'Nurnberg'],
  ['AT', 'Vienna', 'ڤیەننا', 'فيينا', 'Wien', 'Vienne'],
  ['BE', 'Brussels', 'برۆکسل', 'بروكسل', 'Bruxelles', 'Brussel'],
  ['BE', 'Antwerp', '', '', 'Antwerpen'],
  ['BE', 'Ghent', '', '', 'Gent'],
  ['ES', 'Seville', '', '', 'Sevilla'],
  ['SE', 'Gothenburg', '', '', 'Goteborg'],
  ['IT', 'Rome', 'ڕۆما', 'روما', 'Roma'],
  ['IT', 'Milan', 'میلان', 'ميلانو', 'Milano'],
  ['IT', 'Turin', '', '', 'Torino'],
  ['IT', 'Naples', '', '', 'Napoli'],
  ['IT', 'Florence', '', '', 'Firenze'],
  ['IT', 'Venice', '', '', 'Venezia'],
  ['IT', 'Genoa', '', '', 'Genova'],
  ['RU', 'Moscow', 'مۆسکۆ', 'موسكو', 'Moscou', 'Mosca', 'Moskau'],
  ['CZ', 'Prague', 'پراگ', 'براغ', 'Praha', 'Prag'],
  ['PL', 'Warsaw', 'وارشۆ', 'وارسو', 'Warszawa', 'Varsovie'],
  ['PT', 'Lisbon', 'لیشبۆنە', 'لشبونة', 'Lisboa', 'Lisbonne'],
  ['GR', 'Athens', 'ئەسینا', 'أثينا', 'Athenes', 'Athen'],
  ['EG', 'Cairo', 'قاهیرە', 'القاهرة', 'Le Caire', 'Kairo'],
  ['LB', 'Beirut', 'بەیرووت', 'بيروت', 'Beyrouth'],
  ['IN', 'Bengaluru', '', '', 'Bangalore'],
  ['IN', 'Mumbai', 'مومبای', 'مومباي', 'Bombay'],
  ['IN', 'Kolkata', '', '', 'Calcutta'],
  ['IN', 'Chennai', '', '', 'Madras'],
  ['MM', 'Yangon', '', '', 'Rangoon'],
  ['MM', 'Naypyitaw', '', '', 'Nay Pyi Taw'],
  ['FR', 'Paris', 'پاریس', 'باريس'],
  ['DE', 'Berlin', 'بەرلین', 'برلين'],
  ['ES', 'Madrid', 'مەدرید', 'مدريد'],
  ['SE', 'Stockholm', 'ستۆکهۆڵم', 'ستوكهولم'],
  ['QA', 'Doha', 'دەوحە', 'الدوحة'],
  ['SA', 'Riyadh', 'ڕیاز', 'الرياض'],
  ['AE', 'Dubai', 'دوبەی', 'دبي'],
  ['AE', 'Abu Dhabi', 'ئەبووزەبی', 'أبوظبي'],
  ['JO', 'Amman', 'عەممان', 'عمان'],
  ['KW', 'Kuwait City', 'کوێت', 'الكويت'],
  ['IL', 'Jerusalem', 'ئۆرشەلیم', 'القدس'],
  ['PS', 'Gaza', 'غەززە', 'غزة'],
  ['CN', 'Beijing', 'پەکین', 'بكين'],
  ['JP', 'Tokyo', 'تۆکیۆ', 'طوكيو'],
  ['IN', 'New Delhi', 'نیودەلهی', 'نيودلهي'],
  ['AZ', 'Baku', 'باکۆ', 'باكو'],
  ['AM', 'Yerevan', 'یەریڤان', 'يريفان'],
]

function place(area: string, region: string, [city, ckb, ar, ...aliases]: Names): HousePlace {
  return { area, region, city, spellings: { ...(ckb && { ckb }), ...(ar && { ar }) }, aliases }
}

/** All names of a place, in any language. */
export function namesOf({ city, spellings, aliases }: HousePlace): string[] {
  return [city, ...Object.values(spellings).filter((name) => name !== undefined), ...aliases]
}

/** Places that have one spelling at the desk: their other names are spelt so wherever they are read. */
export const housePlaces: readonly HousePlace[] = [
  ...inKurdistan.map((names) => place('IQ', 'Kurdistan Region', names)),
  ...inIraq.map((names) => place('IQ', '', names)),
  ...nearby.map(([area, ...names]) => place(area, '', names)),
]

/** Places whose names in other languages are known, and stay as a writer of that language has them. */
export const placesAbroad: readonly HousePlace[] = abroad.map(([area, ...names]) => place(area, '', names))
