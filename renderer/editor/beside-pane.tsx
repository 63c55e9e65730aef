/** Another story or a version beside the open one: to be read, and to take paragraphs over from. It is edited once the two are swapped. */
import { ArrowLeftRight, CornerDownLeft, X } from 'lucide-react'
import type { Node } from 'prosemirror-model'
import { type EditorState, NodeSelection } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { memo, useEffect, useRef, useState } from 'react'
import { toast } from 'sonner'
import { t } from '../../catalogue'
import type { Version } from '../../contract/version'
import { wholeParagraphs } from '../../story/editing/drop'
import { takeOver } from '../../story/editing/take-over'
import { docFromJSON } from '../../story/story/doc-json'
import { headlineOf } from '../../story/story/parts'
import { openStory } from '../actions/stories'
import { showBeside, useBeside } from '../beside/beside-store'
import { setSource, setWhole, sourceLine, sourceName } from '../beside/source'
import { desk } from '../bridge'
import { messageOf } from '../desk/attempt'
import { openSession, useDesk } from '../desk/desk-store'
import { useFormats } from '../desk/formats'
import { Button, IconButton, wasForHint } from '../parts/button'
import { Choice } from '../parts/choice'
import { calledOf, whyOf } from '../versions/describe'
import { mountToRead } from './read-only'

/** What is read of a story. */
interface Read {
  id: string
  version: string | null
  doc: Node
}

/** A story's document, or a version's, read anew when the story was written; null until it is read. */
function useDoc(id: string, version: string | null): Node | null {
  const changed = useDesk(({ received }) => (version === null ? received.get(id)?.changed : undefined))
  const [read, setRead] = useState<Read | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is read again when it has changed
  useEffect(() => {
    let isWanted = true
    const reading = version === null ? desk.read(id).then(({ doc }) => doc) : desk.version(id, version)
    reading.then(
      (json) => isWanted && setRead({ id, version, doc: docFromJSON(json) }),
      (error) => isWanted && toast.error(messageOf(error)),
    )
    return () => {
      isWanted = false
    }
  }, [id, version, changed])
  return read?.id === id && read.version === version ? read.doc : null
}

/** Stands for the text now, as a choice has no value that is empty. */
const now = 'now'

/** Chooses which text of the story is shown: the one now, where it is another story's, or a version. */
function VersionChoice({ id, version, isOwn }: { id: string; version: string | null; isOwn: boolean }) {
  const changed = useDesk(({ received }) => received.get(id)?.changed)
  const [versions, setVersions] = useState<readonly Version[]>([])
  const formats = useFormats()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a story that was written may have another
  useEffect(() => {
    let isWanted = true
    desk.versions(id).then(
      (all) => isWanted && setVersions(all.toReversed()),
      (error) => isWanted && toast.error(messageOf(error)),
    )
    return () => {
      isWanted = false
    }
  }, [id, changed])
  if (versions.length === 0) return null
  return (
    <Choice
      name={t('versions.shown')}
      value={version ?? now}
      options={[
        ...(isOwn ? [] : [{ value: now, label: t('versions.now') }]),
        ...versions.map((each) => ({ value: each.id, label: `${whyOf(each, formats)} · ${calledOf(each)}` })),
      ]}
      onChange={(value) => showBeside(id, value === now ? null : value)}
    />
  )
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

/**
 * Takes what is selected over into the open story, after the block with its cursor.
 * @param name what the story beside is called; `''` for the open story itself
 */
function insertInto(view: EditorView, name: string): void {
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

function keyIn(view: EditorView, name: string, { key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey) return false
  if (key === 'ArrowDown') return stepBlock(view, 1)
  if (key === 'ArrowUp') return stepBlock(view, -1)
  if (key === 'Enter') insertInto(view, name)
  return key === 'Enter'
}

interface PageProps {
  doc: Node
  /** What its story is called; `''` for the open story itself. */
  name: string
  shown(view: EditorView | null): void
}

/** The story on its page, which nothing can be typed into. */
function Page({ doc, name, shown }: PageProps) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!place.current) return
    const view = mountToRead(place.current, doc, t('beside.name'), (from, event) => keyIn(from, name, event))
    shown(view)
    const onCopy = (event: Event) => {
      if (event instanceof ClipboardEvent) setSource(event.clipboardData, name)
      if (!(event instanceof DragEvent)) return
      setSource(event.dataTransfer, name)
      if (wholeParagraphs(view.state)) setWhole(event.dataTransfer)
    }
    // after ProseMirror, which clears what is to be copied first
    const around = place.current
    for (const event of ['copy', 'dragstart']) around.addEventListener(event, onCopy)
    return () => {
      for (const event of ['copy', 'dragstart']) around.removeEventListener(event, onCopy)
      shown(null)
      view.destroy()
    }
  }, [doc, name, shown])
  return <div className="story" ref={place} />
}

export const Beside = memo(function Beside({ id }: { id: string }) {
  const version = useBeside((state) => state.version)
  const doc = useDoc(id, version)
  const isOwn = useDesk(({ session }) => session?.id === id)
  const name = doc && !isOwn ? sourceName(doc) : ''
  const [view, setView] = useState<EditorView | null>(null)
  const close = () => {
    showBeside(null)
    openSession()?.focus()
  }
  const swap = async () => {
    const open = openSession()?.id ?? null
    await openStory(id)
    if (openSession()?.id === id) showBeside(open)
    openSession()?.focus()
  }
  return (
    <section
      className="preview beside"
      aria-label={t('beside.title')}
      onKeyDown={({ key, defaultPrevented, nativeEvent }) => {
        if (key === 'Escape' && (!defaultPrevented || wasForHint(nativeEvent))) close()
      }}
    >
      <header className="preview-head">
        <h2 className="beside-title">
          <bdi>{doc && (headlineOf(doc) || t('desk.untitled'))}</bdi>
        </h2>
        <Button onClick={() => view && insertInto(view, name)}>
          <CornerDownLeft aria-hidden="true" />
          {t('beside.insert')}
        </Button>
        {!isOwn && version === null && (
          <IconButton icon={ArrowLeftRight} name={t('beside.swap')} onClick={() => void swap()} />
        )}
        <IconButton icon={X} name={t('beside.close')} onClick={close} />
      </header>
      <VersionChoice id={id} version={version} isOwn={isOwn} />
      <div className="beside-page">{doc && <Page doc={doc} name={name} shown={setView} />}</div>
    </section>
  )
})
