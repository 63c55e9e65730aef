/** Reads a rule of a Vale style: a YAML file of one rule, named after it. */
import { z } from 'zod'
import { type Rule, ruleKinds, ruleSchema } from './rule'
import { termFinder } from './terms'
import { readYaml, type YamlProblem } from './yaml'

/** Why a file of Vale's is not taken over. */
export type ValeProblem =
  | { reason: 'no-rule' }
  | YamlProblem
  /** All of its patterns look ahead or behind, or are wrong. */
  | { reason: 'patterns' }
  /** The house has as many rules as it can. */
  | { reason: 'too-many' }
  /** A kind that only Vale has: spelling, readability, scripts. */
  | { reason: 'kind'; kind: string }
  /** A field without which the rule means something else. */
  | { reason: 'field'; field: string }
  | { reason: 'scope'; scope: string }

/** A rule with the patterns that were left out, or why there is none. */
export type ValeResult =
  | { name: string; rule: Rule; left: readonly string[] }
  | { name: string; problem: ValeProblem }

/** What YAML may read as a number or a switch: of `404` and `yes` a list of words has the letters. */
const word = z.union([z.string(), z.number().transform(String), z.boolean().transform(String)])

/** A field that is named and left empty is as if it were not there. */
const given = <T extends z.ZodType>(type: T) => z.preprocess((value) => value ?? undefined, type)

const text = given(word.default(''))
const strings = given(z.union([word.transform((one) => [one]), z.array(given(word.default('')))]).default([]))
/** A blank word would be found everywhere. */
const words = strings.transform((all) => all.filter((each) => each.trim() !== ''))
const entries = z.record(z.string(), given(word.default('')))
/** As a list, each entry alone, it is the same table. */
const table = given(
  z
    .union([
      entries,
      z.array(entries).transform((all) => Object.fromEntries(all.flatMap(Object.entries<string>))),
    ])
    .default({}),
)

/** Vale reads an older YAML, which has more words for true. */
const isOn = given(
  z
    .union([
      z.boolean(),
      z.enum(['yes', 'on', 'no', 'off']).transform((each) => each === 'yes' || each === 'on'),
    ])
    .default(false),
)
const count = given(
  z
    .union([
      z.int(),
      z
        .string()
        .regex(/^\d{1,9}$/)
        .transform(Number),
    ])
    .optional(),
)

const file = z.looseObject({
  extends: z.string(),
  message: text,
  level: given(z.enum(['suggestion', 'warning', 'error']).default('warning')),
  scope: strings,
  link: text,
  description: text,
  ignorecase: isOn,
  nonword: isOn,
  tokens: words,
  raw: strings,
  exceptions: words,
  swap: table,
  either: table,
  token: text,
  max: count,
  min: count,
  first: text,
  second: text,
  match: text,
})
type ValeFile = z.infer<typeof file>

const levels = { suggestion: 'hint', warning: 'warning', error: 'error' } as const

/** Vale's scopes, and the parts of a story that they stand for; none for all. */
const scopes: Readonly<Record<string, Rule['parts']>> = {
  text: [],
  paragraph: ['lead', 'body'],
  sentence: [],
  summary: [],
  heading: ['headline'],
  'heading.h1': ['headline'],
  list: ['body'],
  blockquote: ['body'],
  'figure.caption': ['captions'],
}

/** Places that a story has no part of its own for. Beside others they are left, and a rule for them alone is none. */
const besides = new Set([
  'heading.h2',
  'heading.h3',
  'heading.h4',
  'heading.h5',
  'heading.h6',
  'table',
  'table.header',
  'table.cell',
  'table.caption',
  'alt',
])

const styles: Readonly<Record<string, Extract<Rule, { kind: 'capitalization' }>['style']>> = {
  $title: 'title',
  $sentence: 'sentence',
  $lower: 'lower',
  $upper: 'upper',
}

