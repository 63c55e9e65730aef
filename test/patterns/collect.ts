/** The regular expressions of the sources: those that are written down, and the places that build others. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import ts from 'typescript'

/** The repository. */
export const root = resolve(import.meta.dirname, '../..')

export interface Pattern {
  source: string
  flags: string
  /** File and line, as `story/text.ts:12`. */
  place: string
}

/** The source files of the product. */
export function sourceFiles(): string[] {
  return ['story', 'contract', 'catalogue', 'electron', 'renderer'].flatMap((folder) =>
    readdirSync(resolve(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
      .map((file) => join(folder, file).replaceAll('\\', '/')),
  )
}

/** The regular expressions in a file, and the lines of each `RegExp(…)`, which builds one while running. */
export function patternsIn(file: string, text: string): { patterns: Pattern[]; built: string[] } {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const patterns: Pattern[] = []
  const built: string[] = []
  const placeOf = (node: ts.Node) =>
    `${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`
  const visit = (node: ts.Node) => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/')
      patterns.push({
        source: node.text.slice(1, end),
        flags: node.text.slice(end + 1),
        place: placeOf(node),
      })
    }
    const isCall = ts.isNewExpression(node) || ts.isCallExpression(node)
    if (isCall && ts.isIdentifier(node.expression) && node.expression.text === 'RegExp')
      built.push(placeOf(node))
    ts.forEachChild(node, visit)
  }
  visit(source)
  return { patterns, built }
}

/** All regular expressions of the sources, and all places that build one while running. */
export function patternsOfSources(): { patterns: Pattern[]; built: string[] } {
  const found = sourceFiles().map((file) => patternsIn(file, readFileSync(resolve(root, file), 'utf8')))
  return {
    patterns: found.flatMap(({ patterns }) => patterns),
    built: found.flatMap(({ built }) => built),
  }
}
