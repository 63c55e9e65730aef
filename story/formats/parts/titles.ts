/** Names that programs give documents by themselves, which are no headlines. */

import { readDate } from '../../forms/dates'

/** What programs call a document that nobody has named, in the languages of desks and their neighbours. */
const unnamed =
  /^(?:untitled(?: document)?|unnamed|unknown|no title|title|titel|titre|t[ií]tulo|headline|document|dokument|documento|документ|doc|(?:auto[- ]?)?draft|entwurf|brouillon|bozza|borrador|مسودة(?: تلقائية)?|ڕەشنووس|پیش‌نویس|blank|template|vorlage|normal|new (?:microsoft )?(?:word )?document|neues dokument|nouveau document|nuevo documento|novo documento|новый документ|sans (?:titre|nom)|unbenannt|ohne titel|senza (?:titolo|nome)|sin t[ií]tulo|sem t[ií]tulo|без названия|belge|ads[ıi]z|naamloos|noname|presentation|slide|powerpoint presentation|présentation powerpoint|powerpoint-präsentation|مستند|بدون عنوان|بێ ناونیشان|بەڵگەنامە|سند بدون عنوان|بی‌نام|unbenanntes dokument|document sans (?:titre|nom)|documento (?:sin t[ií]tulo|senza titolo|sem t[ií]tulo)|ads[ıi]z (?:doküman|belge)|مستند بدون عنوان|بلا عنوان|مستند جديد|سند جدید|بدون نام|بەڵگەنامەی (?:نوێ|بێ ناونیشان)|دۆکیومێنتی نوێ)[\s\-_]{0,3}(?:\p{Nd}{1,4}|\(\p{Nd}{1,4}\))?[\s\-_]{0,3}(?:copy|kopie|copie|copia|\((?:copy|kopie|copie|copia)\))?[\s\-_]{0,3}(?:\p{Nd}{1,4}|\(\p{Nd}{1,4}\))?$/iu
/** Words of which a document's title says no more than that it is one. */
const ofKind =
  /^(?:book|page|layout|sheet|print|notes?|memo|story|article|text|file|letter(?:head)?|scan(?:ned document)?|(?:(?:press|news|media) (?:release|statement)(?:\W{1,4}for immediate release)?|for immediate release|(?:presse|medien)(?:mitteilung|information)|communiqué(?: de presse)?|nota de prensa|comunicato stampa|basın (?:bülteni|açıklaması)|بيان صحفي|ڕاگەیەندراو(?:ی ڕۆژنامەوانی)?))\s?\d{0,4}$/iu
/** What is to be written over: `[Document title]`, `(no subject)`. */
const placeholder = /^(?:\[[^\]]*\]|\([^)]*\)|<[^>]*>|\{\{?[^}]*\}\}?)$/u
/** What Windows calls a new file, in the language of its user. */
const ofWindows =
  /^(?:neues|nouveau|nuevo|nuovo|novo|yeni|nieuw|nytt|nyt)? ?(?:document[eo]?)? ?(?:de |di |do )?microsoft(?: office)? word[- ]?(?:dokument|document|belgesi)?(?: ?\(\d{1,3}\))?$|^مستند microsoft word جديد$/iu
/** The same of a new file of plain or rich text. */
const ofNewText =
  /^(?:new (?:rich )?text document|neues (?:text|rtf-)dokument|nouveau document (?:texte|rtf)|nuevo documento de texto|nuovo documento di testo|novo documento de texto|yeni metin belgesi|nieuw tekstdocument|مستند نص(?:ي|وص) جديد|سند متنی جدید)(?: ?\(\p{Nd}{1,3}\))?$/iu
const ofProgram =
  /^(?:(?:microsoft|ms)\s(?:office\s)?(?:word|excel|powerpoint|outlook)(?:\sdocument)?|libreoffice(?: writer)?|openoffice|google docs?)(?:\s?[-–—]\s?.*)?$/iu
const ofFile = /\.(?:docx?|docm|dot[xm]?|odt|ott|rtf|pdf|txt|pages|tmp|html?|wps|wpd|xlsx?|pptx?|indd)$/i
const ofPath = /^(?:[a-z]:[\\/]|\\\\|file:|https?:|\/|~\/)/i
const ofCopy = /^(?:(?:copy of|copie de|copia d[ei]|kopie von) |(?:re|aw|fwd?|wg) ?: )/i
const ofTemplate = /^(?:\S{1,40} ){1,2}(?:template|letterhead|vorlage|briefkopf)$/iu
/** Letters and figures of a machine: a temporary file, an id. */
const ofMachine = /^[~$]{0,2}[\da-f{}-]{8,60}$|^[\d\s.,:_-]{1,60}$/i
/** Words that hold together as those of file names do. */
const joined =
  /^(?=[^\p{L}]{0,80}\p{L})[\p{L}\p{N}]{1,60}(?:(?:[_-]{1,3}[\p{L}\p{N}]{1,60}){2,20}|_{1,3}[\p{L}\p{N}]{1,60})$|^\p{Ll}{1,60}-\p{Ll}{1,60}$|^\p{Lu}{2,60}-\p{Lu}{2,60}$/u

/** Whether what stands as the title of a document is the name that its file, its program or its template has. */
export function isDocumentName(title: string): boolean {
  const plain = title.trim()
  return [unnamed, placeholder, ofProgram, ofWindows, ofNewText, ofFile, ofPath, joined].some((pattern) =>
    pattern.test(plain),
  )
}

/** What stands for a headline that is to be written. */
const toCome =
  /^(?:no (?:title|headline|subject)|(?:headline|hed|title)(?: (?:here|tk|tbd|to come|goes here))?|h?tk|tbd|tba|n\/a|null|undefined)$/i

/** Whether a line stands where a headline is to be written. */
export function isPlaceholder(line: string): boolean {
  const plain = line.trim().replace(/^[[({<*]{1,2}(.{1,60}?)[\])}>*]{1,2}$/u, '$1')
  return unnamed.test(plain) || toCome.test(plain)
}

/** Whether a document's title says what the story says, and is no name and no date. */
export function isHeadline(title: string): boolean {
  const plain = title.trim()
  if (!/\p{L}/u.test(plain) || isDocumentName(plain) || readDate(plain) !== null) return false
  return ![ofKind, ofCopy, ofTemplate, ofMachine].some((pattern) => pattern.test(plain))
}

/** A title of a page without the name of the program that it was written in. */
export function withoutProgram(title: string): string {
  return title.replace(
    /(?<!\s)\s[-–—|]\s(?:Google (?:Docs|Drive)|(?:Microsoft )?Word(?: Online)?|OneDrive|Dropbox Paper|Notion|Evernote)$/iu,
    '',
  )
}

const folded = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** The title of a document as a headline; `''` where it is none, or but how the text begins, as Word makes titles. */
export function headlineOfTitle(title: string, text: string): string {
  const [name, start] = [folded(title), folded(text.slice(0, 1000))]
  return isHeadline(title) && !start.startsWith(name) ? title.trim() : ''
}
