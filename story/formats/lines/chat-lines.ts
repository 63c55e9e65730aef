/** Messages copied out of a chat: WhatsApp, Telegram, Signal, Teams and Slack put their time and sender before each. */

const date = '\\p{Nd}{1,4}[./-]\\p{Nd}{1,2}[./-]\\p{Nd}{2,4}'
const shortDate = `(?:${date}|\\p{Nd}{1,2}\\s\\p{L}{3,12}\\.?\\s\\p{Nd}{4}|\\p{Nd}{1,2}[./-]\\p{Nd}{1,2})`
const time = '\\p{Nd}{1,2}[:.]\\p{Nd}{2}(?:[:.]\\p{Nd}{2})?(?:\\s?(?:[ap]\\.?m\\.?|ص|م))?'
/** A text without one is no chat. */
const anyTime = /\p{Nd}[:.]\p{Nd}{2}/u
const moment = `(?:${shortDate}[,،]?\\s(?:at\\s)?${time}|${time}[,،]?\\s${shortDate})`
const name = '[^\\n:\\[\\]]{1,60}?'

/** How programs write who said something when: the sender is the first group, what is said the second. */
const stamps: readonly RegExp[] = [
  // `[10:31, 03/11/2026] NAME: …`, `[03/11/2026, 10:31:22] NAME: …`
  new RegExp(`^\\[${moment}\\]\\s(${name}):\\s?(.*)$`, 'iu'),
  // `03/11/2026, 10:31 - NAME: …`
  new RegExp(`^${date}[,،]?\\s${time}\\s[-–]\\s(${name}):\\s?(.*)$`, 'iu'),
  // `NAME, [03.11.2026 10:31]`
  new RegExp(`^(${name}), \\[${moment}\\]:?()$`, 'iu'),
  // `[10:31 AM] NAME`, `[03/11 10:31] NAME`
  new RegExp(`^\\[(?:${shortDate}[,،]?\\s)?${time}\\]\\s(${name})()$`, 'iu'),
]
/** The same of a line with no sender: what the program itself says. */
const notice = new RegExp(`^(?:\\[${moment}\\]\\s|${date}[,،]?\\s${time}\\s[-–]\\s)(.*)$`, 'iu')
const programsOwn =
  /end-to-end encrypted|created (?:this )?group|\b(?:added|joined|left|removed)\b|changed (?:the|this|their)|security code|deleted this message|message was deleted|missed (?:voice|video) call/iu
/** What stands in place of what is no text. */
const noText =
  /^<?(?:media|image|video|audio|gif|sticker|document|contact card|photo|voice message) (?:omitted|attached)>?$|^<attached: [^>]{1,100}>$|^(?:this message was deleted|you deleted this message|تم حذف هذه الرسالة)\.?$/iu

/** In Slack the time stands in a line of its own below the sender, or after them. */
const slackTime = new RegExp(`^\\s*\\[?${time}\\]?\\s*$`, 'iu')
const senderWithTime = new RegExp(`^(${name})\\s{1,3}\\[?${time}\\]?$`, 'iu')
const isSender = (line: string) => /^[\p{Lu}\p{Lo}][^.!?:;,]{1,50}$/u.test(line.trim())

interface Message {
  sender: string
  lines: string[]
}

/** Signs of direction that WhatsApp puts before its stamps, and the narrow space before `AM`. */
const plain = (line: string) =>
  line.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').replace(/\u202f/g, ' ')

/** Who sends the message that begins in a line, what of it stands there, and how many lines that takes; null where none does. */
function stampAt(lines: readonly string[], at: number): { message: Message; length: number } | null {
  const line = plain(lines[at] ?? '')
  for (const stamp of stamps) {
    const [, sender, body = ''] = line.match(stamp) ?? []
    if (sender !== undefined) return { message: { sender: sender.trim(), lines: [body] }, length: 1 }
  }
  const next = plain(lines[at + 1] ?? '')
  if (isSender(line) && slackTime.test(next))
    return { message: { sender: line.trim(), lines: [] }, length: 2 }
  const [, sender] = line.match(senderWithTime) ?? []
  return sender !== undefined && isSender(sender)
    ? { message: { sender: sender.trim(), lines: [] }, length: 1 }
    : null
}

/** Whether a line has a stamp that nothing but a chat writes: it names the day, the minute and the sender. */
const isSure = (line: string) => stamps.slice(0, 3).some((stamp) => stamp.test(plain(line)))

function readMessages(lines: readonly string[]): { head: string[]; messages: Message[] } {
  const head: string[] = []
  const messages: Message[] = []
  let isSlack = false
  let at = 0
  while (at < lines.length) {
    const line = lines[at] ?? ''
    const found = stampAt(lines, at)
    const own = found ? undefined : plain(line).match(notice)?.[1]
    const last = messages.at(-1)
    if (found?.length === 2) isSlack = true
    if (found) messages.push(found.message)
    // what the same person says next has its time alone above it
    else if (isSlack && last && slackTime.test(plain(line))) messages.push({ sender: last.sender, lines: [] })
    else if (own === undefined) (messages.at(-1)?.lines ?? head).push(line)
    else if (!programsOwn.test(own)) (messages.at(-1)?.lines ?? head).push(own)
    at += found?.length ?? 1
  }
  return { head, messages }
}

