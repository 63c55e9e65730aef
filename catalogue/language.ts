/** What a language of the screens has to have: the strings of English, with the plurals of its own grammar. */
import type { en } from './en'

type Category = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other'

/** The keys of one string: for one with plurals, a key for each category of the language. */
type KeysOf<K, Categories extends Category> = K extends `${infer Base}_other`
  ? `${Base}_${Categories}`
  : K extends `${string}_${Category}`
    ? never
    : K

type Strings<T, Categories extends Category> = {
  readonly [K in keyof T as KeysOf<K, Categories>]: T[K] extends string ? string : Strings<T[K], Categories>
} & {
  // what is said of none may differ from what the grammar has for it
  readonly [K in keyof T as K extends `${infer Base}_other` ? `${Base}_zero` : never]?: string
}

/**
 * The strings of a language whose plurals have these categories (CLDR; `other` is in every language). The compiler
 * refuses a catalogue that lacks one: `export const ckb = { … } satisfies Translation<'one' | 'other'>`. The lines of the
 * command line are not among them: it speaks English.
 */
export type Translation<Categories extends Category> = Strings<Omit<typeof en, 'terminal'>, Categories>

/** A catalogue as it is looked up: strings by keys, in groups. */
export interface Catalogue {
  readonly [key: string]: string | Catalogue
}
