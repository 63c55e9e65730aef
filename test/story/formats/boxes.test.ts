/** Boxes that programs draw around text in Markdown: whose text is the story's, and whose is for the desk. */
import { describe, expect, it } from 'vitest'
import { outline, readFile } from './word-files'

const lead = 'Engineers will empty the dam this autumn, officials said.'
const last = 'Work begins in May.'

async function read(box: string) {
  const { doc, report } = await readFile('story.md', `# Dam to be drained\n\n${lead}\n\n${box}\n\n${last}\n`)
  return { body: outline(doc).slice(3, -1), text: doc.textContent, dropped: report.dropped }
}

describe('boxes of Markdown', () => {
  it.each([
    ['a callout', '> [!warning] Not for print\n> The source is Hiwa.'],
    ['a folded callout', '> [!note]- Internal\n> The source is Hiwa.\n>\n> Call Hiwa again.'],
    ['a callout in capitals', '> [!danger] DO NOT PUBLISH\n> Hiwa is under a court order.'],
    ['a callout with its note in the title', '> [!info] Note to self: call Hiwa'],
    ['a callout of a kind for the desk', '> [!todo]\n> Call Hiwa.'],
    ['a comment', '> [!comment|right] From the lawyer\n> Take Hiwa out.'],
    ['a callout in a quote', '> > [!warning] Not for publication\n> > Hiwa'],
    ['a callout in German', '> [!achtung] Nicht zur Veröffentlichung\n> Hiwa.'],
    ['a callout in Arabic', '> [!تنبيه] ليس للنشر\n> Hiwa.'],
    ['a callout in Sorani', '> [!warning] بۆ بڵاوکردنەوە نییە\n> Hiwa.'],
    ['a quote', '> **Not for publication**\n> The guard is Hiwa.'],
    ['a quote with its note after it', '> **Note to self:** call Hiwa.'],
    ['a line that goes on without its sign', '> Note to self: the guard is\nHiwa.'],
    ['a frame', ':::warning NOT FOR PRINT\nThe source is Hiwa.\n:::'],
    ['a frame by its kind', '::: internal\nThe source is Hiwa.\n:::'],
    ['a frame by its class', '::: {.comment}\nHiwa\n:::'],
    ['frames within', '::::: internal\nHiwa\n\n::: note\nHiwa again\n:::\n\nHiwa\n:::::'],
    ['an admonition', '!!! note "Internal"\n    Call Hiwa.\n\n    And Hiwa again.'],
    ['a folded admonition', '???+ warning "Not for print"\n    Call Hiwa.'],
    ['an admonition of a kind for the desk', '!!! todo\n    Call Hiwa.'],
  ])('are left out and told where they are for the desk: %s', async (_, box) => {
    const { text, body, dropped } = await read(box)
    expect(text).not.toContain('Hiwa')
    expect(text).not.toMatch(/not for|internal|publi/i)
    expect(body).toEqual([])
    expect(dropped).toEqual(['comments'])
  })

  it.each([
    ['a callout', '> [!info]\n> It leaks.', ['quote(paragraph("It leaks."))']],
    [
      'a callout with a title',
      '> [!quote] The mayor\n> It leaks.',
      ['quote(paragraph("The mayor"), paragraph("It leaks."))'],
    ],
    [
      'a callout about what was said of the desk',
      '> [!note] Internal affairs\n> It leaks.',
      ['quote(paragraph("Internal affairs"), paragraph("It leaks."))'],
    ],
    [
      'a document that is quoted',
      '> Confidential\n>\n> The dam leaks.',
      ['quote(paragraph("Confidential"), paragraph("The dam leaks."))'],
    ],
    [
      'a quote about publication',
      '> Not for publication in their lifetime did they write.',
      ['quote(paragraph("Not for publication in their lifetime did they write."))'],
    ],
    [
      'a quote of a sign',
      '> Do not run on the dam, it says.',
      ['quote(paragraph("Do not run on the dam, it says."))'],
    ],
    ['a frame', '::: note\nIt leaks.\n:::', ['paragraph("It leaks.")']],
    ['a frame that ends nowhere', '::: note The dam\nIt leaks.', ['paragraph("The dam It leaks.")']],
    [
      'an admonition',
      '!!! note "The dam"\n    It leaks.',
      ['paragraph("The dam")', 'paragraph("It leaks.")'],
    ],
    ['an admonition without a title', '!!! warning\n    It leaks.', ['paragraph("It leaks.")']],
    ['three strokes', '!!! what a day', ['paragraph("!!! what a day")']],
  ])('stay as text: %s', async (_, box, expected) => {
    const { body, dropped } = await read(box)
    expect(body.slice(0, expected.length)).toEqual(expected)
    expect(dropped).toEqual([])
  })

  it('leave what stands after them', async () => {
    const { body } = await read(':::internal\nHiwa\n:::\n\nIt leaks.\n\n> [!todo]\n> Hiwa\n\nIt is old.')
    expect(body).toEqual(['paragraph("It leaks.")', 'paragraph("It is old.")'])
  })
})
