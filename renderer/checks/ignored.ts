/** What an editor does not want to be told of in a story, until the app is closed. */
import type { Node } from 'prosemirror-model'
import { create } from 'zustand'
import type { Finding } from '../../story/checks/finding'
import { textOf } from '../findings/source'

interface Ignored {
  code: string
  /** What was found, as it stands there. */
  text: string
  /** The text around it, where it is ignored at one place alone; null for all of the story. */
  around: string | null
}

/** By the ids of stories. */
export const useIgnored = create<Record<string, readonly Ignored[]>>(() => ({}))

/** So many characters beside a finding tell its place from others. */
const aroundLength = 24

function aroundOf(block: string, { from, to }: Pick<Finding, 'from' | 'to'>): string {
  return block.slice(Math.max(0, from - aroundLength), to + aroundLength)
}

/** Whether a finding in a block is ignored. */
export function isIgnored(story: string, finding: Finding, block: Node): boolean {
  const ignored = useIgnored.getState()[story]
  if (!ignored) return false
  const text = textOf(block)
  const found = text.slice(finding.from, finding.to)
  return ignored.some(
    (each) =>
      each.code === finding.code &&
      each.text === found &&
      (each.around === null || each.around === aroundOf(text, finding)),
  )
}

/** Ignores a finding in a block: there, or wherever the same is found in the story. */
export function ignore(story: string, finding: Finding, block: Node, where: 'here' | 'story'): void {
  const text = textOf(block)
  const { code, from, to } = finding
  const around = where === 'here' ? aroundOf(text, finding) : null
  const added: Ignored = { code, text: text.slice(from, to), around }
  useIgnored.setState((all) => ({ [story]: [...(all[story] ?? []), added] }))
}

/** Ignores nothing more in a story. */
export function ignoreNothing(story: string): void {
  useIgnored.setState({ [story]: [] })
}
