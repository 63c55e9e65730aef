/** Rules that Reuters' published handbook is known for, in our own words. */
import { completeRules } from '../../rules/rule'
import { headlineStop, percentSign } from './shared'
import { swapRule } from './swap'

const en = { languages: ['en'] }
const source = 'Reuters handbook'

export const reutersRules = completeRules([
  swapRule('adviser', { advisor: 'adviser', advisors: 'advisers' }, 'adviser, not advisor.', {
    ...en,
    source,
  }),
  swapRule(
    'al-qaeda',
    { 'al-Qaeda': 'al Qaeda', 'al-Qaida': 'al Qaeda', 'Al-Qaeda': 'Al Qaeda' },
    'al Qaeda has no hyphen.',
    { ...en, source, matchesCase: true },
  ),
  swapRule('koran', { Quran: 'Koran', "Qur'an": 'Koran' }, 'Koran.', { ...en, source, matchesCase: true }),
  swapRule('haj', { hajj: 'haj' }, 'haj.', { ...en, source }),
  swapRule(
    'hezbollah',
    { Hizbollah: 'Hezbollah', Hizbullah: 'Hezbollah', Hezbullah: 'Hezbollah' },
    'Hezbollah.',
    { ...en, source, matchesCase: true },
  ),
  swapRule(
    'ceasefire',
    { 'cease-fire': 'ceasefire', 'cease-fires': 'ceasefires' },
    'ceasefire is one word.',
    { ...en, source },
  ),
  swapRule('email', { 'e-mail': 'email', 'e-mails': 'emails' }, 'email has no hyphen.', { ...en, source }),
  swapRule('kyiv', { Kiev: 'Kyiv' }, 'Kyiv.', {
    ...en,
    source,
    matchesCase: true,
    exceptions: ['chicken Kiev'],
  }),
  swapRule('gulf', { 'Persian Gulf': 'Gulf', 'Arabian Gulf': 'Gulf' }, 'The Gulf, without taking a side.', {
    ...en,
    source,
    matchesCase: true,
  }),
  swapRule('focused', { focussed: 'focused', judgement: 'judgment' }, 'focused, judgment.', {
    ...en,
    source,
  }),
  {
    id: 'terrorist',
    kind: 'existence',
    ...en,
    source,
    level: 'hint',
    note: 'Say what people did; the word is for quotations and names.',
    words: ['terrorist', 'terrorists'],
    tests: { finds: [{ text: 'Two terrorists fled.' }], passes: ['“Terrorists,” he said of two gunmen.'] },
  },
  percentSign(source),
  headlineStop(source),
])
