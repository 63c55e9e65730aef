/** Rules that Kurdistan 24's copy keeps to, in our own words. */
import { completeRules } from '../../rules/rule'
import { headlineStop } from './shared'
import { swapRule } from './swap'

const en = { languages: ['en'] }
const ckb = { languages: ['ckb'] }
const ar = { languages: ['ar'] }
const source = 'Kurdistan 24 copy'

export const kurdistan24Rules = completeRules([
  swapRule('erbil', { Arbil: 'Erbil', Irbil: 'Erbil', Hewler: 'Erbil' }, 'Erbil.', {
    ...en,
    source,
    matchesCase: true,
  }),
  swapRule('duhok', { Dohuk: 'Duhok', Dahuk: 'Duhok', Dihok: 'Duhok' }, 'Duhok.', {
    ...en,
    source,
    matchesCase: true,
  }),
  swapRule(
    'sulaimani',
    { Sulaymaniyah: 'Sulaimani', Sulaimaniyah: 'Sulaimani', Sulaymaniya: 'Sulaimani', Slemani: 'Sulaimani' },
    'Sulaimani.',
    { ...en, source, matchesCase: true },
  ),
  swapRule('halabja', { Halabjah: 'Halabja', Helebce: 'Halabja' }, 'Halabja.', {
    ...en,
    source,
    matchesCase: true,
  }),
  swapRule(
    'kurdistan-region',
    {
      'Kurdish Region': 'Kurdistan Region',
      'Kurdistan region': 'Kurdistan Region',
      'Iraqi Kurdistan': 'the Kurdistan Region',
    },
    'The Kurdistan Region, both words with capitals.',
    { ...en, source, matchesCase: true },
  ),
  swapRule(
    'peshmerga',
    { peshmerga: 'Peshmerga', peshmergas: 'Peshmerga' },
    'Peshmerga has a capital, and no s.',
    { ...en, source, matchesCase: true },
  ),
  swapRule('isis', { ISIL: 'ISIS', Daesh: 'ISIS', "Da'esh": 'ISIS' }, 'ISIS.', {
    ...en,
    source,
    matchesCase: true,
  }),
  {
    id: 'krg',
    kind: 'conditional',
    ...en,
    source,
    level: 'hint',
    note: 'The first mention is Kurdistan Regional Government (KRG).',
    first: 'KRG',
    needs: 'Kurdistan Regional Government',
    tests: {
      finds: [{ text: 'The KRG met.' }],
      passes: ['The Kurdistan Regional Government (KRG) met. The KRG voted.'],
    },
  },
  headlineStop(source),
  swapRule(
    'sorani-cities',
    { ئەربیل: 'هەولێر', سلیمانی: 'سلێمانی', دهوک: 'دهۆک', کەرکووک: 'کەرکوک' },
    'ناوی شارەکان بە ڕێنووسی کوردی.',
    { ...ckb, source },
  ),
  swapRule('arabic-erbil', { اربيل: 'أربيل', إربيل: 'أربيل' }, 'تكتب أربيل بالهمزة.', { ...ar, source }),
  swapRule('arabic-kurdistan', { كردستان: 'كوردستان', کردستان: 'كوردستان' }, 'تكتب كوردستان بالواو.', {
    ...ar,
    source,
  }),
  swapRule('arabic-peshmerga', { البشمركة: 'البيشمركة', البشمرگة: 'البيشمركة' }, 'تكتب البيشمركة بالياء.', {
    ...ar,
    source,
  }),
])
