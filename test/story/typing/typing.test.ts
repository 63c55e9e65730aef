import { describe, expect, it } from 'vitest'
import { typed, typedThrough, usualRules, type Writing } from '../../../story/typing'

const writing = (language: string, more: Partial<Writing> = {}): Writing => ({
  language,
  dash: ' – ',
  rules: usualRules,
  ...more,
})

/** What is typed, key by key, and what then stands there. */
type Examples = readonly (readonly [typed: string, stands: string])[]

/** Typed key by key with nothing after the cursor. */
function keyByKey(text: string, how: Writing): string {
  return [...text].reduce((line, key) => typed({ text: line + key, after: '' }, how), '')
}

function check(name: string, how: Writing, examples: Examples): void {
  describe(name, () => {
    it.each(examples)('%j', (keys, stands) => {
      expect(keyByKey(keys, how)).toBe(stands)
    })
    it.each(examples)('%j, once it stands, is changed no more', (_, stands) => {
      expect(typedThrough(stands, how)).toBe(stands)
    })
  })
}

check('English', writing('en'), [
  ['"No," she said.', '“No,” she said.'],
  ['He said "no".', 'He said “no”.'],
  ['("No")', '(“No”)'],
  ['["No"]', '[“No”]'],
  ['A line\n"No"', 'A line\n“No”'],
  ['the "so-called" plan', 'the “so-called” plan'],
  ['"He said \'no\' twice"', '“He said ‘no’ twice”'],
  ['"\'No\' is no answer"', '“‘No’ is no answer”'],
  ['"No is \'no\'"', '“No is ‘no’”'],
  ["'No,' she said.", '‘No,’ she said.'],
  ['\'He said "no" twice\'', '‘He said “no” twice’'],
  ["don't", 'don’t'],
  ["the ministers' vote", 'the ministers’ vote'],
  ["James's", 'James’s'],
  ["O'Brien", 'O’Brien'],
  ["we'd've", 'we’d’ve'],
  ["'I don't know,' he said", '‘I don’t know,’ he said'],
  ["the '90s", 'the ’90s'],
  ["the 1990's", 'the 1990’s'],
  ['in the 1990s', 'in the 1990s'],
  ["class of '68 met", 'class of ’68 met'],
  ["'tis the season", '’tis the season'],
  ["'Twas late", '’Twas late'],
  ["get 'em out", 'get ’em out'],
  ["rock 'n' roll", 'rock ’n’ roll'],
  ['6\'2" tall', '6\'2" tall'],
  ['a 15" screen', 'a 15" screen'],
  ["a 10' wall", "a 10' wall"],
  ['"Room 15"', '“Room 15”'],
  ["'Catch 22'", '‘Catch 22’'],
  ['he left -- no one knew', 'he left – no one knew'],
  ['he left--no one knew', 'he left – no one knew'],
  ['he left --no', 'he left --no'],
  ['run --help', 'run --help'],
  ['a---b', 'a---b'],
  ['--- ', '--- '],
  ['pages 10--12 ', 'pages 10–12 '],
  ['-- Dana Ali', '– Dana Ali'],
  ['"But I--"', '“But I–”'],
  ['he said -- "no" -- and left', 'he said – “no” – and left'],
  ['a well-known man', 'a well-known man'],
  ['he said—"no"', 'he said—“no”'],
  ['"I thought—" he began', '“I thought—” he began'],
  ['Wait...', 'Wait…'],
  ['"Wait..." she said', '“Wait…” she said'],
  ['....', '….'],
  ['../notes', '../notes'],
  ['5 km away', '5\u00a0km away'],
  ['5 km.', '5\u00a0km.'],
  ['at 3 pm on', 'at 3\u00a0pm on'],
  ['20 kg of', '20\u00a0kg of'],
  ['20 kids', '20 kids'],
  ['2 men', '2 men'],
  ['30 °C today', '30\u00a0°C today'],
  ['5 %', '5\u00a0%'],
  ['5% of', '5% of'],
  ['see https://a.example/it\'s?q="x" now', 'see https://a.example/it\'s?q="x" now'],
  ['write to desk@city.example?a="b" now', 'write to desk@city.example?a="b" now'],
  ['www.a--b.example', 'www.a--b.example'],
  ['1/2 of it', '1/2 of it'],
  ['the 1st day', 'the 1st day'],
  ['What? Yes, but; no', 'What? Yes, but; no'],
])

