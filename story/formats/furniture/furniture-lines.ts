/** Lines that only the wire, a page or a mail needs: what each kind looks like. None of them is a sentence of a story. */

import { datePattern } from '../../forms/dates'
import { hijriMonthPattern } from '../../forms/hijri'
import { withoutMarks } from '../../forms/marks'
import { monthPattern } from '../../forms/months'
import { weekdayPattern } from '../../forms/weekdays'
import { findHouse, type Houses } from '../../houses'
import { isSource } from '../../houses/sources'
import { isCapitals, westernDigits } from '../../places'
import { readDayTime } from '../teletype/day-time'
import { isContactLine } from './contacts'
import { type FilingSigns, joinSigns, readFilingLine, readFilingName, readVersion } from './filing'

/** Longer lines are none, whatever they begin with. In UTF-16 units. */
const longest = 400

/** What a line is for, where it is none of the story's. */
export type Furniture =
  | { kind: 'line' }
  | { kind: 'note'; note: string }
  | { kind: 'slug'; slug: string; signs: FilingSigns }
  | { kind: 'filing'; signs: FilingSigns }
  | { kind: 'keywords'; keywords: string[] }

const line: Furniture = { kind: 'line' }

/** Whether a name is an agency's. */
function isAgency(name: string, houses: Houses): boolean {
  return findHouse(houses, name) !== null || isSource(houses, name)
}

const plain = (text: string) => withoutMarks(text).replace(/\s+/g, ' ').trim()

