/** Two texts compared word by word. */
import { diffArrays } from 'diff'
import { segmentsOf } from '../languages/segments'

/** What a run of text is: in both texts, only in the later, or only in the earlier. */
export type Mark = 'same' | 'inserted' | 'deleted'

export interface ComparedRun {
  mark: Mark
  text: string
}

/** More changed words than this are shown as one passage replaced: nobody reads them one by one. */
const mostChanges = 3000

/** The words of a text and what stands between them. */
export function tokens(text: string, language: string): string[] {
  return segmentsOf(text, language, 'word').map(({ segment }) => segment)
}

/** The runs that lead from one text to the other: deleted before inserted, no two alike in a row. */
export function compareWords(before: string, after: string, language: string): ComparedRun[] {
  if (before === after) return joined([{ mark: 'same', text: after }])
  const parts = diffArrays(tokens(before, language), tokens(after, language), {
    maxEditLength: mostChanges,
  })
  const runs: ComparedRun[] = parts
    ? parts.map(({ value, added, removed }) => ({
        mark: added ? 'inserted' : removed ? 'deleted' : 'same',
        text: value.join(''),
      }))
    : [
        { mark: 'deleted', text: before },
        { mark: 'inserted', text: after },
      ]
  return joined(withoutIslands(runs))
}

/** A lone space between two changes belongs to them: a phrase for a phrase, not word for word. */
function withoutIslands(runs: readonly ComparedRun[]): ComparedRun[] {
  return runs.flatMap((run, index) => {
    const isIsland = run.mark === 'same' && run.text.trim() === '' && index > 0 && index < runs.length - 1
    if (!isIsland) return [run]
    return [
      { mark: 'deleted', text: run.text },
      { mark: 'inserted', text: run.text },
    ]
  })
}

function joined(runs: readonly ComparedRun[]): ComparedRun[] {
  const out: ComparedRun[] = []
  let deleted = ''
  let inserted = ''
  const changes = () => {
    if (deleted) out.push({ mark: 'deleted', text: deleted })
    if (inserted) out.push({ mark: 'inserted', text: inserted })
    deleted = ''
    inserted = ''
  }
  for (const { mark, text } of runs) {
    if (mark === 'deleted') deleted += text
    else if (mark === 'inserted') inserted += text
    else if (text) {
      changes()
      out.push({ mark, text })
    }
  }
  changes()
  return out
}
