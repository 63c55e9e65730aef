/** Pictures as they are shown in the text. */
import type { NodeViewConstructor } from 'prosemirror-view'

/** The address that the window can load a picture from. */
function pictureUrl(src: string): string {
  return src.replace(/^picture:/, 'app://desk/pictures/')
}

/** A picture with its caption and credit below it. */
export const pictureView: NodeViewConstructor = (node) => {
  const dom = document.createElement('figure')
  const image = document.createElement('img')
  image.src = pictureUrl(node.attrs.src)
  image.alt = node.attrs.alt
  image.draggable = false
  const contentDOM = document.createElement('figcaption')
  dom.append(image, contentDOM)
  return {
    dom,
    contentDOM,
    update(next) {
      if (next.type !== node.type) return false
      image.src = pictureUrl(next.attrs.src)
      image.alt = next.attrs.alt
      return true
    },
    ignoreMutation: (mutation) => mutation.target === image,
  }
}
