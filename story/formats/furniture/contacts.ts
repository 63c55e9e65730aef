/** How people are reached: addresses and telephone numbers, as they stand in lines of their own. */

const label =
  '(?:e-?mail|mail|tel|telephone|telefono|teléfono|telefon|tél|téléphone|phone|mobile|mobil|handy|mob|cell|portable|cellulare|fax|twitter|x|web|website|contact|contacts|messaging|reuters messaging|kontakt|direct|office|t|e|m|p|w|هاتف|بريد(?: إلكتروني)?|البريد الإلكتروني|مۆبایل|ئیمەیڵ)'
const value =
  '(?:<?[\\w.+-]{1,60}@[\\w.-]{3,80}>?|@\\w{2,30}|\\+? ?[\\d٠-٩(][\\d٠-٩ ()./-]{5,20}(?: ?(?:ext|x)\\.? ?\\d{1,5})?|(?:https?://|www\\.)\\S{4,120})'
const part = new RegExp(`^(?:${label}\\.? ?:? ?)?${value}$`, 'iu')

/** Whether a text is an address or a telephone number, perhaps with what it is before it. */
export function isContactPart(text: string): boolean {
  return part.test(text)
}

/** Whether a line is nothing else. */
export function isContactLine(line: string): boolean {
  const parts = line.split(/ ?[;,|] ?/).filter(Boolean)
  return parts.length > 0 && parts.length <= 6 && parts.every(isContactPart)
}
