/** What a format is: one file each, listed in the registry, used by import, export and the command line. */
import type { Node } from 'prosemirror-model'
import type { Comment } from '../comments/comment'
import type { FoundComment } from '../comments/found'
import type { Houses } from '../houses'
import { schema } from '../schema'
import type { Stage } from '../stages/stage'
import type { Story } from '../story/record'
import type { Review } from '../suggestions/review'
import type { Field } from './fields'

/** A file to read: its name, its bytes, and its text in the encoding that was found for it. */
export interface Source {
  name: string
  bytes: Uint8Array
  text: string
  /** Whether its encoding was guessed, and it reads well in none. */
  isUnsure?: boolean
}

/** What an importer put right, counted, and what it could not keep, named. */
export interface Report {
  trailingBlanks: number
  doubledSpaces: number
  oddSpaces: number
  /** Things of the file that a story cannot hold, each named in the catalogue's terms. */
  dropped: Dropped[]
  /** What an editor has to know of the story before it is used. */
  notices: Notice[]
}

/** What a story cannot hold. */
export type Dropped =
  | 'script'
  | 'picture'
  | 'embed'
  | 'form'
  | 'code'
  | 'merged-cells'
  | 'raw-html'
  | 'front-matter'
  | 'other-details'
  | 'shortcode'
  | 'reader-comments'
  | 'cut-off'
  | 'items'
  | 'odd-picture'
  | 'footnotes'
  | 'comments'
  | 'deletions'
  | 'struck-head'
  | 'hidden-text'
  | 'style-rules'
  | 'page-headers'
  | 'contents-list'
  | 'page-furniture'
  | 'formulas'
  | 'captions'
  | 'mail-header'
  | 'earlier-mails'
  | 'mail-signature'
  | 'attachments'
  | 'chat-times'

/** What a reader noticed: its code in the catalogue, and the words or the number that it is about. */
export interface Notice {
  code: NoticeCode
  value: string
}

export type NoticeCode =
  /** The sender cancelled, killed or withheld the item; the value is the sender's word for it. */
  | 'withdrawn'
  /** An embargo that can be read in two ways, or not at all, and was not set; the value is what the file says. */
  | 'embargo-unclear'
  /** Bytes that are no letters of the file's encoding; the value is how many. */
  | 'bad-letters'
  /** The text was encoded twice, and was put right. */
  | 'twice-encoded'
  /** Lines that say that they are not for readers, kept as notes of the desk; the value is the lines. */
  | 'for-desk'
  /** Lines that only the wire needs, set aside; the value is the lines. */
  | 'wire-lines'
  /** Lists, quotes or tables nested deeper than a story holds; their text is kept. */
  | 'flattened'
  /** The story is written in another house's style than it is read in; the value is that house's id. */
  | 'other-house'
  /** The encoding of the text is none that is known: its letters are likely to be wrong. */
  | 'unknown-encoding'
  /** The writer is named by an account alone, which is no byline; the value is its name. */
  | 'login-name'
  /** There is no text below the headline. */
  | 'no-text'
  /** The file is named as one of another kind; the value is the end of its name. */
  | 'wrong-name'

/** A story as read from a file. */
export interface Reading {
  doc: Node
  report: Report
  /** What was said of it in the file. */
  comments?: readonly FoundComment[]
  /** What is suggested in the file. */
  review?: Review
}

/** What the caller knows already; null where the file decides. */
export interface ReadOptions {
  house: string | null
  language: string | null
  /** The house styles of the desk. */
  houses: Houses
  /** Reads a file that stands in another, in whatever format it is; no story where it holds none. */
  readAttached?: (source: Source) => Promise<Reading[]>
}

/** The same where a format is used; the houses are those that come with the app, where nobody says. */
export type ReadRequest = Omit<ReadOptions, 'houses'> & Partial<Pick<ReadOptions, 'houses'>>

/** Whom a file is for: those who read it, or another desk that goes on with the story. */
export const audiences = ['readers', 'desk'] as const
export type Audience = (typeof audiences)[number]

/** How a story is to be written. */
export interface WriteOptions {
  /** Readers, where nobody says. */
  audience?: Audience
  /** The moment that it is, ISO 8601: an embargo that is over is not printed. Without it all embargoes stand. */
  now?: string
  /** The time zone of the desk (IANA), for embargoes that have none of their own. */
  zone?: string
  /** The house styles of the desk; those that come with the app, where nobody says. */
  houses?: Houses
  /** The stages of the desk, for their names on paper. */
  stages?: readonly Stage[]
  /** The folder beside the file that HTML and Markdown have their pictures in; without it these are in the file. */
  pictureFolder?: string
  /** Whether the markup of the article alone is wanted, to be put into a page that there is. */
  isArticleAlone?: boolean
  /** Which text of a story under review goes out: with all that is suggested, where nobody says, or without any of it. */
  text?: StoryText
  /** Whether what is suggested goes along, in formats that have a place for it. */
  withSuggestions?: boolean
}

