import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Transform } from 'prosemirror-transform'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCli } from '../../../electron/cli/run'
import { openDesk } from '../../../electron/store'
import { formats } from '../../../story/formats'
import { builtInHouses } from '../../../story/houses'
import { blankDoc } from '../../../story/story/blank'
import { p, r, wordFile } from '../../story/formats/word-xml'
import { isUnix } from '../../system'
import { inProcess } from '../transfer/in-process'

const wire = `Ferry returns after storm

All aboard are safe

ERBIL (Kurdistan 24) – All aboard are safe, the line said.

“We waited,” said Nadia Helmer.

Editing by Shilan Barzo
`

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copydesk-cli-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** Runs the command line; what it said, and its exit code. */
async function copydesk(args: readonly string[], input = '') {
  const output = { out: '', error: '' }
  const code = await runCli(args, {
    out: (content) => {
      output.out += typeof content === 'string' ? content : Buffer.from(content).toString('latin1')
    },
    error: (text) => {
      output.error += `${text}\n`
    },
    progress: () => undefined,
    input: (async function* () {
      yield input
    })(),
    isInterrupted: () => false,
    transfer: inProcess,
  })
  return { code, ...output }
}

async function fileOf(name: string, content: string): Promise<string> {
  const path = join(folder, name)
  await mkdir(join(path, '..'), { recursive: true })
  await writeFile(path, content)
  return path
}

const output = {
  headline: 'Ferry returns after storm',
  standfirst: 'All aboard are safe',
  dateline: { places: [{ city: 'Erbil' }], date: null, sources: ['Kurdistan 24'] },
  signOff: { editing: ['Shilan Barzo'] },
  paragraphs: ['All aboard are safe, the line said.', '“We waited,” said Nadia Helmer.'],
}

describe('check', () => {
  const faulty = `Ferry returns after storm

ERBIL (Kurdistan 24) – All aboard are are safe, the line said on Monday, 3 March 2026.

The ferry cost TK million dinars.
`
  it('prints what it finds, and ends with 1', async () => {
    const { code, out, error } = await copydesk(['check', await fileOf('faulty.txt', faulty)])
    expect(code).toBe(1)
    expect(out).toContain('faulty.txt: Lead (block 3, character')
    expect(out).toContain('Warning: “are” stands twice [doubled-word]')
    expect(out).toContain('3 March 2026 is not a Monday but a Tuesday')
    expect(out).toContain('Must be fixed: “TK” is still to be filled in')
    expect(error).toBe('copydesk: 3 findings\n')
  })

  it('gives other programs the places and fixes, and ends with 0 where nothing must be fixed', async () => {
    const { code, out } = await copydesk(['check', '-', '--json'], faulty.replace('TK', '2'))
    expect(code).toBe(0)
    const [{ file, findings }] = JSON.parse(out)
    expect(file).toBe('-')
    expect(findings[0]).toMatchObject({
      code: 'doubled-word',
      severity: 'warning',
      part: 'lead',
      block: 2,
      text: 'are are',
      message: '“are” stands twice',
      fixes: ['are'],
    })
    expect(findings[0].to - findings[0].from).toBe(7)
  })

  it('finds nothing in clean copy, in the house that is named', async () => {
    const clean = ['check', await fileOf('wire.txt', wire), '--house', 'reuters']
    expect(await copydesk(clean)).toEqual({ code: 0, out: '', error: 'copydesk: nothing found\n' })
    expect(JSON.parse((await copydesk([...clean, '--json'])).out)).toMatchObject([{ findings: [] }])
  })

  it.each([
    [[], 'Name at least one file'],
    [['no-such-file.txt'], 'no-such-file.txt'],
    [['wire.txt', '--house', 'nobody'], 'There is no house'],
    [['wire.txt', '--loud'], '--loud'],
  ])('ends with 2 for %j', async (args, problem) => {
    const { code, error } = await copydesk(['check', ...args])
    expect(code).toBe(2)
    expect(error).toContain(problem)
  })
})

