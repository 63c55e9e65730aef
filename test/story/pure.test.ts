/** `story/` holds no state: what a function gives depends on what it is given, and on nothing that another call did. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const story = join(import.meta.dirname, '../../story')

/** A function that is remembered by what it was given, in `memo.ts` alone, can be told by nobody. */
const exempt = ['memo.ts']
const files = readdirSync(story, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.endsWith('.d.ts') && !exempt.includes(file),
)

const changing = new Set(
  'add clear copyWithin delete fill pop push reverse set shift sort splice unshift'.split(' '),
)

/** The name that an expression begins with: `a` of `a.b[0].c`. */
function rootOf(node: ts.Expression): string {
  if (ts.isIdentifier(node)) return node.text
  if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node))
    return rootOf(node.expression)
  return ts.isNonNullExpression(node) || ts.isParenthesizedExpression(node) ? rootOf(node.expression) : ''
}

function isAssignment({ operatorToken: { kind } }: ts.BinaryExpression): boolean {
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment
}

/** From where a sticky pattern is to be tried: set before each use, and so read by nobody who did not set it. */
function isWhereToGoOn(node: ts.Expression): boolean {
  return ts.isPropertyAccessExpression(node) && node.name.text === 'lastIndex'
}

/** What changes its object where it stands: `a.push(x)`, `a.b = x`, `a++`, `delete a.b`, `Object.assign(a, x)`. */
function changed(node: ts.Node): ts.Expression | null {
  if (ts.isBinaryExpression(node) && isAssignment(node)) return isWhereToGoOn(node.left) ? null : node.left
  if (ts.isDeleteExpression(node)) return node.expression
  if (ts.isPostfixUnaryExpression(node)) return node.operand
  if (ts.isPrefixUnaryExpression(node))
    return node.operator === ts.SyntaxKind.PlusPlusToken || node.operator === ts.SyntaxKind.MinusMinusToken
      ? node.operand
      : null
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return null
  const { name, expression } = node.expression
  if (name.text === 'assign' && expression.getText() === 'Object') return node.arguments[0] ?? null
  return changing.has(name.text) ? expression : null
}

/** A cache of immutable values by themselves: it says nothing that they do not. */
const isWeak = ({ initializer }: ts.VariableDeclaration) =>
  initializer !== undefined &&
  ts.isNewExpression(initializer) &&
  /^Weak(?:Map|Set)$/.test(initializer.expression.getText())

/** State in a file: variables of the module that may be set again, or whose value is changed, and static fields. */
function stateIn(text: string): string[] {
  const file = ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest, true)
  const found: string[] = []
  const names = new Set<string>()
  for (const statement of file.statements.filter(ts.isVariableStatement)) {
    const { declarations, flags } = statement.declarationList
    if (!(flags & ts.NodeFlags.Const)) found.push(...declarations.map((each) => `let ${each.name.getText()}`))
    for (const each of declarations)
      if (ts.isIdentifier(each.name) && !isWeak(each)) names.add(each.name.text)
  }
  /** @param own names that stand for something else here; null outside of functions, where a module is made */
  const visit = (node: ts.Node, own: ReadonlySet<string> | null): void => {
    const isScope = ts.isFunctionLike(node) || (own && ts.isBlock(node))
    const scope = isScope ? new Set([...(own ?? []), ...declaredIn(node)]) : own
    const target = scope ? changed(node) : null
    const root = target === null ? '' : rootOf(target)
    if (names.has(root) && !scope?.has(root)) found.push(`changes ${root}`)
    if (
      ts.isPropertyDeclaration(node) &&
      node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword)
    )
      if (!node.modifiers.some(({ kind }) => kind === ts.SyntaxKind.ReadonlyKeyword))
        found.push(`static ${node.name.getText()}`)
    ts.forEachChild(node, (child) => visit(child, scope))
  }
  visit(file, null)
  return [...new Set(found)]
}

/** Names that a function's parameters or a block's own declarations give. */
function declaredIn(node: ts.Node): string[] {
  const names = (name: ts.BindingName): string[] =>
    ts.isIdentifier(name)
      ? [name.text]
      : name.elements.flatMap((each) => (ts.isBindingElement(each) ? names(each.name) : []))
  if (ts.isFunctionLike(node)) return node.parameters.flatMap(({ name }) => names(name))
  if (!ts.isBlock(node)) return []
  return node.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => declarationList.declarations.flatMap(({ name }) => names(name)))
}

describe('a module', () => {
  it.each([
    ['let all = [1]', ['let all']],
    ['export var last = ""', ['let last']],
    ['const known = new Map()\nexport function set(a, b) { known.set(a, b) }', ['changes known']],
    ['const seen = []\nexport const see = (a) => { seen.push(a) }', ['changes seen']],
    ['const at = { pos: 0 }\nexport function move() { at.pos++ }', ['changes at']],
    ['const at = { pos: 0 }\nexport function move() { Object.assign(at, { pos: 1 }) }', ['changes at']],
    ['class A { static count = 0 }', ['static count']],
    ['const sizes = new WeakMap()\nexport function keep(a) { sizes.set(a, 1) }', []],
    [
      'const names = new Set(["a"])\nexport function f() { const names = []; names.push(1); return names }',
      [],
    ],
    ['const names = new Map()\nnames.set("a", 1)', []],
    ['const list = [1]\nexport function f(list) { list.push(2) }', []],
    ['export function f() { let a = 0; a++; return a }', []],
  ])('%s holds state or not', (text, state) => {
    expect(stateIn(text)).toEqual(state)
  })

  it('of story/ holds none', () => {
    expect(files.length).toBeGreaterThan(300)
    const found = files.flatMap((file) =>
      stateIn(readFileSync(join(story, file), 'utf8')).map((each) => `${file}: ${each}`),
    )
    expect(found).toEqual([])
  })
})
