/** Places under the names that the desk writes, with the other names that they go by. */

export interface HousePlace {
  /** ISO 3166-1 alpha-2, with the postal code of the state behind it for the United States. */
  area: string
  region: string
  city: string
  /** What else people write; one of the names is that of the list of cities. */
  aliases: readonly string[]
}

const inKurdistan: readonly (readonly string[])[] = [
  ['Erbil', 'Arbil', 'Irbil', 'Hawler', 'Hewler', 'هەولێر', 'أربيل'],
  [
    'Sulaimani',
    'As Sulaymaniyah',
    'Sulaymaniyah',
    'Sulaimaniyah',
    'Sulaymaniya',
    'Sulaimaniya',
    'Sulaimaniyya',
    'Slemani',
    'Silemani',
    'Silêmanî',
    'سلێمانی',
    'السليمانية',
  ],
  ['Duhok', 'Dohuk', 'Dihok', 'Dahuk', 'Dahok', 'دهۆک', 'دهوك'],
  ['Halabja', 'Halabjah', 'Helebce', 'هەڵەبجە', 'حلبجة'],
  ['Zakho', 'Zaxo', 'Zaxho', 'زاخۆ', 'زاخو'],
  ['Akre', 'Aqrah', 'Aqra', 'Akrê', 'ئاکرێ', 'عقرة'],
  ['Amedi', 'Al Amadiyah', 'Amadiya', 'Amêdî', 'ئامێدی', 'العمادية'],
  ['Ankawa', 'Aynkawah', 'Ainkawa', 'عەنکاوە', 'عينكاوة'],
  ['Bardarash', 'Berderesh', 'بەردەڕەش', 'بردرش'],
  ['Barzan', 'بارزان'],
  ['Chamchamal', 'Jamjamal', 'چەمچەماڵ', 'جمجمال'],
  ['Choman', 'چۆمان', 'جومان'],
  ['Chwarta', 'چوارتا', 'جوارتا'],
  ['Darbandikhan', 'Derbendixan', 'دەربەندیخان', 'دربندخان'],
  ['Dukan', 'Dokan', 'دوکان'],
  ['Kalar', 'Kelar', 'کەلار', 'كلار'],
  ['Khabat', 'Xebat', 'خەبات', 'خبات'],
  ['Kifri', 'کفری', 'كفري'],
  ['Koya', 'Koysinceq', 'Koy Sanjaq', 'Koisanjaq', 'کۆیە', 'كويسنجق'],
  ['Mergasor', 'Mergasur', 'مێرگەسۆر', 'ميركسور'],
  ['Penjwen', 'Baynjiwayn', 'Penjwin', 'پێنجوێن', 'بنجوين'],
  ['Qaladze', 'Qeladize', 'Qaladiza', 'قەڵادزێ', 'قلعة دزة'],
  ['Ranya', 'Raniye', 'Raniya', 'Rania', 'ڕانیە', 'رانية'],
  ['Rawanduz', 'Ruwandiz', 'Rawandiz', 'ڕەواندز', 'راوندوز'],
  ['Said Sadiq', 'Seyid Sadiq', 'سەیدسادق', 'سيد صادق'],
  ['Semel', 'Saymayl', 'Simele', 'سێمێل', 'سميل'],
  ['Shaqlawa', 'Shaqlawah', 'شەقڵاوە', 'شقلاوة'],
  ['Sheikhan', 'Ash Shaykhan', 'Shekhan', 'شێخان', 'الشيخان'],
  ['Soran', 'Diana', 'سۆران', 'سوران'],
]

const inIraq: readonly (readonly string[])[] = [
  ['Baghdad', 'Bagdad', 'بەغدا', 'بەغداد', 'بغداد'],
  ['Kirkuk', 'Kerkuk', 'Kerkûk', 'کەرکووک', 'كركوك'],
  ['Mosul', 'Mûsil', 'مووسڵ', 'الموصل'],
  ['Basra', 'Basrah', 'Al Basrah', 'بەسرە', 'البصرة'],
  ['Najaf', 'An Najaf', 'نەجەف', 'النجف'],
  ['Karbala', 'Kerbala', 'کەربەلا', 'كربلاء'],
  ['Amarah', 'Al Amarah', 'Amara', 'العمارة'],
  ['Baqubah', 'Baquba', 'بەعقووبە', 'بعقوبة'],
  ['Diwaniyah', 'Ad Diwaniyah', 'Diwaniya', 'الديوانية'],
  ['Fallujah', 'Al Fallujah', 'Falluja', 'فەللووجە', 'الفلوجة'],
  ['Hawija', 'Al Hawijah', 'حەویجە', 'الحويجة'],
  ['Hilla', 'Al Hillah', 'Hillah', 'الحلة'],
  ['Khanaqin', 'Xaneqîn', 'خانەقین', 'خانقين'],
  ['Kut', 'Al Kut', 'الكوت'],
  ['Makhmour', 'Mexmur', 'Makhmur', 'مەخموور', 'مخمور'],
  ['Nasiriyah', 'An Nasiriyah', 'Nasiriya', 'الناصرية'],
  ['Qaraqosh', 'Al Hamdaniya', 'Bakhdida', 'الحمدانية'],
  ['Ramadi', 'Ar Ramadi', 'ڕومادی', 'الرمادي'],
  ['Samarra', 'سامەڕا', 'سامراء'],
  ['Samawah', 'As Samawah', 'Samawa', 'السماوة'],
  ['Sinjar', 'Shingal', 'Şingal', 'Shengal', 'شنگال', 'سنجار'],
  ['Tal Afar', 'Tall Afar', 'Telafar', 'تەلەعفەر', 'تلعفر'],
  ['Tikrit', 'تکریت', 'تكريت'],
  ['Tuz Khurmatu', 'Tuz Khormato', 'Khurmatu', 'دووز خورماتوو', 'طوزخورماتو'],
]

