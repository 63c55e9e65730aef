/** Finds strings and formatters of a language that a module asks for while it is read, and not when they are shown. */
import ts from 'typescript'

/** Calls that run what they are given at once. */
const runsAtOnce =
  /^(map|flatMap|filter|find|reduce|forEach|some|every|sort|toSorted|from|fromEntries|create)$/

/** Methods that write in the language of the moment. */
const localeMethods = /^toLocale(String|DateString|TimeString)$/

/** The names that a module has from the catalogue. */
function namesFromCatalogue(source: ts.SourceFile): Set<string> {
  const names = source.statements
    .filter(ts.isImportDeclaration)
    .flatMap(({ importClause, moduleSpecifier }) => {
      const isCatalogue =
        ts.isStringLiteral(moduleSpecifier) && /(^|\/)catalogue(\/|$)/.test(moduleSpecifier.text)
      const bindings = importClause?.namedBindings
      return isCatalogue && bindings && ts.isNamedImports(bindings)
        ? bindings.elements.map(({ name }) => name.text)
        : []
    })
  return new Set(names)
}

function calledName(node: ts.CallExpression | ts.NewExpression): string {
  const { expression } = node
  if (ts.isPropertyAccessExpression(expression)) return expression.name.text
  return ts.isIdentifier(expression) ? expression.text : ''
}

/** Whether a function runs where it is written: called there, or given to what calls it. */
function isRunAtOnce(node: ts.Node): boolean {
  let outer = node.parent
  while (ts.isParenthesizedExpression(outer)) outer = outer.parent
  if (!ts.isCallExpression(outer) && !ts.isNewExpression(outer)) return false
  return !outer.arguments?.some((each) => each === node) || runsAtOnce.test(calledName(outer))
}

/** Whether what is in a node runs later than the node itself. */
function isForLater(node: ts.Node): boolean {
  if (ts.isPropertyDeclaration(node))
    return !node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword)
  return ts.isFunctionLike(node) && !isRunAtOnce(node)
}

/** The calls that run with a node itself. */
function callsIn(node: ts.Node): (ts.CallExpression | ts.NewExpression)[] {
  const calls: (ts.CallExpression | ts.NewExpression)[] = []
  const visit = (each: ts.Node) => {
    if (ts.isCallExpression(each) || ts.isNewExpression(each)) calls.push(each)
    if (!isForLater(each)) ts.forEachChild(each, visit)
  }
  ts.forEachChild(node, visit)
  return calls
}

/** The functions that a module declares, by name. */
function functionsOf(source: ts.SourceFile): Map<string, ts.Node> {
  const found = new Map<string, ts.Node>()
  for (const statement of source.statements) {
    if (ts.isFunctionDeclaration(statement) && statement.name) found.set(statement.name.text, statement)
    if (!ts.isVariableStatement(statement)) continue
    for (const { name, initializer } of statement.declarationList.declarations)
      if (ts.isIdentifier(name) && initializer && ts.isFunctionLike(initializer))
        found.set(name.text, initializer)
  }
  return found
}

/** The places (`file:line`) where a module asks for a string or a formatter while it is read. */
export function askedTooEarly(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const names = namesFromCatalogue(source)
  const functions = functionsOf(source)
  const isOfLanguage = (call: ts.CallExpression | ts.NewExpression, passed: ReadonlySet<string>): boolean => {
    const name = calledName(call)
    const { expression } = call
    if (ts.isPropertyAccessExpression(expression))
      return localeMethods.test(name) || expression.expression.getText() === 'Intl'
    const called = passed.has(name) ? undefined : functions.get(name)
    const within = called ? callsIn(called) : []
    return names.has(name) || within.some((each) => isOfLanguage(each, new Set([...passed, name])))
  }
  return callsIn(source)
    .filter((call) => isOfLanguage(call, new Set()))
    .map((call) => `${file}:${source.getLineAndCharacterOfPosition(call.getStart()).line + 1}`)
}
