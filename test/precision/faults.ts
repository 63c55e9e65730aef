/** One fault of each kind, put into a clean story where it has a place for it. They know nothing of how checks look. */
import type { CheckCode, CheckedBlock } from '../../story/checks/check'
import type { Chance } from './chance'
import type { Sample } from './story'

/** A story with a fault, and where that stands. */
export interface Faulty {
  story: Sample
  block: number
  from: number
  to: number
}

/** Gives a story a fault, or nothing where it has no place for one. */
export type Fault = (story: Sample, chance: Chance) => Faulty | null

const prose = new Set<CheckedBlock['part']>(['lead', 'paragraph'])

/** The story with another text in a block. */
function withText(story: Sample, block: number, text: string): Sample {
  return { ...story, blocks: story.blocks.map((each, index) => (index === block ? { ...each, text } : each)) }
}

/** A place that a pattern finds in the blocks of some parts, by chance; outside of quotations. */
function placeOf({ blocks }: Sample, pattern: RegExp, chance: Chance, parts: ReadonlySet<string> = prose) {
  const all = blocks.flatMap(({ text, part }, block) =>
    parts.has(part)
      ? Array.from(text.matchAll(pattern), (match) => ({
          block,
          from: match.index,
          text: match[0],
          groups: match.slice(1),
        })).filter(({ from }) => (text.slice(0, from).match(/["“”„«»]/gu) ?? []).length % 2 === 0)
      : [],
  )
  const [place] = chance.some(all, 1)
  return place ?? null
}

/** Puts something in the place of what a pattern finds. */
function replaced(
  pattern: RegExp,
  by: (found: string, chance: Chance) => string | null,
  { languages, parts }: { languages?: readonly string[]; parts?: ReadonlySet<string> } = {},
): Fault {
  return (story, chance) => {
    if (languages && !languages.includes(story.language)) return null
    const place = placeOf(story, pattern, chance, parts)
    const text = place && by(place.text, chance)
    if (!place || text === null) return null
    const { block, from } = place
    const old = story.blocks[block]?.text ?? ''
    const changed = old.slice(0, from) + text + old.slice(from + place.text.length)
    return { story: withText(story, block, changed), block, from, to: from + Math.max(1, text.length) }
  }
}

/** A fault of two places, one of which is gone: whatever is found in the block tells of it. */
const wholeBlock =
  (fault: Fault): Fault =>
  (story, chance) => {
    const faulty = fault(story, chance)
    return faulty && { ...faulty, from: 0, to: faulty.story.blocks[faulty.block]?.text.length ?? 0 }
  }

/** Only where what a pattern finds stands in a story several times, so that one can be odd. */
const amongOthers =
  (pattern: RegExp, fault: Fault): Fault =>
  (story, chance) =>
    story.blocks.flatMap(({ text, part }) => (prose.has(part) ? (text.match(pattern) ?? []) : [])).length > 1
      ? fault(story, chance)
      : null

const insideText = /(?<=\p{L} )\p{Ll}[\p{L}]+(?= \p{L})/gu
const arabic = ['ar', 'ckb', 'fa']

/** Empties the first block of a part. */
const emptied =
  (part: CheckedBlock['part']): Fault =>
  (story) => {
    const block = story.blocks.findIndex((each) => each.part === part)
    return block < 0 ? null : { story: withText(story, block, ''), block, from: 0, to: 0 }
  }

/** Puts words after the caption of a picture. */
const endingIn =
  (words: string): Fault =>
  (story) => {
    const block = story.blocks.findIndex(({ part }) => part === 'caption')
    const caption = story.blocks[block]
    if (!caption) return null
    const text = caption.text + words
    return { story: withText(story, block, text), block, from: caption.text.length + 1, to: text.length }
  }

/** Puts a block after another one. */
function inserted(story: Sample, at: number, added: CheckedBlock): Faulty {
  const blocks = [...story.blocks.slice(0, at), added, ...story.blocks.slice(at)]
  return { story: { ...story, blocks }, block: at, from: 0, to: added.text.length }
}

const swap = (text: string, at: number) =>
  text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2)

/** A name as it is written wrongly: another vowel, a letter doubled, left out or changed for its neighbour. */
function misspelt(name: string, chance: Chance): string {
  const at = chance.number(1, name.length - 3)
  const letter = name.charAt(at)
  const ways = [
    () => name.slice(0, at) + letter + name.slice(at),
    () => name.slice(0, at) + name.slice(at + 1),
    () => swap(name, at),
    () =>
      name.replace(
        /(?<=\p{L})[aeiou]/u,
        (vowel) => ({ a: 'e', e: 'i', i: 'e', o: 'u', u: 'o' })[vowel] ?? vowel,
      ),
  ] as const
  const wrong = chance.one(ways)()
  return wrong === name ? `${name.slice(0, at)}${letter}${name.slice(at)}` : wrong
}

const weekdays = [
  'Sunday Monday Tuesday Wednesday Thursday Friday Saturday',
  'dimanche lundi mardi mercredi jeudi vendredi samedi',
  'Sonntag Montag Dienstag Mittwoch Donnerstag Freitag Samstag',
  'domenica lunedì martedì mercoledì giovedì venerdì sabato',
  'domingo lunes martes miércoles jueves viernes sábado',
  'الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت',
  'یەکشەممە دووشەممە سێشەممە چوارشەممە پێنجشەممە هەینی شەممە',
].map((days) => days.split(' '))

const datedDay = new RegExp(
  `(?<!\\p{L})(?:${weekdays.flat().join('|')})(?=[,،]? (?:[0-9٠-٩]{1,2} ?ی? ?\\p{L}|(?:January|February|March|April|May|June|July|August|September|October|November|December) \\d))`,
  'gu',
)

const wordsOfNumbers = 'zero one two three four five six seven eight nine'.split(' ')

/** Says something else of the first picture. */
const ofPicture =
  (facts: Partial<Sample['blocks'][number]>): Fault =>
  (story) => {
    const block = story.blocks.findIndex(({ part }) => part === 'caption')
    const caption = story.blocks[block]
    if (!caption) return null
    const blocks = story.blocks.with(block, { ...caption, ...facts })
    return { story: { ...story, blocks }, block, from: 0, to: caption.text.length }
  }

/** The faults of each check; a fault is named where a check has several kinds. */
export const faults: Readonly<Record<CheckCode, Readonly<Record<string, Fault>>>> = {
  placeholder: {
    'TK in the text': replaced(
      insideText,
      (word, chance) => `${chance.one(['TK', 'XX', '(CQ)', 'TKTK', '[tk]', 'XXXX', '???', 'xxx'])} ${word}`,
      { languages: ['en'] },
    ),
    'XX for a figure': replaced(
      /(?<= )\d+(?= [a-z])/gu,
      (_, chance) => chance.one(['XX', 'TK', 'xx', 'XXX']),
      { languages: ['en'] },
    ),
  },
  'doubled-word': {
    'a word in English': replaced(insideText, (word) => `${word} ${word}`, { languages: ['en'] }),
    'a small word in other languages': replaced(
      /(?<=\s)(?:لە|بۆ|کە|في|على|أن|در|از|که|به|le|la|de|des|und|von|il|di|la|el|los|en|que)(?=\s)/gu,
      (word) => `${word} ${word}`,
      { languages: [...arabic, 'fr', 'de', 'it', 'es'] },
    ),
    'a long word in other languages': replaced(
      /(?<=\s)(?:ال\p{L}{5,}|\p{L}{3,}ەکان|\p{Ll}{9,})(?=\s)/gu,
      (word) => `${word} ${word}`,
      { languages: ['ckb', 'ar', 'fr', 'de', 'it', 'es'] },
    ),
  },
  'doubled-space': {
    'two spaces': replaced(/(?<=\p{L}) (?=\p{L})/gu, (_, chance) => chance.one(['  ', '   '])),
  },
  'doubled-mark': {
    'a mark twice': replaced(/(?<=\p{L})(?:[,،](?=\s)|(?<=\p{Ll}\p{Ll})\.(?=\s|$))/gu, (mark) => mark + mark),
  },
  'space-before-mark': {
    'a space before a mark': replaced(/(?<=[\p{L}])[,.،](?=\s|$)/gu, (mark) => ` ${mark}`),
  },
  'no-space-after-mark': {
    'no space after a full stop': replaced(
      /(?<=\p{Ll}{2}|\p{Script=Arabic}{3})[.؟?!] (?=\p{Lu}\p{Ll}|\p{Script=Arabic}{3})/gu,
      (mark) => mark.trim(),
    ),
    'no space after a comma': replaced(/(?<=\p{L})[,،؛;] (?=\p{L}{2})/gu, (mark) => mark.trim()),
  },
  unbalanced: {
    'a bracket': wholeBlock(replaced(/[()]/gu, () => '')),
    'a single quotation mark': wholeBlock(replaced(/(?<=Song|Rain)’/gu, () => '', { languages: ['en'] })),
    'a quotation mark': (story, chance) => {
      const block = chance.some(
        story.blocks.flatMap(({ text, part }, index) =>
          prose.has(part) &&
          (text.match(/[“”]/gu) ?? []).length === 2 &&
          !/^[“]/u.test(story.blocks[index + 1]?.text ?? '')
            ? [index]
            : [],
        ),
        1,
      )[0]
      const text = block === undefined ? undefined : story.blocks[block]?.text
      if (block === undefined || text === undefined) return null
      const [at = 0] = chance.some(
        Array.from(text.matchAll(/[“”]/gu), ({ index }) => index),
        1,
      )
      return {
        story: withText(story, block, text.slice(0, at) + text.slice(at + 1)),
        block,
        from: 0,
        to: text.length,
      }
    },
  },
  article: {
    'a for an': replaced(/(?<!\p{L})an(?= [a-z])/gu, () => 'a', { languages: ['en'] }),
    'an for a': replaced(/(?<!\p{L})a(?= [a-z]{2})/gu, () => 'an', { languages: ['en'] }),
  },
  'weekday-date': {
    'another weekday': replaced(datedDay, (day, chance) => {
      const days = weekdays.find((each) => each.includes(day)) ?? []
      return days[(days.indexOf(day) + chance.number(1, 6)) % 7] ?? null
    }),
    'another weekday after a date': replaced(/(?<=, a )\p{Lu}\p{Ll}+day(?=,)/gu, (day, chance) => {
      const days = weekdays.find((each) => each.includes(day)) ?? []
      return days[(days.indexOf(day) + chance.number(1, 6)) % 7] ?? null
    }),
    'another day of the month': (story, chance) =>
      replaced(new RegExp(`(?:${weekdays.flat().join('|')}), \\w+ \\d{1,2}(?=,)`, 'gu'), (text) =>
        text.replace(/\d+$/, (day) => String(Number(day) > 20 ? Number(day) - 1 : Number(day) + 1)),
      )(story, chance),
  },
  'no-such-date': {
    'a day that the month does not have': replaced(
      /(?<=day, )(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}(?=,)/gu,
      (_, chance) => chance.one(['February 30', 'April 31', 'June 31', 'September 31', 'November 31']),
    ),
  },
  'parts-and-total': {
    'another total': replaced(
      /\d+(?= (?:people|pupils), \w+ (?:men|boys))/gu,
      (total, chance) => String(Math.max(1, Number(total) - chance.number(1, 3))),
      { languages: ['en'] },
    ),
    'another part': replaced(/(?<=men, )\w+(?= women)/gu, (word) => {
      const value = wordsOfNumbers.indexOf(word)
      return value < 0 ? null : (wordsOfNumbers[value + 1] ?? '10')
    }),
    'more votes than members': replaced(
      /(?<=members, |board voted )\d+/gu,
      (votes, chance) => String(Number(votes) + chance.number(4, 30)),
      { languages: ['en'] },
    ),
    'more votes than a chamber has': replaced(
      /(?<=the plan passed by |plan passed |members\. It voted )\d+/gu,
      (votes, chance) => String(Number(votes) + chance.number(4, 30)),
      { languages: ['en'] },
    ),
    'more votes than members, in another language': replaced(
      /(?<=(?:ئەندام، |عضواً، صوّت ))\p{Nd}+/gu,
      (votes) => votes.replace(/^\p{Nd}/u, (digit) => (digit < '٠' ? '9' : '٩')),
      { languages: ['ckb', 'ar'] },
    ),
    'shares of more than all': replaced(
      /(?<=Some )[\d.]+(?=(?: ?%| percent| per cent) were for)/gu,
      (share, chance) => String(Number(share) + chance.number(4, 20)),
      { languages: ['en'] },
    ),
  },
  'age-and-birth': {
    'another age': replaced(
      /\d\d(?=, was born)/gu,
      (age, chance) => String(Number(age) + chance.one([-7, -5, -3, 3, 5, 9])),
      { languages: ['en'] },
    ),
  },
  'percent-change': {
    'another share': replaced(/(?<=(?:rose|or) )[\d.]+(?=(?:%| per cent)(?: to|,))/gu, (share, chance) =>
      String(Math.round(Number(share)) + chance.number(4, 30)),
    ),
    'no double, and no third': replaced(
      /(?<=Visitors doubled to |tripled from )\d+/gu,
      (figure, chance) => String(Math.round((Number(figure) * chance.number(15, 19)) / 10)),
      { languages: ['en'] },
    ),
  },
  'two-ages': {
    'told again with another age': (story, chance) => {
      const place = placeOf(story, /(\p{Lu}\p{Ll}+ (?:al-)?[\p{Lu}’][\p{L}’]+), (\d\d),/gu, chance)
      if (!place || story.language !== 'en') return null
      const [name = '', age = ''] = place.groups
      const other = Number(age) + chance.number(1, 9)
      const text = chance.one([
        `${name}, ${other}, shook his head.`,
        `The ${other}-year-old ${name} had seen worse.`,
        `${name}, aged ${other}, agreed.`,
      ])
      return inserted(story, place.block + 1, { part: 'paragraph', language: 'en', text })
    },
  },
  'headline-figure': {
    'another figure in the headline': replaced(
      /\d+/gu,
      (figure, chance) => String(Number(figure) + chance.number(101, 109)),
      {
        languages: ['en'],
        parts: new Set(['headline']),
      },
    ),
    'two digits in turn, in another language': replaced(
      /\p{Nd}{2}/gu,
      (figure) => (figure[0] === figure[1] ? null : `${figure[1]}${figure[0]}`),
      {
        languages: ['ckb', 'ar', 'de', 'it', 'es'],
        parts: new Set(['headline']),
      },
    ),
    'a figure that is off by one': replaced(/\d+/gu, (figure) => String(Number(figure) + 1), {
      languages: ['en'],
      parts: new Set(['headline']),
    }),
  },
  'repeated-block': {
    'a paragraph pasted again': (story, chance) => {
      const long = story.blocks.flatMap(({ part, text }, index) =>
        part === 'paragraph' && text.split(' ').length > 8 ? [index] : [],
      )
      const [at] = chance.some(long, 1)
      const block = at === undefined ? undefined : story.blocks[at]
      return block ? inserted(story, story.blocks.length - 1, block) : null
    },
  },
  'doubled-form': {
    'a second sign-off': (story) => {
      const signOff = story.blocks.at(-1)
      if (signOff?.part !== 'sign-off') return null
      return inserted(story, story.blocks.length - 1, { ...signOff, part: 'paragraph' })
    },
    'a second dateline': (story) => {
      const block = story.blocks.findIndex(({ part }) => part === 'lead')
      const text = story.blocks[block]?.text ?? ''
      const head = /^.{2,40}? (?:\(.*?\) )?[–—-] /u.exec(text)?.[0] ?? ''
      if (!head.includes('(') || story.house === 'ansa') return null
      return { story: withText(story, block, head + text), block, from: head.length, to: head.length * 2 }
    },
  },
  'name-two-ways': {
    'a full name': (story, chance) => {
      const name = /\p{Lu}\p{L}+ (\p{Lu}\p{Ll}{4,})/u.exec(story.blocks[1]?.text ?? '')
      if (!name || story.language !== 'en') return null
      const [full = '', last = ''] = name
      const wrong = full.replace(last, misspelt(last, chance))
      return inserted(story, story.blocks.length - 1, {
        part: 'paragraph',
        language: 'en',
        text: `Asked again, ${wrong} would not say.`,
      })
    },
    'a last name': replaced(
      /(?<!\p{L})\p{Lu}\p{Ll}{4,}(?= (?:said|told))/gu,
      (last, chance) => misspelt(last, chance),
      { languages: ['en'] },
    ),
    // of a name that the copy has only once nobody can tell how it is written otherwise
    'an article': (story, chance) => {
      const names = story.blocks.flatMap(({ part, text }) =>
        prose.has(part) ? (text.match(/al-\p{Lu}\p{L}+/giu) ?? []) : [],
      )
      const [twice] = names.filter((each) => names.filter((other) => other === each).length > 1)
      if (twice === undefined) return null
      return replaced(new RegExp(`al-(?=${twice.slice(3)})`, 'gu'), () => 'al ', { languages: ['en'] })(
        story,
        chance,
      )
    },
  },
  'surname-first': {
    'the one who speaks before being named': (story) => {
      const introduced = story.blocks.findIndex(
        ({ text, part }) => part === 'paragraph' && /\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}{3,}, (?:a|the) /u.test(text),
      )
      const last = /\p{Lu}\p{Ll}+ (\p{Lu}\p{Ll}{3,}), (?:a|the) /u.exec(
        story.blocks[introduced]?.text ?? '',
      )?.[1]
      if (last === undefined || story.language !== 'en') return null
      const added = inserted(story, introduced, {
        part: 'paragraph',
        language: 'en',
        text: `${last} said it was too early to tell.`,
      })
      return { ...added, to: last.length }
    },
  },
  'percent-style': {
    'another way of writing it': amongOthers(
      /\d(?:%| per cent)/gu,
      replaced(/(?<=\d)(?:%| per cent)/gu, (found) => (found === '%' ? ' percent' : '%'), {
        languages: ['en'],
      }),
    ),
  },
  'thousands-style': {
    'another way of writing it': amongOthers(
      /\d,\d{3} (?:people|engines|copies)/gu,
      replaced(/(?<=[a-z] )\d,\d{3}(?= (?:people|engines|copies))/gu, (found) => found.replace(',', ''), {
        languages: ['en'],
      }),
    ),
  },
  'foreign-letters': {
    'ك and ي': replaced(
      /(?<=\s)\p{Script=Arabic}*[کی]\p{Script=Arabic}*(?=\s)/gu,
      (word) => word.replaceAll('ک', 'ك').replaceAll('ی', 'ي'),
      { languages: ['ckb', 'fa'] },
    ),
  },
  'foreign-mark': {
    'a Latin mark': replaced(
      /(?<=\p{Script=Arabic})[،؛؟](?=\s)/gu,
      (mark) => ({ '،': ',', '؛': ';' })[mark] ?? '?',
      { languages: arabic },
    ),
  },
  'mixed-digits': {
    'other digits': (story, chance) => {
      const figures = story.blocks
        .filter(({ part }) => prose.has(part))
        .flatMap(({ text }) => text.match(/(?<= )[0-9٠-٩]{2}(?= )/gu) ?? [])
      if (figures.length < 3) return null
      return replaced(
        /(?<= )[0-9٠-٩]{2}(?= )/gu,
        (figure) =>
          figure.replace(/\p{Nd}/gu, (digit) =>
            '0' <= digit && digit <= '9'
              ? '٠١٢٣٤٥٦٧٨٩'.charAt(Number(digit))
              : String('٠١٢٣٤٥٦٧٨٩'.indexOf(digit)),
          ),
        { languages: arabic },
      )(story, chance)
    },
  },
  'stray-joiner': {
    'a joiner beside a space': replaced(/(?<=[بتسمنیر])(?= )/gu, () => '\u200c', { languages: arabic }),
  },
  'no-headline': { 'no headline': emptied('headline') },
  'no-caption': { 'no caption': emptied('caption') },
  'no-credit': { 'no credit': emptied('credit') },
  'no-alternative-text': { 'no alternative text': ofPicture({ isDescribed: false }) },
  'not-for-publication': { 'a picture that nobody may publish': endingIn(' NOT FOR PUBLICATION') },
  'picture-rights': { 'a picture whose rights bar it': ofPicture({ publishedUntil: 'never' }) },
  'usage-terms': { 'terms of use after a caption': endingIn(' NO RESALES. NO ARCHIVES.') },
}
