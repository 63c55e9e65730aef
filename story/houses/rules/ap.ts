/** Rules that AP's published style is known for, in our own words. */
import { completeRules } from '../../rules/rule'
import { percentSign } from './shared'
import { swapRule } from './swap'

const en = { languages: ['en'] }
const source = 'AP style'

export const apRules = completeRules([
  percentSign(source),
  swapRule(
    'email',
    { 'e-mail': 'email', 'e-mails': 'emails' },
    'email has no hyphen; other e- words have one.',
    { ...en, source, passes: ['e-commerce'] },
  ),
  swapRule('internet', { Internet: 'internet', 'the Web': 'the web' }, 'internet and web are lowercase.', {
    ...en,
    source,
    matchesCase: true,
    passes: ['World Wide Web', 'It ended. Internet use rose.'],
  }),
  swapRule(
    'website',
    { 'web site': 'website', 'web sites': 'websites', 'web page': 'webpage' },
    'website and webpage are one word.',
    { ...en, source },
  ),
  swapRule('adviser', { advisor: 'adviser', advisors: 'advisers' }, 'adviser, not advisor.', {
    ...en,
    source,
    passes: ['An advisory board.'],
  }),
  swapRule(
    'toward',
    { towards: 'toward', afterwards: 'afterward', backwards: 'backward', forwards: 'forward' },
    'No final s.',
    { ...en, source },
  ),
  swapRule(
    'spelling',
    {
      grey: 'gray',
      cancelled: 'canceled',
      cancelling: 'canceling',
      traveller: 'traveler',
      programme: 'program',
      colour: 'color',
      centre: 'center',
      labour: 'labor',
    },
    'American spelling.',
    { ...en, source, exceptions: ['Labour Party', '/[A-Z]\\w+ Centre/', '/Centre [A-Z]\\w+/'] },
  ),
  swapRule('under-way', { 'under way': 'underway' }, 'underway is one word.', { ...en, source }),
  swapRule('okay', { okay: 'OK' }, 'OK, not okay.', { ...en, source, level: 'hint' }),
  swapRule('kyiv', { Kiev: 'Kyiv' }, 'Kyiv is the Ukrainian capital; the dish is chicken Kiev.', {
    ...en,
    source,
    matchesCase: true,
    exceptions: ['chicken Kiev'],
  }),
  swapRule(
    'al-qaida',
    { 'al-Qaeda': 'al-Qaida', 'Al Qaeda': 'al-Qaida', 'al Qaeda': 'al-Qaida' },
    'al-Qaida.',
    { ...en, source, matchesCase: true },
  ),
  {
    id: 'half-day',
    kind: 'substitution',
    ...en,
    source,
    note: 'a.m. and p.m. are lowercase with periods, after a space.',
    swap: { '/(\\d) ?([ap])m\\b/': '$1 $2.m.', '/(\\d) ?([AP])\\.M\\./': '$1 $2.m.' },
    tests: {
      finds: [{ text: 'It opens at 9am.', fixed: 'It opens at 9 a.m..' }],
      passes: ['It opens at 9 a.m. and has 9 amps.'],
    },
  },
  swapRule('health-care', { healthcare: 'health care' }, 'health care is two words.', {
    ...en,
    source,
    level: 'hint',
  }),
  {
    id: 'exclamation',
    kind: 'existence',
    ...en,
    source,
    parts: ['headline', 'standfirst', 'lead', 'body'],
    level: 'hint',
    note: 'Exclamation points stand in quotations alone.',
    words: ['!'],
    tests: { finds: [{ text: 'It rained!' }], passes: ['“It rained!” she said.'] },
  },
])
