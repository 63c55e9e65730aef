/** Names that stand in the brackets of a dateline. */
import { foldName } from '../places/fold'
import type { House } from './house'
import { allHouses } from './index'

/** Agencies and broadcasters that have no profile here, but whose copy comes in. */
const others = `AA, AAP, ABC, ACN, AGI, Anadolu, ANA, ANF, ANHA, ANI, ANP, APA, ATA, BBC, Belga, Bernama, Bloomberg,
BTA, CNA, CNN, CNS, CP, CTK, DJ, Dow Jones, EFE, EFE-EPA, GNA, Hawar, Hina, IANS, INA, Interfax, IRNA, ISNA, ITAR-TASS,
Jiji, KDP.info, Kyodo, KUNA, Kurdistan TV, KurdPress, LETA, Lusa, MAP, MENA, MTI, NA, NAN, NINA, NNA, North Press, NRT,
NTB, NTV, PA, PAP, Petra, PNA, Press TV, PTI, PUKmedia, QNA, RIA, Ritzau, Rudaw, SANA, SDA, Shafaq News, SID,
SPA, STA, STT, Tanjug, TASS, tca, TNS, TT, UNI, UPI, VOA, WAFA, WAM, Xinhua, Yonhap, Zoom News, الأناضول, سانا, شفق نيوز,
قنا, كونا, واس, واع, وام, وكالات, ئاژانسەکان, ڕووداو`

/** Sources are told by their letters and digits alone: `Kurdistan24` is `Kurdistan 24`. */
function fold(source: string): string {
  return foldName(source).replaceAll(' ', '')
}

/** What a house's source is called. */
function namesOf({ dateline }: House): string[] {
  return [...Object.values(dateline.source), ...dateline.sourceNames].map(fold)
}

let named: { houses: readonly House[]; byName: ReadonlyMap<string, House> } = {
  houses: [],
  byName: new Map(),
}

/** The houses by their sources' names; where two have the same, the first is meant. */
function ofHouses(): ReadonlyMap<string, House> {
  const houses = allHouses()
  if (named.houses !== houses) {
    const pairs = houses.flatMap((house) => namesOf(house).map((name) => [name, house] as const))
    named = { houses, byName: new Map(pairs.reverse()) }
  }
  return named.byName
}

const ofOthers = new Set(others.split(/,\s*/).map(fold))

/** The house that a source's name means, or null. */
export function houseOfSource(source: string): House | null {
  return ofHouses().get(fold(source)) ?? null
}

/** Whether a name is that of a source: of the story's house, of another, or of a known agency. */
export function isSource(name: string, house: House): boolean {
  const key = fold(name)
  return ofHouses().has(key) || ofOthers.has(key) || namesOf(house).includes(key)
}
