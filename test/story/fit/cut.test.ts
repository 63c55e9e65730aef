/** A story is cut from the bottom to a length; what would hang in the air is said. */
import { EditorState } from 'prosemirror-state'
import { describe, expect, it, test } from 'vitest'
import { bodyEnd, type CutUnit, cutFrom, cutTo } from '../../../story/fit/cut'
import { type HangingKind, hangingAt } from '../../../story/fit/hanging'
import { schema } from '../../../story/schema'
import { noSignOff } from '../../../story/schema/values'
import { blankDoc } from '../../../story/story/blank'
import { countBody } from '../../../story/story/count'

const { headline, standfirst, paragraph, crosshead, bullet_list, list_item, signoff } = schema.nodes
const text = (words: string) => (words === '' ? null : schema.text(words))
const line = (words: string) => paragraph.create(null, text(words))

/** A story: `# ` begins a crosshead, `- ` the items of a list, `| ` the sign-off. */
function story(body: readonly string[], head = '') {
  const blocks = body.map((each) => {
    const rest = each.slice(2)
    if (each.startsWith('# ')) return crosshead.create(null, text(rest))
    if (each.startsWith('| ')) return signoff.create({ signOff: noSignOff }, text(rest))
    if (!each.startsWith('- ')) return line(each)
    return bullet_list.create(
      null,
      rest.split(' / ').map((item) => list_item.create(null, line(item))),
    )
  })
  const doc = blankDoc({ language: 'en' })
  return doc.type.create(doc.attrs, [headline.create(null, text(head)), standfirst.create(), ...blocks])
}

/** What is left of a story that is cut. */
function left(body: readonly string[], most: number, unit: CutUnit = 'words') {
  const doc = story(body)
  const { at } = cutTo(doc, { most, unit, width: 10 })
  let state = EditorState.create({ doc })
  if (at !== null) cutFrom(at)(state, (tr) => (state = state.apply(tr)))
  state.doc.check()
  return state.doc.children.slice(2).flatMap((block) => {
    if (block.type === bullet_list) return block.children.map((item) => `- ${item.textContent}`)
    return [block.textContent]
  })
}

describe('a story is cut to a length, block by block', () => {
  const body = ['One two three.', 'Four five.', 'Six.']
  test.each<[most: number, unit: CutUnit, body: readonly string[], left: readonly string[]]>([
    [6, 'words', body, body],
    [5, 'words', body, ['One two three.', 'Four five.']],
    [4, 'words', body, ['One two three.']],
    // the first paragraph stays in any case
    [1, 'words', body, ['One two three.']],
    [2, 'seconds', body, body],
    [1, 'seconds', body, ['One two three.']],
    [3, 'lines', body, ['One two three.', 'Four five.']],
    [
      5,
      'words',
      [...body, '| Editing by Shilan Barzo'],
      ['One two three.', 'Four five.', 'Editing by Shilan Barzo'],
    ],
    // no crosshead is left with nothing under it
    [5, 'words', ['One two.', '# Head', 'Three four five.'], ['One two.']],
    [5, 'words', ['One two.', '# Head', '# Head', 'Three four five.'], ['One two.']],
    // a list is cut by its items, also where the story is nothing else
    [5, 'words', ['One two.', '- three / four five / six', 'Seven.'], ['One two.', '- three', '- four five']],
    [2, 'words', ['- one / two / three'], ['- one', '- two']],
    [2, 'words', ['- one two three / four'], ['- one two three']],
    [3, 'words', ['شەش کەس گەڕانەوە.', 'بەلەمەکە گەڕایەوە.'], ['شەش کەس گەڕانەوە.']],
  ])('to %i %s: %j', (most, unit, copy, kept) => {
    expect(left(copy, most, unit)).toEqual(kept)
  })

  it('says how long it is, how long what is kept, and how much goes', () => {
    const doc = story([...body, '| Editing by Shilan Barzo'])
    expect(cutTo(doc, { most: 5, unit: 'words', width: 10 })).toMatchObject({
      size: 6,
      keptSize: 5,
      blocks: 3,
      cutBlocks: 1,
    })
    expect(cutTo(doc, { most: 60, unit: 'words', width: 10 }).at).toBeNull()
  })

  it('counts the words that the status bar counts', () => {
    const doc = story(body)
    expect(cutTo(doc, { most: 5, unit: 'words', width: 10 }).size).toBe(countBody(doc)?.words)
  })

  it('does nothing from the end of the body on', () => {
    const doc = story(body)
    expect(cutFrom(bodyEnd(doc))(EditorState.create({ doc }))).toBe(false)
  })
})

/** What hangs in the air where a story ends after some of its blocks. */
function hanging(body: readonly string[], kept: number, head = ''): [HangingKind, string][] {
  const doc = story(body, head)
  let at = doc.child(0).nodeSize + doc.child(1).nodeSize
  for (let index = 0; index < kept; index++) at += doc.child(index + 2).nodeSize
  return hangingAt(doc, at).map(({ kind, from, to }) => [kind, doc.textBetween(from, to)])
}

