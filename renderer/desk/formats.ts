/** The formats that stories are filed in, as main tells of them. */
import { useEffect } from 'react'
import { formatLabel } from '../../catalogue/format'
import type { FormatInfo } from '../../contract/transfer'
import { desk } from '../bridge'
import { attempt } from './attempt'
import { useDesk } from './desk-store'

/** Asks for them, unless they are known. */
export async function readFormats(): Promise<void> {
  if (useDesk.getState().formats.length > 0) return
  await attempt(async () => useDesk.setState({ formats: await desk.formats() }))
}

/** The formats, in a screen that names some; empty until they are known. */
export function useFormats(): readonly FormatInfo[] {
  useEffect(() => void readFormats(), [])
  return useDesk(({ formats }) => formats)
}

/** What people call a format; one that is not known by its name in files. */
export function nameOfFormat(name: string, formats: readonly FormatInfo[]): string {
  return formatLabel(formats.find((each) => each.name === name) ?? { name, label: name })
}
