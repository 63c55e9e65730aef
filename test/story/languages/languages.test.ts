import { describe, expect, it } from 'vitest'
import {
  directionOf,
  guessLanguage,
  languageName,
  languageOfText,
  languageTag,
} from '../../../story/languages'

const english = 'Rain fell on the hills on Monday, the office said.'
const sorani = 'بارانێکی زۆر لە شارەکە باری و کەس زیانی پێ نەگەیشت.'
const arabic = 'هطلت الأمطار على المدينة يوم الاثنين، كما قال المكتب.'
const persian = 'دفتر گفت که روز دوشنبه باران زیادی بر شهر بارید و پل بسته شد.'
const urdu = 'دفتر نے کہا کہ پیر کو شہر میں بہت بارش ہوئی۔'
const hebrew = 'גשם כבד ירד על העיר ביום שני, אמר המשרד.'
const vietnamese = 'Tuyến phố bị đóng cửa một tuần, chính quyền cho biết.'
const kurmanji = 'Barana zêde li bajêr barî û kesek zirar nedît.'

describe('the language of a text is told by its letters before what its file says', () => {
  it.each([
    [english, 'en', 'en'],
    [english, 'en-GB', 'en-GB'],
    [english, 'fr', 'fr'],
    [english, 'English', 'en'],
    [english, 'ar', 'en'],
    [english, '', 'en'],
    [english, 'no language', 'en'],
    [sorani, 'en-US', 'ckb'],
    [sorani, 'ku', 'ckb'],
    [sorani, 'ku-Arab-IQ', 'ckb'],
    [sorani, 'ar', 'ckb'],
    [sorani, 'fa', 'ckb'],
    [sorani, 'Kurdish', 'ckb'],
    [sorani, '', 'ckb'],
    [arabic, 'en', 'ar'],
    [arabic, 'ar-IQ', 'ar-IQ'],
    [arabic, '', 'ar'],
    [persian, 'en', 'fa'],
    [persian, 'fa', 'fa'],
    [persian, 'ps', 'ps'],
    [persian, 'ar-SA', 'fa'],
    [urdu, 'ar', 'ur'],
    ['هطلت الأمطار علی المدينة یوم الاثنین، کما قال المکتب فی گلالة وپنجوین.', 'ar-IQ', 'ar-IQ'],
    [urdu, 'en', 'ur'],
    [urdu, 'ur-PK', 'ur-PK'],
    [hebrew, 'en', 'he'],
    [hebrew, 'ar', 'he'],
    [kurmanji, 'ku', 'kmr'],
    [kurmanji, 'ku-IQ', 'kmr'],
    [vietnamese, '', 'vi'],
    [vietnamese.normalize('NFD'), '', 'vi'],
    [vietnamese.normalize('NFD'), 'en', 'vi'],
    ['Það rigndi mikið í dag, sagði hann og bætti við að veðrið yrði áfram svona.', '', 'is'],
    ['Okullar tatil edildi. Vali karar verdi.', '', 'tr'],
    ['Deprem oldu\nÖlen yok.', '', 'tr'],
    ['Yağmur geldi\nErbil’de sel.', '', 'tr'],
    ['ANKARA (AA) - Cumhurbaşkanı bugün konuştu.', '', 'tr'],
    ['Baraj boşaldı\nHalk sevindi.', 'en', 'tr'],
    ['Kar geldi', '', 'en'],
    ['Erdoğan visits Koya', '', 'en'],
    ['Ponte aperto\nArrivano artisti.', '', 'en'],
    ['Hindu leaders meet', '', 'en'],
    ['Verdi’s opera is sung', '', 'en'],
    [kurmanji, 'ckb', 'kmr'],
    [kurmanji, 'tr', 'tr'],
    [`${english} قال المكتب.`, 'en', 'en'],
    [`${arabic} Reuters`, 'en', 'ar'],
    ['2026', 'ar', 'ar'],
  ])('%s, called %j', (text, declared, language) => {
    expect(languageOfText(text, declared, 'en')).toBe(language)
  })
})

