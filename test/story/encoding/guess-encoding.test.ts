import { describe, expect, it } from 'vitest'
import { decode } from '../../../electron/transfer/decode'
import { alphabets } from '../../../story/encoding/alphabets'
import { decodeIn } from '../../../story/encoding/tables'

/** The bytes of a text in an encoding of one byte a letter; null where it has not all of the letters. */
function encode(text: string, encoding: string): Uint8Array | null {
  const letters = decodeIn(
    Uint8Array.from({ length: 256 }, (_, byte) => byte),
    encoding,
  )
  const bytes = [...text].map((letter) => letters.indexOf(letter))
  return bytes.includes(-1) ? null : Uint8Array.from(bytes)
}

const copy: Readonly<Record<string, readonly string[]>> = {
  fr: [
    'Le préfet a annoncé mardi que la rivière était sortie de son lit près du village.',
    'Les pêcheurs espèrent une saison meilleure après l’été, a déclaré leur président.',
    'Le conseil a voté à l’unanimité la réouverture du pont, fermé depuis la crue de février.',
    'Où sont passés les élèves ? Ça, nul ne le sait, répond le maire.',
  ],
  de: [
    'Die Brücke wird am Montag für den Verkehr geöffnet, teilte das Ministerium mit.',
    'Die Bürger müssen länger warten, weil das Gebäude größer wird als geplant.',
    'Über die Höhe der Gebühren entscheidet der Rat in der nächsten Woche.',
    'Das Schiff läuft früh aus, die Häfen schließen später.',
  ],
  es: [
    'El alcalde anunció que la inversión llegará a la región el próximo año.',
    '¿Cuándo abrirá el puente? Mañana, según el ministro de Obras Públicas.',
    'Los niños volverán a la escuela después de la inundación, informó el municipio.',
    'La comisión rechazó el plan económico por razones de tamaño.',
  ],
  it: [
    'La città riaprirà il ponte perché la piena è passata, ha detto il sindaco.',
    'Il governo non andrà più avanti con il progetto della diga, così ha deciso lunedì.',
    'Le autorità parlano di una possibilità concreta già per martedì.',
    'Non c’è più tempo, dirà il ministro venerdì.',
  ],
  pt: [
    'A reunião começou às nove e não terminou até à noite, disse o prefeito.',
    'As inundações atingiram a região e milhões de pessoas ficaram sem água.',
    'O avião não pôde pousar porque a pista está em más condições.',
    'A decisão será tomada amanhã pelo conselho de administração.',
  ],
  sv: [
    'Bron öppnas på måndag efter två års arbete, säger ministern.',
    'Båten låg kvar på sjön hela natten, många var rädda för ovädret.',
    'Rådet sade nej till förslaget från länet.',
  ],
  da: [
    'Færgen ligger på havnen og sejler først på mandag, siger kaptajnen.',
    'Øen får en ny bro næste år, oplyser kommunen på sin hjemmeside.',
    'Børnene må blive hjemme på grund af sneen.',
  ],
  fi: [
    'Silta avataan maanantaina kahden vuoden työn jälkeen, sanoo ministeriö.',
    'Lähes kaikki kylän asukkaat jäivät yöksi koteihinsa lumen takia.',
  ],
  et: [
    'Sild avatakse esmaspäeval pärast kahe aasta tööd, ütles ministeerium.',
    'Õpilased jäävad kaheks päevaks koju, sest sõidetakse ainult külade vahel.',
  ],
  is: [
    'Brúin verður opnuð á mánudag eftir tveggja ára vinnu, segir ráðherrann.',
    'Þúsundir manna fóru út á götur í miðbænum um helgina.',
  ],
  tr: [
    'Köprü pazartesi günü açılacak, dedi bakanlık sözcüsü yaptığı açıklamada.',
    'Şiddetli yağış şehirde hayatı durdurdu, okullar iki gün kapalı kalacak.',
    'İşçiler ücretlerin artırılmasını istiyor, görüşmeler sürüyor.',
    'Çocuklar için yeni bir kütüphane kuruldu, açılışa yüzlerce kişi katıldı.',
  ],
  kmr: [
    'Pira li ser çem wê roja duşemê bê vekirin, berpirsê şaredariyê got.',
    'Xwendekar ji ber berfê du rojan naçin dibistanê, li bajêr jî ceyran tune.',
    'Gundî dibêjin ku av kêm bûye û ew çaverêyî alîkariyê ne.',
  ],
  pl: [
    'Most zostanie otwarty w poniedziałek, poinformowało ministerstwo w środę.',
    'Mieszkańcy czekają na decyzję rządu, która może zapaść jeszcze w tym tygodniu.',
    'Powódź odcięła od świata trzy wsie, żołnierze dowożą żywność.',
  ],
  cs: [
    'Most bude otevřen v pondělí, oznámilo ministerstvo dopravy ve středu večer.',
    'Lidé čekají na rozhodnutí vlády, která se sejde příští týden.',
    'Řeka se vylila z břehů a hasiči evakuovali dvě vesnice.',
  ],
  hu: [
    'A hidat hétfőn nyitják meg, közölte a minisztérium szóvivője.',
    'Az emberek várják a döntést, amely még ezen a héten megszülethet, a költségekről később szólnak.',
  ],
  hr: [
    'Most će biti otvoren u ponedjeljak, priopćilo je ministarstvo, a građani već čekaju.',
    'Učenici će sljedeći tjedan ostati kod kuće zbog snijega, što je odluka županije.',
  ],
  lt: ['Tiltas bus atidarytas pirmadienį, pranešė ministerija, žmonės jau laukia šios dienos mėnesį.'],
  lv: ['Tilts tiks atvērts pirmdien, paziņoja ministrija, un cilvēki jau gaida šo dienu vairākus mēnešus.'],
  ru: [
    'Мост откроют в понедельник, сообщило министерство транспорта.',
    'Жители ждут решения правительства, которое может быть принято на этой неделе.',
    'Из-за снега школы закрыты два дня.',
  ],
  uk: [
    'Міст відкриють у понеділок, повідомило міністерство.',
    'Жителі чекають на рішення уряду, яке може бути ухвалене цього тижня, їх це непокоїть.',
  ],
  bg: ['Мостът ще бъде отворен в понеделник, съобщи министерството на транспорта.'],
  sr: ['Мост ће бити отворен у понедељак, саопштило је министарство, а људи већ чекају.'],
  el: [
    'Η γέφυρα θα ανοίξει τη Δευτέρα, ανακοίνωσε το υπουργείο Μεταφορών.',
    'Οι κάτοικοι περιμένουν την απόφαση της κυβέρνησης μέσα στην εβδομάδα.',
  ],
  he: ['הגשר ייפתח ביום שני, הודיע משרד התחבורה לתושבים.', 'התלמידים יישארו בבית יומיים בגלל השלג.'],
  ar: [
    'قال المجلس إن الجسر سيفتح يوم الاثنين بعد إصلاح طويل.',
    'ينتظر السكان قرار الحكومة الذي قد يصدر هذا الأسبوع.',
    'أغلقت المدارس أبوابها يومين بسبب الثلوج.',
  ],
  fa: [
    'وزارت راه گفت که پل روز دوشنبه باز خواهد شد و مردم چند ماه است که چشم به راه آن هستند.'.replaceAll(
      'ی',
      'ي',
    ),
  ],
  ur: [
    'حکومت نے کہا ہے کہ پل پير کو کھول ديا جائے گا، لوگ کئي مہينوں سے اس کا انتظار کر رہے ہيں۔'.replaceAll(
      '۔',
      '.',
    ),
  ],
}

