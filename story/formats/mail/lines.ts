/** What a mail has around its text: a greeting with a word to the desk, a signature, notices of its house and program. */

import { isName } from '../../forms/names'

const greetingWords = String.raw`(?:hi|hello|hey|dear|hallo|liebe[rs]?|sehr geehrte[rs]?|guten (?:tag|morgen|abend)|good (?:morning|afternoon|evening)|bonjour|bonsoir|cher|chère|ciao|buongiorno|gentile|hola|estimad[oa]s?|مرحبا|مرحبًا|السلام عليكم|تحية طيبة|سڵاو|بەڕێز|merhaba|sayın|slav)(?: [\p{L}\p{M} .’'-]{1,40})?`
const greeting = new RegExp(`^${greetingWords}[,!،:]?$`, 'iu')
/** `Hi desk, please find the story below.` */
const greetingWithMore = new RegExp(`^${greetingWords}[,!،:][ \\t]{0,3}(\\S.{2,300})$`, 'iu')
/** How a line to a colleague speaks, and a story hardly ever. */
const toColleague =
  /(?<!\p{L})(?:I|I['’]ve|I['’]m|me|my|you|your|please|pls|attached|below|here(?:['’]s| is| are)|bitte|anbei|(?<=(?:^|[.!?] ))hier (?:ist|kommt|noch)|ci-joint|ci-dessous|voici|veuillez|merci de|svp|allegato|per favore|si prega|adjunto|por favor|lütfen|ekte|aşağıda|مرفق|يرجى|أرجو|ارجو|نرجو|الرجاء|من فضلك|من فضلكم|إليكم|أدناه|تکایە|هاوپێچ|لە خوارەوە|لطفا|لطفاً|خواهشمندم)(?!\p{L})/iu

const closing =
  /^(?:(?:(?:with )?(?:best|kind|warm|many)? ?(?:regards|wishes)|best|thanks?(?: (?:you|again|a lot|so much|very much|in advance))?|many thanks|cheers|sincerely|yours(?: (?:sincerely|faithfully|truly))?|all the best)|(?:mit )?(?:freundlichen|besten|herzlichen|vielen?|liebe|beste|schöne) grü(?:ß|ss)en?|gru(?:ß|ss)|danke|cordialement|bien cordialement|bien à vous|merci|cordiali saluti|(?:distinti )?saluti|grazie|un saludo|saludos(?: cordiales)?|gracias|مع التحية|مع تحياتي|تحياتي|شكرا|شكرًا|مع الشكر|لەگەڵ ڕێز(?:م| و ڕێزگرتن| و سوپاس)?(?:م)?(?:دا)?|بە ڕێزەوە|ڕێز و سوپاس|سوپاس|saygılarımla|teşekkürler|spas)[,.!،]?$/iu

/** Companies and papers are called as these are, too: LG, VG. */
const shortClosing = /^(?:g?lg|vg|mfg|b?rgds|cdlt)[,.!،]?$/iu

/** Whether a closing stands in a line: `Regards, Ana`, with whose it is, or a short one with that on the next. */
function isClosing(lines: readonly string[], at: number): boolean {
  const line = (lines[at] ?? '').trim()
  if (closing.test(line)) return true
  if (shortClosing.test(line)) {
    const below = lines.slice(at + 1, at + 4).find((each) => each.trim() !== '')
    return (lines[at - 1] ?? '').trim() === '' && below !== undefined && isName(below.trim())
  }
  const [word = '', name = '', ...more] = line.split(/[,،]\s/u)
  const isWord = closing.test(word) || shortClosing.test(word)
  return more.length === 0 && isWord && /^\S+(?: \S+){0,3}$/u.test(name) && isName(name)
}

const program =
  /^(?:sent from (?:my|outlook|mail|yahoo|proton)[^\n]{0,60}|get outlook for [^\n]{1,60}|von meinem [^\n]{1,30} gesendet\.?|envoyé (?:de|depuis) mon [^\n]{1,40}|inviato da(?:l mio)? [^\n]{1,40}|enviado desde mi [^\n]{1,40}|أرسل من [^\n]{1,40})$/iu
const footer =
  /^(?:you received this message because you are subscribed|to unsubscribe\b|unsubscribe\b|_{10,}$)/iu
const disclaimer =
  /^[\W_]{0,6}(?:confidentiality(?: notice)?\b|disclaimer\b|important notice\b|(?:this (?:e-?mail|message|communication)|the information (?:contained )?in this (?:e-?mail|message)|diese e-?mail|ce (?:message|courriel)|le informazioni contenute in|este (?:mensaje|correo))\b[^\n]{0,200}?(?:confidential|confidentiel|confidenzial|confidencial|privileged|intended|recipient|vertraulich|destinat)|please consider the environment\b)/iu
const caution =
  /^[\W_]{0,6}(?:caution\b[^\n]{0,20}(?:this )?e-?mail (?:originated|was sent|came)|\[?external(?: e-?mail| sender| message)?\]?[\W_]{0,4}$|you don['’]t often get (?:e-?mail|mail) from)/iu

interface Lines {
  text: string
  /** What was said to the desk alone, or `''`. */
  cover: string
  /** Whether a signature or a notice was left out. */
  isCut: boolean
}

/** The longest signature, in lines and in the UTF-16 units of one. */
const signatureLines = 10
const signatureLine = 90
/** The most lines with words after the sign that begins a signature: some add an address and a saying. */
const mostBehindDelimiter = 25

/** The most that stands from a list's footer, or from a notice of the house, to the end of a mail. In UTF-16 units. */
const longestFooter = 1500
const longestNotice = 5000

/** Where a footer or a notice begins that ends the mail: newsletters have one above their text, too. */
function noticeAt(lines: readonly string[]): number {
  let left = lines.reduce((length, line) => length + line.length, 0)
  const found = lines.findIndex((line, index) => {
    const behind = left
    left -= line.length
    if (index < 2 || (lines[index - 1] ?? '').trim() !== '') return false
    const text = line.trim()
    return (
      (behind <= longestFooter && footer.test(text)) || (behind <= longestNotice && disclaimer.test(text))
    )
  })
  return found < 0 ? lines.length : found
}

/** Where a signature begins after its sign; some part the sections of a text with the same. */
function delimiterAt(lines: readonly string[]): number {
  let found = lines.length
  let filled = 0
  for (let at = lines.length - 1; at >= 0 && filled <= mostBehindDelimiter; at--) {
    const line = lines[at] ?? ''
    if (/^-- ?\r?$/.test(line)) found = at
    else if (line.trim() !== '') filled++
  }
  return found
}

/** Where the text ends: at a signature, a list's footer or a notice of the house. */
function endOfText(lines: readonly string[]): number {
  const notice = noticeAt(lines)
  const end = delimiterAt(lines.slice(0, notice))
  const close = lines.slice(0, end).findLastIndex((_, at) => isClosing(lines, at))
  const behind = lines.slice(close + 1, end).filter((line) => line.trim() !== '')
  // a word without a comma may be a heading
  const most = /[,.!،]$/u.test((lines[close] ?? '').trim()) ? signatureLines : 5
  const isSignature =
    close > 0 && behind.length <= most && behind.every((line) => line.length <= signatureLine)
  return isSignature ? close : Math.min(end, bareSignature(lines.slice(0, end)))
}

/** How somebody is reached, within a line. */
const contact = /\+?[\d٠-٩](?:[ ()./-]{0,2}[\d٠-٩]){6,14}|[\w.+-]{1,60}@[\w-]{1,60}\.\w|\bwww\.|https?:\/\//u

/** Where a signature without a closing begins: a name, and below it what its bearer is and how to reach them. */
function bareSignature(lines: readonly string[]): number {
  const last = lines.findLastIndex((line) => line.trim() !== '')
  const blank = lines.slice(0, last + 1).findLastIndex((line) => line.trim() === '')
  const block = lines.slice(blank + 1, last + 1).map((line) => line.trim())
  const [name = '', ...more] = block
  const isPerson = isName(name) && /^\S+(?: \S+){1,4}$/u.test(name) && !/[.,;:]$/.test(name)
  const isSignature =
    blank > 0 &&
    isPerson &&
    more.length < signatureLines &&
    more.every((line) => line.length <= signatureLine && (contact.test(line) || !/[.!?…]$/u.test(line))) &&
    more.some((line) => contact.test(line))
  return isSignature ? blank + 1 : lines.length
}

/** A word on the version that is below, which needs no greeting above it. */
const coverAlone =
  /^(?:(?:here(?:['’]s| is)|see|please find|find|attached is|this is|sending|resending|sorry,?|ok,?|as (?:discussed|promised|agreed),?|hier(?: ist| kommt)?|anbei|voici|ci-dessous|ecco|aquí (?:está|va)|adjunto|مرفق|إليكم|فيما يلي)\s)?(?:(?:the|a|my|our|your|die|der|das|la|le|il|el|un[ae]?)\s)?(?:(?:new|newer|updated?|corrected|correction|revised|final|latest|edited|clean|short(?:er)?|neue|korrigierte|überarbeitete|nouvelle|dernière|corrigée|nuova|nueva|última|نسخة|النسخة)\s)?(?:version|copy|draft|story|text|piece|update|article|fassung|meldung|artikel|texte|testo|texto|versione|versión|نسخة|النسخة|النص|الخبر|جديدة|الجديدة)(?:\s(?:is|ist|follows|folgt|as discussed|as promised|الجديدة|جديدة|المعدلة))?\s(?:below|here|attached|unten|anbei|ci-dessous|qui sotto|sotto|abajo|أدناه|with (?:the )?(?:fixes|corrections|changes))[.!:]?$|^(?:fyi|for your information|as discussed|as promised|see below|siehe unten|voir ci-dessous|vedi sotto|ver abajo|text below|copy below|أدناه)[.!:]?$/iu

/** What is said of a version below before it begins: `Sorry, it is 41,000, not 14,000. New version:` */
const beforeVersion =
  /(?<!\p{L})(?:new|newer|updated?|corrected|revised|final|latest|clean|neue|korrigierte|überarbeitete|nouvelle|corrigée|nuova|nueva|نسخة) (?:version|copy|draft|fassung|versione|versión|جديدة|معدلة|مصححة)(?: (?:below|follows|unten|folgt|ci-dessous|sotto|abajo|أدناه))?\s?:$|(?<!\p{L})(?:versión (?:nueva|corregida)|version corrigée|النسخة (?:الجديدة|المعدلة|المصححة)|وەشانی نوێ)\s?:$/iu

/** That an earlier version is not to be used any more. */
const insteadOfEarlier =
  /^(?:(?:please|pls|kindly|hi,?|sorry,?|urgent:?|editors:?|note:?|bitte|merci de|prière de|lütfen|por favor|si prega di|يرجى|الرجاء|تکایە|لطفا) ){0,2}(?:disregard|ignore|kill|discard|delete|drop|scrap|spike|replace|(?:do not|don['’]t) use|verwenden sie|benutzen sie|ignorieren sie|löschen sie|ignorer|ne pas utiliser|ne tenez pas compte d[eu]|ignorare|ignoren?|ignore|descartar|dikkate almayın|yok sayın|kullanmayın|تجاهل|عدم استخدام|پشتگوێ بخەن|نادیده بگیرید)(?!\p{L})(?=.{0,80}(?:previous|earlier|prior|first|last|old|former|original|vorherige|vorige|alte|erste|frühere|précédent|première|ancien|precedente|anterior|önceki|ilk|eski|السابق|الأول|پێشوو|یەکەم|قبلی)).{3,160}$|^(?:(?:lütfen|تکایە|لطفا) )?(?:önceki|ilk|eski|bir önceki|وەشانی پێشوو|نسخه قبلی)\s.{0,60}(?:dikkate almayın|yok sayın|kullanmayın|پشتگوێ بخەن|بەکارمەهێنن|نادیده بگیرید|استفاده نکنید)[.!]?$/iu

/** What others say is no word to a colleague. */
const quoted = /["“„«][^"“”„«»]{0,400}["“”»]/gu

/** The longest paragraph of a word to the desk, in UTF-16 units. */
const longestCover = 400

/** How many lines a closing below a word to the desk has, with the name and the rule below it; 0 where there is none. */
function closingLength(lines: readonly string[], from: number): number {
  const at = lines.findIndex((line, index) => index >= from && line.trim() !== '')
  if (at < 0 || !closing.test((lines[at] ?? '').trim())) return 0
  const blank = lines.findIndex((line, index) => index > at && line.trim() === '')
  const names = lines.slice(at + 1, blank < 0 ? lines.length : blank)
  if (blank < 0 || names.length > 2 || !names.every((line) => isName(line.trim()))) return 0
  const next = lines.findIndex((line, index) => index > blank && line.trim() !== '')
  return (next >= 0 && /^[-–—_=*]{3,}$/.test((lines[next] ?? '').trim()) ? next + 1 : blank) - from
}

/** The length of a greeting and of what follows on it to a colleague, in lines; 0 where there is none. */
function coverLength(lines: readonly string[]): number {
  const first = lines.findIndex((line) => line.trim() !== '')
  if (first < 0) return 0
  const line = (lines[first] ?? '').trim()
  const isAlone = (lines[first + 1] ?? '').trim() === '' && coverAlone.test(line)
  if (isAlone) return first + 1
  const blankBelow = lines.findIndex((each, index) => index > first && each.trim() === '')
  const paragraph = lines.slice(first, Math.max(blankBelow, first)).join(' ').trim()
  const isBeforeVersion = paragraph.length <= longestCover && beforeVersion.test(paragraph)
  if (blankBelow > 0 && (insteadOfEarlier.test(paragraph) || isBeforeVersion)) return blankBelow
  const more = (lines[first + 1] ?? '').trim() === '' ? line.match(greetingWithMore)?.[1] : undefined
  if (!greeting.test(line) && !toColleague.test(more ?? '')) return 0
  let end = first + 1
  for (let at = end; at < lines.length; ) {
    while ((lines[at] ?? '').trim() === '' && at < lines.length) at++
    const blank = lines.findIndex((line, index) => index >= at && line.trim() === '')
    const stop = blank < 0 ? lines.length : blank
    const paragraph = lines.slice(at, stop).join(' ')
    const said = paragraph.replace(quoted, '')
    if (paragraph.length > longestCover || stop === lines.length || !toColleague.test(said)) break
    at = stop
    end = stop
  }
  return end + (end > first + 1 ? closingLength(lines, end) : 0)
}

/** A greeting of those who edit a story, as nobody greets whom a letter in a paper is to. */
const greetingOfDesk =
  /^(?:hi|hello|hey|dear|hallo|liebe|bonjour|bonsoir|cher|chère|chers|ciao|hola|مرحبا|مرحبًا|السلام عليكم|سڵاو|merhaba|sayın|slav) (?:(?:the|night|news|foreign|city) )?(?:desk|newsroom|team|all|colleagues|redaktion|zusammen|kolleg(?:en|innen)|à tous|la rédaction|la redazione|redazione|todos|الزملاء|زملائي|هاوکاران|ekip|arkadaşlar)[,!،:]?$/iu

/** Nobody but editors is greeted so: a team and colleagues get letters that are printed, too. */
const ofNewsroom = /(?<!\p{L})(?:desk|newsroom|redaktion|rédaction|redazione)(?!\p{L})/iu

/** How many of the first lines of a text that is no mail are a word to the desk, and whether they may be a letter that is printed. */
export function deskCover(lines: readonly string[]): { length: number; mayBeLetter: boolean } {
  const first = lines.find((line) => line.trim() !== '') ?? ''
  const [whom = '', more = ''] = first.trim().split(/(?<=[,!،:])\s/u)
  const length = greetingOfDesk.test(whom) ? coverLength(lines) : 0
  const isMore = more !== '' || lines.slice(0, length).filter((line) => line.trim() !== '').length > 1
  return { length: isMore ? length : 0, mayBeLetter: !ofNewsroom.test(whom) }
}

/** Whether a text is nothing but a word to the desk. */
export function isCoverAlone(text: string): boolean {
  const lines = text.trim().split('\n')
  return coverLength([...lines, '', '-']) >= lines.length
}

/** The first line of a mail's text, and the one after its last. */
export function boundsOfText(lines: readonly string[]): { from: number; end: number } {
  const end = endOfText(lines)
  return { from: coverLength(lines.slice(0, end)), end }
}

/** The text of a mail without what is none of its story. */
export function withoutMailLines(text: string): Lines {
  const all = text.replaceAll('\r\n', '\n').split('\n')
  const lines = all.filter((line) => !program.test(line.trim()) && !caution.test(line.trim()))
  const { from, end } = boundsOfText(lines)
  const own = lines.slice(from, end)
  // a mail that is a few words in all is what it is
  if (own.every((line) => line.trim() === '')) return { text, cover: '', isCut: false }
  const cover = lines.slice(0, from).join('\n').trim()
  return { text: own.join('\n'), cover, isCut: lines.length < all.length || end < lines.length }
}
