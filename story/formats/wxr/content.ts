/** The body of a post: its content, in whichever editor it was written, as blocks of a story. */
import type { Node } from 'prosemirror-model'
import type { Wire } from '../../schema/values'
import type { Dropped } from '../format'
import { readDom } from '../html/content'
import { parseDocument } from '../html/read'
import { paragraphs } from '../parts/item'
import { renderBlocks } from './blocks'
import { type Attachment, takePictures } from './pictures'
import { expandShortcodes } from './shortcodes'

/** What a post's content holds. */
interface Content {
  blocks: Node[]
  /** As they come in the text, galleries last. */
  pictures: Wire['pictures']
  /** The addresses of what was embedded. */
  embeds: string[]
  dropped: Dropped[]
}

type Body = ReturnType<typeof parseDocument>['body']

/** The addresses of embeds, which are taken out: blocks hold them as text, older posts in frames. */
function takeEmbeds(body: Body): string[] {
  const found = [...body.querySelectorAll('.wp-block-embed, iframe, video, audio')].map((element) => {
    const source = element.getAttribute('src') ?? element.querySelector('[src]')?.getAttribute('src')
    const [, address] = /(https?:\/\/\S+)/.exec(element.textContent ?? '') ?? []
    return source ?? address ?? ''
  })
  for (const element of body.querySelectorAll('.wp-block-embed')) element.remove()
  return found
}

function read(content: string, attachments: ReadonlyMap<string, Attachment>, language: string): Content {
  const expanded = expandShortcodes(content)
  const rendered = renderBlocks(expanded.html)
  const { body } = parseDocument(rendered.html)
  const embeds = [...expanded.embeds, ...takeEmbeds(body)]
  const gallery = expanded.gallery.map((id) => attachments.get(id))
  const pictures = [...takePictures(body, attachments), ...gallery.filter((each) => each !== undefined)]
  const found = readDom(body, language)
  const dropped = [...found.dropped, ...expanded.dropped, ...rendered.dropped]
  if (embeds.length > 0) dropped.push('embed')
  if (gallery.includes(undefined)) dropped.push('picture')
  return {
    blocks: found.blocks,
    pictures: pictures.map(({ href, caption, credit }) => ({ href, caption, credit })),
    embeds: embeds.filter(Boolean),
    dropped: [...new Set(dropped)],
  }
}

/** The content of a post in a language, `''` where that is not said; of HTML that is nested too deeply only the text. */
export function readContent(
  content: string,
  attachments: ReadonlyMap<string, Attachment>,
  language: string,
): Content {
  try {
    return read(content, attachments, language)
  } catch (problem) {
    if (!(problem instanceof RangeError)) throw problem
    const text = content.replace(/<[^<>]*>/g, '\n')
    return { blocks: paragraphs(text), pictures: [], embeds: [], dropped: ['raw-html'] }
  }
}
