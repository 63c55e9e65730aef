/** Lines below tables, by which other programs tell where figures come from and what they mean. */

const words =
  'sources?|notes?|n\\.?b|footnotes?|quellen?|anmerkung(?:en)?|fonte|fuentes?|notas?|المصدر|المصادر|ملاحظة|سەرچاوە|سەرچاوەکان|تێبینی'
const named = new RegExp(`^\\s*(?:${words})\\s*[:：.]`, 'iu')
/** A sign by which a figure refers to a note. */
const signed = /^\s*(?:\*{1,3}|[†‡§¹²³⁴⁵])\s*\S/u

/** Whether a line says by its own words that it is a note: `Source: …`, `* Without …`. */
export function isTableNote(text: string): boolean {
  return named.test(text) || signed.test(text)
}
