/** The window takes files: stories are imported, a picture goes into the open story. */
import { type DragEvent, type ReactNode, useState } from 'react'
import { t } from '../catalogue'
import { importFiles } from './actions/imports'
import { insertPictureFile } from './actions/pictures'
import { openSession } from './desk/desk-store'

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer.types.includes('Files')
}

async function take(files: readonly File[]): Promise<void> {
  const pictures = openSession() ? files.filter(({ type }) => type.startsWith('image/')) : []
  for (const picture of pictures) await insertPictureFile(picture)
  const others = files.filter((file) => !pictures.includes(file))
  if (others.length > 0) await importFiles(others)
}

export function DropZone({ children }: { children: ReactNode }) {
  const [isOver, setOver] = useState(false)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a short cut for the command that imports
    <div
      className="window"
      onDragOver={(event) => {
        if (!hasFiles(event)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={(event) => {
        if (event.relatedTarget === null) setOver(false)
      }}
      onDropCapture={(event) => {
        if (!hasFiles(event)) return
        event.preventDefault()
        event.stopPropagation()
        setOver(false)
        void take([...event.dataTransfer.files])
      }}
    >
      {children}
      {isOver && (
        <div className="drop-veil">
          <p>{t('desk.drop')}</p>
          <p>{t('desk.dropHint')}</p>
        </div>
      )}
    </div>
  )
}
