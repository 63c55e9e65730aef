/** Names that programs give documents by themselves, which are no headlines. */

/** What word processors call a document that nobody has named, in the languages of desks and their neighbours. */
const unnamed =
  /^(?:untitled(?: document)?|unnamed|no title|title|titel|titre|t[ií]tulo|headline|document|dokument|documento|doc|draft|blank|template|vorlage|normal|new (?:microsoft )?(?:word )?document|neues dokument|nouveau document|nuevo documento|sans (?:titre|nom)|unbenannt|ohne titel|senza (?:titolo|nome)|sin t[ií]tulo|sem t[ií]tulo|belge|ads[ıi]z|naamloos|noname|presentation|slide|powerpoint presentation|présentation powerpoint|powerpoint-präsentation|مستند|بدون عنوان|بێ ناونیشان|بەڵگەنامە|سند بدون عنوان|بی‌نام)[\s\-_]{0,3}(?:\d{1,4}|\(\d{1,4}\))?$/iu
const ofProgram =
  /^(?:microsoft|ms)\s(?:office\s)?(?:word|excel|powerpoint|outlook)\b|^(?:libreoffice|openoffice|google docs?)\b/i
const ofFile = /\.(?:docx?|docm|dot[xm]?|odt|ott|rtf|pdf|txt|pages|tmp|html?|wps|wpd|xlsx?|pptx?|indd)$/i
const ofPath = /^(?:[a-z]:[\\/]|\\\\|file:|\/|~\/)/i
/** Letters and figures of a machine: a temporary file, an id. */
const ofMachine = /^[~$]{0,2}[\da-f{}-]{8,60}$|^[\d\s.,:_-]{1,60}$/i
/** Words that hold together as those of file names do. */
const joined = /^[\p{L}\p{N}]{1,60}(?:[_-]{1,3}[\p{L}\p{N}]{1,60}){2,20}$/u

/** Whether a document's title says what the story says, and is not its file's or its program's name. */
export function isHeadline(title: string): boolean {
  const plain = title.trim()
  if (!/\p{L}/u.test(plain)) return false
  return ![unnamed, ofProgram, ofFile, ofPath, ofMachine, joined].some((pattern) => pattern.test(plain))
}

const folded = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** The title of a document as a headline; `''` where it is none, or but how the text begins, as Word makes titles. */
export function headlineOfTitle(title: string, text: string): string {
  const [name, start] = [folded(title), folded(text.slice(0, 1000))]
  return isHeadline(title) && !start.startsWith(name) ? title.trim() : ''
}
