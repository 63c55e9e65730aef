/** What holds within a group of RTF, and what is gathered from the groups at the head of a file. */
import type { Ground } from '../office/unseen'
import type { Element } from '../xml'

/** Where the text of a group goes: into the story, to somebody who asked for it, or nowhere. */
export type Sink = 'story' | { parts: { push(text: string): unknown } } | null

/** A part of a formula that is being read. */
export interface FormulaPart extends Element {
  name: string
  children: (Element | string)[]
}

/** How text is set. */
export interface Character {
  isBold: boolean
  isItalic: boolean
  /** As complex scripts are set; programs write both. */
  isComplexBold: boolean
  isComplexItalic: boolean
  /** Null where it is not set, so that its style decides. */
  isStruck: boolean | null
  isHidden: boolean | null
  isDeleted: boolean
  position: 'sup' | 'sub' | 'line' | null
  /** How far it is raised above the line, in half points. */
  raised: number
  /** The size of its letters in half points; 0 where it is not set. */
  size: number
  font: number | null
  /** The colour of the letters and of what is behind them, by their places in the table of colours; 0 is none. */
  colour: number
  behind: number
  /** Its style of characters; 0 is none. */
  style: number
  language: number
}

export const plainCharacter: Character = {
  isBold: false,
  isItalic: false,
  isComplexBold: false,
  isComplexItalic: false,
  isStruck: null,
  isHidden: null,
  isDeleted: false,
  position: null,
  raised: 0,
  size: 0,
  font: null,
  colour: 0,
  behind: 0,
  style: 0,
  language: 0,
}

/** How a paragraph is set. */
export interface ParagraphSet {
  style: number
  isRightToLeft: boolean
  isInTable: boolean
  /** The side that its lines stand at, or `decimal` where a tab stop has its figures; null where it does not say. */
  side: 'left' | 'right' | 'center' | 'decimal' | null
  isBordered: boolean
  hasOutline: boolean
  /** The list that it is an item of, 0 for none, and how deep. */
  list: number
  level: number
  /** Where its lines begin, and its first one beside them, in twentieths of a point. */
  indent: number
  firstIndent: number
  /** The colour behind it, by its place in the table of colours; 0 is none. */
  behind: number
}

export const plainParagraph: ParagraphSet = {
  style: 0,
  isRightToLeft: false,
  isInTable: false,
  side: null,
  isBordered: false,
  hasOutline: false,
  list: 0,
  level: 0,
  indent: 0,
  firstIndent: 0,
  behind: 0,
}

/** A field: its instruction, and what it offers where it is one of a form. */
export interface Field {
  instruction: string[]
  /** 1 is a box to tick, 2 a list of words (RTF 1.9.1, "Form fields"). */
  formType: number
  /** What was chosen, and what is chosen without: 25 is nothing. */
  chosen: number
  chosenAtFirst: number
  entries: string[]
  hasResult: boolean
}

/** A field of which nothing was read yet. */
export function newField(): Field {
  return { instruction: [], formType: 0, chosen: 25, chosenAtFirst: 0, entries: [], hasResult: false }
}

/** What holds within a group; a group within begins with a copy. */
export interface State {
  sink: Sink
  character: Character
  paragraph: ParagraphSet
  /** How many characters stand after each Unicode one for programs that know none. */
  fallback: number
  field: Field | null
  /** The part of a formula that the group is. */
  formula: FormulaPart | null
  /** Whether it stands at the head or foot of pages. */
  isInPageHeader: boolean
  /** The shape that it is a part of, all of whose groups share it. */
  shape: { isHidden: boolean } | null
  /** Whether it tells of what is behind all text of the pages. */
  isPage: boolean
  /** What its text stands on. */
  ground: Ground
  href: string
  /** Which table at the head of the file is being read. */
  table: 'fonts' | 'styles' | 'lists' | 'overrides' | 'shape' | null
  /** Where text went before one that is written twice, the second time in Unicode. */
  beforeTwice: Sink
  /** Whether text boxes in it are of the story: those of headers, of notes and of what is written twice are not. */
  hasBoxes: boolean
  /** Called when the group ends. */
  atEnd: (() => void) | null
}

/** What holds at the beginning of a file, anew for each: what stands outside of all groups changes it. */
export function newState(): State {
  return {
    sink: 'story',
    character: plainCharacter,
    paragraph: plainParagraph,
    fallback: 1,
    field: null,
    formula: null,
    isInPageHeader: false,
    shape: null,
    isPage: false,
    ground: 'paper',
    href: '',
    table: null,
    beforeTwice: null,
    hasBoxes: true,
    atEnd: null,
  }
}