const nearby: readonly (readonly [area: string, ...names: string[]])[] = [
  ['TR', 'Diyarbakir', 'Amed', 'ئامەد', 'دیاربەکر'],
  ['TR', 'Ankara', 'ئەنقەرە', 'أنقرة'],
  ['TR', 'Istanbul', 'ئەستەنبووڵ', 'إسطنبول'],
  ['TR', 'Cizre', 'Cizîr', 'جزیرە'],
  ['TR', 'Sirnak', 'Şirnex', 'شڕناخ'],
  ['SY', 'Damascus', 'Dimashq', 'Damas', 'دیمەشق', 'دمشق'],
  ['SY', 'Aleppo', 'Halab', 'حەلەب', 'حلب'],
  ['SY', 'Qamishli', 'Al Qamishli', 'Qamishlo', 'Qamişlo', 'قامیشلۆ', 'القامشلي'],
  ['SY', 'Kobani', 'Ayn al Arab', 'Kobane', 'Kobanî', 'کۆبانی', 'كوباني'],
  ['SY', 'Hasakah', 'Al Hasakah', 'Hasaka', 'Hassakeh', 'حەسەکە', 'الحسكة'],
  ['SY', 'Raqqa', 'Ar Raqqah', 'Raqqah', 'ڕەققە', 'الرقة'],
  ['SY', 'Afrin', 'Efrîn', 'عەفرین', 'عفرين'],
  ['SY', 'Hama', 'Hamah', 'حماة'],
  ['SY', 'Daraa', 'Dar a', 'درعا'],
  ['IR', 'Tehran', 'Teheran', 'تاران', 'طهران', 'تهران'],
  ['IR', 'Sanandaj', 'Sine', 'سنە', 'سنندج'],
  ['IR', 'Mahabad', 'Mehabad', 'مەهاباد'],
  ['IR', 'Kermanshah', 'Kirmashan', 'کرماشان'],
  ['IR', 'Urmia', 'Orumiyeh', 'Wirmê', 'ورمێ'],
  ['IR', 'Marivan', 'Meriwan', 'مەریوان'],
  ['IR', 'Saqqez', 'Saqiz', 'Seqiz', 'سەقز'],
  ['IR', 'Baneh', 'Bane', 'بانە'],
  ['USDC', 'Washington', 'Washington DC', 'واشنتن', 'واشنتۆن', 'واشنطن'],
  ['UA', 'Kyiv', 'Kiev'],
  ['UA', 'Kharkiv', 'Kharkov'],
  ['UA', 'Odesa', 'Odessa'],
]

const abroad: readonly (readonly [area: string, ...names: string[]])[] = [
  ['USNY', 'New York', 'New York City'],
  ['CA', 'Quebec City', 'Quebec'],
  ['GB', 'London', 'Londres', 'Londra'],
  ['CH', 'Geneva', 'Geneve', 'Genf', 'Ginevra'],
  ['CH', 'Lucerne', 'Luzern'],
  ['DE', 'Cologne', 'Koln'],
  ['DE', 'Frankfurt', 'Frankfurt am Main'],
  ['DE', 'Munich', 'Munchen', 'Muenchen'],
  ['DE', 'Nuremberg', 'Nurnberg'],
  ['AT', 'Vienna', 'Wien', 'Vienne'],
  ['BE', 'Brussels', 'Bruxelles', 'Brussel'],
  ['BE', 'Antwerp', 'Antwerpen'],
  ['BE', 'Ghent', 'Gent'],
  ['ES', 'Seville', 'Sevilla'],
  ['SE', 'Gothenburg', 'Goteborg'],
  ['IT', 'Rome', 'Roma'],
  ['IT', 'Milan', 'Milano'],
  ['IT', 'Turin', 'Torino'],
  ['IT', 'Naples', 'Napoli'],
  ['IT', 'Florence', 'Firenze'],
  ['IT', 'Venice', 'Venezia'],
  ['IT', 'Genoa', 'Genova'],
  ['RU', 'Moscow', 'Moscou', 'Mosca', 'Moskau'],
  ['CZ', 'Prague', 'Praha', 'Prag'],
  ['PL', 'Warsaw', 'Warszawa', 'Varsovie'],
  ['PT', 'Lisbon', 'Lisboa', 'Lisbonne'],
  ['GR', 'Athens', 'Athenes', 'Athen'],
  ['EG', 'Cairo', 'Le Caire', 'Kairo'],
  ['LB', 'Beirut', 'Beyrouth'],
  ['IN', 'Bengaluru', 'Bangalore'],
  ['IN', 'Mumbai', 'Bombay'],
  ['IN', 'Kolkata', 'Calcutta'],
  ['IN', 'Chennai', 'Madras'],
  ['MM', 'Yangon', 'Rangoon'],
  ['MM', 'Naypyitaw', 'Nay Pyi Taw'],
]

function place(area: string, region: string, [city = '', ...aliases]: readonly string[]): HousePlace {
  return { area, region, city, aliases }
}

/** Places that have one spelling at the desk: their other names are spelt so wherever they are read. */
export const housePlaces: readonly HousePlace[] = [
  ...inKurdistan.map((names) => place('IQ', 'Kurdistan Region', names)),
  ...inIraq.map((names) => place('IQ', '', names)),
  ...nearby.map(([area, ...names]) => place(area, '', names)),
]

/** Places whose names in other languages are known, and stay as a writer of that language has them. */
export const placesAbroad: readonly HousePlace[] = abroad.map(([area, ...names]) => place(area, '', names))
