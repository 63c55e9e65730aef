/** Which calls of `t` leave a gap of their string unfilled: an editor would read `{{name}}`. */
import ts from 'typescript'

type Catalogue = { readonly [key: string]: string | Catalogue }

/** The gaps of a string and of its plural forms; none where the catalogue does not have it. */
function gapsOf(catalogue: Catalogue, key: string): Set<string> {
  const path = key.split('.')
  const last = path.pop() ?? ''
  const holder = path.reduce<string | Catalogue | undefined>(
    (found, name) => (typeof found === 'object' ? found[name] : undefined),
    catalogue,
  )
  const forms = Object.entries(typeof holder === 'object' ? holder : {}).flatMap(([name, text]) =>
    typeof text === 'string' && (name === last || name.startsWith(`${last}_`)) ? [text] : [],
  )
  return new Set(forms.flatMap((text) => Array.from(text.matchAll(/\{\{(\w+)\}\}/g), ([, gap = '']) => gap)))
}

/** The names of an object literal's properties; null where not all can be told. */
function namesOf(values: ts.Expression | undefined): Set<string> | null {
  if (!values) return new Set()
  if (!ts.isObjectLiteralExpression(values)) return null
  const names = new Set<string>()
  for (const { name } of values.properties) {
    if (!name || !(ts.isIdentifier(name) || ts.isStringLiteral(name))) return null
    names.add(name.text)
  }
  return names
}

/** Calls of `t` whose key and values can be told from the code, and the gaps that they leave. */
export function unfilledGaps(catalogue: Catalogue, file: string, code: string): string[] {
  const found: string[] = []
  const visit = (node: ts.Node) => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 't') {
      const [key, values] = node.arguments
      const names = namesOf(values)
      if (key && ts.isStringLiteralLike(key) && names)
        for (const gap of gapsOf(catalogue, key.text))
          if (!names.has(gap)) found.push(`${file}: ${key.text} {{${gap}}}`)
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX))
  return found
}
