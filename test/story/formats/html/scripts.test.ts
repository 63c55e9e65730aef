import { describe, expect, it } from 'vitest'
import { readText } from './read'

describe('raised and lowered text', () => {
  it.each([
    ['10<sup>6</sup> m<sup>3</sup>', '10⁶ m³'],
    ['10<sup>-3</sup> and 10<sup>−3</sup>', '10⁻³ and 10⁻³'],
    ['CO<sub>2</sub> and H<sub>2</sub>O', 'CO₂ and H₂O'],
    ['Ca<sup>2+</sup> in <sup>14</sup>C', 'Ca²⁺ in ¹⁴C'],
    ['10<sup><b>6</b></sup>', '10⁶'],
    ['10<sup>\n6\n</sup>', '10⁶'],
    ['10<span style="vertical-align: super; font-size: 8pt">6</span>', '10⁶'],
    ['10<span style="position:relative;top:-4pt;mso-text-raise:4.0pt">6</span>', '10⁶'],
    ['CO<span style="vertical-align:sub">2</span>', 'CO₂'],
    ['<style>.x{vertical-align:super}</style>10<span class="x">6</span>', '10⁶'],
    ['10<span class="superscript">6</span>', '10⁶'],
    ['10<sup>2.5</sup>', '10^(2.5)'],
    ['10<sup>n</sup> and e<sup>x</sup>', '10ⁿ and eˣ'],
    ['10<sup>n+1</sup>', '10^(n+1)'],
    ['x<sup>a+b</sup> and e<sup>-x</sup>', 'x^(a+b) and e^(-x)'],
    ['10<sup>1,2</sup>', '10^(1,2)'],
    ['١٠<sup>٦</sup>', '١٠⁶'],
    ['x<sub>1,2</sub>', 'x_(1,2)'],
    ['10<math><msup><mn>5</mn><mn>6</mn></msup></math>', '105⁶'],
    ['<math><msup><mn>10</mn><mn>6</mn></msup></math>', '10⁶'],
    ['<math><msub><mi>CO</mi><mn>2</mn></msub></math>', 'CO₂'],
    ['<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>', '½'],
    ['<math><mi>E</mi><mo>=</mo><mi>m</mi><msup><mi>c</mi><mn>2</mn></msup></math>', 'E = mc²'],
  ])('%s reads %s', (html, text) => {
    expect(readText(`<p>${html}</p>`)).toBe(text)
  })

  it.each([
    ['the 2<sup>nd</sup> of May', 'the 2nd of May'],
    ['le 1<sup>er</sup> mai', 'le 1er mai'],
    ['la 3<sup>e</sup> fois', 'la 3e fois'],
    ['M<sup>me</sup> Barde', 'Mme Barde'],
    ['el 1<sup>o</sup> y la 2<sup>a</sup>', 'el 1º y la 2ª'],
    ['Acme<sup>TM</sup> and Acme<sup>®</sup>', 'Acme™ and Acme®'],
    ['20<sup>°</sup>C', '20°C'],
    ['It is here<sup>new offer</sup>', 'It is here new offer'],
  ])('letters and signs stay as they are: %s', (html, text) => {
    expect(readText(`<p>${html}</p>`)).toBe(text)
  })

  it.each([
    ['<sup>1</sup>/<sub>2</sub>', '½'],
    ['3<sup>1</sup>⁄<sub>2</sub> hours', '3½ hours'],
    ['<sup>5</sup>&frasl;<sub>16</sub>', '5/16'],
    ['2<sup>5</sup>/<sub>16</sub>', '2 5/16'],
    ['10⁶/2', '10⁶/2'],
  ])('a fraction %s reads %s', (html, text) => {
    expect(readText(`<p>${html}</p>`)).toBe(text)
  })
})