it.each([
  ['English', 'en'],
  ['eng', 'en'],
  ['eng-GB', 'en-GB'],
  ['Deutsch', 'de'],
  ['العربية', 'ar'],
  ['کوردی', 'ku'],
  ['en_GB', 'en-GB'],
  ['ku-Arab', 'ckb'],
  ['ku-Latn-TR', 'kmr'],
  ['EN', 'en'],
  ['DE-AT', 'de-AT'],
  ['en_us', 'en-US'],
  ['ZH-hant-tw', 'zh-Hant-TW'],
  ['sorani', 'ckb'],
  ['Englisch', 'en'],
  ['الإنجليزية', 'en'],
  ['ئینگلیزی', 'en'],
  ['Kürtçe', 'ku'],
  ['İngilizce', 'en'],
  ['عربی', 'ar'],
  ['und', null],
  ['English (UK)', null],
  ['x', null],
  ['', null],
  ['en"><script>', null],
])('%j means the tag %j', (declared, tag) => {
  expect(languageTag(declared)).toBe(tag)
})

it.each([
  ['ur', 'rtl'],
  ['he', 'rtl'],
  ['az-Arab', 'rtl'],
  ['ku-Latn', 'ltr'],
  ['ckb-IQ', 'rtl'],
  ['en', 'ltr'],
  ['xx', 'ltr'],
])('%s is written %s', (tag, direction) => {
  expect(directionOf(tag)).toBe(direction)
})

const german =
  'Die Flut hat am Freitag die Straße nach Soran gesperrt, sagte die Polizei. Es ist das dritte Mal.'
const french =
  'La crue a coupé vendredi la route de Soran, a dit la police. Elle est dans une vallée du nord.'
const turkish =
  'Sel cuma günü yolu kesti, dedi polis. Bu ay üçüncü kez yol kapandı ve kimse bir şey bilmiyor.'
const kurdish = 'Ava çemê roja înê rê birî, polîs got. Ev cara sêyem e ku di vê mehê de rê tê girtin.'
const spanish =
  'La crecida cortó el viernes la carretera de Soran, dijo la policía. Es la tercera vez en el mes.'
const italian = 'La piena ha tagliato venerdì la strada di Soran, dice la polizia. È la terza volta nel mese.'

describe('the language of a text in Latin letters is told by its words', () => {
  it.each([
    [german, '', 'de'],
    [french, '', 'fr'],
    [turkish, '', 'tr'],
    [kurdish, '', 'kmr'],
    [spanish, '', 'es'],
    [italian, '', 'it'],
    [german, 'ar', 'de'],
    [german, 'de-AT', 'de-AT'],
    // templates say a language whether it is right or not, but a few words tell less than they do
    [`${german} ${german} ${german}`, 'en-US', 'de'],
    [german, 'en', 'de'],
    [french, 'en-US', 'fr'],
    [spanish, 'en', 'es'],
    [italian, 'en', 'it'],
    [german, 'da', 'da'],
    ['Le Monde and La Croix say that the dam of La Roche is to be drained, and Le Figaro has it', 'en', 'en'],
    ['Die Zeit, Der Spiegel and Die Welt report that Die Linke is for it, as was said on Monday', 'en', 'en'],
    ['Der Spiegel, Die Zeit, Die Welt, Der Standard: what papers print', 'en', 'en'],
    [`${german} ${german} ${german}`, 'da', 'de'],
    [`${german} ${german} ${german}`, 'lb', 'lb'],
    ['Von der Leyen und Le Pen in der BBC', '', 'en'],
    [
      'La refinería vuelve a funcionar. Dos unidades volvieron el domingo, dijeron las autoridades.',
      '',
      'es',
    ],
    ['Riparte la raffineria. Due unità sono ripartite domenica. Quattro operai sono feriti.', '', 'it'],
    [
      'Raffinerie läuft wieder. Zwei Anlagen laufen seit Sonntag wieder. Vier Arbeiter wurden verletzt.',
      '',
      'de',
    ],
    ['Refinaria volta a funcionar. Duas unidades voltaram no domingo. Quatro ficaram feridos.', '', 'pt'],
    ['İklim hasadı değiştiriyor. PARİS (AA) - Bir araştırmaya göre hasat değişiyor.', '', 'tr'],
    ['Parzîngeh dîsa kar dike. Du beşên parzîngehê roja Yekşemê dest bi kar kirin.', '', 'kmr'],
    ['Die Fähre kam zurück, sagte der Kapitän „früh“ – für 3 €.', '', 'de'],
    ['Fähre zurück. Niemand wurde verletzt, sagte die Polizei.', '', 'de'],
    ['Le ferry est revenu au port, dit son capitaine.', '', 'fr'],
    ['El ferry volvió al puerto, dijo su capitán, según la radio.', '', 'es'],
    ['Il traghetto è tornato, ha detto il comandante.', '', 'it'],
    ['Ferry back. What comes next: a new pump, two guards. Koya is the way. A face.', '', 'en'],
    ['Six die as bus hits tree in Los Angeles', '', 'en'],
    ['Le Pen and von der Leyen meet in Den Haag', '', 'en'],
    // of a few words the letters tell, but for those of names
    ['Baraj boşaltılacak. Koya yakınındaki baraj bu sonbaharda boşaltılacak.', '', 'tr'],
    ['Kar yolları kapattı', '', 'tr'],
    ['Berf rê girtin. Li Silêmaniyê ji ber berfê rê hatin girtin.', '', 'kmr'],
    ['Bendava nêzî Koyê vala bû', '', 'kmr'],
    ['Yağış rekoru kırıldı. Şiddetli yağış günü hayatı felç etti.', 'en-US', 'tr'],
    [kurdish, 'en', 'kmr'],
    ['Erdoğan visits Diyarbakır and Iğdır', 'en-GB', 'en-GB'],
    ['The chef made a purê and a café crème there', 'en', 'en'],
    ['Erdoğan visits Diyarbakır and Iğdır', '', 'en'],
    ['Erdoğan and Işık meet', '', 'en'],
    ['Fête à Nîmes, crêpe et île', '', 'en'],
    ['Rain fell in Silêmanî and Koyê', '', 'en'],
    [
      'Rain fell on the hills of Les Landes and La Rochelle on Monday, the office of Le Monde said.',
      '',
      'en',
    ],
    ['AC Milan 2 Inter 1 Juventus 0 Roma 3 Lazio 2 Napoli 1 Torino 0 Genoa 1', '', 'en'],
  ])('%s, called %j', (text, declared, language) => {
    expect(languageOfText(text, declared, 'en')).toBe(language)
  })

  it('Persian has letters of its own that most of its texts have, and Arabic others', () => {
    expect(guessLanguage('سیل روز جمعه جاده سوران را بست. این سومین بار در این ماه است.', '')).toBe('fa')
    expect(guessLanguage('ھطلت الأمطار علی المدينة يوم الاثنين، كما قالت المديرية.', '')).toBe('ar')
  })
})

