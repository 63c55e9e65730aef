// The licences of everything that the app carries of others: found in what the bundler really took, never kept by hand.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { root } from './paths.mjs'
import { ScriptError } from './say.mjs'

/** @typedef {{ name: string, version: string, licence: string, text: string }} Notice */

/** The app's file of notices. */
export const noticesFile = join(root, 'out/notices.txt')

const lists = join(root, 'out/notices')
const parts = ['main', 'preload', 'renderer']

/** Data of others that is in the app, beside its packages. */
const data = `Places: GeoNames (https://www.geonames.org/), licensed under CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/), shortened and with the desk's own spellings over them.
Subjects and genres: IPTC NewsCodes, Media Topics and Genre (https://cv.iptc.org/newscodes/), © IPTC, licensed under CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/), without most of the retired ones.
Spelling: Hunspell (https://hunspell.github.io/), as hunspell-asm has compiled it, under the Mozilla Public License 1.1 (https://www.mozilla.org/MPL/1.1/), one of the licences that it is offered under.
Electron and Chromium: their notices are in LICENSE.electron.txt and LICENSES.chromium.html beside the app.`

/** @param {string} file @returns {string | null} the folder of the npm package that a file belongs to */
export function packageOf(file) {
  const found = file.replaceAll('\\', '/').match(/^(.*\/node_modules\/(?:@[^/]+\/)?[^/@][^/]*)\//)
  return found?.[1] ?? null
}

/** The MIT licence (https://spdx.org/licenses/MIT), for packages that name it and their author but leave out its words. */
const mit = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`

/**
 * What a package says of its licence, with the words of the licence: of its files, else of its read-me.
 * @param {string} folder of the package
 * @returns {Notice} its text is `''` where it carries none
 */
export function noticeOf(folder) {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const licence = typeof license === 'string' ? license : (license?.type ?? '')
  const holder = typeof author === 'string' ? author : author?.name
  const names = readdirSync(folder).sort()
  /** @param {RegExp} wanted */
  const textOf = (wanted) =>
    names
      .filter((file) => wanted.test(file))
      .map((file) => readFileSync(join(folder, file), 'utf8').trim())
      .join('\n\n')
  const readMe = textOf(/^readme\b/i)
  const inReadMe = readMe.includes('Permission is hereby granted')
    ? readMe.slice(readMe.search(/^#+ Licen[cs]e/im))
    : ''
  const bare = licence === 'MIT' && holder ? `Copyright (c) ${holder}\n\n${mit}` : ''
  return { name, version, licence, text: textOf(/^(?:licen[cs]e|copying|notice)\b/i) || inReadMe || bare }
}

/**
 * A plugin of the bundler that lists the packages in a part of the app: those of its modules, styles and files.
 * @param {string} part `main`, `preload` or `renderer`
 * @returns {import('vite').Plugin}
 */
export function listPackages(part) {
  return {
    name: 'list-packages',
    async generateBundle(_, bundle) {
      const files = Object.values(bundle).flatMap((output) =>
        output.type === 'chunk' ? Object.keys(output.modules) : output.originalFileNames,
      )
      const styles = [...this.getModuleIds()].filter((id) => /\.css(?:\?|$)/.test(id))
      const folders = [...files, ...styles]
        .map((file) =>
          packageOf(file.startsWith('/') || /^[A-Za-z]:/.test(file) ? file : join(root, 'renderer', file)),
        )
        .filter((folder) => folder !== null)
      await mkdir(lists, { recursive: true })
      await writeFile(join(lists, `${part}.json`), JSON.stringify([...new Set(folders)].sort(), null, 2))
    },
  }
}

/**
 * All notices as one text.
 * @param {readonly Notice[]} notices
 * @throws {ScriptError} where a package carries no licence
 */
export function printNotices(notices) {
  const bare = notices.filter(({ text }) => text === '')
  if (bare.length > 0) {
    const names = bare.map(({ name, version }) => `${name} ${version}`).join(', ')
    throw new ScriptError(`The app would carry packages without the text of their licence: ${names}.`)
  }
  const sections = notices
    .toSorted((one, other) => one.name.localeCompare(other.name))
    .map(({ name, version, licence, text }) => `${name} ${version} (${licence})\n\n${text}`)
  return [`Copydesk carries the work of others.`, data, ...sections].join(`\n\n${'-'.repeat(80)}\n\n`)
}

/**
 * Writes the notices of what was bundled last.
 * @throws {ScriptError} where a package carries no licence, or a part of the app has no list
 */
export async function writeNotices() {
  const folders = await Promise.all(
    parts.map(async (part) => {
      const list = join(lists, `${part}.json`)
      if (!existsSync(list)) throw new ScriptError(`What is bundled in ${part} was not listed.`)
      /** @type {string[]} */
      const found = JSON.parse(await readFile(list, 'utf8'))
      return found
    }),
  )
  const notices = [...new Set(folders.flat())].map(noticeOf)
  const each = new Map(notices.map((notice) => [`${notice.name} ${notice.version}`, notice]))
  await mkdir(dirname(noticesFile), { recursive: true })
  await writeFile(noticesFile, `${printNotices([...each.values()])}\n`)
}
