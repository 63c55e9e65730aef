import { expect, test } from 'vitest'
import { newReport, tidyLine } from '../../../../story/formats/letters/tidy'

const [lrm, rlm, alm, rle, pdf, rli, pdi] = [
  '\u200e',
  '\u200f',
  '\u061c',
  '\u202b',
  '\u202c',
  '\u2067',
  '\u2069',
]

test.each([
  // around all of a line, in front of its first letter, after its last
  [`${rle}باران باری${pdf}`, 'باران باری'],
  [`${rle}${rli}باران باری${pdi}${pdf}`, 'باران باری'],
  [` ${lrm}Rain fell`, 'Rain fell'],
  [`${rlm}${rlm}باران باری${rlm}`, 'باران باری'],
  [`${alm}باران`, 'باران'],
  // on a line of its own
  [rlm, ''],
  [` ${rle}${pdf}`, ''],
  // one without the other
  [`باران باری.${pdf}`, 'باران باری.'],
  [`Rain fell.${pdi}`, 'Rain fell.'],
  [`${rle}باران باری.`, 'باران باری.'],
  [`Rain ${rli}باران fell`, 'Rain باران fell'],
  // what does something stays
  [`Rain ${rli}باران${pdi}, 3 March`, `Rain ${rli}باران${pdi}, 3 March`],
  [`زمانی C++${lrm} فێر بوو`, `زمانی C++${lrm} فێر بوو`],
  [`زمانی C++${lrm}`, `زمانی C++${lrm}`],
  [`${rli}باران${pdi} and ${rli}با${pdi}`, `${rli}باران${pdi} and ${rli}با${pdi}`],
])('signs of direction that change nothing are left out: %j', (given, is) => {
  expect(tidyLine(given, newReport())).toBe(is)
})
