/** Names that stand in the brackets of a dateline. */
import { foldName } from '../places/fold'
import type { House, Houses } from './house'

/** Agencies and broadcasters that have no style here, but whose copy comes in. */
const others = `Agerpres, سبوتنيك, شينخوا, بلومبرغ, بلومبيرغ, تاس, إنترفاكس, كيودو, يونهاب, إفي, واج, وات, وفا, بي بي سي, سي إن إن, المسلة,
ئەنادۆڵ, شەفەق نیوز, آناتولی, اسپوتنیک, میزان, Anadolu Ajansı, Mezopotamya Ajansı, Demirören Haber Ajansı, Adnkronos, AFX, awp, IRIB, باسنيوز, باسنیوز, روداو, كوردستان تي في, أ ش أ, أ.ش.أ, بنا, بترا, APM, ATS, Agência Brasil, Agenzia Nova, askanews, Channel8, dts, epd, Gulan, Jin News, KNA, Keystone-ATS, Keystone-SDA, LaPresse,
Mehr News, Notimex, Peyamner, Rojnews, Servimedia, Télam, AA, AAP, AAP FactCheck, AMNA, ANA-MPA, Anadolu Agency, ANKA, Antara, APP, Ava Media, BasNews, BNA,
BSS, Business Wire, BusinessWire, Canadian Press, DHA, Esta, Europa Press, Fars, Fars News, Globe Newswire, Globenewswire,
IHA, KCNA, Mehr, Newswire, ONA, PA Media, PPI, PR Newswire, PRNewswire, Press Association, RIA Novosti, Shafaq, Sputnik,
Tasnim, The Canadian Press, UNB, VNA, ΑΠΕ-ΜΠΕ, أنباء الأناضول, الأناضول للأنباء, السومرية نيوز, رووداو, شفق,
ئاژانسی ئەنادۆڵ, ایرنا, ایسنا, ایلنا, تسنیم, خبرگزاری فارس, مهر, رووداو, ABC, ACN, AGI, Anadolu, ANA, ANF, ANHA, ANI, ANP, APA, ATA, BBC, Belga, Bernama, Bloomberg,
BTA, CNA, CNN, CNS, CP, CTK, DJ, Dow Jones, EFE, EFE-EPA, GNA, Hawar, Hina, IANS, INA, Interfax, IRNA, ISNA, ITAR-TASS,
Jiji, KDP.info, Kyodo, KUNA, Kurdistan TV, KurdPress, LETA, Lusa, MAP, MENA, MTI, NA, NAN, NINA, NNA, North Press, NRT,
NTB, NTV, PA, PAP, Petra, PNA, Press TV, PTI, PUKmedia, QNA, RIA, Ritzau, Rudaw, SANA, SDA, Shafaq News, SID,
SPA, STA, STT, Tanjug, TASS, tca, TNS, TT, UNI, UPI, VOA, WAFA, WAM, Xinhua, Yonhap, Zoom News, الأناضول, سانا, شفق نيوز,
اے پی پی, آئی این اے, پی ٹی آئی, ТАСС, ИТАР-ТАСС, РИА Новости, РИА, Интерфакс, Интерфакс-Украина, Укринформ, Укрінформ, УНИАН, УНІАН, УНН, БелТА,
Казинформ, КазТАГ, АЗЕРТАДЖ, Арменпресс, Синьхуа, Анадолу, Спутник, Рудав, БТА, Танјуг, Тањуг, קול ישראל, תצפית, קנ״א,
ڕووداو دیجیتاڵ, رووداو ديجيتال, رووداو دیجیتال, Rudaw Digital, قنا, كونا, واس, واع, وام, وكالات, ئاژانسەکان, ڕووداو`

/** Sources are compared by their letters and digits alone: `Kurdistan24` is `Kurdistan 24`. */
function fold(source: string): string {
  return foldName(source).replaceAll(' ', '')
}

/** What a house's source is called. */
function namesOf({ dateline }: House): string[] {
  return [...Object.values(dateline.source), ...dateline.sourceNames].map(fold)
}

/** Houses by their sources' names, folded; where two have the same, the first is meant. */
export function bySourceName(houses: readonly House[]): ReadonlyMap<string, House> {
  const pairs = houses.flatMap((house) => namesOf(house).map((name) => [name, house] as const))
  return new Map(pairs.reverse())
}

const ofOthers = new Set(others.split(/,\s*/).map(fold))

/** Services of an agency and its bureaus, after its name: `dpa/lni`, `dpa-AFX`, `PRNewswire-USNewswire`, `ANSA-AFP-dpa`. */
const service = /^(.{2,30}?)(?:[/-][\p{L}\d]{2,12}){1,2}$/u

/** The house that a source's name means, or null; a service of it, as `dpa-AFX`, is of the house. */
export function houseOfSource({ bySource }: Houses, source: string): House | null {
  const agency = source.match(service)?.[1] ?? source
  return bySource.get(fold(source)) ?? bySource.get(fold(agency)) ?? null
}

/** No name of a source is longer: paragraphs are asked about too. */
const longestName = 120

/** Whether a name is that of a source: of a house, or of a known agency. */
export function isSource({ bySource }: Houses, name: string): boolean {
  if (name.length > longestName) return false
  const isKnown = (each: string) => bySource.has(fold(each)) || ofOthers.has(fold(each))
  const agency = name.match(service)?.[1]
  return isKnown(name) || (agency !== undefined && isKnown(agency))
}

/** Bureaus after an agency's name: `(dpa/lni)`, `(dpa/tmn)`. */
const bureau = /^\p{Ll}{2,4}$/u

/** Whether all names in the brackets of a dateline are those of sources, the first one's bureaus among them. */
export function areSources(houses: Houses, names: readonly string[]): boolean {
  const [first, ...behind] = names
  if (first === undefined) return false
  return (
    (isSource(houses, first) || (bureau.test(first) && behind.some((name) => isSource(houses, name)))) &&
    behind.every((name) => isSource(houses, name) || bureau.test(name))
  )
}
