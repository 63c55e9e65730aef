import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { carried, chosenElectronVersion, whyNoRelease } from '../../build/electron.mjs'
import { noticeOf, packageOf, printNotices } from '../../build/notices.mjs'

describe('a package for editors', () => {
  it('is not made with the Electron that the tests carry', () => {
    expect(whyNoRelease(carried.version, chosenElectronVersion())).toMatch(
      /^Electron 33\.2\.1 .*npm run dist/,
    )
  })

  it('is made with the Electron that is chosen, or a later one', () => {
    const chosen = chosenElectronVersion()
    expect(whyNoRelease(chosen, chosen)).toBeNull()
    expect(whyNoRelease('99.0.0', chosen)).toBeNull()
    expect(whyNoRelease('none', chosen)).not.toBeNull()
  })
})

async function noticeOfPackage(about: object, files: Record<string, string>) {
  const folder = await mkdtemp(join(tmpdir(), 'copydesk-test-'))
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'one', version: '1.0.0', ...about }))
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  const notice = noticeOf(folder)
  await rm(folder, { recursive: true })
  return notice
}

describe('the notices of what is bundled', () => {
  it.each<[from: string, files: Record<string, string>, text: string]>([
    ['a file of its own', { 'LICENSE.md': 'Do as you like.' }, 'Do as you like.'],
    ['a file and a notice', { LICENCE: 'Do.', NOTICE: 'By Ana.' }, 'Do.\n\nBy Ana.'],
    [
      'its read-me',
      { 'README.md': '# One\n\n## License\n\nPermission is hereby granted' },
      '## License\n\nPermission is hereby granted',
    ],
  ])('have the words of a package from %s', async (_, files, text) => {
    expect((await noticeOfPackage({ license: 'MIT' }, files)).text).toBe(text)
  })

  it('have the words of the MIT licence where a package names that and its author alone', async () => {
    const { text } = await noticeOfPackage({ license: 'MIT', author: 'Ana Ruiz' }, {})
    expect(text).toMatch(/^Copyright \(c\) Ana Ruiz\n\nPermission is hereby granted/)
  })

  it('stop a build that would carry a package without its licence', async () => {
    const bare = await noticeOfPackage({ license: 'Apache-2.0', author: 'Ana Ruiz' }, { 'README.md': 'One' })
    expect(() => printNotices([bare])).toThrow('one 1.0.0')
  })

  it('find the package of a file', () => {
    expect(packageOf('/a/node_modules/one/dist/b.js')).toBe('/a/node_modules/one')
    expect(packageOf('/a/node_modules/@one/two/b.css')).toBe('/a/node_modules/@one/two')
    expect(packageOf('C:\\a\\node_modules\\one\\node_modules\\two\\b.js')).toBe(
      'C:/a/node_modules/one/node_modules/two',
    )
    expect(packageOf('/a/story/schema/index.ts')).toBeNull()
  })
})
