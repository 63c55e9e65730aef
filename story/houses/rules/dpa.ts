/** Rules that dpa's copy keeps to, in our own words. */
import { completeRules } from '../../rules/rule'
import { swapRule } from './swap'

const de = { languages: ['de'] }
const source = 'dpa-Texte'

export const dpaRules = completeRules([
  {
    id: 'prozent',
    kind: 'substitution',
    ...de,
    source,
    note: 'Im Text steht Prozent, nicht %.',
    swap: { '/(\\d) ?%/': '$1 Prozent' },
    tests: { finds: [{ text: 'Es sind 4 %.', fixed: 'Es sind 4 Prozent.' }], passes: ['Es sind 4 Prozent.'] },
  },
  {
    id: 'euro',
    kind: 'substitution',
    ...de,
    source,
    note: 'Währungen werden ausgeschrieben.',
    swap: { '/(\\d) ?€/': '$1 Euro' },
    tests: { finds: [{ text: 'Es kostet 4 €.', fixed: 'Es kostet 4 Euro.' }], passes: ['Es kostet 4 Euro.'] },
  },
  swapRule(
    'millionen',
    { 'Mio.': 'Millionen', 'Mrd.': 'Milliarden' },
    'Millionen und Milliarden werden ausgeschrieben.',
    { ...de, source, matchesCase: true },
  ),
  swapRule(
    'abkuerzungen',
    {
      'z.B.': 'zum Beispiel',
      'z. B.': 'zum Beispiel',
      'd.h.': 'das heißt',
      'd. h.': 'das heißt',
      'u.a.': 'unter anderem',
      'ca.': 'rund',
    },
    'Abkürzungen werden ausgeschrieben.',
    { ...de, source },
  ),
  {
    id: 'uhrzeit',
    kind: 'substitution',
    ...de,
    source,
    note: 'In Uhrzeiten steht ein Punkt.',
    swap: { '/(\\d{1,2}):(\\d\\d) Uhr/': '$1.$2 Uhr' },
    tests: { finds: [{ text: 'Um 14:30 Uhr.', fixed: 'Um 14.30 Uhr.' }], passes: ['Um 14.30 Uhr.'] },
  },
  swapRule('e-mail', { Email: 'E-Mail', Emails: 'E-Mails', eMail: 'E-Mail' }, 'E-Mail.', {
    ...de,
    source,
    matchesCase: true,
  }),
  swapRule('belarus', { Weißrussland: 'Belarus', Weissrussland: 'Belarus' }, 'Belarus.', {
    ...de,
    source,
    matchesCase: true,
  }),
  swapRule(
    'rechtschreibung',
    { daß: 'dass', muß: 'muss', Rußland: 'Russland', Prozeß: 'Prozess' },
    'Neue Rechtschreibung.',
    { ...de, source },
  ),
  swapRule('erdogan', { Erdoğan: 'Erdogan' }, 'Ohne Zeichen, die nicht alle Systeme drucken.', {
    ...de,
    source,
    matchesCase: true,
  }),
  swapRule('stundenkilometer', { 'km/h': 'Kilometer pro Stunde' }, 'Einheiten werden ausgeschrieben.', {
    ...de,
    source,
    level: 'hint',
  }),
])