/** The text with all that is suggested, or the one without any of it. */
export const storyTexts = ['final', 'base'] as const
export type StoryText = (typeof storyTexts)[number]

/**
 * What a file leaves out. `struck`: struck text, where the format has no sign for it. `places`: where its pictures
 * were taken. `crop`: the crop of pictures that it can only hold whole. `alternative-text`: nobody wrote it.
 * `authors`: who suggested or said something.
 */
export type LeftOut = 'struck' | 'places' | 'crop' | 'alternative-text' | 'authors'

/** A story on its way out, without what its audience is not to see. */
export interface Outgoing extends Omit<Story, 'comments' | 'review'> {
  /** What was said of it, where that goes along. */
  comments: readonly Comment[]
  /** What is suggested in it, where that goes along. */
  review: Review | null
  audience: Audience
  /** The house styles of the desk. */
  houses: Houses
  leftOut: readonly LeftOut[]
  /** What stands above the story while it is under embargo, or `''`. */
  embargoLine: string
  /** Whether the markup of the article alone is wanted. */
  isArticleAlone: boolean
}

/** What stands above the story while it is under embargo, as the paragraphs that formats print. */
export function embargoBlocks({ embargoLine }: Outgoing): Node[] {
  if (embargoLine === '') return []
  return [schema.nodes.paragraph.create(null, schema.text(embargoLine, [schema.marks.strong.create()]))]
}

/** The names of formats, as the command line takes them. */
export const formatNames = [
  'copydesk',
  'html',
  'md',
  'txt',
  'json',
  'ninjs',
  'ninjs2',
  'nitf',
  'newsml1',
  'wxr',
  'eml',
  'iptc7901',
  'anpa',
  'csv',
  'newsml-g2',
  'docx',
  'odt',
  'rtf',
] as const
export type FormatName = (typeof formatNames)[number]

export interface Format {
  name: FormatName
  /** As people call it. */
  label: string
  /** Without the dot, the usual one first. */
  extensions: readonly string[]
  mediaType: string
  /** Its files are bytes: their text, as it is decoded, says nothing. */
  isBinary?: true
  /** Whether a source is of this format, by what is in it first and its name second. */
  recognise?(source: Source): boolean
  /**
   * The stories of a file; most hold one.
   * @throws ReadError where nothing of it can be read.
   */
  read?(source: Source, options: ReadOptions): Reading[] | Promise<Reading[]>
  /** What of a story it can hold, where it is both read and written: this much reads back the same. */
  holds?: readonly Field[]
  /** It is a wire's: its files go to clients, who get the sender's data and the notes to clients. */
  isWire?: true
  /** It has no sign for struck text, which is therefore left out. */
  hasNoStrike?: true
  /** It has no place for the crop of a picture, which is therefore whole in it. */
  hasNoCrop?: true
  /** It has a place for comments. */
  holdsComments?: true
  /** It has a place for what is suggested. */
  holdsReview?: true
  /** It has a place for both only where that is asked for, and none for who, when and what is dealt with. */
  tellsNoAuthors?: true
  /** A story in this format. */
  write?(story: Outgoing): string | Promise<string | Uint8Array>
}

/** A format as it is used: what it writes has passed through `outgoing`. */
export interface UsedFormat extends Omit<Format, 'read' | 'write'> {
  read?(source: Source, request: ReadRequest): Promise<Reading[]>
  write?(story: Story, options?: WriteOptions): Promise<string | Uint8Array>
}

/** Why a file cannot be read. The catalogue has a phrase for each. */
export type ReadProblem =
  | 'empty'
  | 'noText'
  | 'damaged'
  | 'locked'
  | 'tooDeep'
  | 'tooLongStory'
  | 'tooLargeUnpacked'
  | 'tooManyParts'
  | 'unknownPacking'
  | 'unknownFormat'
  | 'unknownXml'
  | 'noWordDocument'
  | 'oldWord'
  | 'noOpenDocument'
  | 'noWordPressExport'
  | 'noPosts'
  | 'noItem'
  | 'namesOnly'
  | 'winmail'
  | 'filesOnly'
  | 'mailReport'
  | OtherFile
  | DataKind

/** What is no text, and no file that stories come in. */
export type OtherFile =
  | 'spreadsheet'
  | 'slides'
  | 'pages'
  | 'outlookMail'
  | 'archive'
  | 'picture'
  | 'recording'

/** What is text, but made for programs and no copy. */
export type DataKind =
  | 'json'
  | 'feed'
  | 'drawing'
  | 'pdf'
  | 'postScript'
  | 'addressCard'
  | 'calendar'
  | 'subtitles'
  | 'bibliography'
  | 'key'
  | 'sourceChange'
  | 'sourceCode'
  | 'log'

/** A file that cannot be read. */
export class ReadError extends Error {
  /** @param values what the phrase of the problem names */
  constructor(
    readonly problem: ReadProblem,
    readonly values: Readonly<Record<string, string>> = {},
  ) {
    super(problem)
  }
}