check('English, with dashes that touch the words', writing('en', { dash: '—' }), [
  ['he left -- no one', 'he left—no one'],
  ['he left--no one', 'he left—no one'],
  ['"But I--"', '“But I—”'],
  ['no -- "yes"', 'no—“yes”'],
])

check('English, with spaced hyphens', writing('en', { dash: ' - ' }), [
  ['he left -- no one', 'he left - no one'],
  ['he left--no one', 'he left - no one'],
])

const withNumbers = { rules: { ...usualRules, fractions: true, ordinals: true } }

check('English, with fractions and ordinals', writing('en', withNumbers), [
  ['1/2 of it', '½ of it'],
  ['2 1/2 hours', '2½ hours'],
  ['on 1/2/2026 ', 'on 1/2/2026 '],
  ['11/2 ', '11/2 '],
  ['3/4.', '¾.'],
  ['1/9 ', '1/9 '],
  ['the 1st day', 'the 1ˢᵗ day'],
  ['the 22nd, ', 'the 22ⁿᵈ, '],
  ['the 3rd.', 'the 3ʳᵈ.'],
  ['the 14th ', 'the 14ᵗʰ '],
])

check('French', writing('fr'), [
  ['"Non", dit-elle.', '«\u202fNon\u202f», dit-elle.'],
  ['Il a dit "non".', 'Il a dit «\u202fnon\u202f».'],
  ['("Non")', '(«\u202fNon\u202f»)'],
  ['"Il a dit \'non\' deux fois"', '«\u202fIl a dit ‘non’ deux fois\u202f»'],
  ["C'est 'l'eau' d'ici", 'C’est ‘l’eau’ d’ici'],
  ["Mai '68, les années '80 furent", 'Mai ’68, les années ’80 furent'],
  ['Il lit l\'"Express".', 'Il lit l’«\u202fExpress\u202f».'],
  ['"Il a dit "non" deux fois"', '«\u202fIl a dit “non” deux fois\u202f»'],
  ["l'eau", 'l’eau'],
  ["aujourd'hui", 'aujourd’hui'],
  ["qu'il n'a", 'qu’il n’a'],
  ['Quoi ?', 'Quoi\u202f?'],
  ['Non !', 'Non\u202f!'],
  ['oui ; non', 'oui\u202f; non'],
  ['Il dit : non', 'Il dit\u00a0: non'],
  ['Quoi? Non!', 'Quoi? Non!'],
  ['à 12:30 ', 'à 12:30 '],
  ['« Non »', '«\u202fNon\u202f»'],
  ['10 000 habitants', '10\u202f000 habitants'],
  ['1 250 000 euros', '1\u202f250\u202f000 euros'],
  ['5 % des voix', '5\u00a0% des voix'],
  ['12 € net', '12\u00a0€ net'],
  ['à 5 km de', 'à 5\u00a0km de'],
  ['il part -- vite', 'il part – vite'],
  ['Non...', 'Non…'],
  ['http://a.example', 'http://a.example'],
])

check('French, with ordinals', writing('fr', withNumbers), [
  ['le 1er mai', 'le 1ᵉʳ mai'],
  ['le 2e jour', 'le 2ᵉ jour'],
])

check('German', writing('de'), [
  ['"Nein", sagte sie.', '„Nein“, sagte sie.'],
  ['Er sagte "nein".', 'Er sagte „nein“.'],
  ['("Nein")', '(„Nein“)'],
  ['"Er sagte \'nein\' und ging"', '„Er sagte ‚nein‘ und ging“'],
  ["'Nein', sagte er", '‚Nein‘, sagte er'],
  ["Hab's", 'Hab’s'],
  ["so 'n Quatsch", 'so ’n Quatsch'],
  ["'Ich hab's', sagte er", '‚Ich hab’s‘, sagte er'],
  ['er ging -- und kam', 'er ging – und kam'],
  ['um 12 Uhr kam', 'um 12\u00a0Uhr kam'],
  ['5 % mehr', '5\u00a0% mehr'],
  ['30 Mio Euro', '30\u00a0Mio Euro'],
  ['Na...', 'Na…'],
])

check('Italian', writing('it'), [
  ['"No", disse.', '«No», disse.'],
  ["l'acqua", 'l’acqua'],
  ['"Il "no" vince"', '«Il “no” vince»'],
  ["un po' di", 'un po’ di'],
])

check('Spanish', writing('es'), [
  ['Dijo "no".', 'Dijo «no».'],
  ['¿"No"?', '¿«No»?'],
  ['el "sí"', 'el «sí»'],
])

