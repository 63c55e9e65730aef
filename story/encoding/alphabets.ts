/** The letters beyond ASCII of the languages that copy comes in, the commonest first, and the encodings that have them. */

export interface Alphabet {
  language: string
  /** By their names in the Encoding Standard or in `tables.ts`, the likeliest first. */
  encodings: readonly string[]
  /** Small letters, where there is case. */
  letters: string
}

const western = ['windows-1252', 'iso-8859-15', 'macintosh', 'cp850', 'cp437']
const central = ['windows-1250', 'iso-8859-2', 'x-mac-ce', 'cp852']
const cyrillic = ['windows-1251', 'koi8-u', 'iso-8859-5', 'ibm866', 'x-mac-cyrillic']
const arabic = ['windows-1256', 'iso-8859-6', 'x-mac-arabic', 'cp720', 'cp864']
const turkish = ['windows-1254', 'x-mac-turkish', 'cp857']
const baltic = ['windows-1257', 'iso-8859-13', 'iso-8859-4']

/** In the order in which one is meant before another where both fit as well. */
export const alphabets: readonly Alphabet[] = [
  { language: 'fr', encodings: western, letters: 'éèàêçôîûùâïœëæ' },
  { language: 'de', encodings: western, letters: 'üäößéàè' },
  { language: 'es', encodings: western, letters: 'óíáéñúü¿¡ç' },
  { language: 'it', encodings: western, letters: 'àèùòéìîó' },
  { language: 'pt', encodings: western, letters: 'ãçáéíóêúõâàô' },
  { language: 'nl', encodings: western, letters: 'ëéïèöüê' },
  { language: 'sv', encodings: western, letters: 'äåöéü' },
  { language: 'da', encodings: western, letters: 'øæåéö' },
  { language: 'fi', encodings: western, letters: 'äöåšž' },
  { language: 'et', encodings: western, letters: 'äõüöšž' },
  { language: 'is', encodings: western, letters: 'áðíóæþúéýö' },
  { language: 'tr', encodings: turkish, letters: 'ışğüçöîâû' },
  { language: 'kmr', encodings: turkish, letters: 'êîşûçéâ' },
  { language: 'pl', encodings: central, letters: 'łąężśóćńź' },
  { language: 'cs', encodings: central, letters: 'áíěéřžšýčůúňťďó' },
  { language: 'sk', encodings: central, letters: 'áíéčžýúšľťôňďäĺŕó' },
  { language: 'hu', encodings: central, letters: 'áéöóíőüúű' },
  { language: 'ro', encodings: central, letters: 'ăîşâţ' },
  { language: 'hr', encodings: central, letters: 'čžšćđ' },
  { language: 'lt', encodings: baltic, letters: 'ėšųžįąūčę' },
  { language: 'lv', encodings: baltic, letters: 'āīēšūļņžķčģ' },
  { language: 'ru', encodings: cyrillic, letters: 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфёъ' },
  { language: 'uk', encodings: cyrillic, letters: 'оаинтіверслкудмпязьбгйчхцжїшюєщфґ' },
  { language: 'bg', encodings: cyrillic, letters: 'аиоетнрсвлкдпмзгъбчуцяжщхйшфюь' },
  { language: 'sr', encodings: cyrillic, letters: 'аоиенсртјукдвмплзбгчшћцжхљњђџф' },
  {
    language: 'el',
    encodings: ['windows-1253', 'iso-8859-7', 'cp737'],
    letters: 'ατοιενσρκπμλςυόίηέάγθήδύώχφβωξζψϊϋΐΰ',
  },
  {
    language: 'he',
    encodings: ['windows-1255', 'iso-8859-8', 'cp862'],
    letters: 'יולהמארתבשנדקעחפגםסטכןזצךףץ',
  },
  { language: 'ar', encodings: arabic, letters: 'اليمونترعبدسفهكقةحجىشخصأطإضزغذثظءئؤآ' },
  { language: 'fa', encodings: arabic, letters: 'ايرندمهوتبسشکكزگلعفپخقحجچآصطضغئژذثظءأى' },
  { language: 'ur', encodings: arabic, letters: 'اکريىےہنوسمتبلدھںپجگعفچٹقحخزڈشصطڑضغئذثظآءؤ' },
]

/** Signs that copy in any language has. */
export const signs = '’“”–‘—«»„…•€°\u00a0£©§·™®›‹،؟؛״׳½¼¾²³ـ\u200c\u200d\u200e\u200f'
