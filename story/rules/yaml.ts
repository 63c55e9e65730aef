/** Reads YAML that somebody typed or shared. */
import { parse, YAMLParseError } from 'yaml'

/** Why a text is no YAML; `line` is counted from 1, or null where nobody knows it. */
export interface YamlProblem {
  line: number | null
  message: string
}

/** The value of a text, or why it has none. Aliases are refused: a few lines of them can stand for millions. */
export function readYaml(text: string): { value: unknown } | YamlProblem {
  try {
    return { value: parse(text, { maxAliasCount: 0 }) }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const line = error instanceof YAMLParseError ? (error.linePos?.[0].line ?? null) : null
    return { line, message: error.message.split('\n')[0] ?? '' }
  }
}
