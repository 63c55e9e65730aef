import { describe, expect, it } from 'vitest'
import { type Findable, findCommands } from '../../../renderer/palette/rank'

const command = (title: string, words = '', isEnabled = true): Findable => ({
  title,
  words,
  isEnabled,
  wantsSelection: false,
})

/** As menus have them: what is done to a story comes before what is done to the list. */
const commands = [
  command('New story'),
  command('إعادة الإرسال…'),
  command('Move to bin'),
  command('Restore from bin', '', false),
  command('Restore backup…'),
  command('Next stage', 'stage status'),
  command('Move to: Editing', 'stage status'),
  command('Move to: Ready', 'stage status'),
  command('Language: کوردیی ناوەندی', 'Central Kurdish'),
  command('House style: Reuters'),
  command('Row below', '', false),
  command('Sort by stage'),
  command('Sort by house'),
]

const found = (typed: string) => findCommands(commands, typed).map(({ title }) => title)

describe('the palette finds commands', () => {
  it.each([
    ['stage', ['Next stage', 'Move to: Editing', 'Move to: Ready', 'Sort by stage']],
    ['ready', ['Move to: Ready']],
    ['READY', ['Move to: Ready']],
    ['اعادة الارسال', ['إعادة الإرسال…']],
    ['move', ['Move to bin', 'Move to: Editing', 'Move to: Ready']],
    ['status ready', ['Move to: Ready']],
    ['sort', ['Sort by stage', 'Sort by house']],
    ['house', ['House style: Reuters', 'Sort by house']],
    ['kurdish', ['Language: کوردیی ناوەندی']],
    ['کوردیی', ['Language: کوردیی ناوەندی']],
    ['tor', ['New story', 'Restore backup…', 'Restore from bin']],
    ['zeppelin', []],
  ])('%s', (typed, titles) => {
    expect(found(typed)).toEqual(titles)
  })

  it('shows what does not apply after what does', () => {
    expect(found('restore')).toEqual(['Restore backup…', 'Restore from bin'])
    expect(found('row below')).toEqual(['Row below'])
  })

  it('shows what applies once something is selected in its own place', () => {
    const inBin = commands.map((each) => ({ ...each, wantsSelection: each.title === 'Restore from bin' }))
    expect(findCommands(inBin, 'restore').map(({ title }) => title)).toEqual([
      'Restore from bin',
      'Restore backup…',
    ])
    expect(findCommands(inBin, '').map(({ title }) => title)).not.toContain('Restore from bin')
  })

  it('shows all that apply, and nothing else, while nothing is typed', () => {
    expect(found(' ')).toEqual(commands.filter(({ isEnabled }) => isEnabled).map(({ title }) => title))
  })
})
