/** Lines of a sign-off that are begun and left empty. */
import { describe, expect, it } from 'vitest'
import { Writer } from '../../renderer/document/writer'

const wire = () => new Writer().type('Dam full\nIt rains\nFirst.\nSecond.\nEditing by Dana Ali')

describe('a line of the sign-off that is begun with Enter', () => {
  it('goes again where it is left empty', () => {
    const story = wire().goTo('Dana Ali').press('Enter')
    expect(story.lines.at(-1)).toBe('signoff: Editing by Dana Ali\n')
    expect(story.goTo('Second.').lines.at(-1)).toBe('signoff: Editing by Dana Ali')
    expect(story.line).toBe('Second.|')
  })

  it('stays where something is written in it, and a second one is not begun before', () => {
    const story = wire()
      .goTo('Dana Ali')
      .press('Enter')
      .press('Enter')
      .type('Writing by Lana Omar')
      .goTo('Second.')
    expect(story.lines.at(-1)).toBe('signoff: Editing by Dana Ali\nWriting by Lana Omar')
  })

  it('goes from between others, too', () => {
    const story = wire().goTo('Editing by Dana Ali').press('Enter').type('Writing by Lana Omar')
    const written = story.lines
    story.goTo('Dana Ali').press('Enter').goTo('First.')
    expect(story.lines).toEqual(written)
  })
})
