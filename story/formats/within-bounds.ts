/** How deep lists and quotes of a story stand in each other. */
import { withinDepth } from '../story/depth'
import type { Reading } from './format'

/** A reading whose lists and quotes stand no deeper in each other than a story holds; reported where some did. */
export function withinBounds(reading: Reading): Reading {
  const { doc, report } = reading
  const bounded = withinDepth(doc)
  if (bounded === doc) return reading
  const notices = [...report.notices, { code: 'flattened' as const, value: '' }]
  return { ...reading, doc: bounded, report: { ...report, notices } }
}
