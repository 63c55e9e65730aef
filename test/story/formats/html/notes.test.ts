import { describe, expect, it } from 'vitest'
import { leftOut, readText } from './read'

const cost = 'The bridge cost 12 million dinars.'

describe('references to notes', () => {
  it.each([
    ['12<sup><a href="#fn1">1</a></sup>', '<p id="fn1"><sup>1</sup> Ministry figures.</p>'],
    ['12<a href="#fn1">1</a>', '<ol><li id="fn1">Ministry figures. <a href="#fnref1">↩</a></li></ol>'],
    ['12<sup>[1]</sup>', ''],
    ['12<sup><a href="https://figures.example.org/dam">1</a></sup>', ''],
    ['12<sup><a href="sources.html#n4">4</a></sup>', ''],
    ['12<a class="footnote" href="#f1"><sup>a</sup></a>', '<p id="f1">a. Provisional</p>'],
    [
      '12<a role="doc-noteref" href="#n">1</a>',
      '<aside role="doc-footnote" id="n">Ministry figures.</aside>',
    ],
    [
      '12<a epub:type="noteref" href="#n">1</a>',
      '<aside epub:type="footnote" id="n">Ministry figures.</aside>',
    ],
    [
      '12<sup id="cite_ref-1" class="reference"><a href="#cite_note-1"><span>[</span>1<span>]</span></a></sup>',
      '<h2>References</h2><div class="reflist"><ol class="references"><li id="cite_note-1"><a href="#cite_ref-1">^</a> Ministry figures.</li></ol></div>',
    ],
    [
      '12<a style="mso-footnote-id:ftn1" href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a>',
      '<div style="mso-element:footnote-list"><hr width="33%"><div style="mso-element:footnote" id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1">[1]</a> Ministry figures.</p></div></div>',
    ],
    [
      '12<a class="sdfootnoteanc" href="#sdfootnote1sym" name="sdfootnote1anc"><sup>1</sup></a>',
      '<div id="sdfootnote1"><p class="sdfootnote"><a href="#sdfootnote1anc" name="sdfootnote1sym">1</a>Ministry figures.</p></div>',
    ],
    ['12<a href="#_ftn2" name="_ftnref2">[2]</a>', '<p><a href="#_ftnref2">[2]</a> Ministry figures.</p>'],
    [
      '12<sup data-fn="ab-12" class="fn"><a href="#ab-12">1</a></sup>',
      '<ol class="wp-block-footnotes"><li id="ab-12">Ministry figures.</li></ol>',
    ],
    [
      '12<sup><a href="#fn1">1</a>,<a href="#fn2">2</a></sup>',
      '<p id="fn1">1 One.</p><p id="fn2">2 Two.</p>',
    ],
    ['12<sup><a href="https://example.org/a#cite_note-1">[1]</a></sup>', ''],
    ['12<sup>[<a href="https://example.org/help">source needed</a>]</sup>', ''],
    ['12<sup><a href="https://example.org/aide">[réf. nécessaire]</a></sup>', ''],
    ['12<sup><a href="#cite_note-1">[١]</a></sup>', ''],
    ['12<sup><a href="#cite_note-2">[ب]</a></sup>', ''],
    ['12<sup><a href="#cite_note-A-1"><span>[</span>A 1<span>]</span></a></sup>', ''],
    ['12<sup>[Anm. 2]</sup>', ''],
    ['12<span class="footnote-number">1</span>', ''],
    ['12<span class="footnote-marker">1</span>', ''],
    ['12<sup><a href="#footnote-1">a</a></sup>', '<hr><p><a id="footnote-1"></a>Ministry figures.</p>'],
  ])('%s goes with its note', (reference, note) => {
    const html = `<p>${cost.replace('12', reference)}</p><p>It is the third.</p>${note}`
    expect(readText(html)).toBe(`${cost} ¶ It is the third.`)
    expect(leftOut(html)).toContain('footnotes')
  })

  it.each([
    [
      'a link to a part of the page',
      '<p>See <a href="#prices">the prices</a>.</p><p id="prices">They rose.</p>',
    ],
    ['a number in brackets', '<p>He said [1] and left.</p>'],
    ['a link on a number', '<p>It cost <a href="https://example.org/">12</a>.</p>'],
    [
      'a paragraph called footnote that nothing refers to',
      '<p>One.</p><p class="footnote">This story was corrected.</p>',
    ],
    ['an exponent', '<p>10<sup>6</sup></p>'],
  ])('%s is no note', (_, html) => {
    expect(leftOut(html)).not.toContain('footnotes')
  })

  it('never takes the text that refers to it for a note', () => {
    const html = '<div id="fn1"><p>One.<sup><a href="#fn1">1</a></sup></p><p>Two.</p></div>'
    expect(readText(html)).toBe('One. ¶ Two.')
  })
})

describe('a note that stands in the line', () => {
  it.each([
    '<sup class="modern-footnotes-footnote" data-mfn="1"><a href="javascript:void(0)" role="button">1</a></sup><span class="modern-footnotes-footnote__note">Ministry figures.</span>',
    '<span class="footnote_referrer"><a><sup class="footnote_plugin_tooltip_text">[1]</sup></a><span class="footnote_tooltip">Ministry figures.</span></span>',
    '<label for="sn-1" class="margin-toggle sidenote-number"></label><input type="checkbox" id="sn-1" class="margin-toggle"><span class="sidenote">Ministry figures.</span>',
    '<span class="ltx_note ltx_role_footnote"><sup class="ltx_note_mark">1</sup><span class="ltx_note_content">Ministry figures.</span></span>',
  ])('is no text: %s', (note) => {
    expect(readText(`<p>It cost 12 million${note} dinars.</p>`)).toBe('It cost 12 million dinars.')
    expect(leftOut(`<p>It cost 12 million${note} dinars.</p>`)).toContain('footnotes')
  })
})
