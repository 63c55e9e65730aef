/** Another story beside the open one: to be read, and to take paragraphs over from. It is edited once the two are swapped. */
import { ArrowLeftRight, CornerDownLeft, X } from 'lucide-react'
import type { Node } from 'prosemirror-model'
import { type EditorState, NodeSelection } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { memo, useEffect, useRef, useState } from 'react'
import { toast } from 'sonner'
import { t } from '../../catalogue'
import { takeOver } from '../../story/editing/take-over'
import { headlineOf } from '../../story/story/parts'
import { docFromJSON } from '../../story/story/record'
import { openStory } from '../actions/stories'
import { useBeside } from '../beside/beside-store'
import { setSource, sourceLine, sourceName } from '../beside/source'
import { desk } from '../bridge'
import { messageOf } from '../desk/attempt'
import { openSession, useDesk } from '../desk/desk-store'
import { Button, IconButton } from '../parts/button'
import { mountToRead } from './read-only'

/** The story's document, read anew when it was written; null until it is read. */
function useDoc(id: string): Node | null {
  const changed = useDesk(({ received }) => received.get(id)?.changed)
  const [read, setRead] = useState<{ id: string; doc: Node } | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is read again when it has changed
  useEffect(() => {
    let isWanted = true
    desk.read(id).then(
      (json) => isWanted && setRead({ id, doc: docFromJSON(json) }),
      (error) => isWanted && toast.error(messageOf(error)),
    )
    return () => {
      isWanted = false
    }
  }, [id, changed])
  return read?.id === id ? read.doc : null
}

/** The blocks that a selection touches, cut to it where it is within one. */
function selectedBlocks({ doc, selection }: EditorState): Node[] {
  const { from, to, $from, $to, empty } = selection
  if (empty) return $from.depth > 0 ? [$from.node(1)] : []
  if ($from.sameParent($to) && $from.depth === 1)
    return [$from.parent.cut($from.parentOffset, $to.parentOffset)]
  return doc.children.filter((block, index) => {
    const start = doc.children.slice(0, index).reduce((size, each) => size + each.nodeSize, 0)
    return start < to && start + block.nodeSize > from
  })
}

/** Takes what is selected over into the open story, behind the block with its cursor. */
function insertInto(view: EditorView): void {
  const name = sourceName(view.state.doc)
  openSession()?.run(takeOver(selectedBlocks(view.state), { name, line: sourceLine(name) }))
}

/** Selects the next block, or the one before; the first time the one that was clicked in. */
function stepBlock(view: EditorView, by: 1 | -1): boolean {
  const { doc, selection } = view.state
  const at = selection.$from.index(0) + (selection instanceof NodeSelection ? by : 0)
  const index = Math.max(0, Math.min(doc.childCount - 1, at))
  const start = doc.children.slice(0, index).reduce((size, each) => size + each.nodeSize, 0)
  view.dispatch(view.state.tr.setSelection(NodeSelection.create(doc, start)).scrollIntoView())
  return true
}

function keyIn(view: EditorView, { key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey) return false
  if (key === 'ArrowDown') return stepBlock(view, 1)
  if (key === 'ArrowUp') return stepBlock(view, -1)
  if (key === 'Enter') insertInto(view)
  return key === 'Enter'
}

/** The story on its page, which nothing can be typed into. */
function Page({ doc, shown }: { doc: Node; shown: (view: EditorView | null) => void }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!place.current) return
    const view = mountToRead(place.current, doc, t('beside.name'), keyIn)
    shown(view)
    const onCopy = (event: Event) => {
      if (event instanceof ClipboardEvent) setSource(event.clipboardData, doc)
      if (event instanceof DragEvent) setSource(event.dataTransfer, doc)
    }
    // behind ProseMirror, which clears what is to be copied first
    const around = place.current
    for (const name of ['copy', 'dragstart']) around.addEventListener(name, onCopy)
    return () => {
      for (const name of ['copy', 'dragstart']) around.removeEventListener(name, onCopy)
      shown(null)
      view.destroy()
    }
  }, [doc, shown])
  return <div className="story" ref={place} />
}

export const Beside = memo(function Beside({ id }: { id: string }) {
  const doc = useDoc(id)
  const [view, setView] = useState<EditorView | null>(null)
  const close = () => {
    useBeside.setState({ id: null })
    openSession()?.focus()
  }
  const swap = async () => {
    const open = openSession()?.id ?? null
    await openStory(id)
    if (openSession()?.id === id) useBeside.setState({ id: open })
    openSession()?.focus()
  }
  return (
    <section
      className="preview beside"
      aria-label={t('beside.title')}
      onKeyDown={({ key, defaultPrevented }) => {
        if (key === 'Escape' && !defaultPrevented) close()
      }}
    >
      <header className="preview-head">
        <h2 className="beside-title">
          <bdi>{doc && (headlineOf(doc) || t('desk.untitled'))}</bdi>
        </h2>
        <Button onClick={() => view && insertInto(view)}>
          <CornerDownLeft aria-hidden="true" />
          {t('beside.insert')}
        </Button>
        <IconButton icon={ArrowLeftRight} name={t('beside.swap')} onClick={() => void swap()} />
        <IconButton icon={X} name={t('beside.close')} onClick={close} />
      </header>
      <div className="beside-page">{doc && <Page doc={doc} shown={setView} />}</div>
    </section>
  )
})