describe('what would hang in the air', () => {
  test.each<[body: readonly string[], head: string, hanging: [HangingKind, string][]]>([
    [
      ['The dam is full, Rashid said.', 'Karim Rashid, a farmer, lives below it.'],
      '',
      [['surname', 'Rashid']],
    ],
    [
      ['The dam is full.', 'Karim al-Rashid, a farmer, said.'],
      'Al-Rashid sees dam full',
      [['surname', 'Al-Rashid']],
    ],
    [['The dam is full.', 'قال كريم السالم: امتلأ السد.'], '', []],
    [['وقال السالم: امتلأ السد.', 'قال كريم السالم: امتلأ السد.'], '', [['surname', 'السالم']]],
    [['کەریم گوتی ئاو زۆرە.', 'ڕێبوار کەریم، جووتیارە.'], '', [['surname', 'کەریم']]],
    [['Two were hurt.', '“We ran,” she recalled.'], '', []],
    [['“We ran. We hid.”', 'Karim said that on Monday.'], '', [['quote', '“We ran. We hid.”']]],
    [['She said: “We ran.', '“And then we hid.”'], '', [['quote', '“We ran.']]],
    // its end stands in the paragraph that goes, without a mark at its head
    [['She said: “We ran,', 'and then we hid,” she said.'], '', [['quote', '“We ran,']]],
    [['She said: "We ran,', 'and then we hid," she said.'], '', [['quote', '"We ran,']]],
    [['قالت: «ركضنا،', 'ثم اختبأنا».'], '', [['quote', '«ركضنا،']]],
    [['The KRG paid.', 'The Kurdistan Regional Government (KRG) owed it.'], '', [['acronym', 'KRG']]],
    [['Several died.', 'In all 14 people died.'], 'Flood kills 14', [['figure', '14']]],
    [['مات كثيرون.', 'مات 14 شخصا.'], 'فيضان يقتل 14', [['figure', '14']]],
  ])('%j, %j', (body, head, found) => {
    expect(hanging(body, 1, head)).toEqual(found)
  })

  test.each<[body: readonly string[], kept: number, head: string]>([
    // named in what is kept
    [['Karim Rashid, a farmer, was there.', 'Rashid said so.', 'Karim Rashid left.'], 2, 'Rashid was there'],
    // somebody else of that name
    [['Dr Nadia Rashid said so.', 'Karim Rashid left.'], 1, ''],
    // inches, and a quotation that is nobody's end
    [['The pipe is of 12"', 'and the “old” one of 14.'], 1, ''],
    [['The pipe is of 12"', 'and the "old" one of 14.'], 1, ''],
    // a place, a day, a title
    [['The train to York is late.', 'New York has none.'], 1, ''],
    [['The Minister said so.', 'The Prime Minister did not.'], 1, ''],
    [['وقال الوزير: نعم.', 'قال رئيس الوزير: لا.'], 1, ''],
    // the speaker stands before
    [['Karim said they ran.', '“We hid.”', 'It rained.'], 2, ''],
    [['He put it so:', '“We hid.”', 'It rained.'], 2, ''],
    [['“We hid,” Karim said.', 'It rained.'], 1, ''],
    // the long form is kept
    [['The Regional Government (KRG) paid.', 'The KRG owed it.', 'The other Government (KRG) paid.'], 2, ''],
    [['In all 14 people died.', 'Of the 14, 3 were young.'], 1, 'Flood kills 14'],
    // in words, in other digits, and grouped
    [['Twelve people died.', 'Of the 12, 3 were young.'], 1, 'Flood kills 12'],
    [['Twenty-one died.', 'Of the 21, 3 were young.'], 1, 'Flood kills 21'],
    [['مات 14 شخصا.', 'كان ١٤ شخصا هناك.'], 1, 'فيضان يقتل ١٤'],
    [['It cost 1,200 dinars.', 'The 1200 were paid.'], 1, 'Dam costs 1200'],
    // the speaker in other languages
    [['Helmer sagte, das Wasser stieg.', '„Wir rannten.“', 'Es regnete.'], 2, ''],
    [['Le maire a expliqué la chose.', '« Nous avons couru. »', 'Il a plu.'], 2, ''],
    [['Selon le maire, l’eau montait.', '« Nous avons couru. »', 'Il a plu.'], 2, ''],
    [['Il sindaco ha detto di no.', '«Siamo corsi.»', 'Pioveva.'], 2, ''],
    [['El alcalde añadió que no.', '«Corrimos.»', 'Llovía.'], 2, ''],
    [['Belediye başkanı açıkladı.', '“Koştuk.”', 'Yağmur yağdı.'], 2, ''],
    [['شهردار گفت که نه.', '«دویدیم.»', 'باران آمد.'], 2, ''],
    // on no list of what goes
    [['One.', 'Two.'], 2, 'Flood kills 14'],
  ])('and what does not: %j', (body, kept, head) => {
    expect(hanging(body, kept, head)).toEqual([])
  })
})
