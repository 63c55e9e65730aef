/** What programs put on the clipboard, written after what they put there; the words and people are invented. */

export interface Shape {
  /** The program, and what was copied in it. */
  name: string
  html: string
  text: string
  /** The text read into a written story: blocks, items and rows parted by `¶`, cells by `|`, lines by `/`. */
  expected: string
  /** What is told of it. */
  dropped?: readonly string[]
}

const word = (body: string) =>
  `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40"><head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--><style><!-- @font-face {font-family:Calibri;} p.MsoNormal {margin:0cm; font-size:12.0pt;} p.Hidden, li.Hidden {mso-style-name:Hidden; display:none; mso-hide:all;} @list l0:level1 {mso-level-number-format:bullet;} --></style></head><body lang=EN-GB style='tab-interval:36.0pt'><!--StartFragment-->${body}<!--EndFragment--></body></html>`

const item = (level: number, sign: string, text: string, list = 'l0') =>
  `<p class=MsoListParagraph style='margin-left:${level * 36}pt;text-indent:-18.0pt;mso-list:${list} level${level} lfo1'><![if !supportLists]><span lang=EN-GB style='font-family:Symbol'><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span lang=EN-GB>${text}<o:p></o:p></span></p>`

const para = (text: string) => `<p class=MsoNormal><span lang=EN-GB>${text}<o:p></o:p></span></p>`

const google = (body: string) =>
  `<meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-0b1c">${body}</b><br class="Apple-interchange-newline">`

const span = (text: string, style = '') =>
  `<span style="font-size:11pt;font-family:Arial,sans-serif;color:#000000;background-color:transparent;font-weight:400;font-style:normal;font-variant:normal;text-decoration:none;vertical-align:baseline;white-space:pre;white-space:pre-wrap;${style}">${text}</span>`

const googleParagraph = (text: string) =>
  `<p dir="ltr" style="line-height:1.38;margin-top:0pt;margin-bottom:0pt;">${span(text)}</p>`

const checkItem = (text: string, isDone: boolean) =>
  `<li dir="ltr" role="checkbox" aria-checked="${isDone}" style="list-style-type:none;" aria-level="1"><img src="data:image/png;base64,iVBORw0KGgo=" width="18.4px" height="18.4px" alt="${isDone ? 'checked' : 'unchecked'}" aria-roledescription="checkbox" style="margin-right:3px;" /><p dir="ltr" style="display:inline-block;vertical-align:top;width:calc(100% - 21px);margin-top:0px;" role="presentation">${span(text, isDone ? 'text-decoration:line-through;' : '')}</p></li>`

const chrome = (body: string) => `<meta http-equiv="content-type" content="text/html; charset=utf-8">${body}`

const computed =
  'color: rgb(32, 33, 34); font-family: sans-serif; font-size: 16px; font-style: normal; font-variant-ligatures: normal; font-weight: 400; letter-spacing: normal; orphans: 2; text-align: start; text-indent: 0px; text-transform: none; white-space: normal; background-color: rgb(255, 255, 255); text-decoration-style: initial; display: inline !important; float: none;'

