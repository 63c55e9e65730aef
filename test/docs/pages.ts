/** What a page of the documentation names of the repository: files, links, commands and names of the code. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

/** The repository. */
export const root = resolve(import.meta.dirname, '../..')

const sources: string[] = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8')).references.map(
  ({ path }: { path: string }) => path,
)
const folders = [...sources, 'docs', 'seeds']

/** A path from the repository's folder, in a text or in code. */
const namedPath = new RegExp(
  String.raw`(?<![\w./@~-])(?:${folders.join('|')}|\.github|\.ci)\/[\w./*{},-]*(?<![.,])`,
  'g',
)
/** The target of a link or picture, without the title and the heading after `#`. */
const linkTarget = /\]\(([^)\s#]+)(?:#[^)\s]*)?[^)]*\)/g
const headingLink = /\]\(([^)\s#]*)#([^)\s]+)\)/g
const codeSpan = /`([^`\n]+)`/g
const script = /npm run ([\w-]+)/g

/** The pages that a reader of the repository finds, from the repository's folder. */
export function pages(): string[] {
  const inDocs = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md'))
  return ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...inDocs.map((name) => `docs/${name}`)]
}

/**
 * What a page names that is not there, each with what kind it is.
 * @param page its path from the repository's folder
 * @param known the names that the code has
 */
export function missingIn(page: string, text: string, known: ReadonlySet<string>): string[] {
  const paths = [...text.matchAll(namedPath)].map(([path]) => path)
  const links = [...text.matchAll(linkTarget)]
    .flatMap(([, target]) => target ?? [])
    .filter((target) => !/^[a-z]+:/.test(target))
  const headings = [...text.matchAll(headingLink)].map(([, target = '', heading = '']) => ({
    target,
    heading,
  }))
  const scripts = [...text.matchAll(script)].flatMap(([, name]) => name ?? [])
  const names = [...text.matchAll(codeSpan)].flatMap(([, code]) => nameIn(code ?? '') ?? [])
  const missing = [
    ...paths.flatMap(alternatives).filter((path) => !isThere(path)),
    ...links
      .filter((target) => !existsSync(join(root, dirname(page), target)))
      .map((to) => `the link to ${to}`),
    ...headings
      .filter((each) => !hasHeading(page, text, each))
      .map(({ target, heading }) => `the heading ${target}#${heading}`),
    ...scripts.filter((name) => !scriptNames().has(name)).map((name) => `npm run ${name}`),
    ...names.filter((name) => !known.has(name)).map((name) => `the name ${name} in the code`),
  ]
  return [...new Set(missing)]
}

/** `a/{b,c}.ts` as `a/b.ts` and `a/c.ts`. */
function alternatives(path: string): string[] {
  const [, before, inside, after] = /^(.*?)\{([^}]*)\}(.*)$/.exec(path) ?? []
  if (before === undefined || inside === undefined || after === undefined) return [path]
  return inside.split(',').flatMap((each) => alternatives(before + each + after))
}

/** `NAME`, `TAG` and a star stand for any (`story/houses/NAME.ts`): the folder before them must be there. */
function isThere(path: string): boolean {
  const parts = path.split('/')
  const end = parts.findIndex((part) => /[*]|^(?:NAME|TAG)\b/.test(part))
  return existsSync(join(root, ...(end < 0 ? parts : parts.slice(0, end))))
}

/** What a piece of code names, where it is one name of several letters that somebody may rename. */
function nameIn(code: string): string | null {
  const [, name = ''] = /^([A-Za-z_$][\w$]*)(?:\(\))?$/.exec(code) ?? []
  return name.length > 2 && !/^[A-Z]+$/.test(name) ? name : null
}

function hasHeading(
  page: string,
  text: string,
  { target, heading }: { target: string; heading: string },
): boolean {
  if (/^[a-z]+:/.test(target)) return true
  const path = join(root, dirname(page), target)
  if (target !== '' && !existsSync(path)) return true
  const headings = (target === '' ? text : readFileSync(path, 'utf8')).matchAll(/^#+ (.+)$/gm)
  return [...headings].some(([, title = '']) => anchorOf(title) === heading)
}

/** The anchor of a heading, as GitHub makes it. */
function anchorOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-')
}

function scriptNames(): Set<string> {
  return new Set(Object.keys(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts))
}

/** All names that occur in the sources. */
export function namesInCode(): Set<string> {
  const names = new Set<string>()
  for (const folder of sources)
    for (const file of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }))
      if (
        /\.(?:tsx?|mjs|cjs|css|json|html)$/.test(file) &&
        !file.endsWith('cities.json') &&
        !isDocsTest(folder, file)
      )
        addNames(names, readFileSync(join(root, folder, file), 'utf8'))
  for (const file of [
    'package.json',
    'tsconfig.base.json',
    'biome.json',
    '.dependency-cruiser.cjs',
    'knip.json',
  ])
    addNames(names, readFileSync(join(root, file), 'utf8'))
  return names
}

/** This folder’s own examples are no names of the code. */
function isDocsTest(folder: string, file: string): boolean {
  return folder === 'test' && file.startsWith('docs')
}

function addNames(names: Set<string>, text: string): void {
  for (const [name] of text.matchAll(/[A-Za-z_$][\w$]*/g)) names.add(name)
}
