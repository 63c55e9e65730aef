/** Reads YAML that somebody typed or shared. */
import { parse, YAMLParseError } from 'yaml'

/** Why a text is not read; `line` is counted from 1, or null where nobody knows it. */
export interface YamlProblem {
  /** It holds several documents or an alias, which YAML may have and nobody here reads; else it is no YAML. */
  reason: 'several' | 'alias' | 'yaml'
  line: number | null
  /** What the parser says. */
  message: string
}

/**
 * The value of a text, or why it has none. Aliases are refused: a few lines of them can stand for millions.
 * @param uniqueKeys whether a key that stands twice is wrong; else the last is taken
 */
export function readYaml(text: string, { uniqueKeys = true } = {}): { value: unknown } | YamlProblem {
  try {
    return { value: parse(text, { maxAliasCount: 0, uniqueKeys }) }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const message = error.message.split('\n')[0] ?? ''
    if (!(error instanceof YAMLParseError)) return { reason: 'alias', line: null, message }
    const reason = error.code === 'MULTIPLE_DOCS' ? 'several' : 'yaml'
    return { reason, line: error.linePos?.[0].line ?? null, message }
  }
}
