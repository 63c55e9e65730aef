import { join } from 'node:path'
import { packagedApp } from './package.mjs'
import { root } from './paths.mjs'
import { ScriptError, say } from './say.mjs'

/**
 * Makes the Debian package of the packaged app, with the command `copydesk` in /usr/bin.
 * electron-builder would download a tool for this; Debian's own do it as well.
 * @throws {ScriptError} when they fail
 */
export async function makeDeb() {
  const { default: installer } = await import('electron-installer-debian')
  const sizes = [16, 24, 32, 48, 64, 128, 256, 512]
  try {
    const { packagePaths } = await installer({
      src: join(packagedApp, '..'),
      dest: join(root, 'dist'),
      arch: process.arch === 'arm64' ? 'arm64' : 'amd64',
      options: {
        name: 'copydesk',
        bin: 'copydesk',
        productName: 'Copydesk',
        genericName: 'News editor',
        description: 'Draft, revise and file a news story, offline',
        productDescription:
          'Copydesk is an editor for news stories. It works offline and files HTML and Markdown.',
        maintainer: 'The Copydesk contributors',
        section: 'editors',
        depends: ['libasound2'],
        categories: ['Office', 'WordProcessor'],
        icon: Object.fromEntries(
          sizes.map((size) => [`${size}x${size}`, join(root, `build/icons/${size}x${size}.png`)]),
        ),
      },
    })
    say(`Made ${packagePaths.join(', ')}`)
  } catch (error) {
    throw new ScriptError(
      `The Debian package was not made: ${error instanceof Error ? error.message : error}`,
    )
  }
}
