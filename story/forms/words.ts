/** The words that forms are made of, by language. */
import type { SignOffRole } from '../schema/values'

/** How a language says who did what, and joins names. */
export interface FormWords {
  by: string
  and: string
  /** `X in PLACE`; empty where the language only writes names. */
  in: string
  roles: Readonly<Record<SignOffRole, string>>
  /** What stands between a role and its names. */
  roleColon: string
}

const english: FormWords = {
  by: 'By ',
  and: ' and ',
  in: ' in ',
  roles: {
    reporting: 'Reporting by',
    additional: 'Additional reporting by',
    writing: 'Writing by',
    editing: 'Editing by',
  },
  roleColon: ' ',
}

const sorani: FormWords = {
  by: 'نووسینی: ',
  and: ' و ',
  in: ' لە ',
  roles: { reporting: 'ڕاپۆرتی', additional: 'ڕاپۆرتی زیاتر', writing: 'نووسینی', editing: 'دەستکاری' },
  roleColon: ': ',
}

const arabic: FormWords = {
  by: 'بقلم: ',
  and: ' و ',
  in: ' في ',
  roles: { reporting: 'تغطية', additional: 'تغطية إضافية', writing: 'كتابة', editing: 'تحرير' },
  roleColon: ': ',
}

const french: FormWords = {
  by: 'Par ',
  and: ' et ',
  in: ' à ',
  roles: {
    reporting: 'Reportage',
    additional: 'Reportage complémentaire',
    writing: 'Rédaction',
    editing: 'Édité par',
  },
  roleColon: ' : ',
}

const byLanguage: Readonly<Record<string, FormWords>> = { en: english, ckb: sorani, ar: arabic, fr: french }

/** The words of a language; English where it has none of its own. */
export function wordsOf(language: string): FormWords {
  return byLanguage[language.split('-')[0] ?? ''] ?? english
}

/** What a role may be called where it is read, longest first, in any language. */
export const roleNames: Readonly<Record<SignOffRole, readonly string[]>> = {
  additional: [
    'additional reporting by',
    'additional reporting',
    'reportage complémentaire',
    'ڕاپۆرتی زیاتر',
    'تغطية إضافية',
    'تغطية اضافية',
  ],
  reporting: ['reporting by', 'reported by', 'reportage', 'ڕاپۆرتی', 'ڕاپۆرت', 'تغطية'],
  writing: ['writing by', 'written by', 'rédaction', 'نووسینی', 'نووسین', 'كتابة'],
  editing: [
    'editing by',
    'edited by',
    'édité par',
    'edition',
    'دەستکاریی',
    'دەستکاری',
    'سەرنووسەری',
    'پێداچوونەوەی',
    'پێداچوونەوە',
    'إعداد وتحرير',
    'تحرير',
    'التحرير',
  ],
}

/** What a byline may begin with. */
export const bylineLeads: readonly string[] = [
  'By',
  'BY',
  'by',
  'Par',
  'Von',
  'نووسینی',
  'ئامادەکردنی',
  'بقلم',
  'كتب',
  'كتبت',
  'إعداد',
]
