/** Pictures as they are shown in the text. */
import type { Attrs } from 'prosemirror-model'
import { NodeSelection } from 'prosemirror-state'
import type { NodeViewConstructor } from 'prosemirror-view'
import { formatDate, t } from '../../catalogue'
import { barredFrom, type Rights } from '../../story/schema/picture'
import { whenCome } from '../desk/moments'
import { show } from '../desk/shown'
import { edgesInset } from './crop-field'

/** The address that the window can load a picture from. */
export function pictureUrl(src: string): string {
  return src.replace(/^picture:/, 'app://desk/pictures/')
}

/** Whether nobody may publish a picture at a moment (ISO 8601). */
function isBarredBy(rights: Rights, now: string): boolean {
  const from = barredFrom(rights)
  return from !== null && from <= now
}

/** What rights say, for those who look at the picture. */
function rightsText(rights: Rights, now: string): string {
  const { terms, until, isBarred } = rights
  const isOver = !isBarred && until !== null && isBarredBy(rights, now)
  return [
    isBarred ? t('picture.isBarred') : '',
    until ? t(isOver ? 'picture.over' : 'picture.untilDay', { day: formatDate(until) }) : '',
    terms,
  ]
    .filter(Boolean)
    .join(' · ')
}

/** A picture with its caption and credit below it, and what its rights say. */
export const pictureView: NodeViewConstructor = (node, view, getPos) => {
  const dom = document.createElement('figure')
  const image = document.createElement('img')
  image.draggable = false
  image.addEventListener('mousedown', (event) => {
    const pos = getPos()
    if (event.button !== 0 || pos === undefined || !view.editable) return
    // the editor would put the cursor beside it, and what is done to the picture would be done to no picture
    event.preventDefault()
    view.focus()
    view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, pos)))
  })
  image.addEventListener('dblclick', () => view.editable && show('pictureDetails'))
  const contentDOM = document.createElement('figcaption')
  const rights = document.createElement('p')
  rights.className = 'picture-rights'
  rights.contentEditable = 'false'
  dom.append(image, contentDOM, rights)
  let stopWaiting: (() => void) | null = null
  const drawRights = (held: Rights) => {
    const now = new Date().toISOString()
    const text = rightsText(held, now)
    rights.textContent = text
    rights.hidden = text === ''
    rights.dataset.barred = String(isBarredBy(held, now))
    stopWaiting?.()
    stopWaiting = null
    const end = barredFrom(held)
    if (end !== null) stopWaiting = whenCome(end, () => drawRights(held))
  }
  const draw = ({ src, alt, crop, rights: held }: Attrs) => {
    image.src = pictureUrl(src)
    image.alt = alt
    image.style.setProperty('object-view-box', crop ? `inset(${edgesInset(crop)})` : 'none')
    drawRights(held)
  }
  draw(node.attrs)
  return {
    dom,
    contentDOM,
    update(next) {
      if (next.type !== node.type) return false
      draw(next.attrs)
      return true
    },
    destroy: () => stopWaiting?.(),
    ignoreMutation: ({ target }) =>
      target === image || rights.contains(target instanceof Text ? target.parentElement : target),
  }
}
