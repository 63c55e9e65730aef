/** Formulas of TeX as a line of text: figures raised and lowered, fractions with a stroke, the signs of its commands. */
import { fraction, scripted } from '../letters/scripts'

const signs: Readonly<Record<string, string>> = {
  ...{ times: '×', cdot: '·', div: '÷', pm: '±', mp: '∓', approx: '≈', sim: '~', equiv: '≡', propto: '∝' },
  ...{ le: '≤', leq: '≤', ge: '≥', geq: '≥', ne: '≠', neq: '≠', ll: '≪', gg: '≫', to: '→', rightarrow: '→' },
  ...{ degree: '°', circ: '°', infty: '∞', sum: '∑', prod: '∏', int: '∫', sqrt: '√', ldots: '…', dots: '…' },
  ...{ alpha: 'α', beta: 'β', gamma: 'γ', delta: 'δ', lambda: 'λ', mu: 'μ', pi: 'π', sigma: 'σ', omega: 'ω' },
  ...{ Delta: 'Δ', Omega: 'Ω', Sigma: 'Σ', percent: '%', quad: ' ', qquad: ' ', left: '', right: '' },
}

/** What no more than groups its text: `\text{tonnes}`, `\mathrm{CO}`. */
const groups =
  /\\(?:text|textrm|textbf|textit|mathrm|mathbf|mathit|mbox|operatorname|ce)\s?\{([^{}\n]{0,200})\}/g
const fractions = /\\[dt]?frac\s?\{([^{}\n]{1,60})\}\{([^{}\n]{1,60})\}/g
const scripts = /([\^_])(?:\{([^{}\n]{1,40})\}|([\p{L}\p{N}]))/gu

const grouped = (text: string) => (/^[\p{L}\p{N}.,_^]+$/u.test(text) ? text : `(${text})`)

/** A formula as it stands in a line; a command that is not known stays as it is. */
export function lineOfTex(formula: string): string {
  return formula
    .replace(groups, '$1')
    .replace(fractions, (_, over: string, under: string) => fraction(grouped(over), grouped(under)))
    .replace(/\\([a-zA-Z]{2,12})/g, (whole, name: string) =>
      Object.hasOwn(signs, name) ? (signs[name] ?? whole) : whole,
    )
    .replace(/\\([%$&#_{}])/g, '$1')
    .replace(/\\[,;:! ]/g, ' ')
    .replace(
      scripts,
      (_, sign: string, group: string | undefined, one: string | undefined, at: number, whole: string) =>
        scripted(group ?? one ?? '', sign === '^' ? 'super' : 'sub', whole.slice(Math.max(0, at - 1), at)),
    )
}
