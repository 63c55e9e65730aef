/** What an import took and what it could not read. */
import type { Report } from '../story/formats/format'
import type { StorySummary } from '../story/story/record'

/** A story that was imported, the file that it was in, and what its reader reports. */
export interface ReportedStory {
  summary: StorySummary
  file: string
  report: Report
}

/** A file that was not imported. */
export interface RefusedFile {
  file: string
  /** A phrase that says why. */
  reason: string
}

/** What came of an import. */
export interface ImportResult {
  /** How many stories were imported, and how many files were not. */
  storyCount: number
  refusedCount: number
  /** The story that was imported first. */
  first: StorySummary | null
  /** What the readers of all stories report, together. */
  report: Report
  /** The first stories that there is anything to report of, and the first files that were not imported. */
  reported: ReportedStory[]
  refused: RefusedFile[]
  /** The first files that stories were imported from. */
  files: string[]
}

/** How far the wire inbox is: what came in since it was last at rest, and how many files wait. */
export interface InboxState {
  /** While files wait its lists are empty. */
  result: ImportResult
  waiting: number
  /** Why nothing can be imported for now, in a sentence, or null: what waits is imported once it can. */
  problem: string | null
  /** Where a damaged record of what was imported was kept, or null. */
  damagedRecord: string | null
  /** The record of what was imported, where a newer version has written it and it is left as it is; else null. */
  newerRecord: string | null
}

/** More than anybody reads; the counts are of all. */
const mostListed = 500
const mostNotices = 100

/** An import that took nothing yet. */
export function emptyResult(): ImportResult {
  const report: Report = { trailingBlanks: 0, doubledSpaces: 0, oddSpaces: 0, dropped: [], notices: [] }
  return { storyCount: 0, refusedCount: 0, first: null, report, reported: [], refused: [], files: [] }
}

/** Two imports as one. */
export function joinResults(one: ImportResult, other: ImportResult): ImportResult {
  return {
    storyCount: one.storyCount + other.storyCount,
    refusedCount: one.refusedCount + other.refusedCount,
    first: one.first ?? other.first,
    report: bothReports(one.report, other.report),
    reported: [...one.reported, ...other.reported].slice(0, mostListed),
    refused: [...one.refused, ...other.refused].slice(0, mostListed),
    files: [...new Set([...one.files, ...other.files])].slice(0, mostListed),
  }
}

/** What one story adds. */
export function withStory(result: ImportResult, story: ReportedStory): ImportResult {
  const { report, summary, file } = story
  const reported = isPlain(report) ? [] : [story]
  return joinResults(result, {
    ...emptyResult(),
    storyCount: 1,
    first: summary,
    report,
    reported,
    files: [file],
  })
}

/** What a file that was not imported adds. */
export function withRefused(result: ImportResult, refused: RefusedFile): ImportResult {
  return joinResults(result, { ...emptyResult(), refusedCount: 1, refused: [refused] })
}

function isPlain({ trailingBlanks, doubledSpaces, oddSpaces, dropped, notices }: Report): boolean {
  return trailingBlanks + doubledSpaces + oddSpaces + dropped.length + notices.length === 0
}

function bothReports(one: Report, other: Report): Report {
  return {
    trailingBlanks: one.trailingBlanks + other.trailingBlanks,
    doubledSpaces: one.doubledSpaces + other.doubledSpaces,
    oddSpaces: one.oddSpaces + other.oddSpaces,
    dropped: [...new Set([...one.dropped, ...other.dropped])],
    notices: [...one.notices, ...other.notices].slice(0, mostNotices),
  }
}