describe('check --gate', () => {
  const withPlaceholder = wire.replace('All aboard are safe, the line said.', 'TK aboard are safe.')

  it.each([
    ['passes', wire, 'ready', 0, 'Required, met: Nothing that must be fixed'],
    ['does not', withPlaceholder, 'Ready', 1, 'Required, not met: Nothing that must be fixed'],
    ['asks for nothing', withPlaceholder, 'draft', 0, ''],
  ])('a story that %s', async (_, text, stage, code, line) => {
    const result = await copydesk(['check', '-', '--gate', stage], text)
    expect([result.code, result.error]).toEqual([code, ''])
    expect(result.out).toContain(line)
  })

  it('names the findings, also for other programs', async () => {
    const { out } = await copydesk(['check', '-', '--gate', 'filed'], withPlaceholder)
    expect(out).toContain('“TK” is still to be filled in [placeholder]')
    const { out: json, code } = await copydesk(['check', '-', '--gate', 'filed', '--json'], withPlaceholder)
    expect(code).toBe(1)
    expect(JSON.parse(json)[0].needs[0]).toMatchObject({
      what: 'error',
      weight: 'must',
      holds: false,
      findings: [{ code: 'placeholder' }],
    })
  })

  it('asks for what the stages of a desk do', async () => {
    const stages = [{ id: 'legal', name: 'Legal check', needs: [{ what: 'slug', weight: 'must' }] }]
    const desk = join(await fileOf('gated/stages.json', JSON.stringify({ stages })), '..')
    const args = ['check', '-', '--desk', desk, '--gate', 'legal check']
    expect(await copydesk(args, wire)).toMatchObject({ code: 1 })
    expect((await copydesk(['check', '-', '--desk', desk, '--gate', 'ready'], wire)).error).toContain(
      'There is no stage “ready”; it is one of legal',
    )
  })

  it.each([
    ['a stage', ['-', '--gate', 'ready']],
    ['a version', ['some-story', '--proof']],
  ])(
    'ends with 2 for %s where the stages of a desk cannot be read, as others would ask for something else',
    async (_, asked) => {
      const file = await fileOf('broken/stages.json', '{"stages":[')
      const { code, out, error } = await copydesk(['check', ...asked, '--desk', join(file, '..')], wire)
      expect([code, out]).toEqual([2, ''])
      expect(error).toContain('the stages of the desk cannot be read')
    },
  )

  it('does not hold where a rule is gone that the stage asks for', async () => {
    const stages = [{ id: 'legal', name: '', needs: [{ what: 'rule:gone', weight: 'must' }] }]
    const desk = join(await fileOf('ungated/stages.json', JSON.stringify({ stages })), '..')
    const { code, out } = await copydesk(['check', '-', '--desk', desk, '--gate', 'legal'], wire)
    expect([code, out]).toEqual([
      1,
      '-: Required, not met as the rule is gone or not used: No finding of: gone\n',
    ])
  })

  it('prints a proof sheet', async () => {
    const { out, code } = await copydesk(['check', '-', '--gate', 'ready', '--proof'], withPlaceholder)
    expect(code).toBe(1)
    expect(out).toContain('# Proof sheet')
    expect(out).toContain('- Story: Ferry returns after storm')
    expect(out).toMatch(/- Version \(SHA-256\): [0-9a-f]{64}\n/)
    expect(out).toContain('Lead, block 3: Placeholder – “TK”')
  })
})