/** How a message begins: `ZCZC MEA0412`, `R 271412Z NOV 26`. */
const transmission = /^ZCZC\b[\w /-]{0,80}$|^[A-Z]{1,2} \d{6}Z? [A-Z]{3} \d{2,4}$|^={3,}$|^\/{2,}$/
/** `BC-KOY--Dam,0452`, `AM-Iraq-Dam, 1st Ld-Writethru`, `EU--Germany-Dam,0341` */
const keywordLine =
  /^(?:(?:BC|AM|PM|AP)-{1,2}[A-Z][\w'’&.-]{1,60}(?: [\w'’&.-]{1,30}){0,3}(?:, ?[\w '’/-]{1,30}){0,3}|[A-Z]{2}-{1,2}[A-Z][\w'’&.-]{1,60}(?:, ?[\w '’/-]{1,30}){0,2},\s?\d{2,5})$/
/** Reuters': `IRAQ-GAS/`, `IRAQ-GAS/ (UPDATE 2)` */
const slug = /^[A-Z][A-Z0-9]{1,20}(?:-[A-Z][A-Z0-9]{1,20}){1,5}\/?(?: ?\([A-Z0-9 ,.]{1,60}\))?$/
const slugWithStroke = /^[A-Z][A-Z0-9-]{2,40}\/(?:[A-Z0-9-]{1,30})?(?: ?\([A-Z0-9 ,.]{1,60}\))?$/
const wordCount =
  /^\(?(?:(?:words|word count|length) ?: ?\d{1,5}|\d{1,2}[,.]?\d{1,3} (?:words|mots|wörter|palabras|parole))\)?\.?$/i
const take =
  /^\(?(?:take|page) \d{1,2}(?: ?(?:of|\/) ?\d{1,2})?$|^(?:first|second|third|\d(?:st|nd|rd|th)) (?:take|add|lead)$/i

const editors =
  /^\(?(?:eds?|editors?|notes? to editors|attention editors|achtung redaktionen|hinweis an die redaktionen|note aux (?:rédactions|rédacteurs|clients)|attention rédactions|editörlere not|editörlerin dikkatine|(?:ملحوظة|ملاحظة|تنبيه) (?:للمحررين|للسادة المحررين)|تێبینی بۆ سەرنووسەران|توجه سردبیران) ?: ?(.{2,300}?)\)?$/iu
const attention = /^ATTENTION ?[-–—:] ?(\S.{2,200})$/u
/**
 * Who takes a story is addressed: `Attention: users of the story`, `Attention subscribers: this replaces …`. A headline
 * may address users of something else: of these only what speaks of copy is a note.
 */
const addressed =
  /^attention(?: ?[-–—:,] ?| )((?:all )?(?:users of (?:the|this) (?:story|item|copy|text)|(?:users|subscribers|clients|customers)(?= ?[-–—:,]$| ?[-–—:,].{0,200}(?<!\p{L})(?:story|item|copy|text|version|photos?|pictures?|captions?|headline|byline|dateline|embargo|replace[sd]?|correct(?:s|ed|ion)?|repeat(?:s|ed)?|resend(?:s|ing)?|advisory|slug|paragraph|paras?|moved|moving|file[sd]?|filing|use|note|kill|withhold)(?!\p{L}))|editors(?= ?[-–—:,])).{0,200})$/iu

const weekday = `(?:${weekdayPattern}|(?:Mo|Di|Mi|Do|Fr|Sa|So)(?=[.,])|(?:lun|mar|mer|jeu|ven|sam|dim)(?=.))`
const clock =
  '\\d{1,2}(?:[:.]\\d{2}(?::\\d{2})?| ?h ?\\d{2}| ?h| Uhr \\d{2}|(?= Uhr))(?: ?[ap]\\.?m\\.?| ?(?:صباحا|مساء|ص|م)(?!\\p{L}))?'
const zone =
  '(?:GMT|UTC|CET|CEST|EST|EDT|EET|AST|ET|CT|MT|PT|PST|PDT|BST|IST|TSİ|TSI|MSK|МСК|MEZ|MESZ|Z|Uhr|Erbil time|local time|بتوقيت \\p{L}{3,12})?(?:[+-]\\d{1,2}(?::?\\d{2})?)?'
const figures =
  '(?:\\d{4}年\\d{1,2}月\\d{1,2}日|\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{4}[./-]\\d{1,2}[./-]\\d{1,2})'
const beforeClock = '(?:[,،]|,? (?:at|um|à|às|в|о|kl\\.?|στις|alle|الساعة|کاتژمێر|ساعت)|T)'
const moment = new RegExp(`^(?:${datePattern}|${figures})(?:${beforeClock}? ?${clock} ?${zone})?$`, 'iu')
const weekdayBefore = new RegExp(`^(?:(?:le|am|on|vom|du) )?(?:${weekday}[.,،]{0,2} (?:den |le )?)?`, 'iu')
/** `3 Mart 2026, Salı 10:15` */
const weekdayAmid = new RegExp(`(?<=\\d{4})[,،]? (?:${weekdayPattern})[,،]?(?= \\d)`, 'iu')
const weekdayBehind = new RegExp(`[,،]? ${weekday}$`, 'iu')

/** A date, perhaps with its day of the week and a time. */
function isMoment(text: string): boolean {
  const date = text.replace(weekdayAmid, '').replace(weekdayBehind, '')
  // `Mar.` is a day in French and a month in English
  return moment.test(date) || moment.test(date.replace(weekdayBefore, ''))
}

const clockAlone = new RegExp(`^${clock} ?${zone}$`, 'iu')
const published =
  /^(?:(?:first )?published|(?:son )?güncelleme|yayınlan?ma|yayın tarihi|(?:last )?updated|update(?= ?: ?\d)|(?:last )?modified|posted|created|publiée?|parue?|(?:dernière )?mise? à jour|mise? en ligne|veröffentlicht|(?:zuletzt )?aktualisiert|erschienen|stand|pubblicato|aggiornato|publicado|actualizado|نشرت?|تم النشر|آخر تحديث|تاريخ النشر|بڵاوکراوەتەوە|بڵاوکرایەوە|نوێکراوەتەوە|دوا نوێکردنەوە|منتشر شد|تاریخ انتشار|(?:آخرین )?به‌روزرسانی)(?=[ :]|$)/iu
/** Signs of the vowels of Arabic, and the second name that its months may have: `نُشر`, `3 آذار/مارس`. */
const vowelSigns = /[\u064b-\u0652\u0670]/g
const secondMonth = new RegExp(`(?<= |^)(${monthPattern}) ?/ ?(?:${monthPattern})(?= |$)`, 'iu')
const reading =
  /^(?:\d{1,2}[ -]?(?:min(?:ute)?s?|minuten)[ -]?(?:read|de lecture|lesezeit)|(?:reading time|read time|lesezeit|temps de lecture|tempo di lettura) ?:? ?\d{1,2} ?(?:min(?:ute[ns]?)?|minuti)?\.?)$/i

const ago = /^(?:\d{1,3} ?(?:minutes?|hours?|days?|mins?|hrs?|m|h|d) ago|just now)$/i

/** `3 марта 2026 г.`, `3 березня 2026 року` */
const wordForYear = /(?<=\p{L} )(\d{4}) (?:г\.|года|р\.|року|r\.|roku)(?=[,\s]|$)/u

/** The day in the Hijri calendar before that of the year: `14 رمضان 1447 هـ الموافق 3 مارس 2026 م`. */
const hijriBefore = new RegExp(
  `(?<=^|[ ،])(?:\\d{1,2} ${hijriMonthPattern} \\d{4}|\\d{4}/\\d{1,2}/\\d{1,2}|\\d{1,2}/\\d{1,2}/\\d{4}) ?(?:هـ?)?[,،]? ?الموافق (?=\\d)`,
  'u',
)
const christianEra = /(?<=\d) ?م$/u

/** What stands between the parts of such a line: strokes, dashes, or the word that the next begins with. */
const between =
  / ?[|•·] ?| [-–—/] |[,،;]? (?<!(?:last|son|first|zuletzt|dernière) )(?=(?:(?:last |son )?(?:updated|modified|güncelleme)|(?:dernière )?mise? à jour|(?:zuletzt )?aktualisiert|aggiornato|actualizado|آخر تحديث|به‌روزرسانی|نوێکراوەتەوە)[ :])/iu
/** What sites have beside a date. */
const commentCount = /^(?:(?:\d{1,5}|no) comments?|leave a comment)$/i

/** What a part of such a line says after a word like “updated”; null where it begins with none. */
function behindPublished(part: string): string | null {
  const label = part.match(published)?.[0]
  if (label === undefined) return null
  return part
    .slice(label.length)
    .replace(/^(?: (?:on|at|le|à|am|um|il|el|في|لە|در)(?![\p{L}\p{M}]))?(?: ?:)? ?/u, '')
}

/** `March 3, 2026`, `Updated 10:15 GMT`, `3 min read`, and several of them with strokes between. */
export function isDateLine(written: string): boolean {
  if (written.length > 120) return false
  const text = westernDigits(written)
    .replace(/^\((.*)\)$/u, '$1')
    .replace(vowelSigns, '')
    .replace(secondMonth, '$1')
    .replace(wordForYear, '$1')
    .replace(christianEra, '')
    .replace(hijriBefore, '')
  const parts = text.split(between).filter((part) => part !== '' && !commentCount.test(part))
  return (
    parts.length > 0 &&
    parts.every((part) => {
      if (ago.test(part) || reading.test(part) || isMoment(part) || clockAlone.test(part)) return true
      const found = behindPublished(part)
      if (found === null) return false
      return (
        isMoment(found) ||
        clockAlone.test(found) ||
        ago.test(found) ||
        (/\d/.test(found) && found.length <= 40 && !/[.!?]$/.test(found))
      )
    })
  )
}

/** What says below a text when it was last worked on; a book, a table and a picture tell their own days there. */
const updated =
  /^\(?(?:(?:last )?updated|first published|last modified|(?:dernière )?mise? à jour|(?:zuletzt )?aktualisiert|(?:ultimo )?aggiorna(?:to|mento)|(?:última )?actualiza(?:do|ción)|(?:son )?güncelleme|آخر تحديث|دوا نوێکردنەوە|نوێکراوەتەوە|(?:آخرین )?به‌روزرسانی)(?=[ :])/iu

const isUpdatedLine = (text: string) => updated.test(text) && isDateLine(text)

/** Where a date with its time may begin at the end of a line. */
const wordStart = /(?<=[\s,،|])(?=[\p{L}\p{Nd}])/gu

/** A line in two, the second a date at its end; null where it has none: `By Lana Osman, March 3, 2026 10:15 AM`. */
export function splitAtDate(text: string): { line: string; date: string } | null {
  if (text.length > 160 || !/\p{Nd}/u.test(text.slice(-12))) return null
  for (const { index } of text.matchAll(wordStart)) {
    const date = text.slice(index)
    const before = text[index - 1] === ' ' ? text.slice(0, index - 1) : text.slice(0, index)
    if (/\p{Nd}/u.test(date) && isDateLine(date))
      return { line: before.replace(/[,،|–-]$/u, '').trimEnd(), date }
  }
  return null
}

/** What pictures go with it, as AP tells. */
const apPictures = /^(?:With )?AP (?:Photos?|Graphics?|Videos?|Audio)(?:,? [A-Z]{2,5}\d{2,4}){0,20}\.?$/u
const photo =
  /^\(?(?:photos?|images?|pictures?|fotos?|bild|file photo|photo credit|image credit|crédit photo|وێنە|صورة|الصورة|تصوير)(?: by)? ?[:/©] ?\S.{1,100}$/iu
/** What stands above a press release: whose it is, and its number. Headlines name who told them in that way, too. */
const releaseSource =
  /^(?:Source|SOURCE) ?: (?:[\p{Lu}\d&][^\s.,]{0,30},? ){1,7}(?:Ltd|Limited|Inc|LLC|PLC|Plc|plc|Corp|Corporation|GmbH|AG|AB|ASA|Oyj|S\.A|N\.V|B\.V|S\.p\.A)\.?$/u
const releaseNumber = /^(?:media|press|news) release(?: [A-Z]{0,3}\d{3,8})?$/i
const share =
  /^(?:share (?:on|via) (?:facebook|twitter|x|whatsapp|telegram|linkedin|email|e-mail)|embargo ?: ?(?:none|nil|no|n\/a|not applicable|keiner?|aucun|yok|لا يوجد)\.?|press release|(?:for )?immediate release|communiqué de presse|pressemitteilung|comunicato stampa|nota de prensa|بيان صحفي|share|share this(?: article| story)?|print|listen to (?:this )?(?:article|story)|advertisement|comments?|save|follow us|subscribe|sign up)$/i

/** What stands above a headline: `EXCLUSIVE`, `ANALYSIS`, a section of the paper. */
const kicker =
  /^[[(*=:+\s-]{0,6}(?:exclusive|breaking(?: news)?|urgent|flash|bulletin|alert|developing(?: story)?|just in|live|analysis|news analysis|opinion|comment|editorial|feature|interview|profile|obituary|factbox|explainer|timeline|insight|focus|special report|update|watch|video|photos?|world(?: news)?|national|local|international|politics|business|economy|finance|markets?|sports?|football|health|science|technology|tech|culture|arts|lifestyle|environment|climate|water|energy|oil(?: (?:and|&) gas)?|religion|travel|tourism|agriculture|transport|security|justice|migration|education|crime|society|weather|opinions?|news|top stor(?:y|ies)|headlines|iraq|kurdistan|middle east|mena|europe|asia|africa|americas|عاجل|حصري|خاص|سياسة|اقتصاد|رياضة|العراق|كوردستان|کوردستان|عێراق|جیهان|وەرزش|سیاسەت|ئابووری|تایبەت|بەپەلە|هەواڵ|شیکاری|شیکردنەوە|ڕاپۆرت|چاوپێکەوتن|بیروڕا|وتار|ئابوری|کەلتوور|کولتوور|تەندروستی|زانست|ژینگە|تەکنەلۆژیا|هەرێم|تحليل|رأي|تقرير|مقابلة|حوار|ثقافة|صحة|علوم|منوعات|تكنولوجيا|مجتمع|بيئة|طقس|تحلیل|گزارش|اقتصاد|ورزش|فرهنگ|güncelleme|güncellendi|analiz|politika|ekonomi|spor|gündem|dünya|kültür|sağlık|analyse|kommentar|reportage|hintergrund|porträt|kultur|wissenschaft|entretien|société|santé|tribune|análisis|opinión|entrevista|economía|política|deportes|cultura|sociedad|salud|analisi|intervista|economia|exklusiv|eil(?:t|meldung)?|vorab|politik|wirtschaft|panorama|exclusif|dernière heure|alerte|politique|économie|monde|son dak[iİ]ka|flaş|özel haber|acil)(?: ?[/|>•»-] ?[\p{L} ]{2,24}){0,2} ?[\])*=:!+-]{0,4}$/iu

/** Whether a line is a word above a headline, and none itself. */
export function isKicker(text: string): boolean {
  return kicker.test(plain(text))
}

/** Whether a line above what is a headline for sure is a label of it: one word, or two or three that are no name. */
export function isLabelOfHeadline(text: string): boolean {
  const words = plain(text).split(/\s+/)
  const areWords = words.every((word) => /^[\p{L}\p{M}’'-]{2,20}$/u.test(word)) && !/embargo/i.test(text)
  const isSeveral = words.length > 1 && words.length < 4 && words.some((word) => /^\p{Ll}/u.test(word))
  return areWords && (words.length === 1 || isSeveral)
}

/** Whether a line is a word above what a program calls the headline: one of a list, or any in capitals. */
export function isLabelAbove(text: string): boolean {
  const [word = '', ...others] = plain(text).split(/\s+/)
  const isWord =
    /^\p{L}{3,20}$/u.test(word) && isCapitals(word) && !/embargo|^(?:kill|hold|cancel)/i.test(word)
  return isKicker(text) || (isWord && others.length === 0)
}

/** AFP ends such a note with strokes. */
function withoutStrokes(note: string | undefined): string | undefined {
  let end = note?.length ?? 0
  while (note?.[end - 1] === '/' || note?.[end - 1] === ' ') end--
  return note?.slice(0, end)
}

/** Reuters' slug, and the version after it: `IRAQ-GAS/ (UPDATE 2)`. */
function slugOf(text: string): Furniture {
  const [name = '', behind = ''] = text.split('(')
  const signs = behind
    .replace(')', '')
    .split(',')
    .flatMap((part) => readFilingName(part) ?? [])
  return { kind: 'slug', slug: name.trim().replace(/\/$/, ''), signs: joinSigns(...signs) }
}

/** AP's keyword line without its count of words: `AM-Iraq-Dam, 1st Ld-Writethru,0452`. */
function keywordsLineOf(text: string): Furniture {
  const slug = text.replace(/, ?\d{2,5}$/, '')
  const [name = '', ...behind] = slug.split(/, ?/)
  const signs = joinSigns(...behind.map(readVersion))
  return { kind: 'slug', slug: signs.kind === null ? slug : name, signs }
}

/** Names of versions that have no number are words above a headline. */
function filingIn(text: string): Furniture | null {
  const signs = readFilingLine(text)
  return signs && (signs.number > 0 || signs.advisory !== '') ? { kind: 'filing', signs } : null
}

/**
 * What a line above the lead is, or null where it may be the story's.
 * @param isHeading whether its file marks it as a heading: then a date is one
 */
export function headFurniture(written: string, isHeading = false): Furniture | null {
  const text = plain(written)
  if (text === '' || text.length > longest) return null
  const call = text.match(attention) ?? text.match(addressed)
  const note = text.match(editors)?.[1] ?? withoutStrokes(call?.[1])
  if (note !== undefined) return { kind: 'note', note }
  const filing = filingIn(text)
  if (filing) return isMoment(behindPublished(text.slice(1, -1)) ?? '') ? line : filing
  const called = text.match(calledSlug)?.[1]
  if (called !== undefined) return { kind: 'slug', slug: called, signs: joinSigns() }
  if (keywordLine.test(text)) return keywordsLineOf(text)
  if (slug.test(text) || slugWithStroke.test(text)) return slugOf(text)
  const isLine =
    [transmission, wordCount, take, photo, apPictures, share, releaseSource, releaseNumber, storyCode].some(
      (pattern) => pattern.test(westernDigits(text)),
    ) ||
    (!isHeading && isDateLine(text))
  return isLine ? line : (keywordsOf(text) ?? null)
}

/** A slug that is called one. */
const calledSlug = /^(?:slug ?(?:line)?|stichwort) ?[:：] ?(\S{2,60})$/iu

const keywords =
  /^(?:key ?words?|tags?|mots[- ]clés|schlagw(?:ö|oe)rter|stichw(?:ö|oe)rter|parole chiave|palabras clave|الكلمات المفتاحية|کلیلە ?وشە(?:کان)?) ?: ?(\S.{1,300})$/iu

function keywordsOf(text: string): Furniture | null {
  const found = text.match(keywords)?.[1]
  if (found === undefined) return null
  const words = found
    .split(/[,;|،؛]/)
    .map((word) => word.trim().replace(/^#/, ''))
    .filter(Boolean)
  const isList = words.length <= 25 && words.every((word) => word.length <= 40)
  return isList ? { kind: 'keywords', keywords: words } : line
}

const hashtags = /^(?:#[\p{L}\p{M}\p{Nd}_\u200c]{2,40}[,،]?\s?){1,15}$/u

/** `#Basra #Oil`, below a text. */
function hashtagsOf(text: string): Furniture | null {
  if (!hashtags.test(text)) return null
  return {
    kind: 'keywords',
    keywords: text
      .split(/[#,،\s]+/u)
      .filter(Boolean)
      .map((word) => word.replaceAll('_', ' ')),
  }
}

const end =
  /^(?:ENDS?|Ends|ENDE|NNNN|#{2,10}|x{3,}|\*{3,}|_{2,}|={3,}|-{3,}|# # #|\* \* \*|- - -|\(?end ?item\)?|endit|\(end\) \S.{0,60}|end of (?:story|text|message|article)|ende der (?:meldung|nachricht)|\(schluss\)(?: \p{Ll}{2,4}(?:\/\p{Ll}{2,4}){0,4})?|\(?انتهى(?: الخبر)?\)?|نهاية الخبر|\(?کۆتایی\)?|\(?پایان\)?)$|^[-–—(*[=#\s]{1,6}(?:ends?|ende|fin|fine|30|more|mf|suite|fine servizio|انتهى|کۆتایی|پایان)[-–—)*\]=#\s]{1,6}\.?$|^-(?:30|0)-$|^\/(?:fin|ends?|ende|fine)\/?$|^ends?\/{1,2}$|^\/{1,2} ?(?:انتهى|کۆتایی) ?\/{0,2}$|^\/?(?:انتهای|پایان) پیام\/?$|^lusa\/fim$|^mfl?$/iu
/** ANSA's and others' sign of the editor and the category: `Y01-ABC/`, `YA9-KOX/ABC`, `YA9-KOX`. */
const editorSign = /^(?:[A-Z][A-Z0-9]{1,3}-[A-Z]{2,4}\/[A-Z0-9]{0,4}|[A-Z]{1,2}\d{1,2}-[A-Z]{2,4})$/
/** Of those, what a story might have as a line of its own in small letters. */
const endWord = /^(?:ends?|ende)$/
/** In capitals alone: `End.` is a sentence. */
const endInCapitals = /^(?:(?:ENDS?|ENDE)\.|MORE)$/
/** A sentence may begin with the word, and an item of a list with the letter. */
const copyright =
  /^(?:©|℗|\(c\)\s?(?=copyright|\d{4}|[^.!?]{2,60} \d{4}$)|copyrights?\b(?=\s?(?:\(c\)|©|℗|:|by\b|\d{4})|.{0,200}\breserved|[^.!?]{2,60} \d{4}$)|all rights reserved|alle rechte vorbehalten|tous droits réservés|riproduzione riservata|[^,"“”]{0,60}(?:her hakkı|tüm hakları) (?:saklıdır|mahfuzdur)|(?:tutti i diritti|todos (?:los derechos|os direitos)) .{0,100}(?:riservati|reservados)|(?:همه|تمامی|جميع) (?:ال)?حقوق.{0,100} محفوظ|حقوق النشر|هەموو مافەکان.{0,100} پارێزراو)/iu
/** Whether a line says whose a page is, and nothing else. */
export function isCopyrightLine(written: string): boolean {
  const text = plain(written)
  return text.length <= longest && copyright.test(text)
}

const standards = /^(?:our standards|reuters trust principles|correction policy) ?:/i
const more =
  /^(?:read more|read also|also read|see also|related(?: stories| coverage| news| articles?)?|more on this(?: story)?|lire aussi|voir aussi|leggi anche|lee también|mehr zum thema|اقرأ أيضا|اقرأ أيضًا|اقرأ المزيد|زیاتر بخوێنەوە)(?: ?[:>»…].{0,200})?$/iu
const visit = /^(?:for )?more (?:news|stories|coverage|updates)\b/i
const address = /\b(?:visit|click|go to|see) |www\.|https?:/i
const follow =
  /^follow (?:us|.{2,60}) (?:on|at) (?:twitter|x|facebook|instagram|telegram|threads|linkedin|youtube|whatsapp|bluesky|mastodon)\b.{0,80}$|^(?:follow|find) (?:the )?(?:AP|Associated Press|Reuters|AFP|more AP)(?:['’]s)? .{0,80}https?:\/\/\S{4,120}$/i
const moreToCome =
  /^[(+]{0,3} ?(?:more to (?:come|follow)|more follows|mehr (?:folgt|in kürze)|wird fortgesetzt|suite à venir|à suivre|devamı gelecek|sürecek|يتبع|بەردەوامە) ?[)+]{0,3}\.?$/i
/** What goes with it, as Turkish agencies tell below a text. */
const turkishMaterial =
  /^\((?:fotoğraflı|görüntülü|grafikli|infografikli|arşiv|bitti)(?:[- ]+(?:fotoğraflı|görüntülü|grafikli))?\)$|^(?:FOTOĞRAFLI|GÖRÜNTÜLÜ)(?:[- ]+(?:FOTOĞRAFLI|GÖRÜNTÜLÜ))?$/iu
/** The initials of those who wrote it there: `(LO-HK-Y)`. */
const turkishInitials = /^\(\p{Lu}{1,3}(?:-\p{Lu}{1,3}){1,3}\)$/u
/** The same of EFE and others: `(Foto) (Vídeo)`. */
const material = /^(?:\((?:con )?(?:fotos?|v[ií]deos?|audios?|gráficos?|infografías?)\)\s?){1,4}$/iu
/** What sites of Iran have there: `کد خبر: 123456` */
const storyCode = /^(?:کد (?:خبر|مطلب)|رقم الخبر|کۆدی هەواڵ|story id|news id) ?: ?\d{3,12}$/iu
/** Whom to ask, with an address: `(Contact: name@example.org, London newsroom)`. */
const contactInBrackets = /^\((?:contact|kontakt|للتواصل|iletişim) ?: ?[^()]{0,80}@[^()]{3,200}\)$/iu
const doubleBrackets =
  /^\(\((?=[^()]*(?:[@\d]|double[- ]click|\[[A-Z./-]{2,20}\]))[^()]{4,390}(?:\([^()]{3,200}\)[^()]{0,200}){0,4}\)\)\.?$/
/** Who of dpa wrote and edited it: `dpa lo hk xx n1 sn` */
const dpaCodes = /^dpa(?: [a-z]{2,6}){1,4} n\d(?: [a-z]{2,6}){0,3}$/

/** `(ANSA).`, `AAP RTV ar`, `AFP sn`: who sent it, and their initials. */
function isAgencyLine(text: string, houses: Houses): boolean {
  const bracketed = text.match(/^-{0,2} ?\(([^()]{2,30})\)\.?$/)?.[1]
  if (bracketed !== undefined) return isAgency(bracketed, houses)
  const signed = text.match(/^(?:-{1,2}|={1,2}) ?(\p{Lu}\p{L}{1,9})$/u)?.[1]
  if (signed !== undefined) return isAgency(signed, houses)
  // letters without case are no abbreviation of a word that a story ends with
  if (dpaCodes.test(text) || (/^[\p{Lo} .]{2,6}$/u.test(text) && isSource(houses, text))) return true
  const [, agency = ''] =
    text.match(
      /^\(?(\p{Lu}{2,8})\)?(?: \p{Lu}{2,4}|(?: \p{Lu}{2}){2,5})?(?: \p{Ll}{2,4}(?:\/\p{Ll}{2,4}){0,3})?$/u,
    ) ?? []
  return agency !== '' && (text !== agency || agency.length > 5) && isAgency(agency, houses)
}

/** `29.11.2026 14:30 - TSI`, in figures alone: a listing may end with the day and time of what it tells. */
const sentInZone = /^\d{1,4}[./-]\d{1,2}[./-]\d{2,4} \d{1,2}:\d{2}(?::\d{2})? (?:[-–] )?(?:TS[Iİ]|GMT|UTC)$/u

/** When SPA sent it: `14:20ت م`, `14:20 LOCAL TIME 11:20 GMT`. */
const localTime = /^\d{1,2}:\d{2} ?(?:ت ?م|LOCAL TIME(?: \d{1,2}:\d{2} GMT)?)$/i

/** Whether a line below another is the number of a message: `0123` below the time when it was sent. */
export function isMessageNumber(text: string, above: string): boolean {
  return /^\d{4}$/.test(plain(text)) && localTime.test(plain(above))
}

/** What a line below the story is, or null where it may be the story's. */
export function tailFurniture(written: string, houses: Houses): Furniture | null {
  const text = plain(written)
  if (text === '' || text.length > longest) return null
  const found = keywordsOf(text) ?? hashtagsOf(text)
  if (found) return found
  const note = text.match(editors)?.[1]
  if (note !== undefined) return { kind: 'note', note }
  const isSent =
    text.length < 40 && /^\W{0,2}(?:\d|[A-Z]{2,4}-[A-Z]{2}-)/.test(text) && readDayTime(text) !== null
  const isLine =
    (end.test(text) && !endWord.test(text)) ||
    editorSign.test(text) ||
    endInCapitals.test(text) ||
    [
      copyright,
      standards,
      more,
      follow,
      moreToCome,
      turkishMaterial,
      turkishInitials,
      material,
      storyCode,
      sentInZone,
      contactInBrackets,
      doubleBrackets,
      wordCount,
      share,
      localTime,
      photo,
    ].some((pattern) => pattern.test(text)) ||
    (visit.test(text) && address.test(text)) ||
    isUpdatedLine(text) ||
    isSent ||
    isContactLine(text) ||
    isAgencyLine(text, houses)
  return isLine ? line : null
}

/** An end after the last sentence of a story: `… in the evening. ENDS`, `… la sera. (ANSA).` */
const endBehind =
  /(?<=[.!?…؟۔]["”’»)]{0,2})(?:\/\p{Ll}{2,4}(?:\/[\p{Ll}\p{Lu}]{2,4}){1,4}|\s{1,3}(?:ENDS?\.?|Enditem|Endit|NNNN|-30-|- 30 -|#{2,5}|-{1,2} ?ends? ?-{1,2}|[([](?:ends?|ende|schluss)[)\]]|\(([^()\n]{2,20})\)|(\p{Lu}{2,8})(?: \p{Lu}{2,3}){0,2}))\.?$/iu

/**
 * What stands after the last sentence of a story and is none of it, or `''`.
 * @param isNamed whether a source's name stands in the story's dateline, too
 */
export function endOf(text: string, houses: Houses, isNamed: (source: string) => boolean): string {
  const [found = '', bracketed, bare] = text.slice(-80).match(endBehind) ?? []
  const source = bracketed ?? (found === found.toUpperCase() ? bare : undefined)
  if (bare !== undefined && source === undefined) return ''
  const isWord = /^\s*(?:ends?|End)\.?$/u.test(found)
  return isWord || (source !== undefined && !(isAgency(source, houses) && isNamed(source))) ? '' : found
}

const pageBreak =
  /^(?:\(more\)|[-–—]{1,3} ?more ?[-–—]{1,3}|\(?-{0,2}more-{0,2}\)? page \d{1,2}|page \d{1,3}|x ?x ?x|\/{2,3} ?suite ?\/{2,3}|[-–—] ?\d{1,2} ?[-–—]|\(?(?:first|second|third|\d(?:st|nd|rd|th)) add\)?|add \d{1,2}|\d-\d-\d)$/i

/** Whether a line parts the pages of a message: `(MORE)`, `PAGE 2`. */
export function isPageBreak(text: string): boolean {
  return text.length < 40 && pageBreak.test(plain(text))
}
