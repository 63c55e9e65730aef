/** What the window shows of the formats that stories are read from and written in. */

import type { ExportFormat, FormatInfo } from '../../contract/transfer'
import { type FormatName, formats } from '../../story/formats'
import { fields } from '../../story/formats/fields'

/** PDF is printed by the app's own engine; it is not read. */
const pdf: FormatInfo = {
  name: 'pdf',
  label: 'PDF (print)',
  extension: 'pdf',
  extensions: ['pdf'],
  isRead: false,
  isWritten: true,
  leavesOut: [],
  isWire: false,
  isForDesks: true,
  holdsReview: false,
}

/** The formats as the window tells of them. */
export function formatInfos(): FormatInfo[] {
  const infos = Object.values(formats).map(
    ({ name, label, extensions, read, write, holds, isWire = false, holdsReview = false }) => ({
      name,
      label,
      extension: extensionOf(name),
      extensions: [...extensions],
      isRead: read !== undefined,
      isWritten: write !== undefined,
      leavesOut: holds ? fields.filter((field) => !holds.includes(field)) : [],
      isWire,
      isForDesks: !isWire && (holds?.includes('note') ?? true),
      holdsReview,
    }),
  )
  return [...infos, pdf]
}

/** What the window shows of one format. */
export function formatInfo(format: ExportFormat): FormatInfo {
  return formatInfos().find(({ name }) => name === format) ?? pdf
}

function extensionOf(format: FormatName): string {
  return formats[format].extensions[0] ?? format
}