describe('check --proof', () => {
  const notRechecked = (id: string) =>
    `copydesk: ${id}@1: not rechecked, as the version does not tell it: No open comments; No open suggestions\n`

  it('has the result that is kept with a version, and says where it has not', async () => {
    const folderOfDesk = join(folder, 'proven')
    const [judged] = JSON.parse(
      (await copydesk(['check', '-', '--gate', 'filed', '--proof', '--json'], wire)).out,
    )
    const store = await openDesk(folderOfDesk)
    const [reading] = await inProcess.read({
      file: { name: 'wire.txt', bytes: Buffer.from(wire) },
      format: 'txt',
      house: null,
      houses: builtInHouses,
    })
    if (!reading) throw new Error('not read')
    const { id } = await store.create(reading.doc)
    const move = { from: 'draft', to: 'filed', by: 'Nadia', reason: 'Late', passed: [], isJudged: true }
    await store.keepProof(id, judged.proof)
    await store.change(id, ({ doc }) =>
      new Transform(doc)
        .setDocAttribute('stage', 'filed')
        .setDocAttribute('moves', [{ ...move, at: judged.proof.at }]),
    )
    await store.close()
    const same = await copydesk(['check', id, '--proof', '--desk', folderOfDesk])
    expect([same.code, same.error]).toEqual([
      0,
      `copydesk: ${id}@1: the same result as is kept with the version\n${notRechecked(id)}`,
    ])
    expect(same.out).toContain('Kept with the version as it was moved.')
    expect(await copydesk(['check', id, '--proof', '--desk', folderOfDesk])).toEqual(same)

    const { out } = await copydesk(['check', `${id}@1`, '--proof', '--json', '--desk', folderOfDesk])
    expect(JSON.parse(out)[0]).toMatchObject({
      result: 'same',
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      notRechecked: ['no-open-comments', 'no-open-suggestions'],
    })

    // a rule that the house makes later finds something else
    const house = { id: 'kurdistan24', checksOff: [{ code: 'placeholder', reason: 'Ours' }] }
    await mkdir(join(folderOfDesk, 'houses'))
    await writeFile(join(folderOfDesk, 'houses', 'kurdistan24.json'), JSON.stringify(house))
    const other = await copydesk(['check', id, '--proof', '--desk', folderOfDesk])
    expect([other.code, other.error]).toEqual([
      1,
      `copydesk: ${id}@1: another result than is kept with the version\ncopydesk: ${id}@1: ran then and not now: Placeholder\n${notRechecked(id)}`,
    ])
  })

  it('says that a version has none whose move was kept and its proof was not', async () => {
    const folderOfDesk = join(folder, 'unproven')
    const store = await openDesk(folderOfDesk)
    const { id } = await store.create(blankDoc({ house: 'ap' }))
    await store.change(id, ({ doc }) => new Transform(doc).setDocAttribute('stage', 'filed'))
    await store.close()
    const { code, error, out } = await copydesk(['check', id, '--proof', '--desk', folderOfDesk])
    expect([code, error]).toEqual([1, expect.stringContaining('no proof is kept with this version')])
    expect(out).toContain('# Proof sheet')
  })

  it.each([
    [['no-such-story', '--desk', '.'], 'no-such-story'],
    [['x'], 'Name the desk'],
  ])('ends with 2 for %j', async (args, problem) => {
    const { code, error } = await copydesk(['check', '--proof', ...args])
    expect(code).toBe(2)
    expect(error).toContain(problem)
  })
})

