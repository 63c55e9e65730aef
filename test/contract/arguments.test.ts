/** What a page can ask of main, be it one that somebody else has taken over: nothing of the disk by its name. */
import { describe, expect, it } from 'vitest'
import { answeredCalls, calls } from '../../contract'

type Name = keyof typeof answeredCalls

const id = '01975e0e-7a4c-7cc2-8a4f-3f6f1c1b2a3d'
const stolen = '/home/editor/.ssh/id_ed25519'

/** Whether a call takes these arguments. */
const takes = (name: Name, args: unknown) => answeredCalls[name].arguments.safeParse(args).success

describe('a page names no file and no folder', () => {
  it.each<[what: string, name: Name, args: unknown[]]>([
    ['a folder to be watched', 'setSettings', [{ inbox: '/' }]],
    ['a folder for backups', 'setSettings', [{ backupFolder: '/home/editor/.config/autostart' }]],
    ['a folder among other settings', 'setSettings', [{ theme: 'dark', inbox: '/' }]],
    ['a folder where main asks for one', 'chooseInbox', ['/']],
    ['a folder where main asks for one', 'chooseBackups', ['/']],
    ['a file to be imported', 'importOpened', [id, [stolen]]],
    ['a file where main asks for some', 'importChosen', [id, 'files', [stolen]]],
    ['a file where main asks for one', 'backUp', [id, stolen]],
    ['a backup', 'restoreBackup', [id, stolen, '/']],
    ['the desk to go on with', 'openRestored', ['/']],
    ['a file of abbreviations', 'importAbbreviations', [stolen]],
    ['a file for abbreviations', 'exportAbbreviations', [[], stolen]],
    ['a file of a template', 'importTemplate', [stolen]],
    ['a file for a template', 'exportTemplate', [id, stolen]],
    ['a file of a house style', 'importHouse', [stolen]],
    ['files of rules', 'chooseRuleFiles', [[stolen]]],
    ['files of a dictionary', 'addDictionary', [[stolen]]],
    ['a picture', 'choosePicture', [stolen]],
    ['a file for a proof sheet', 'saveProofSheet', [id, '1', null, stolen]],
    ['a story by a path', 'open', ['../../etc/passwd']],
    ['a story by a path', 'read', ['../undo/x']],
    ['stories by paths', 'destroy', [id, ['../index']]],
    ['a folder to be shown', 'showFolder', ['/']],
  ])('%s: %s', (_, name, args) => expect(takes(name, args)).toBe(false))

  it('gives up a folder that was chosen', () => {
    expect(takes('setSettings', [{ inbox: null, backupFolder: null }])).toBe(true)
  })

  it('imports by a path through the preload script alone, which makes it of a file', () => {
    expect(Object.keys(calls)).not.toContain('importPaths')
    expect(takes('importPaths', [id, ['']])).toBe(false)
  })

  it('passes no path on with the bytes of a file', () => {
    const file = { name: 'wire.txt', bytes: new Uint8Array(3), path: stolen }
    const read = answeredCalls.importBytes.arguments.parse([id, file])
    expect(Object.keys(read[1]).sort()).toEqual(['bytes', 'name'])
  })
})
