/** No-break spaces that are spelling in French: before high punctuation, within quote marks, between groups of digits. */

const frenchWords =
  /(?<![\p{L}’'])(?:les|des|du|est|et|que|qui|dans|pour|sur|pas|avec|une|aux|ont|été|cette|ces|être|où|elle|elles|ils|selon|mais|sont|était|par|[ldcnsj][’'](?=\p{L})|qu[’'](?=\p{L}))/giu
const otherWords =
  /(?<![\p{L}’'])(?:the|of|and|to|in|is|was|for|with|at|he|she|they|said|has|have|that|this|from|der|die|das|und|nicht|ist|il|che|sono|los|las|una|por)(?![\p{L}’'])/giu
const accents = /[éèêàçùîôœ]/i

/** Whether a text reads as French; a few words of it may be in another language. */
export function isFrench(text: string): boolean {
  const french = text.match(frenchWords)?.length ?? 0
  const other = text.match(otherWords)?.length ?? 0
  return french > other || (french >= other && accents.test(text))
}

const withinQuotes = /(?<=«)[\u00a0\u202f]|[\u00a0\u202f](?=»)/gu
const spelt =
  /(?<=«)[\u00a0\u202f]|[\u00a0\u202f](?=[»:;!?%€])|(?<=\p{Nd})[\u00a0\u202f](?=\p{Nd}{3}(?!\p{Nd}))/gu

/** Where the no-break spaces of a text stand that belong to it. */
export function speltSpaces(text: string, isFrenchText: boolean): ReadonlySet<number> {
  const found = text.matchAll(isFrenchText ? spelt : withinQuotes)
  return new Set([...found].map(({ index }) => index))
}
