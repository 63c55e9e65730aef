// The system libraries that Electron and a virtual display need on Linux, and the tools that packaging needs.
import { hasDisplay } from '../display.mjs'
import { electronPath } from '../electron.mjs'
import { findCommand, runCommand } from '../process.mjs'

/** Debian's packages that bring what Electron is linked against. */
export const electronPackages = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libatk-bridge2.0-0',
  'libdrm2',
  'libxss1',
  'libcups2',
  'libxtst6',
]

/** @typedef {{ command: string, packages: string[] }} Tool */
export const virtualDisplay = [{ command: 'xvfb-run', packages: ['xvfb', 'xauth'] }]
const packaging = [
  { command: '7za', packages: ['p7zip-full'] },
  { command: 'fakeroot', packages: ['fakeroot'] },
  { command: 'dpkg-deb', packages: ['dpkg'] },
]

/**
 * @returns {Promise<{ packages: string[], libraries: string[] }>} the Debian packages that Electron, and a display to
 *   open its window on, still need here, and the libraries that Electron does not find
 */
export async function packagesToRun() {
  const libraries = await missingLibraries()
  const packages = [
    ...(libraries.length > 0 ? electronPackages : []),
    ...(hasDisplay ? [] : packagesOf(virtualDisplay)),
  ]
  return { packages, libraries }
}

/** @returns {string[]} the Debian packages that making an archive and a Debian package still needs here */
export function packagesToDistribute() {
  return packagesOf(packaging)
}

async function missingLibraries() {
  const { output } = await runCommand('ldd', [electronPath()])
  return [...output.matchAll(/(\S+) => not found/g)].flatMap(([, name]) => name ?? [])
}

/** @param {Tool[]} tools */
function packagesOf(tools) {
  return tools.filter(({ command }) => !findCommand(command)).flatMap(({ packages }) => packages)
}
