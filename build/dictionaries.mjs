// The dictionaries that the app carries, and their files in it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './paths.mjs'

/** The package of each, by its language (BCP 47). */
const packages = {
  'en-GB': 'dictionary-en-gb',
  'en-US': 'dictionary-en',
  fr: 'dictionary-fr',
  fa: 'dictionary-fa',
}

/** The files of all dictionaries: where each is, and what it is called in the app. */
export function dictionaryFiles() {
  return Object.entries(packages).flatMap(([tag, name]) =>
    ['aff', 'dic'].map((extension) => ({
      from: join(root, 'node_modules', name, `index.${extension}`),
      name: `${tag}.${extension}`,
    })),
  )
}

/**
 * A plugin of the bundler that puts the dictionaries into the app; their packages are among its notices.
 * @returns {import('vite').Plugin}
 */
export function carryDictionaries() {
  return {
    name: 'carry-dictionaries',
    buildStart() {
      for (const { from, name } of dictionaryFiles())
        this.emitFile({
          type: 'asset',
          fileName: `main/dictionaries/${name}`,
          originalFileName: from,
          source: readFileSync(from),
        })
    },
  }
}