/** A token as a term of a rule. Vale's are all patterns, with the edges of words around them. */
function termOf(token: string, isPart: boolean): string {
  const isPlain = /^[\p{L}\p{M}\p{Nd} '’&-]+$/u.test(token)
  if (isPlain && !isPart) return token
  return isPart ? `/${token}/` : `/\\b(?:${token})\\b/`
}

/** A pattern longer than this is split into several. */
const longestPattern = 800

/**
 * What a rule of existence looks for. Vale joins all of `raw` to one pattern, and the tokens follow on it: `(is|was) `
 * before a list of participles.
 */
function wordsOf({ tokens, raw, nonword }: ValeFile): string[] {
  const before = raw.join('')
  if (before === '') return tokens.map((token) => termOf(token, nonword))
  if (tokens.length === 0) return [`/${before}/`]
  const groups: string[][] = []
  let length = 0
  for (const token of tokens) {
    length += token.length + 1
    const last = groups.at(-1)
    if (last && length + before.length < longestPattern) last.push(token)
    else {
      groups.push([token])
      length = token.length + 1
    }
  }
  return groups.map((group) => {
    const any = `(?:${group.join('|')})`
    return `/${before}${nonword ? any : `\\b${any}\\b`}/`
  })
}

const gapsIn = (message: string) => (message.match(/%s/g) ?? []).length

/** A text of several lines as one, in the quotation marks of a message. */
const asLine = (text: string) => text.replaceAll("'%s'", '“%s”').replace(/\s+/g, ' ').trim()

/** A message of several paragraphs says what is wrong in the first, and why in the others. */
function paragraphsOf({ message }: ValeFile): { said: string; why: string } {
  const [said = '', ...why] = message.trim().split(/\n(?:[^\S\n]*\n)+/)
  return { said: asLine(said), why: asLine(why.join(' ')) }
}

/**
 * What a rule says. Of the one `%s` of a substitution Vale makes what is right, and a rule of a house what was found: the
 * usual message names both.
 */
function messageOf(read: ValeFile): string {
  const { said } = paragraphsOf(read)
  return read.extends === 'substitution' && gapsIn(said) === 1 ? '' : said
}

/** What differs by the kind of a rule. */
function bodyOf(read: ValeFile): object | ValeProblem {
  const { scope, swap, either, token, max, min, first, second, match, nonword } = read
  const words = wordsOf(read)
  const terms = (table: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(table).map(([key, value]) => [termOf(key, nonword), value]))
  switch (read.extends) {
    case 'existence':
      return words.length > 0 ? { kind: 'existence', words } : { reason: 'field', field: 'tokens' }
    case 'substitution':
      if (Object.keys(swap).length === 0) return { reason: 'field', field: 'swap' }
      // each word has a message of its own, which is not to be put into the copy
      return gapsIn(read.message) === 1 && /^\W*%s\W*$/u.test(read.message)
        ? { kind: 'existence', words: Object.keys(terms(swap)) }
        : { kind: 'substitution', swap: terms(swap) }
    case 'repetition':
      return { kind: 'repetition', words: words.length > 0 ? words : ['/\\w+/'] }
    case 'occurrence':
      if (token === '') return { reason: 'field', field: 'token' }
      // a rule counts in blocks: in a paragraph of three sentences that would be another rule
      if (scope.includes('sentence')) return { reason: 'scope', scope: 'sentence' }
      return {
        kind: 'occurrence',
        word: `/${token}/`,
        ...(max !== undefined && { most: max }),
        ...(min ? { least: min } : {}),
      }
    case 'consistency':
      return Object.keys(either).length > 0
        ? { kind: 'consistency', either: terms(either) }
        : { reason: 'field', field: 'either' }
    case 'conditional':
      return first !== '' && second !== ''
        ? { kind: 'conditional', first: `/${first}/`, needs: `/${second}/` }
        : { reason: 'field', field: 'second' }
    case 'capitalization': {
      const style = styles[match]
      return style ? { kind: 'capitalization', style } : { reason: 'field', field: 'match' }
    }
    default:
      return { reason: 'no-rule' }
  }
}

/** The field that is wrong, by its name alone: below it are words and patterns of any length. */
function fieldProblem({ issues }: z.ZodError): ValeProblem | null {
  const [field] = issues[0]?.path ?? []
  return field === undefined || field === 'extends' ? null : { reason: 'field', field: String(field) }
}

function ruleOf(id: string, text: string): Rule | ValeProblem {
  // of a key that stands twice Vale takes the last
  const yaml = readYaml(text, { uniqueKeys: false })
  if ('message' in yaml) return yaml
  // a kind that is Vale's alone has fields of other shapes
  const extended = z.looseObject({ extends: z.string() }).safeParse(yaml.value).data?.extends
  if (extended !== undefined && !ruleKinds.some((kind) => kind === extended))
    return { reason: 'kind', kind: extended }
  const read = file.safeParse(yaml.value)
  if (!read.success) return fieldProblem(read.error) ?? { reason: 'no-rule' }
  const isKnown = (scope: string) => scopes[scope] !== undefined
  const unknown = read.data.scope.some(isKnown)
    ? read.data.scope.find((scope) => !isKnown(scope) && !besides.has(scope))
    : read.data.scope[0]
  if (unknown !== undefined) return { reason: 'scope', scope: unknown }
  const body = bodyOf(read.data)
  if ('reason' in body) return body
  const { level, link, description, ignorecase, exceptions, scope } = read.data
  const parts = scope.some((each) => scopes[each]?.length === 0)
    ? []
    : scope.flatMap((each) => scopes[each] ?? [])
  const rule = ruleSchema.safeParse({
    ...body,
    id,
    level: levels[level],
    parts: [...new Set(parts)],
    matchesCase: !ignorecase,
    exceptions,
    message: messageOf(read.data),
    note: asLine(description) || paragraphsOf(read.data).why,
    source: link,
    // Vale looks at all text
    quotes: true,
  })
  return rule.success ? rule.data : (fieldProblem(rule.error) ?? { reason: 'no-rule' })
}

/** A rule without the terms that cannot be looked for, which are left; null where no other is there. */
function usable(rule: Rule): { rule: Rule; left: string[] } | null {
  const left: string[] = []
  const isUsable = (term: string) => {
    const isFound = typeof termFinder([term], rule.matchesCase) === 'function'
    if (!isFound) left.push(term)
    return isFound
  }
  const pairs = (table: Readonly<Record<string, string>>, isKept: (pair: [string, string]) => boolean) =>
    Object.fromEntries(Object.entries(table).filter(isKept))
  const exceptions = rule.exceptions.filter(isUsable)
  switch (rule.kind) {
    case 'existence':
    case 'repetition': {
      const words = rule.words.filter(isUsable)
      return words.length > 0 ? { rule: { ...rule, exceptions, words }, left } : null
    }
    case 'substitution': {
      const swap = pairs(rule.swap, ([wrong]) => isUsable(wrong))
      return Object.keys(swap).length > 0 ? { rule: { ...rule, exceptions, swap }, left } : null
    }
    case 'consistency': {
      const either = pairs(rule.either, ([one, other]) => isUsable(one) && isUsable(other))
      return Object.keys(either).length > 0 ? { rule: { ...rule, exceptions, either }, left } : null
    }
    case 'occurrence':
      return isUsable(rule.word) ? { rule: { ...rule, exceptions }, left } : null
    case 'conditional':
      return isUsable(rule.first) && isUsable(rule.needs) ? { rule: { ...rule, exceptions }, left } : null
    case 'capitalization':
      return { rule: { ...rule, exceptions }, left }
  }
}

/**
 * The rule of a file of Vale's.
 * @param name of the file: `AP/Percent.yml`
 */
export function readValeRule(name: string, text: string): ValeResult {
  const base = name.replace(/\\/g, '/').split('/').at(-1) ?? name
  const id = base
    .replace(/\.ya?ml$/i, '')
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, '-')
    .toLowerCase()
    .replace(/[^a-z0-9.-]+/g, '-')
    .replace(/^[.-]+/, '')
  const result = ruleOf(id || 'rule', text)
  if ('reason' in result) return { name: base, problem: result }
  const found = usable(result)
  return found ? { name: base, ...found } : { name: base, problem: { reason: 'patterns' } }
}
