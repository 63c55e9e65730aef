/**
 * English words of news copy in small letters that English dictionaries do not have. `test/electron/spelling` says which
 * of them a dictionary has learned since.
 */
const listed = `
  peshmerga asayish jihadi jihadism islamophobia islamophobic antisemite
  niqab keffiyeh abaya chador dishdasha thobe umrah iftar suhoor waqf zakat souq hammam caravanserai oud oudist daf tanbur
  saz qanun loya jirga majlis shura diwan muhajir sheikhdom
  dolma bulgur falafel tahini shisha halloumi labneh shawarma shakshuka fattoush kibbeh kofta freekeh paneer biryani kimchi
  ramen matcha boba chai arak ayran lahmacun kunafa halva mezze
  dirham toman hryvnia forint koruna renminbi naira cedi birr afghani manat tenge
  plc bpd boe kwh mwh bcm bcf tcf yoy qoq bn mln
  fintech stablecoin memecoin altcoin crypto tokenise tokenised tokenize tokenized neobank insurtech edtech medtech
  cleantech agritech writedown delist delisted delisting securitisation disinflationary shrinkflation onshoring nearshoring
  reshoring friendshoring insourcing offtake offtaker snapback eurozone eurosceptic euroscepticism brexiteer brexiter
  gasfield biofuel biogas biomethane photovoltaics agrivoltaic agrivoltaics electrolyser electrolyzer gigafactory
  gigafactories pipelaying petrostate tailings decarbonise decarbonised decarbonising decarbonisation decarbonize
  decarbonized decarbonizing decarbonization degrowth rewild rewilded rewilding greenwash greenwashed greenwashing
  microplastic stormwater meltwater bushfire
  livestream livestreamed livestreaming podcaster vlog vlogger influencer doomscrolling chatbot wearables paywalled
  factchecker smishing doxxed doxxing cyberattack cybercrime cybersecurity darknet datacentre datacenter hyperscaler geofence
  geofencing geolocate geolocated geolocation scaleup onboarding upskill upskilled upskilling reskill reskilled reskilling
  hackathon webpage rideshare ridesharing robotaxi robotaxis escooter driverless
  frontrunner powerbroker policymaking rollout lockdown ombudsperson backbencher crossbench crossbencher whistleblower
  whistleblowing astroturfing denuclearisation denuclearization deconflict deconfliction refoulement peacebuilding uncrewed
  gunbattle demining deminer quadcopter hypersonic frontline warzone wargame wargaming bombmaker knifeman
  homestand faceoff matchday wingback backheel backheeled quarterfinalist peloton domestique wicketkeeper cornerback touchback
  rebounder walkoff pitlane superbike futsal padel pickleball bouldering biathlete
  unvaccinated vaxxed antivaxxer mpox chikungunya norovirus telehealth telemedicine triaging immunocompromised comorbidities
  neurodivergent neurodiverse neurodiversity semaglutide naloxone ketamine
  multibillion multimillion unhoused cohost cohosted cohosting showrunner docuseries spinoff mixtape esports gamified
  arthouse longlist longlisted streetwear crowdfunder fundraise
  gameplay frontman frontwoman bandmate blogosphere telecom telco hotspot cyber trojan storyline debutant inkjet
  personalisation codenamed codename hardline drugmaker planemaker carmaking filmmaking winemaking bourse roadmap timeframe
  passcode smartcard recordable homebuyer housebuilder jobseeker primetime gameshow chatshow timeslot videogame
  ethnicities flashpoint demonisation shockwave anabolic scoresheet winless lineout tighthead loosehead openside groundstroke
  playmaker goalscoring rollercoaster barcode wellbeing middleware hotline ticketless cashflow fairytale freefall
  taskforce dancefloor filmgoer cinemagoer aspirational retroviral speeded leant despatch despatched innuendoes malnourishment
  haematoma neuroscientist climbdown knockback evidentiary upgradeable compostable horseracing
  grandkid pushback rainforest skillset standup matchup backcountry systemwide weeklong monthlong offseason microbiome genomic
  funder defund defunded defunding adoptee infographic crosshairs seatbelt hitman videographer throughline strawman helmed
  helming snuck orca wetsuit dystrophy neurodegenerative caregiving subreddit tradeoff leaderboard lifecycle pageview repost
  reposted reposting misgender misgendered escalatory fanbase snowpack tradecraft handoff ecommerce wifi disruptor
  incentivise incentivize incentivised incentivized incentivising incentivizing outsized customizable customisable impactful
  largesse scalable uptime signup waitlist hominem masse narcoterrorism narcoterrorist netizen weaponise weaponised
  weaponising sexualise sexualised sexualize sexualized preppers
  makerspace rearview bariatric pulmonologist shoutout dealmaker dealmaking kneejerk rulebook pressroom newsfeed
  wartorn crowdsourcing touchpoint carsharing
  wi-fi sci-fi hi-fi lo-fi vis-a-vis vis-à-vis touchy-feely facto capita annum bona fide habeas laissez faire joie vivre prima facie
  yearslong monthslong weekslong dayslong hourslong decadeslong`

const words: ReadonlySet<string> = new Set(listed.trim().split(/\s+/u))

/** All of them, in the form in which they are listed. */
export const newsWords: readonly string[] = [...words]

/** Whether an English word, or that of which it is the plural or possessive, is one of news copy. */
export function isNewsWord(word: string): boolean {
  const plain = word.toLowerCase().replace(/['’]s?$/u, '')
  return words.has(plain) || words.has(plain.replace(/s$/u, ''))
}
