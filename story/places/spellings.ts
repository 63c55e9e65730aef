/** Places that the house spells its own way, with the other ways that people write them. The first list wins. */

export interface HousePlace {
  city: string
  region: string
  /** ISO 3166-1 alpha-2 */
  country: string
  zone: string
  /** In thousands, rounded. */
  population: number
  aliases: readonly string[]
}

const kurdish = (city: string, population: number, aliases: readonly string[]): HousePlace => ({
  city,
  region: 'Kurdistan Region',
  country: 'IQ',
  zone: 'Asia/Baghdad',
  population,
  aliases,
})

const iraqi = (city: string, population: number, aliases: readonly string[]): HousePlace => ({
  ...kurdish(city, population, aliases),
  region: '',
})

export const housePlaces: readonly HousePlace[] = [
  kurdish('Erbil', 880, [
    'Arbil',
    'Irbil',
    'Hawler',
    'Hewler',
    'Hewlêr',
    'Hawlêr',
    'هەولێر',
    'أربيل',
    'اربيل',
  ]),
  kurdish('Sulaimani', 680, [
    'Sulaymaniyah',
    'Sulaimaniyah',
    'Sulaymaniya',
    'Sulaimaniya',
    'As Sulaymaniyah',
    'Slemani',
    'Silemani',
    'Silêmanî',
    'سلێمانی',
    'السليمانية',
  ]),
  kurdish('Duhok', 340, ['Dohuk', 'Dihok', 'Dahuk', 'Duhok City', 'دهۆک', 'دهوك']),
  kurdish('Halabja', 110, ['Halabjah', 'Helebce', 'هەڵەبجە', 'حلبجة']),
  kurdish('Zakho', 210, ['Zaxo', 'Zaxho', 'زاخۆ', 'زاخو']),
  kurdish('Akre', 60, ['Aqrah', 'Aqra', 'Akrê', 'ئاکرێ', 'عقرة']),
  kurdish('Koya', 70, ['Koy Sanjaq', 'Koisanjaq', 'کۆیە', 'كويسنجق']),
  kurdish('Ranya', 110, ['Raniya', 'Rania', 'ڕانیە', 'رانية']),
  kurdish('Soran', 130, ['Diana', 'سۆران', 'سوران']),
  kurdish('Shaqlawa', 25, ['شەقڵاوە', 'شقلاوة']),
  kurdish('Kalar', 250, ['کەلار', 'كلار']),
  kurdish('Amedi', 12, ['Amadiya', 'Amadiyah', 'Amêdî', 'ئامێدی', 'العمادية']),
  iraqi('Kirkuk', 600, ['Kerkuk', 'Kerkûk', 'کەرکووک', 'كركوك']),
  iraqi('Khanaqin', 175, ['Xanaqin', 'Xaneqîn', 'خانەقین', 'خانقين']),
  iraqi('Sinjar', 90, ['Shingal', 'Şingal', 'شنگال', 'سنجار']),
  iraqi('Tuz Khurmatu', 60, ['Tuz Khormato', 'دووز خورماتوو', 'طوزخورماتو']),
  iraqi('Makhmour', 30, ['Makhmur', 'Mexmûr', 'مەخموور', 'مخمور']),
  iraqi('Mosul', 1440, ['Musil', 'مووسڵ', 'الموصل']),
  iraqi('Baghdad', 5770, ['Bexda', 'بەغدا', 'بەغداد', 'بغداد']),
  iraqi('Basra', 1040, ['Al Basrah', 'Basrah', 'بەسرە', 'البصرة']),
  iraqi('Najaf', 560, ['An Najaf', 'نەجەف', 'النجف']),
  iraqi('Karbala', 550, ['Kerbala', 'کەربەلا', 'كربلاء']),
  {
    city: 'Diyarbakir',
    region: '',
    country: 'TR',
    zone: 'Europe/Istanbul',
    population: 690,
    aliases: ['Amed', 'Diyarbakır', 'ئامەد', 'دیاربەکر'],
  },
  {
    city: 'Qamishli',
    region: '',
    country: 'SY',
    zone: 'Asia/Damascus',
    population: 190,
    aliases: ['Qamishlo', 'Al Qamishli', 'Qamişlo', 'قامیشلۆ', 'القامشلي'],
  },
  {
    city: 'Kobani',
    region: '',
    country: 'SY',
    zone: 'Asia/Damascus',
    population: 45,
    aliases: ['Kobane', 'Kobanî', 'Ayn al-Arab', 'کۆبانی', 'كوباني'],
  },
  {
    city: 'Sanandaj',
    region: '',
    country: 'IR',
    zone: 'Asia/Tehran',
    population: 410,
    aliases: ['Sine', 'سنە', 'سنندج'],
  },
  {
    city: 'Mahabad',
    region: '',
    country: 'IR',
    zone: 'Asia/Tehran',
    population: 170,
    aliases: ['Mehabad', 'مەهاباد'],
  },
  {
    city: 'Tehran',
    region: '',
    country: 'IR',
    zone: 'Asia/Tehran',
    population: 7870,
    aliases: ['تاران', 'طهران', 'تهران'],
  },
  {
    city: 'Ankara',
    region: '',
    country: 'TR',
    zone: 'Europe/Istanbul',
    population: 3720,
    aliases: ['ئەنقەرە', 'أنقرة'],
  },
  {
    city: 'Damascus',
    region: '',
    country: 'SY',
    zone: 'Asia/Damascus',
    population: 2470,
    aliases: ['Dimashq', 'دیمەشق', 'دمشق'],
  },
  {
    city: 'Washington',
    region: 'District of Columbia',
    country: 'US',
    zone: 'America/New_York',
    population: 4340,
    aliases: ['Washington, D.C.', 'Washington D.C.', 'واشنتۆن', 'واشنطن'],
  },
  { city: 'Kyiv', region: '', country: 'UA', zone: 'Europe/Kyiv', population: 2710, aliases: ['Kiev'] },
]