const cases = alphabets.flatMap(({ language, encodings }) =>
  encodings.flatMap((encoding) =>
    (copy[language] ?? []).flatMap((text) => {
      const bytes = encode(text, encoding)
      return bytes ? [{ language, encoding, text, bytes }] : []
    }),
  ),
)

describe('a sentence in an encoding of one byte a letter', () => {
  it('is read as it was written, in nearly every language and encoding', () => {
    const wrong = cases.filter(({ bytes, text }) => decode(bytes) !== text)
    for (const { encoding, language, text, bytes } of wrong)
      console.info(`${encoding}, ${language}: ${text.slice(0, 40)} -> ${decode(bytes).slice(0, 40)}`)
    console.info(`${cases.length - wrong.length} of ${cases.length} sentences read as they were written`)
    expect(wrong.length / cases.length).toBeLessThan(0.03)
  })

  it.each(cases.filter(({ encoding }) => /-125[0-6]$/.test(encoding)))(
    'is read where it is of Windows: $language in $encoding: $text',
    ({ bytes, text }) => expect(decode(bytes)).toBe(text),
  )

  it.each([
    ['iso-8859-15', 'PARIS (AFP) - Le cœur du marché coûte 30 € la pièce. Œuvre finie.'],
    ['iso-8859-15', 'It cost 30 € on Monday, and 3 £ on Tuesday.'],
    ['windows-1252', 'A café sells 3½ inches, 5¼in and ¾ of a ½-inch bolt.'],
    ['windows-1252', 'Un vin à 12° : ¼ de litre, la 2ème à 30 €.'],
    ['windows-1253', 'Ο Γιώργος Άνθης είπε: «Έλα».'],
    ['iso-8859-7', 'Ο Γιώργος Άνθης είπε: «Έλα».'],
    ['cp852', 'Inżynierowie opróżnią zaporę jesienią, powiedział Łukasz Żak.'],
    ['x-mac-ce', 'Inżynierowie opróżnią zaporę jesienią – powiedział Łukasz Żak.'],
    ['x-mac-turkish', 'Şiddetli yağış şehirde hayatı felç etti, dedi Gülşen Işık.'],
  ])('keeps its signs and letters apart in %s: %s', (encoding, text) => {
    expect(decode(encode(text, encoding) ?? new Uint8Array())).toBe(text)
  })
})
