import { describe, expect, it } from 'vitest'
import { printed } from './read'

/** An item as Word writes it; a sign of a symbol font has the font around it. */
const item = (sign: string, text: string, { font = 'Calibri', level = 1, name = 'p' } = {}) =>
  `<${name} class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='font-family:${font};mso-fareast-font-family:${font}'><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></${name}>`

/** An item of a filtered page, where only the class and the look of the sign are left. */
const filtered = (sign: string, text: string, font = 'Calibri') =>
  `<p class=MsoListParagraphCxSpMiddle style='margin-left:36.0pt;text-indent:-18.0pt'><span style='font-family:${font}'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span>${text}</p>`

const bulleted = '<ul><li><p>pump</p></li><li><p>guards</p></li></ul>'
const numbered = '<ol><li><p>pump</p></li><li><p>guards</p></li></ol>'

describe('a list of Word', () => {
  it.each([
    ['points', '·', '·', 'Symbol', bulleted],
    ['letters that a symbol font shows as signs', 'v', 'v', 'Wingdings', bulleted],
    ['one letter that is i', 'i', 'i', 'Webdings', bulleted],
    ['a circle that is a letter o', 'o', 'o', '"Courier New"', bulleted],
    ['figures', '1.', '2.', 'Calibri', numbered],
    ['figures and a dash', '1-', '2-', 'Calibri', numbered],
    ['Arabic figures', '١-', '٢-', 'Calibri', numbered],
    ['Persian figures', '۱.', '۲.', 'Calibri', numbered],
    ['figures alone', '1', '2', 'Calibri', numbered],
    ['Arabic letters', 'أ.', 'ب.', 'Calibri', '<p>أ. pump</p><p>ب. guards</p>'],
    ['letters', '(a)', '(b)', 'Calibri', '<p>(a) pump</p><p>(b) guards</p>'],
    ['letters alone', 'A', 'B', 'Calibri', '<p>A pump</p><p>B guards</p>'],
    ['words', 'Article 1:', 'Article 2:', 'Calibri', '<p>Article 1: pump</p><p>Article 2: guards</p>'],
    ['ordinals', '1st', '2nd', 'Calibri', '<p>1st pump</p><p>2nd guards</p>'],
  ])('keeps what it counts with: %s', (_, first, second, font, expected) => {
    expect(printed(item(first, 'pump', { font }) + item(second, 'guards', { font }))).toBe(expected)
  })

  it.each([
    ['points', '·', '·', 'Symbol', bulleted],
    ['letters that a symbol font shows as signs', 'v', 'v', 'Wingdings', bulleted],
    ['Arabic figures', '١-', '٢-', 'Calibri', numbered],
    ['words', 'Article 1:', 'Article 2:', 'Calibri', '<p>Article 1: pump</p><p>Article 2: guards</p>'],
  ])('keeps it in a filtered page: %s', (_, first, second, font, expected) => {
    expect(printed(filtered(first, 'pump', font) + filtered(second, 'guards', font))).toBe(expected)
  })

  it('has one list where some items say by their class alone that they are its items', () => {
    expect(printed(item('·', 'pump', { font: 'Symbol' }) + filtered('·', 'guards', 'Symbol'))).toBe(bulleted)
  })

  it('leaves a heading that is counted a heading, with its number', () => {
    const page = `${item('1.', 'The pump', { name: 'h2' })}<p>It is old.</p>${item('2.', 'The wall', { name: 'h2' })}`
    expect(printed(page)).toBe('<h2>1. The pump</h2><p>It is old.</p><h2>2. The wall</h2>')
  })
})