describe('convert', () => {
  it('writes either text of a file with tracked changes, or both with what is suggested', async () => {
    const file = join(folder, 'tracked.docx')
    const tracked = `${r('The council reopens it in ')}<w:del w:id="1" w:author="Dara"><w:r><w:delText>March</w:delText></w:r></w:del><w:ins w:id="2" w:author="Dara">${r('May')}</w:ins>${r('.')}`
    await writeFile(file, wordFile(p(r('The bridge opens')) + p(tracked)))
    const final = await copydesk(['convert', file, '--to', 'json'])
    expect(final).toMatchObject({ code: 0, out: expect.stringContaining('it in May.') })
    expect(final.error).toContain('1 suggestion is open: the text with it is written')
    expect((await copydesk(['convert', file, '--to', 'json', '--text', 'final'])).error).not.toContain('open')
    const base = await copydesk(['convert', file, '--to', 'json', '--text', 'base'])
    expect(base).toMatchObject({ code: 0, out: expect.stringContaining('it in March.') })
    const out = join(folder, 'suggested')
    const both = await copydesk(['convert', file, '--to', 'docx', '--with-suggestions', '--out', out])
    expect(both.code).toBe(0)
    const again = join(out, 'tracked.docx')
    expect((await copydesk(['convert', again, '--to', 'json'])).out).toContain('it in May.')
    expect((await copydesk(['convert', again, '--to', 'json', '--text', 'base'])).out).toContain(
      'it in March.',
    )
    const marked = await copydesk(['convert', file, '--to', 'md', '--with-suggestions'])
    expect(marked.out).toContain('it in {~~March~>May~~}.')
    expect(marked.error).toContain('who suggested and said what is not in it')
  })

  it.each([
    [['--to', 'json', '--text', 'both'], '--text takes one of final, base.'],
    [['--to', 'html', '--with-suggestions'], '--with-suggestions goes with --to and one of docx'],
    [['--to', 'docx', '--with-suggestions', '--text', 'base'], 'and not with --text base'],
  ])('tells wrong use: %s', async (options, told) => {
    const { code, error } = await copydesk(['convert', '-', ...options], wire)
    expect(code).toBe(2)
    expect(error).toContain(told)
  })

  it('writes one file to the terminal', async () => {
    const { code, out } = await copydesk(['convert', await fileOf('wire.txt', wire), '--to', 'json'])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject(output)
  })

  it.each(['html', 'md', 'json', 'ninjs', 'anpa'])('writes %s for readers, unless for a desk', async (to) => {
    const front = 'copydesk: 1\nnote: SECRETNOTE\nclientNote: SECRETEDS\nbylines: null\nsignOff: null'
    const values = `${front}\nheadline: River\nstandfirst: ""\ndateline: null\nslug: R`
    const file = await fileOf(`notes/${to}.md`, `---\n${values}\n---\n\n# River\n\nThe river rose.\n`)
    const readers = await copydesk(['convert', file, '--to', to])
    expect(readers).toMatchObject({ code: 0, error: '' })
    expect(readers.out).toContain('The river rose.')
    expect(readers.out).not.toContain('SECRETNOTE')
    expect(readers.out.includes('SECRETEDS')).toBe(to === 'ninjs' || to === 'anpa')
    expect((await copydesk(['convert', file, '--to', to, '--for', 'readers'])).out).toContain('The river')
    const desk = await copydesk(['convert', file, '--to', to, '--for', 'desk'])
    expect(desk.out.includes('SECRETNOTE')).toBe(to !== 'ninjs' && to !== 'anpa')
    expect(desk.out).toContain('SECRETEDS')
  })

  it('tells of struck text that a format cannot show', async () => {
    const file = await fileOf('struck.md', '# River\n\nOfficials ~~lied and~~ said no.\n')
    const { code, out, error } = await copydesk(['convert', file, '--to', 'txt'])
    expect({ code, out }).toEqual({ code: 0, out: 'River\n\nOfficials said no.\n' })
    expect(error).toContain('struck.md: struck text was left out')
    expect((await copydesk(['convert', file, '--to', 'html'])).error).toBe('')
  })

  it('writes nothing to a file that is under embargo or was taken back, unless it is asked to', async () => {
    const held = await fileOf(
      'held/held.md',
      '---\nembargo: 2099-12-24T08:00:00+03:00\n---\n\n# River\n\nIt rose.\n',
    )
    const gone = {
      uri: 'x',
      type: 'text',
      pubstatus: 'canceled',
      headline: 'Gone',
      body_html: '<p>It rose.</p>',
    }
    await fileOf('held/gone.json', JSON.stringify(gone))
    await fileOf('held/free.md', '# Free\n\nIt rose.\n')
    const out = join(folder, 'held-out')
    const { code, error } = await copydesk(['convert', join(folder, 'held'), '--to', 'html', '--out', out])
    expect(code).toBe(1)
    expect(error).toContain('held.md: it is under embargo until')
    expect(error).toContain('gone.json: Withdrawn by its sender (“canceled”)')
    expect(error).toContain('gone.json: its sender cancelled it')
    expect(await readdir(out)).toEqual(['free.html'])
    const asked = ['convert', join(folder, 'held'), '--to', 'html', '--out', out, '--embargoed']
    expect((await copydesk(asked)).code).toBe(0)
    expect((await readdir(out)).length).toBe(3)
    expect(await readFile(join(out, 'held.html'), 'utf8')).toContain('EMBARGOED UNTIL')
    const shown = await copydesk(['convert', held, '--to', 'txt'])
    expect(shown.code).toBe(1)
    expect(shown.error).toContain('--embargoed')
    expect(shown.out).toMatch(/^EMBARGOED UNTIL/)
  })

  it('tells of an embargo that is not clear', async () => {
    const file = await fileOf('unclear.md', '---\nembargo: 03/04/2026 09:00\n---\n\n# River\n\nIt rose.\n')
    const { code, out, error } = await copydesk(['convert', file, '--to', 'md'])
    expect(code).toBe(0)
    expect(out).not.toContain('embargo')
    expect(error).toContain('The file says “03/04/2026 09:00”')
  })

  it('reads what comes in', async () => {
    const { out } = await copydesk(['convert', '-', '--to', 'json'], wire)
    expect(JSON.parse(out)).toMatchObject(output)
  })

  it.each(Object.values(formats).flatMap(({ name, read, write }) => (read && write ? [name] : [])))(
    'writes %s and reads it again with nothing lost',
    async (name) => {
      const source = await fileOf('again/wire.txt', wire)
      const out = join(folder, `as-${name}`)
      expect(await copydesk(['convert', source, '--to', name, '--out', out])).toEqual({
        code: 0,
        out: '',
        error: '',
      })
      const [written = ''] = await readdir(out)
      const read = await copydesk(['convert', join(out, written), '--to', 'json'])
      expect(JSON.parse(read.out)).toMatchObject(output)
    },
  )

  it('takes all files of a folder, does the rest where one fails, and reports', async () => {
    await fileOf('many/one.txt', wire)
    await fileOf('many/deep/two.txt', wire)
    await fileOf('many/empty.txt', '')
    const out = join(folder, 'many-out')
    const { code, error } = await copydesk(['convert', join(folder, 'many'), '--to', 'html', '--out', out])
    expect(code).toBe(1)
    expect(error).toContain('empty.txt: it is empty')
    expect(error).toContain('2 of 3 done with 2 stories, 1 failed')
    expect((await readdir(out)).sort()).toEqual(['one.html', 'two.html'])
  })

  it.each([
    ['convert', ['--to', 'html', '--out', 'out'], 0],
    ['check', [], 2],
    ['check', ['--gate', 'ready'], 2],
  ])('says that a folder has no files: %s %j', async (command, options, expected) => {
    const none = join(folder, 'none')
    await mkdir(none, { recursive: true })
    const { code, error } = await copydesk([
      command,
      none,
      ...options.map((each) => each.replace(/^out$/, join(folder, 'none-out'))),
    ])
    expect(code).toBe(expected)
    expect(error).toBe(`copydesk: ${none}: it has no files\n`)
  })

  it('tells of each file what was left out of it, and what has to be known of it', async () => {
    const page = `<html><body><h1>Ferry</h1><p>Back.</p><script>1</script><form><input></form></body></html>`
    const one = await copydesk(['convert', await fileOf('told/one.html', page), '--to', 'txt'])
    expect(one.error).toContain('one.html: Forms were left out.\n')
    await fileOf('told/two.txt', `${wire}\uFFFD`)
    const out = join(folder, 'told-out')
    const { error } = await copydesk(['convert', join(folder, 'told'), '--to', 'txt', '--out', out])
    expect(error).toContain('one.html: Forms were left out.\n')
    expect(error).toContain('something left out in 1')
    const desk = join(folder, 'told-desk')
    const imported = await copydesk(['import', join(folder, 'told'), '--desk', desk])
    expect(imported.error).toContain('one.html: Forms were left out.\n')
  })

  it.runIf(isUnix)('refuses what is no file in a line, and does the rest', async () => {
    execFileSync('mkfifo', [await fileOf('odd/x', '').then((path) => path.replace(/x$/, 'pipe'))])
    await fileOf('odd/good.txt', wire)
    await fileOf('odd/deep.json', `${'['.repeat(200_000)}${']'.repeat(200_000)}`)
    const out = join(folder, 'odd-out')
    const { code, error } = await copydesk(['convert', join(folder, 'odd'), '--to', 'html', '--out', out])
    expect(code).toBe(1)
    expect(error).toContain('pipe: it is not a regular file')
    expect(error).not.toContain('call stack')
    expect(await readdir(out)).toEqual(['good.html'])
  })

  it('uses the house of a shared profile', async () => {
    const { out } = await copydesk(['convert', '-', '--to', 'html', '--house', 'AP'], wire)
    expect(out).toContain('Ferry returns')
    const { code, error } = await copydesk(['convert', '-', '--to', 'html', '--house', 'Nobody'], wire)
    expect(code).toBe(2)
    expect(error).toContain('There is no house “Nobody”')
  })

  it.each([
    [['convert'], 'Name at least one file'],
    [['convert', 'a.txt'], '--to takes one of'],
    [['convert', 'a.txt', '--to', 'doc'], '--to takes one of'],
    [['convert', 'a.txt', '--to', 'wxr'], '--to takes one of'],
    [['convert', 'a.txt', 'b.txt', '--to', 'md'], 'Several files need --out DIR'],
    [['convert', 'a.txt', '--too', 'md'], 'There is no option --too. See copydesk --help.'],
    [['convert', 'a.txt', '-x'], 'There is no option -x.'],
    [['convert', 'a.txt', '--__proto__', 'md'], 'There is no option --__proto__.'],
    [['convert', 'a.txt', '--to'], '--to needs a value after it.'],
    [['convert', 'a.txt', '--to', '--json'], '--to needs a value after it.'],
    [['check', 'a.txt', '--json=yes'], '--json takes no value.'],
    [['convert', 'a.txt', '--to', 'md', '--for', 'friends'], '--for takes one of readers, desk'],
    [['list'], 'Name the desk'],
    [['check', 'a.txt', '--to', 'html'], 'check takes no --to.'],
    [['check', 'a.txt', '--embargoed'], 'check takes no --embargoed.'],
    [['check', 'a.txt', '--desk', 'desk'], 'check takes --desk with --gate or --proof alone.'],
    [['check', 'a@1', '--proof', '--desk', 'desk', '--house', 'ap'], 'takes no --house.'],
    [['convert', 'a.txt', '--to', 'md', '--json'], 'convert takes no --json.'],
    [['convert', 'a.txt', '--to', 'md', '--desk', 'desk'], 'convert takes no --desk.'],
    [['import', 'a.txt', '--desk', 'desk', '--to', 'md'], 'import takes no --to.'],
    [['export', '--desk', 'desk', '--to', 'md', '--house', 'ap'], 'export takes no --house.'],
    [['list', '--desk', 'desk', 'Bridge'], 'list takes no names after it, such as “Bridge”.'],
    [['formats', '--json'], 'formats takes no --json.'],
    [['doctor', 'desk'], 'doctor takes no names after it'],
    [['backup', '--desk', 'desk', '--out', 'a.zip', '--repair'], 'backup takes no --repair.'],
    [['restore', 'a.zip', '--desk', 'desk', '--out', 'b'], 'restore takes no --out.'],
    [['frobnicate'], 'frobnicate'],
  ])('%j is wrong use, told in a line', async (args, output) => {
    const { code, error } = await copydesk(args)
    expect(code).toBe(2)
    expect(error).toContain(output)
  })

  it('names a file that is not there', async () => {
    const { code, error } = await copydesk(['convert', join(folder, 'none.txt'), '--to', 'md'])
    expect(code).toBe(1)
    expect(error).toContain('none.txt: there is no such file')
  })

  it('does not read what it wrote into a folder within the one that it reads', async () => {
    await fileOf('again/wire.txt', wire)
    const [from, out] = [join(folder, 'again'), join(folder, 'again', 'filed')]
    const convert = ['convert', from, '--to', 'html', '--out', out]
    for (const _ of ['once', 'again']) expect(await copydesk(convert)).toMatchObject({ code: 0, error: '' })
    expect(await readdir(out)).toEqual(['wire.html'])
    // what is named is read
    const named = await copydesk(['convert', out, '--to', 'txt', '--out', out])
    expect(named.code).toBe(0)
    expect(await readdir(out)).toEqual(['wire.html', 'wire.txt'])
  })

  it('never writes over a file that it reads', async () => {
    const file = await fileOf('in-place/wire.txt', wire)
    await fileOf('in-place/other.md', '# River\n\nIt rose.\n')
    const place = join(folder, 'in-place')
    const { code, error } = await copydesk(['convert', place, '--to', 'txt', '--out', place])
    expect(code).toBe(1)
    expect(error).toContain('wire.txt is one of the files that are read; give another folder with --out')
    expect(await readFile(file, 'utf8')).toBe(wire)
    expect(await readFile(join(place, 'other.txt'), 'utf8')).toContain('It rose.')
  })

  it.each(['Markdown', 'markdown', 'MD', 'mdown'])(
    'knows a format by what people call it: %s',
    async (to) => {
      const { code, out } = await copydesk(['convert', await fileOf('wire.txt', wire), '--to', to])
      expect(code).toBe(0)
      expect(out).toContain(`# ${output.headline}`)
    },
  )

  it('names the formats where several are called so', async () => {
    const { code, error } = await copydesk(['convert', await fileOf('wire.txt', wire), '--to', 'xml'])
    expect(code).toBe(2)
    expect(error).toContain('--to takes one of docx, ')
  })

  it('says what is wrong with the folder for its files', async () => {
    const file = await fileOf('wire.txt', wire)
    const { code, error } = await copydesk(['convert', file, '--to', 'md', '--out', file])
    expect(code).toBe(1)
    expect(error).toContain('wire.txt: it is a file; give a folder with --out')
  })
})

