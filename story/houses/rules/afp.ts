/** Rules that AFP's copy keeps to, in our own words. */
import { completeRules } from '../../rules/rule'
import { swapRule } from './swap'

const en = { languages: ['en'] }
const fr = { languages: ['fr'] }
const source = 'AFP copy'

export const afpRules = completeRules([
  swapRule('percent', { 'per cent': 'percent' }, 'percent is one word.', { ...en, source }),
  swapRule('al-qaeda', { 'al-Qaida': 'Al-Qaeda', 'al Qaeda': 'Al-Qaeda' }, 'Al-Qaeda.', {
    ...en,
    source,
    matchesCase: true,
  }),
  swapRule('ceasefire', { 'cease-fire': 'ceasefire' }, 'ceasefire is one word.', { ...en, source }),
  swapRule('kyiv', { Kiev: 'Kyiv' }, 'Kyiv.', {
    ...en,
    source,
    matchesCase: true,
    exceptions: ['chicken Kiev'],
  }),
  swapRule('koran', { Quran: 'Koran' }, 'Koran.', { ...en, source, matchesCase: true }),
  swapRule('hezbollah', { Hizbollah: 'Hezbollah', Hizbullah: 'Hezbollah' }, 'Hezbollah.', {
    ...en,
    source,
    matchesCase: true,
  }),
  swapRule('email', { 'e-mail': 'email' }, 'email has no hyphen.', { ...en, source }),
  {
    id: 'pour-cent',
    kind: 'substitution',
    ...fr,
    source,
    note: 'Le signe % suit un nombre.',
    swap: { '/(\\d) pour cent\\b/': '$1 %' },
    tests: {
      finds: [{ text: 'Il monte de 4 pour cent.', fixed: 'Il monte de 4 %.' }],
      passes: ['Il monte de 4 %.'],
    },
  },
  swapRule('courriel', { 'e-mail': 'email', 'e-mails': 'emails' }, 'email sans trait d’union.', {
    ...fr,
    source,
  }),
  swapRule('evenement', { évènement: 'événement', évènements: 'événements' }, 'événement.', {
    ...fr,
    source,
  }),
  swapRule('monsieur', { 'Mr.': 'M.' }, 'L’abréviation de Monsieur est M.', {
    ...fr,
    source,
    matchesCase: true,
  }),
])
