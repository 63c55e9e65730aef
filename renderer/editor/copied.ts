/** What is copied out of a story, as the markup of an article that other programs take: without desk notes. */
import { DOMSerializer } from 'prosemirror-model'
import { schema } from '../../story/schema'
import { copyOfContent } from '../../story/story/desk-notes'
import { directionOfText } from '../../story/story/direction'

/** The attribute of HTML that was copied out of Copydesk: other editors are made of ProseMirror too. */
export const ownCopy = 'data-copydesk'

/** An item or a cell with one paragraph has its words in it, as they are written by hand. */
function unwrapOnlyParagraphs(dom: ParentNode): void {
  for (const holder of dom.querySelectorAll('li, td, th')) {
    const [only, ...others] = holder.childNodes
    if (others.length === 0 && only?.nodeName === 'P') only.replaceWith(...only.childNodes)
  }
}

interface Written {
  language?: string
  direction?: 'ltr' | 'rtl'
}

export class CopySerializer extends DOMSerializer {
  /** @param writtenIn tells the language and direction of the story that is copied from */
  constructor(private readonly writtenIn: () => Written | undefined) {
    super(DOMSerializer.nodesFromSchema(schema), DOMSerializer.marksFromSchema(schema))
  }

  override serializeFragment(...given: Parameters<DOMSerializer['serializeFragment']>) {
    const [content, ...others] = given
    const isWhole = given[2] === undefined
    const dom = super.serializeFragment(isWhole ? copyOfContent(content) : content, ...others)
    // it is asked for the content of each node too, and puts that into it
    if (!isWhole || !('children' in dom)) return dom
    unwrapOnlyParagraphs(dom)
    const { language, direction } = this.writtenIn() ?? {}
    for (const block of dom.children) {
      if (!direction) break
      const own = directionOfText(block.textContent, direction)
      if (own === 'ltr' && direction === 'ltr') continue
      // programs that write from the left would put its stops on the wrong side
      block.setAttribute('dir', own)
      if (language && own === direction) block.setAttribute('lang', language)
    }
    dom.firstElementChild?.setAttribute(ownCopy, '')
    return dom
  }
}