it('a text without letters leaves the language open', () => {
  expect(guessLanguage('12, 13', 'fr')).toBe('fr')
})

describe('a language is told by what it calls itself', () => {
  it.each([
    ['ckb', 'کوردیی ناوەندی'],
    ['en', 'English'],
    ['en-us', 'American English'],
    ['pt-BR', 'português (Brasil)'],
    ['x-none', 'x-none'],
    ['en_US', 'en_US'],
    ['', ''],
  ])('%s: %s', (tag, name) => {
    expect(languageName(tag)).toBe(name)
  })
})

describe('the language of a text is told by its script, and by the letters that it has alone', () => {
  it.each([
    ['Инженеры осушат плотину этой осенью, сообщили в министерстве.', '', 'ru'],
    ['Інженери осушать дамбу цієї осені, повідомили в міністерстві.', '', 'uk'],
    ['Інжынеры асушаць плаціну ўвосень, паведамілі ў міністэрстве.', '', 'be'],
    ['Инженерите ще изпразнят язовира през есента, съобщи ведомството във вторник.', '', 'bg'],
    ['Инжењери ће испразнити брану ове јесени, јавља министарство.', '', 'sr'],
    ['Инженерлер бөгетті биыл күзде босатады, деп хабарлады министрлік қалада.', '', 'kk'],
    ['Οι μηχανικοί θα αδειάσουν το φράγμα το φθινόπωρο, είπε το υπουργείο.', '', 'el'],
    ['Ինժեներները աշնանը կդատարկեն ամբարտակը։', '', 'hy'],
    ['ინჟინრები კაშხალს შემოდგომაზე დაცლიან.', '', 'ka'],
    ['技術者は今年の秋にダムを空にする。', '', 'ja'],
    ['工程师将在今年秋天排空水坝。', '', 'zh'],
    ['기술자들은 올가을 댐을 비울 것이다.', '', 'ko'],
    ['इंजीनियर इस शरद ऋतु में बांध खाली करेंगे।', '', 'hi'],
    ['انجنیران به په دې مني کې بند تش کړي، وزارت وویل چې کار به پیل شي.', '', 'ps'],
    ['ئىنژېنېرلار بۇ كۈزدە توسمىنى بوشىتىدۇ، دېدى مىنىستىرلىق.', '', 'ug'],
    // a template says English of any text
    ['Инженеры осушат плотину этой осенью, сообщили в министерстве.', 'en-US', 'ru'],
    ['Інженери осушать дамбу цієї осені, повідомили в міністерстві.', 'uk-UA', 'uk-UA'],
    ['Осушат.', 'bg', 'bg'],
    ['Rain fell on the hills on Monday, the office said.', 'ru', 'en'],
    ['Rain fell on the hills on Monday, said Лана Осман.', '', 'en'],
    ['Инженеры осушат плотину, пишет газета Київ Пост этой осенью после выборов в регионе.', '', 'ru'],
  ])('%s, called %j', (text, declared, language) => {
    expect(languageOfText(text, declared, 'en')).toBe(language)
  })
})