check('Turkish', writing('tr'), [
  ['"Hayır" dedi.', '“Hayır” dedi.'],
  ["İstanbul'da", 'İstanbul’da'],
  ["'Hayır' dedi", '‘Hayır’ dedi'],
  ['5 km uzakta', '5\u00a0km uzakta'],
])

check('Kurmanji', writing('kmr'), [
  ['"Na" got.', '“Na” got.'],
  ["Ji Hewlêr'ê", 'Ji Hewlêr’ê'],
])

check('Arabic', writing('ar'), [
  ['قال "لا".', 'قال «لا».'],
  ['"لا", قال', '«لا»، قال'],
  ['قال "هو "لا" قال"', 'قال «هو “لا” قال»'],
  ['قال "هو \'لا\' قال"', "قال «هو 'لا' قال»"],
  ["شركة 'Apple' هنا", "شركة 'Apple' هنا"],
  ["صحيفة L'Orient هنا", 'صحيفة L’Orient هنا'],
  ['ماذا?', 'ماذا؟'],
  ['نعم, لا', 'نعم، لا'],
  ['نعم; لا', 'نعم؛ لا'],
  ['سنة 2026, قال', 'سنة 2026، قال'],
  ['بلغ 10,000 نسمة', 'بلغ 10,000 نسمة'],
  ['بلغ 10,5', 'بلغ 10,5'],
  ['كيف (ماذا)?', 'كيف (ماذا)؟'],
  ['نعم -- لا', 'نعم – لا'],
  ['لا...', 'لا…'],
  ['على 5 كم من', 'على 5\u00a0كم من'],
  ['انظر https://a.example/?q,a;b الآن', 'انظر https://a.example/?q,a;b الآن'],
  ['"Yes," he said?', '«Yes,» he said?'],
  ['He said "yes".', 'He said “yes”.'],
  ['شركة Apple, وقال', 'شركة Apple, وقال'],
  ['كتب كي', 'كتب كي'],
])

check('Sorani', writing('ckb'), [
  ['گوتی "نا".', 'گوتی «نا».'],
  ['بۆچی?', 'بۆچی؟'],
  ['بەڵێ, نا', 'بەڵێ، نا'],
  ['بەڵێ; نا', 'بەڵێ؛ نا'],
  ['كوردي ', 'کوردی '],
  ['كوردستان.', 'کوردستان.'],
  ['علي ', 'علی '],
  ['ئه\u200cو ', 'ئەو '],
  ['ئەوه ', 'ئەوە '],
  ['گوناه ', 'گوناه '],
  ['مامۆستا كه ', 'مامۆستا کە '],
  ['صدام كان ', 'صدام کان '],
  ['الكتاب ', 'الكتاب '],
  ['لە 5 کم دووری', 'لە 5\u00a0کم دووری'],
  ['گوتی -- نا', 'گوتی – نا'],
  ['نا...', 'نا…'],
  ['كوردي?', 'کوردی؟'],
  ['"كوردي"', '«کوردی»'],
  ['10,000 كەس ', '10,000 کەس '],
  ['He said, "yes"', 'He said, “yes”'],
])

check('Persian', writing('fa'), [
  ['گفت "نه".', 'گفت «نه».'],
  ['گفت "او "نه" گفت"', 'گفت «او ‹نه› گفت»'],
  ['چرا?', 'چرا؟'],
  ['كتاب ', 'کتاب '],
  ['علي ', 'علی '],
  ['خانه ', 'خانه '],
])

check('a text in the letters of another language than its story', writing('en'), [
  ['قال "لا", نعم', 'قال «لا»، نعم'],
])

check('Swiss German', writing('de-CH'), [['Er sagte "nein".', 'Er sagte «nein».']])

describe('what stands after the cursor', () => {
  it.each([
    ['He said ', '"', 'n', 'He said “'],
    ['He said “no', '"', ' ', 'He said “no”'],
    ['rock', "'", 'n', 'rock’'],
    ['“He said—', '"', 'n', '“He said—“'],
    ['“He said—', '"', ' ', '“He said—”'],
    ['‘It is the ministers', "'", 'v', '‘It is the ministers’'],
  ])('%j %j before %j', (before, key, after, stands) => {
    expect(typed({ text: before + key, after }, writing('en'))).toBe(stands)
  })
})

describe('rules that are off', () => {
  it('leave all as it was typed', () => {
    const off = { rules: Object.fromEntries(Object.keys(usualRules).map((name) => [name, false])) }
    const text = '"Don\'t" -- wait... 5 km'
    expect(keyByKey(text, { ...writing('en'), ...off } as Writing)).toBe(text)
  })
})