/** How chats mark words in plain text: bold, slanted, struck. A sign within a word or a number is none. */
const emphasis = /(?<![\p{L}\p{N}*_])([*_])(?=[^\s*_])([^*_\n]{1,300})(?<=\S)\1(?![\p{L}\p{N}*_])/gu
const struck = /(?<![\p{L}\p{N}~])~(?=[^\s~])[^~\n]{1,300}(?<=\S)~(?![\p{L}\p{N}~])/gu
/** What WhatsApp puts after what was changed after it was sent. */
const edited = /\s?[\u200e]?<(?:This message was edited|تم تعديل هذه الرسالة)>$/iu

function withoutSigns(line: string): string {
  return line.replace(edited, '').replace(struck, '').replace(emphasis, '$2')
}

/** Longer messages are no talk, whatever they begin with. In UTF-16 units. */
const longestTalk = 160
const pictures = /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f|\u200d|\s)+$/u
/** What people of a desk say to each other about a story, below it. */
const talk =
  /^[\s\p{P}]{0,3}(?:ok(?:ay)?|k|thanks?|thank you|thx|ty|cheers|great|perfect|good (?:job|work|one)|well done|got it|on it|will do|done|sent|received|roger|copy that|noted|sure|np|no problem|pls|please|(?:can|could|would) (?:you|someone|anyone|somebody|we)|call me|ping me|let me know|lmk|that['’]?s (?:all|it)|filing|editing (?:it )?now|sorry|hold on|wait|fyi|@\p{L}+|شكرا|شكراً|شكرًا|تمام|حاضر|وصل|تم (?:الاستلام|النشر)|أوكي|ممنون|سوپاس|زۆر سوپاس|باشە|تەواو|دەست ?خۆش|دەستت خۆش|گەیشت|spas|gelek spas|baş e|temam|tamam|teşekkür(?:ler)?|sağ ?ol|eline sağlık|lütfen|danke|bitte|alles klar|erledigt|merci|d['’]accord|reçu|c['’]est noté)(?![\p{L}\p{M}])/iu
/** The same of whoever answers. */
const answer =
  /^(?:yes|no|yep|nope|hi|hello|hey|i['’]?(?:ll|m|ve)|we['’]?(?:ll|re|ve)|looks|نعم|لا|بەڵێ|نا|evet|hayır|ja|nein|oui|non)(?![\p{L}\p{M}])/iu

/** What was said at once. */
interface Said {
  sender: string
  words: string[]
}

function isTalk({ sender, words }: Said, teller: string): boolean {
  const text = words.join(' ').trim()
  if (text.length > longestTalk || words.length > 2) return false
  return pictures.test(text) || talk.test(text) || (sender !== teller && answer.test(text))
}

/** How many messages of a story are its own: below them people talk about it. */
function lengthOfStory(said: readonly Said[], teller: string): number {
  let length = said.length
  for (let last = said[length - 1]; length > 1 && last && isTalk(last, teller); last = said[length - 1])
    length--
  return length
}

/** A chat as text. */
export interface Chat {
  /** Each message is a paragraph, and begins with its sender where another spoke before. */
  text: string
  /** Whose name the first message would begin with, where it is left out of the text: it is their story; else `''`. */
  sender: string
  /** What people said below their story about it, each with its sender; it is none of the text. */
  talk: string
  /** Whether words that were struck are left out. */
  hasStruck: boolean
}

/** A text that is messages of a chat, without their times and signs; null where it is none. */
function readChat(text: string, isStory: boolean): Chat | null {
  if (!anyTime.test(text)) return null
  const lines = text.split(/\r\n?|\n/)
  const { head, messages } = readMessages(lines)
  if (messages.length < 2 && !isSure(lines.find((line) => line.trim() !== '') ?? '')) return null
  const said = messages.flatMap(({ sender, lines: own }): Said[] => {
    const shown = own.filter((line) => line.trim() !== '' && !noText.test(plain(line).trim()))
    const words = shown.map(withoutSigns).filter((line) => line.trim() !== '')
    return words.length === 0 ? [] : [{ sender, words }]
  })
  const [first] = said
  const other = said.findIndex(({ sender }) => sender !== first?.sender)
  const own = other < 0 ? said : said.slice(0, other)
  // a headline and its text, or all that was said, are theirs; one line before another's is a talk
  const isTheirs =
    isStory && first !== undefined && (other < 0 || own.flatMap(({ words }) => words).length > 1)
  const length = isTheirs ? lengthOfStory(said, first.sender) : said.length
  const texts = said.slice(0, length).flatMap(({ sender, words: [begin = '', ...others] }, index) => {
    const isNamed = index === 0 ? !isTheirs : sender !== said[index - 1]?.sender
    return [isNamed ? `${sender}: ${begin.trim()}` : begin, ...others]
  })
  return {
    text: [...head.filter((line) => line.trim() !== ''), ...texts].join('\n\n'),
    sender: isTheirs ? first.sender : '',
    talk: said
      .slice(length)
      .map(({ sender, words }) => `${sender}: ${words.join(' ').trim()}`)
      .join('\n'),
    hasStruck: messages.some(({ lines: each }) => each.some((line) => line.search(struck) >= 0)),
  }
}

/** A piece of a chat: who said a thing is never left out of it. */
export const chatPiece = (text: string) => readChat(text, false)

/** A file that is a chat: the name of whoever sends a story stands beside it, and not before its headline. */
export const chatStory = (text: string) => readChat(text, true)