describe('a desk from the terminal', () => {
  it('takes files in, lists them and exports them', async () => {
    const desk = join(folder, 'desk')
    const taken = await copydesk(['import', await fileOf('for-desk.txt', wire), '--desk', desk])
    expect(taken).toMatchObject({ code: 0, error: '' })
    const [id = ''] = taken.out.split('\t')
    const { out } = await copydesk(['list', '--desk', desk, '--json'])
    expect(JSON.parse(out)).toMatchObject([{ id, headline: output.headline, place: 'Erbil' }])
    const exported = await copydesk(['export', id, '--desk', desk, '--to', 'md'])
    expect(exported.out).toContain(output.headline)
    const out2 = join(folder, 'filed')
    await copydesk(['export', '--desk', desk, '--to', 'html', '--out', out2])
    expect(await readFile(join(out2, 'ferry-returns-after-storm.html'), 'utf8')).toContain(output.headline)
  })
})

it.skipIf(process.platform !== 'linux')('names a desk that cannot be made', async () => {
  const { code, error } = await copydesk(['list', '--desk', '/proc/copydesk/desk'])
  expect(code).toBe(1)
  expect(error).toContain('The desk /proc/copydesk/desk cannot be opened. The folder is missing.')
})

describe('formats', () => {
  it('lists what is read and written', async () => {
    const { out } = await copydesk(['formats'])
    expect(out).toContain('nitf\tNITF\tread, write')
    expect(out).toContain('pdf\tPDF (print)\twrite')
  })
})