describe('the language of a text in Latin letters that no screen speaks is told by its words', () => {
  it.each([
    [
      'Tama zostanie opróżniona jesienią, ale nie jest to jeszcze pewne, powiedział rzecznik. Koszt nie jest znany.',
      'pl',
    ],
    [
      'De ingenieurs gaan de dam dit najaar leegmaken, zei het ministerie. Het werk begint in mei en is niet duur.',
      'nl',
    ],
    [
      'Os engenheiros vão esvaziar a barragem no outono, disse o ministério. As obras não começam antes de maio.',
      'pt',
    ],
    [
      'Ingenjörerna ska tömma dammen i höst, säger kommunen. Det är inte klart vad arbetet kostar och hur det går till.',
      'sv',
    ],
    [
      'Ingeniørerne skal tømme dæmningen til efteråret, siger kommunen. Det er ikke klart, hvad det koster, og af hvem det blev besluttet.',
      'da',
    ],
    [
      'Ingeniørene skal tømme demningen til høsten, sier kommunen. Det er ikke klart hva det koster, og hvem som ble spurt.',
      'nb',
    ],
    [
      'Inženýři na podzim vyprázdní přehradu, řekl mluvčí. Práce se ale podle něj protáhnou a je to jeho chyba, že se o tom ví.',
      'cs',
    ],
    [
      'Inginerii vor goli barajul în toamnă, a spus ministerul. Lucrările nu încep mai devreme de luna mai și este scump.',
      'ro',
    ],
    [
      'A mérnökök ősszel leeresztik a víztárolót, mondta a szóvivő. Ez még nem biztos, és nem is olcsó, hogy megjavítják.',
      'hu',
    ],
    [
      'Insinöörit tyhjentävät padon syksyllä, sanoi ministeriö. Työ on kallis, mutta se ei ole vielä varma, että se alkaa.',
      'fi',
    ],
    [
      'Mühəndislər bu payız bəndi boşaldacaq və işlər mayda başlayacaq, bildirib nazirlik. Bu, çox baha deyil.',
      'az',
    ],
    [
      'Engineers will empty the dam this autumn, said the ministry. The work does not begin before May, and it is dear.',
      'en',
    ],
  ])('%s', (text, language) => {
    expect(languageOfText(text, '', 'en')).toBe(language)
  })

  it.each([
    ['Prace rozpoczną się w maju i będą kosztować wiele.', 'en', 'pl'],
    ['Práce začnou v květnu, řekl mluvčí města.', '', 'cs'],
    ['As obras começam em maio e custarão milhões, dirão os jornais, não há dúvida.', 'en', 'pt'],
    ['A mérnökök ősszel jönnek, és a tó üres lesz, előbb azonban szünet lesz.', '', 'hu'],
    ['The office said nothing of Łódź, Wałęsa and Kościół on Monday morning.', '', 'en'],
  ])('of a few words by the letters that it has alone: %s', (text, declared, language) => {
    expect(languageOfText(text, declared, 'en')).toBe(language)
  })

  it('a text of some length in a language that nobody knows is in none', () => {
    const swahili =
      'Wahandisi watamwaga maji ya bwawa msimu huu ili kutengeneza lango lililovuja tangu masika. Wizara ilisema kazi hiyo itaanza mwezi wa tano na itagharimu pesa nyingi sana kwa wananchi wa mji huo mdogo.'
    expect(languageOfText(swahili, '', 'en')).toBe('und')
    expect(languageOfText(swahili, 'sw', 'en')).toBe('sw')
    expect(languageOfText('Wahandisi watamwaga maji.', '', 'en')).toBe('en')
  })
})
