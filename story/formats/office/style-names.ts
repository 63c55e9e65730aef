/** What the names of paragraph styles say: those that Word and LibreOffice have, and Copydesk's own. */
import type { Role } from './pieces'

/**
 * Word's and LibreOffice's names are the same in every language, the last five are Copydesk's; other programs (Pages,
 * WPS Office) name styles in the language of their user.
 */
const roleNames: readonly [name: RegExp, role: Role][] = [
  [/^title$/i, 'headline'],
  [/^subtitle$/i, 'standfirst'],
  [/^heading( \d+)?$/i, 'crosshead'],
  [/^(intense )?quote$|^quotations?$|^block text$/i, 'quote'],
  [/^table( caption| title)?$/i, 'table-caption'],
  [/^table (foot)?notes?$|^table source$/i, 'table-note'],
  [/^(caption|illustration|figure|drawing)$/i, 'caption'],
  [/^horizontal line$|^rule$/i, 'rule'],
  [
    /^(titel|titre|título|titolo|tytuł|заголовок документа|العنوان|عنوان|ناونیشان|سەردێڕ|标题|タイトル)$/iu,
    'headline',
  ],
  [
    /^(untertitel|sous-titre|subtítulo|sottotitolo|ondertitel|undertitel|podtytuł|alt ?başlık|عنوان فرعي|زیرعنوان)$/iu,
    'standfirst',
  ],
  [
    /^(überschrift|titre|título|titolo|kop|rubrik|overskrift|nagłówek|başlık|encabezado|заголовок|عنوان|سەردێڕ|标题|見出し) ?\d$/iu,
    'crosshead',
  ],
  [/^(zitat|citation|cita|citazione|citaat|citat|alıntı|اقتباس)$/iu, 'quote'],
  [/^(beschriftung|légende|leyenda|legenda|didascalia|bijschrift|resim yazısı)$/iu, 'caption'],
  // Pandoc names those who wrote a text in a style of that name
  [/^(byline|authors?)$/i, 'byline'],
  [/^sign-off$/i, 'signoff'],
  [/^credit$/i, 'credit'],
  [/^quote continued$/i, 'quote-more'],
  [/^table gap$/i, 'gap'],
]

/** The role that a style's name gives its paragraphs, or undefined. */
export function roleOfStyle(name: string): Role | undefined {
  return roleNames.find(([pattern]) => pattern.test(name))?.[1]
}

/** Whether a style is that of the lines of a table of contents or an index, which programs make by themselves. */
export function isContentsStyle(name: string): boolean {
  return /^(?:toc|contents|index|table index|illustration index|figure index|object index) (?:\d{1,2}|heading|separator)$|^table of (?:figures|authorities|contents)$|^toa heading$/i.test(
    name,
  )
}

/** How deep in a list the paragraphs of a style go on with the item before (`List Continue 2`), or null. */
export function goesOnLevel(name: string): number | null {
  const match = name.match(/^list continue(?: (\d))?(?: quote(?: continued)?)?$/i)
  return match ? Number(match[1] ?? 1) - 1 : null
}