export const shapes: readonly Shape[] = [
  {
    name: 'Word: paragraphs with a blank one between',
    html: word(`${para('The dam is old.')}${para('&nbsp;')}${para('It leaks <b>badly</b>.')}`),
    text: 'The dam is old.\r\n\r\nIt leaks badly.\r\n',
    expected: 'The dam is old. ¶ It leaks badly.',
  },
  {
    name: 'Word: bullets in bullets',
    html: word(
      `${para('They agreed:')}${item(1, '·', 'A new pump')}${item(2, 'o', 'Electric, not diesel')}${item(1, '·', 'Two guards')}${para('Work begins.')}`,
    ),
    text: '',
    expected: 'They agreed: ¶ A new pump ¶ Electric, not diesel ¶ Two guards ¶ Work begins.',
  },
  {
    name: 'Word: numbers that go on from three',
    html: word(`${item(1, '3.', 'Pump')}${item(1, '4.', 'Guards')}`),
    text: '',
    expected: 'Pump ¶ Guards',
  },
  {
    name: 'Word for Mac: list paragraphs whose signs are bare text',
    html: word(
      '<p class=MsoListParagraphCxSpFirst>·&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; Pump</p><p class=MsoListParagraphCxSpLast>·&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; Guards</p>',
    ),
    text: '',
    expected: 'Pump ¶ Guards',
  },
  {
    name: 'Word: tracked changes and a comment',
    html: word(
      `${para('The minister <del cite="mailto:Ana%20Hart" datetime="2026-11-02T10:11"><span class=msoDel>took a bribe of $2 million</span></del><ins cite="mailto:Ana%20Hart" datetime="2026-11-02T10:11">denied wrongdoing</ins><span class=MsoCommentReference><span style=\'font-size:8.0pt\'><a class=msocomanchor id="_anchor_1" href="#_msocom_1" name="_msoanchor_1">[AH1]</a><span style=\'mso-special-character:comment\'>&nbsp;</span></span></span>.')}<div style='mso-element:comment-list'><![if !supportAnnotations]><hr class=msocomoff align=left size=1 width="33%"><![endif]><div style='mso-element:comment'><div id="_com_1" class=msocomtxt><p class=MsoCommentText><span class=MsoCommentReference><a class=msocomoff href="#_msoanchor_1">[AH1]</a></span>Lawyer says cut this</p></div></div></div>`,
    ),
    text: '',
    expected: 'The minister denied wrongdoing.',
    dropped: ['deletions', 'comments'],
  },
  {
    name: 'Word: a footnote',
    html: word(
      `${para('It cost 12<a style=\'mso-footnote-id:ftn1\' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span style=\'mso-special-character:footnote\'><![if !supportFootnotes]><span class=MsoFootnoteReference>[1]</span><![endif]></span></span></a> million.')}<div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference>[1]</span></a> Ministry figures.</p></div></div>`,
    ),
    text: '',
    expected: 'It cost 12 million.',
    dropped: ['footnotes'],
  },
  {
    name: 'Word: hidden text, by its run and by its style',
    html: word(
      `${para("It cost 12 million<span style='display:none;mso-hide:all'> source is Hiwa</span>.")}<p class=Hidden>Call the lawyer</p>`,
    ),
    text: '',
    expected: 'It cost 12 million.',
    dropped: ['hidden-text'],
  },
  {
    name: 'Word: a table with two paragraphs in a cell',
    html: word(
      `<table class=MsoTableGrid border=1 cellspacing=0><tr style='mso-yfti-irow:0'><td width=200 valign=top>${para('<b>Party</b>')}</td><td width=200 valign=top>${para('<b>Votes</b>')}</td></tr><tr><td>${para('Green')}${para('Alliance')}</td><td>${para('12')}</td></tr></table>${para('&nbsp;')}`,
    ),
    text: '',
    expected: 'Party|Votes ¶ Green/Alliance|12',
  },
  {
    name: 'Word: powers and ordinals',
    html: word(para('On the 2<sup>nd</sup> it held 10<sup>6</sup> m<sup>3</sup> of CO<sub>2</sub>.')),
    text: '',
    expected: 'On the 2nd it held 10⁶ m³ of CO₂.',
  },
  {
    name: 'Word Online: paragraphs and a list',
    html: `<div class="OutlineElement Ltr BCX0 SCXW1"><p class="Paragraph SCXW1 BCX0"><span data-contrast="auto" class="TextRun SCXW1 BCX0"><span class="NormalTextRun SCXW1 BCX0">They agreed:</span></span><span class="EOP SCXW1 BCX0" data-ccp-props="{}">&nbsp;</span></p></div><div class="ListContainerWrapper SCXW1 BCX0"><ul class="BulletListStyle1 SCXW1 BCX0" role="list"><li data-leveltext="" data-font="Symbol" data-listid="1" aria-setsize="-1" data-aria-posinset="1" data-aria-level="1" role="listitem" class="OutlineElement Ltr BCX0 SCXW1"><p class="Paragraph SCXW1 BCX0"><span class="TextRun SCXW1 BCX0">A new pump</span><span class="EOP SCXW1 BCX0">&nbsp;</span></p></li></ul></div>`,
    text: '',
    expected: 'They agreed: ¶ A new pump',
  },
  {
    name: 'Word Online: a tracked deletion and a power',
    html: `<p class="Paragraph SCXW1"><span class="TrackedChange SCXW1"><span class="TextRun TrackChangeTextDeletion SCXW1">lied and </span></span><span class="TextRun SCXW1">said 10</span><span class="TextRun Superscript SCXW1" style="vertical-align:super;font-size:8pt">6</span></p>`,
    text: '',
    expected: 'said 10⁶',
    dropped: ['deletions'],
  },
  {
    name: 'Outlook: a mail of divisions',
    html: `<html><head><style>p.MsoNormal{margin:0cm}</style></head><body><div class="elementToProof" style="font-family: Aptos">The dam is old.</div><div class="elementToProof"><br></div><div class="elementToProof">It leaks.</div></body></html>`,
    text: '',
    expected: 'The dam is old. ¶ It leaks.',
  },
  {
    name: 'Outlook: breaks around a no-break space',
    html: '<div>The dam is old.<br>&nbsp;<br>It leaks.<br><br>That is all.</div>',
    text: '',
    expected: 'The dam is old. ¶ It leaks. ¶ That is all.',
  },
  {
    name: 'Outlook: a list of Word in a mail',
    html: word(
      `<ul style='margin-top:0cm' type=disc><li class=MsoListParagraph style='mso-list:l0 level1 lfo1'>Pump<o:p></o:p></li><li class=MsoListParagraph style='mso-list:l0 level1 lfo1'>Guards<o:p></o:p></li></ul>`,
    ),
    text: '',
    expected: 'Pump ¶ Guards',
  },
  {
    name: 'Gmail: a reply with its quote',
    html: '<div dir="ltr">The dam is old.<div><br></div><div>It leaks.</div></div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Mon, Hiwa wrote:<br></div><blockquote class="gmail_quote" style="margin:0px">Is it old?</blockquote></div>',
    text: '',
    expected: 'The dam is old. ¶ It leaks. ¶ On Mon, Hiwa wrote: ¶ Is it old?',
  },
  {
    name: 'A newsletter: tables that lay it out, and a preheader',
    html: '<div style="display:none;font-size:1px;color:#ffffff;line-height:1px;max-height:0px;overflow:hidden">Read this first</div><table width="100%" role="presentation"><tr><td align="center"><table width="600"><tr><td><h1>Dam to be drained</h1></td></tr><tr><td><p>Engineers will empty the dam this autumn, officials said on Monday.</p><p>Work begins in May, as soon as the rain stops, they said.</p></td></tr></table></td></tr></table>',
    text: '',
    expected:
      'Dam to be drained ¶ Engineers will empty the dam this autumn, officials said on Monday. ¶ Work begins in May, as soon as the rain stops, they said.',
    dropped: ['hidden-text'],
  },
  {
    name: 'Google Docs: blank lines between paragraphs',
    html: google(`${googleParagraph('The dam is old.')}<br />${googleParagraph('It leaks.')}`),
    text: '',
    expected: 'The dam is old. ¶ It leaks.',
  },
  {
    name: 'Google Docs: a list with a list in it',
    html: google(
      `<ul style="margin-top:0;"><li dir="ltr" style="list-style-type:disc;" aria-level="1"><p role="presentation">${span('Pump')}</p></li><ul><li dir="ltr" aria-level="2"><p role="presentation">${span('Electric')}</p></li></ul><li dir="ltr"><p role="presentation">${span('Guards')}</p></li></ul>`,
    ),
    text: '',
    expected: 'Pump ¶ Electric ¶ Guards',
  },
  {
    name: 'Google Docs: part of a list',
    html: google(
      `<ol><ol><li><p>${span('Leak')}</p></li></ol><li><p>${span('Boots')}</p></li><ol><li><p>${span('Nets')}</p></li></ol></ol>`,
    ),
    text: '',
    expected: 'Leak ¶ Boots ¶ Nets',
  },
  {
    name: 'Google Docs: a power, bold and a link',
    html: google(
      `<p dir="ltr">${span('It holds 10')}${span('6', 'font-size:0.6em;vertical-align:super;')}${span(' m', '')}${span('3', 'vertical-align:super;')}</p>`,
    ),
    text: '',
    expected: 'It holds 10⁶ m³',
  },
  {
    name: 'Google Docs: a picture between paragraphs',
    html: google(
      `${googleParagraph('The dam is old.')}<p dir="ltr"><span style="font-size:11pt"><span style="border:none;display:inline-block;overflow:hidden;width:602px;height:401px;"><img src="https://lh7-rt.example.org/docsz/a" width="602" height="401" /></span></span></p><br />${googleParagraph('It leaks.')}`,
    ),
    text: '',
    expected: 'The dam is old. ¶ It leaks.',
    dropped: ['picture'],
  },
  {
    name: 'Google Docs: a table',
    html: google(
      `<div dir="ltr" align="left"><table style="border:none;"><colgroup><col width="301" /><col width="301" /></colgroup><tbody><tr style="height:0pt"><td><p dir="ltr">${span('Party', 'font-weight:700;')}</p></td><td><p dir="ltr">${span('Votes', 'font-weight:700;')}</p></td></tr><tr><td><p dir="ltr">${span('Green')}</p><p dir="ltr">${span('Alliance')}</p></td><td><p dir="ltr">${span('12')}</p></td></tr></tbody></table></div>`,
    ),
    text: '',
    expected: 'Party|Votes ¶ Green/Alliance|12',
  },
  {
    name: 'Google Docs exported: a footnote and a comment',
    html: '<p><span>It cost 12</span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup><span> million</span><sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup>.</p><hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span> Ministry figures.</span></p></div><div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Check this</span></p></div>',
    text: '',
    expected: 'It cost 12 million.',
    dropped: ['comments', 'footnotes'],
  },
  {
    name: 'Google Sheets: cells with a bold head and a merged one',
    html: '<meta charset="utf-8"><google-sheets-html-origin><style type="text/css"><!--td {border: 1px solid #cccccc;}br {mso-data-placement:same-cell;}--></style><table xmlns="http://www.w3.org/1999/xhtml" cellspacing="0" dir="ltr" border="1" data-sheets-root="1"><colgroup><col width="100"/><col width="100"/></colgroup><tbody><tr style="height:21px;"><td style="font-weight:bold;" data-sheets-value="{}">Party</td><td style="font-weight:bold;">Votes</td></tr><tr><td rowspan="2">Green</td><td data-sheets-value="{}">12</td></tr><tr><td>14</td></tr></tbody></table></google-sheets-html-origin>',
    text: 'Party\tVotes\nGreen\t12\n\t14',
    expected: 'Party|Votes ¶ Green|12 ¶ |14',
    dropped: ['merged-cells'],
  },
  {
    name: 'Excel: cells',
    html: `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=ProgId content=Excel.Sheet><style><!--table {mso-displayed-decimal-separator:"\\.";} .xl63 {font-weight:700;} --></style></head><body link="#0563C1"><table border=0 cellpadding=0 cellspacing=0 width=128><col width=64 span=2 style='width:48pt'><!--StartFragment--><tr height=20><td height=20 class=xl63 width=64>Party</td><td class=xl63 width=64>Votes</td></tr><tr height=20><td height=20>Green</td><td align=right>4,100</td></tr><!--EndFragment--></table></body></html>`,
    text: 'Party\tVotes\r\nGreen\t4,100\r\n',
    expected: 'Party|Votes ¶ Green|4,100',
  },
  {
    name: 'Excel: one cell',
    html: `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table border=0><!--StartFragment--><tr height=20><td height=20 width=64>4,100</td></tr><!--EndFragment--></table></body></html>`,
    text: '4,100\r\n',
    expected: '4,100',
  },
  {
    name: 'LibreOffice Calc: cells',
    html: '<!DOCTYPE html><html><head><meta name="generator" content="LibreOffice 7.4"/><style type="text/css">body,div,table{font-family:"Liberation Sans"}</style></head><body><table cellspacing="0" border="0"><colgroup span="2" width="85"></colgroup><tr><td height="17" align="left"><b>Party</b></td><td align="left"><b>Votes</b></td></tr><tr><td height="17" align="left">Green</td><td align="right" sdval="12" sdnum="1033;">12</td></tr></table></body></html>',
    text: 'Party\tVotes\nGreen\t12\n',
    expected: 'Party|Votes ¶ Green|12',
  },
  {
    name: 'Cells as text alone',
    html: '',
    text: 'Party\tVotes\nGreen\t12\nBlue\t3\n',
    expected: 'Party|Votes ¶ Green|12 ¶ Blue|3',
  },
  {
    name: 'LibreOffice Writer: a list, a power and a note',
    html: '<!DOCTYPE html><html><head><meta name="generator" content="LibreOffice 7.4"/><style>p { margin-bottom: 0.1in }</style></head><body lang="en-GB"><p style="margin-bottom: 0in">It holds 10<sup>6</sup> m<sup>3</sup><a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>.</p><ul><li><p style="margin-bottom: 0in">Pump</p></li></ul><div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>Ministry figures.</p></div></body></html>',
    text: '',
    expected: 'It holds 10⁶ m³. ¶ Pump',
    dropped: ['footnotes'],
  },
  {
    name: 'Apple Pages: paragraphs',
    html: '<html><head><style type="text/css">p.p1 {margin: 0.0px; font: 11.0px Helvetica} p.p2 {min-height: 13.0px} span.s1 {font-kerning: none}</style></head><body><p class="p1"><span class="s1">The dam is old.</span></p><p class="p2"><span class="s1"></span><br></p><p class="p1"><span class="s1">It leaks.</span></p></body></html>',
    text: '',
    expected: 'The dam is old. ¶ It leaks.',
  },
  {
    name: 'Apple Notes: tasks',
    html: '<html><head><style type="text/css">li.li1 {margin: 0.0px}</style></head><body><ul class="Apple-dash-list"><li class="li1">Pump</li><li class="li1">Guards</li></ul></body></html>',
    text: '',
    expected: 'Pump ¶ Guards',
  },
  {
    name: 'Apple Mail: lines of a mail',
    html: '<html><head></head><body><div>The dam is old.</div><div><br class=""></div><div>It leaks.</div><div><br></div></body></html>',
    text: '',
    expected: 'The dam is old. ¶ It leaks.',
  },
  {
    name: 'Slack: a message with a line break and a quote',
    html: chrome(
      '<div class="p-rich_text_section" style="white-space: pre-wrap;">The dam is old.<span aria-label="" class="c-mrkdwn__br" data-stringify-type="paragraph-break" style="display: block; height: 8px;"></span>It leaks.</div><blockquote type="cite" class="c-mrkdwn__quote">We know.</blockquote>',
    ),
    text: '',
    expected: 'The dam is old. ¶ It leaks. ¶ We know.',
  },
  {
    name: 'Teams: a message',
    html: chrome(
      '<div><div id="content-1" aria-label="The dam is old."><p>The dam is old.</p><p>&nbsp;</p><p>It leaks. <img alt="😀" src="https://statics.example.org/e.png" itemtype="http://schema.skype.com/Emoji"></p></div></div>',
    ),
    text: '',
    expected: 'The dam is old. ¶ It leaks. 😀',
  },
  {
    name: 'WhatsApp Web: a message with lines',
    html: chrome(
      '<span dir="ltr" class="selectable-text copyable-text" style="white-space: pre-wrap;"><span>The dam is old.\n\nIt leaks.</span></span>',
    ),
    text: 'The dam is old.\n\nIt leaks.',
    expected: 'The dam is old. ¶ It leaks.',
  },
  {
    name: 'X: a post with a picture',
    html: chrome(
      '<div dir="auto" lang="en" style="white-space: pre-wrap;"><span>The dam is old. </span><img alt="🌊" draggable="false" src="https://abs.example.org/emoji/1f30a.svg"><span>\nIt leaks.</span></div><div><img alt="Image" draggable="true" src="https://pbs.example.org/media/a.jpg"></div>',
    ),
    text: '',
    expected: 'The dam is old. 🌊/It leaks.',
    dropped: ['picture'],
  },
  {
    name: 'Wikipedia: references, edit links and a template',
    html: chrome(
      `<h2 id="History" style="${computed}">History<span class="mw-editsection"><span>[</span><a href="https://en.example.org/edit">edit</a><span>]</span></span></h2><p>It holds 12<sup id="cite_ref-1" class="reference"><a href="https://en.example.org/wiki/Dam#cite_note-1"><span class="cite-bracket">[</span>1<span class="cite-bracket">]</span></a></sup> million tons.<sup class="noprint Inline-Template"><i>[<a href="https://en.example.org/c">citation needed</a>]</i></sup></p>`,
    ),
    text: '',
    expected: 'History ¶ It holds 12 million tons.',
    dropped: ['page-furniture', 'footnotes'],
  },
  {
    name: 'Chrome: some words of a page',
    html: chrome(`<span style="${computed}">the new dam</span>`),
    text: 'the new dam',
    expected: 'the new dam',
  },
  {
    name: 'Chrome: words with the blank before them',
    html: chrome(`<span style="${computed}"> the new dam</span>`),
    text: ' the new dam',
    expected: ' the new dam',
  },
  {
    name: 'Chrome: a figure between paragraphs',
    html: chrome(
      '<p>The dam is old.</p><figure class="wp-block-image"><img src="https://example.org/a.jpg" alt="The dam"><figcaption>The dam at dusk. Photo: Lana Osman</figcaption></figure><p>It leaks.</p>',
    ),
    text: '',
    expected: 'The dam is old. ¶ It leaks.',
    dropped: ['picture', 'captions'],
  },
  {
    name: 'Chrome: a page with its menu and its form',
    html: chrome(
      '<nav><a href="https://example.org/">Home</a><a href="https://example.org/w">World</a></nav><h1>Dam to be drained</h1><p>The dam is old.</p><form><label>Your mail</label><input type="email"><button>Sign up</button></form><p>It leaks.</p>',
    ),
    text: '',
    expected: 'Dam to be drained ¶ The dam is old. ¶ It leaks.',
    dropped: ['page-furniture', 'form'],
  },
  {
    name: 'WordPress: blocks copied from its editor',
    html: '<!-- wp:paragraph --><p>The dam is old.</p><!-- /wp:paragraph --><!-- wp:list --><ul class="wp-block-list"><!-- wp:list-item --><li>Pump</li><!-- /wp:list-item --></ul><!-- /wp:list -->',
    text: '',
    expected: 'The dam is old. ¶ Pump',
  },
  {
    name: 'Superdesk: a body with a crosshead and an embed',
    html: '<p>The dam is old.</p><h2>What next</h2><div class="embed-block"><iframe src="https://example.org/v"></iframe></div><p>It <s>does not leak</s> leaks.</p>',
    text: '',
    expected: 'The dam is old. ¶ What next ¶ It does not leak leaks.',
    dropped: ['embed'],
  },
  {
    name: 'Google Docs: a checklist, whose boxes are pictures',
    html: google(
      `<ul style="padding-inline-start:28px;">${checkItem('Pump', false)}${checkItem('Guards', true)}</ul>`,
    ),
    text: '',
    expected: '☐ Pump ¶ ☒ Guards',
  },
  {
    name: 'Notion: tasks and a toggle',
    html: chrome(
      '<ul class="to-do-list"><li><input type="checkbox" checked disabled> Pump</li><li><input type="checkbox" disabled> Guards</li></ul><details open=""><summary>More</summary><p>It leaks.</p></details>',
    ),
    text: '',
    expected: '☒ Pump ¶ ☐ Guards ¶ More ¶ It leaks.',
  },
  {
    name: 'A code editor: lines with colours',
    html: "<meta charset='utf-8'><div style=\"color: #d4d4d4;font-family: Menlo, Monaco, 'Courier New', monospace;white-space: pre;\"><div><span>- Pump</span></div><div><span>- Guards</span></div></div>",
    text: '- Pump\n- Guards',
    expected: 'Pump ¶ Guards',
  },
  {
    name: 'A terminal: colours in the text',
    html: '',
    text: '\u001b[1;31mThe dam\u001b[0m is old.\u001b[K',
    expected: 'The dam is old.',
  },
  {
    name: 'A reader of PDFs: lines of a column, with the foot and the head of a page between',
    html: '',
    text: 'The committee met on Tuesday to discuss the new\nbudget, which was published last week and criti-\ncised by the opposition as de-escalation of the\n\nAnnual report of the dam\n12\n\nsort that nobody wants, its chair said in a long\nand angry speech to the house.',
    expected:
      'The committee met on Tuesday to discuss the new budget, which was published last week and criticised by the opposition as de-escalation of the sort that nobody wants, its chair said in a long and angry speech to the house.',
    dropped: ['page-headers'],
  },
  {
    name: 'A reader of PDFs in the browser: a place for each line',
    html: '<span dir="ltr" role="presentation">The committee met on Tuesday to discuss the new yearly</span><br role="presentation"><span dir="ltr" role="presentation">budget, which was published last week and to which the</span><br role="presentation"><span dir="ltr" role="presentation">opposition said no.</span>',
    text: 'The committee met on Tuesday to discuss the new yearly\nbudget, which was published last week and to which the\nopposition said no.',
    expected:
      'The committee met on Tuesday to discuss the new yearly budget, which was published last week and to which the opposition said no.',
  },
  {
    name: 'A mail as text: items with stars',
    html: '',
    text: 'They agreed:\n\n* A new pump\n* Two guards\n\nWork begins in May.',
    expected: 'They agreed: ¶ A new pump ¶ Two guards ¶ Work begins in May.',
  },
  {
    name: 'A page that hides its copyright in what is copied',
    html: chrome(
      '<p>The dam is old.<br><span style="position: absolute; left: -9999px;">Read more at example.org</span></p>',
    ),
    text: '',
    expected: 'The dam is old.',
    dropped: ['hidden-text'],
  },
  {
    name: 'A page in French',
    html: chrome('<p lang="fr">Elle a dit\u00a0: «\u00a0C’est bien\u00a0!\u00a0»</p>'),
    text: '',
    expected: 'Elle a dit\u00a0: «\u00a0C’est bien\u00a0!\u00a0»',
  },
  {
    name: 'An encyclopedia as plain text: figures in brackets',
    html: '',
    text: 'It holds 12[1] million tons.[2][3] It leaks.[a]',
    expected: 'It holds 12 million tons. It leaks.',
    dropped: ['footnotes'],
  },
  {
    name: 'A report as plain text: notes at its foot',
    html: '',
    text: 'It holds 12 million tons.[1]\r\n\r\nIt leaks.\r\n\r\n[1] Ministry figures.',
    expected: 'It holds 12 million tons. ¶ It leaks.',
  },
  {
    name: 'A page in Arabic with a note beside its figure',
    html: chrome(
      '<p dir="rtl" lang="ar">بلغت الكلفة ١٢<sup><a href="https://example.org/d#cite_note-1">[1]</a></sup> مليونا.</p>',
    ),
    text: '',
    expected: 'بلغت الكلفة ١٢ مليونا.',
    dropped: ['footnotes'],
  },
  {
    name: 'WhatsApp Web: messages with their times',
    html: '',
    text: '[10:31, 03/11/2026] Dana Ali: The dam is old.\n[10:32, 03/11/2026] Dana Ali: It leaks.\n[10:40, 03/11/2026] +964 750 000 0000: Who says so?',
    expected: 'Dana Ali: The dam is old. ¶ It leaks. ¶ +964 750 000 0000: Who says so?',
    dropped: ['chat-times'],
  },
  {
    name: 'WhatsApp on a telephone: a chat that was exported',
    html: '',
    text: '03/11/2026, 10:30 - Messages and calls are end-to-end encrypted.\n03/11/2026, 10:31 - Dana Ali: The dam is old.\nIt leaks.\n03/11/2026, 10:32 - Dana Ali: <Media omitted>\n03/11/2026, 10:33 - Hiwa: Since when?',
    expected: 'Dana Ali: The dam is old. ¶ It leaks. ¶ Hiwa: Since when?',
    dropped: ['chat-times'],
  },
  {
    name: 'WhatsApp on an iPhone: in Sorani, with marks of direction',
    html: '',
    text: '\u200e[03/11/2026, 10:31:22\u202fAM] دانا عەلی: بەنداوەکە کۆنە.\n\u200e[03/11/2026, 10:32:05\u202fAM] هێڤی: کەی؟',
    expected: 'دانا عەلی: بەنداوەکە کۆنە. ¶ هێڤی: کەی؟',
    dropped: ['chat-times'],
  },
  {
    name: 'Telegram: two messages',
    html: '',
    text: 'Dana Ali, [03.11.2026 10:31]\nThe dam is old.\n\nHiwa, [03.11.2026 10:32]\nSince when?',
    expected: 'Dana Ali: The dam is old. ¶ Hiwa: Since when?',
    dropped: ['chat-times'],
  },
  {
    name: 'Teams: messages with their times',
    html: '<div><p>[10:31 AM] Dana Ali</p><p>The dam is old.</p><p>[10:32 AM] Hiwa</p><p>Since when?</p></div>',
    text: '[10:31 AM] Dana Ali\nThe dam is old.\n[10:32 AM] Hiwa\nSince when?',
    expected: 'Dana Ali: The dam is old. ¶ Hiwa: Since when?',
    dropped: ['chat-times'],
  },
  {
    name: 'Slack: messages with their times',
    html: '',
    text: 'Dana Ali\n  10:31 AM\nThe dam is old.\nHiwa\n  10:32 AM\nSince when?',
    expected: 'Dana Ali: The dam is old. ¶ Hiwa: Since when?',
    dropped: ['chat-times'],
  },
  {
    name: 'A programme of a day, which is no chat',
    html: '',
    text: '10:31 The minister arrives.\n\n11:00 He speaks: the dam is old.',
    expected: '10:31 The minister arrives. ¶ 11:00 He speaks: the dam is old.',
  },
  {
    name: 'InDesign: soft hyphens and discretionary breaks',
    html: '',
    text: 'The com\u00admittee met on Tues\u00adday.\u2029It will meet again.',
    expected: 'The committee met on Tuesday. ¶ It will meet again.',
  },
  {
    name: 'Word: a paragraph in Sorani from right to left',
    html: word(
      "<p class=MsoNormal dir=RTL style='text-align:right;direction:rtl;unicode-bidi:embed'><span lang=KU style='font-family:Unikurd'>بەنداوەکە کۆنە<span dir=LTR></span>.<o:p></o:p></span></p>",
    ),
    text: '',
    expected: 'بەنداوەکە کۆنە.',
  },
  {
    name: 'Outlook: a signature below a mail',
    html: word(
      `${para('The dam is old.')}${para('It leaks.')}<div id="Signature"><p class=MsoNormal>Dana Ali, desk editor</p></div>`,
    ),
    text: '',
    expected: 'The dam is old. ¶ It leaks. ¶ Dana Ali, desk editor',
  },
  {
    name: 'Firefox: a piece of a page with its link',
    html: '<html><body>\n<!--StartFragment--><p>The <a href="https://example.org/dam">dam</a> is old.</p><!--EndFragment-->\n</body></html>',
    text: 'The dam is old.',
    expected: 'The dam is old.',
  },
  {
    name: 'Google Docs: a suggestion that was rejected in what is copied',
    html: google(`<p dir="ltr">${span('The dam is ')}<del>${span('very ')}</del>${span('old.')}</p>`),
    text: '',
    expected: 'The dam is old.',
    dropped: ['deletions'],
  },
  {
    name: 'Markdown as text: a crosshead and a list',
    html: '',
    text: 'The dam is old.\n\n- Pump\n- Guards',
    expected: 'The dam is old. ¶ Pump ¶ Guards',
  },
]
