/** Stories on paper: printed to PDF by contents that nobody sees and that run nothing. */
import { WebContentsView } from 'electron'
import { t } from '../../catalogue'
import { houseName } from '../../catalogue/house'
import { stageName } from '../../catalogue/stage'
import { filingLine } from '../../story/filing'
import { outgoing, type WriteOptions } from '../../story/formats'
import type { Outgoing } from '../../story/formats/format'
import { writePaper } from '../../story/formats/html/paper'
import { writeMoment, writeNumber } from '../../story/languages/written'
import { type Stage, usualStages } from '../../story/stages/stage'
import { sizeOfBody } from '../../story/story/count'
import { detailsOf } from '../../story/story/parts'
import type { Story } from '../../story/story/record'
import { showPage } from '../window/app-scheme'

/** Where the app serves the faces of the screens, which the print is set in too. */
const faces = '/fonts.css'

function factsOf({ doc, changed, audience, houses }: Outgoing, stages: readonly Stage[]) {
  const { slug, house, language, stage, note, clientNote, filing } = detailsOf(doc)
  const when = { day: true, month: 'short', year: true, time: true } as const
  const { words } = sizeOfBody(doc)
  const facts = [
    { name: t('main.paper.slug'), value: slug },
    { name: t('main.paper.house'), value: houseName(houses, house) },
    { name: t('main.paper.changed'), value: writeMoment(new Date(changed), language, when) },
    { name: t('main.paper.words'), value: writeNumber(words, language) },
    { name: t('main.paper.stage'), value: audience === 'desk' ? stageName(stage, stages) : '' },
    { name: t('main.paper.filing'), value: filing ? filingLine(filing, language) : '' },
    { name: t('main.paper.clientNote'), value: clientNote },
    { name: t('main.paper.note'), value: note },
  ]
  return facts.filter(({ value }) => value !== '')
}

/** Bytes at the head of a file in which it says what it is. */
const largestHead = 100_000

/** What stands at the foot of each page: Chromium fills in the numbers. */
const foot = `<div style="font:7pt sans-serif;color:#666;width:100%;text-align:center">
<span class="pageNumber"></span> / <span class="totalPages"></span></div>`

/**
 * Chromium names the system of the machine as what made a file; the file is for readers. What takes the name's place is as
 * long: a PDF counts its places in bytes.
 */
function withoutMachine(pdf: Buffer): Buffer {
  const written = /\/Creator \((?:[^()\\]|\\.)*\)/s.exec(pdf.toString('latin1', 0, largestHead))
  if (written) pdf.write('/Creator (Copydesk)'.padEnd(written[0].length), written.index, 'latin1')
  return pdf
}

/** A story as a tagged PDF on A4. */
export async function printPdf(story: Story, options: WriteOptions = {}): Promise<Uint8Array> {
  const sent = outgoing(story, {}, options)
  const page = showPage(writePaper(sent, factsOf(sent, options.stages ?? usualStages), faces))
  // contents without a window, which print where there is no display too
  const { webContents } = new WebContentsView({
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false },
  })
  try {
    await webContents.loadURL(page.url)
    await webContents.executeJavaScript('document.fonts.ready.then(() => true)')
    const pdf = await webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: foot,
    })
    return withoutMachine(pdf)
  } finally {
    webContents.close()
    page.release()
  }
}
