/** Rules that ANSA's copy keeps to, in our own words: mostly accents. */
import { completeRules } from '../../rules/rule'
import { swapRule } from './swap'

const it = { languages: ['it'] }
const source = 'Testi ANSA'

export const ansaRules = completeRules([
  swapRule(
    'perche',
    {
      perchè: 'perché',
      poichè: 'poiché',
      finchè: 'finché',
      benchè: 'benché',
      affinchè: 'affinché',
      anzichè: 'anziché',
      nonchè: 'nonché',
    },
    'L’accento è acuto.',
    { ...it, source },
  ),
  swapRule('ne', { nè: 'né', sè: 'sé' }, 'L’accento di né e sé è acuto.', { ...it, source }),
  swapRule('un-po', { 'un pò': 'un po’' }, 'un po’ ha l’apostrofo.', { ...it, source }),
  swapRule('qual-e', { "qual'è": 'qual è' }, 'qual è non ha apostrofo.', { ...it, source }),
  swapRule(
    'senza-accento',
    { quì: 'qui', quà: 'qua', fà: 'fa', stà: 'sta', sù: 'su', sò: 'so' },
    'Senza accento.',
    { ...it, source },
  ),
  swapRule('e-grave', { cioé: 'cioè', caffé: 'caffè', é: 'è' }, 'L’accento è grave.', { ...it, source }),
  swapRule('kiev', { Kyiv: 'Kiev' }, 'Kiev.', { ...it, source, matchesCase: true }),
  swapRule('email', { 'e-mail': 'email' }, 'email senza trattino.', { ...it, source }),
  {
    id: 'percento',
    kind: 'substitution',
    ...it,
    source,
    note: 'Il segno % segue la cifra senza spazio.',
    swap: { '/(\\d) (?:%|per cento\\b)/': '$1%' },
    tests: { finds: [{ text: 'Il 4 per cento.', fixed: 'Il 4%.' }], passes: ['Il 4% e una percentuale.'] },
  },
  {
    id: 'apostrofo-un',
    kind: 'existence',
    ...it,
    source,
    note: 'un davanti a un maschile non ha apostrofo.',
    words: ["un'anno", "un'altro", "un'amico", "un'uomo", "un'incontro"],
    tests: { finds: [{ text: 'È un’altro giorno.' }], passes: ['È un altro giorno, un’altra notte.'] },
  },
])
