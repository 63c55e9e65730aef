/** A proof sheet in the language of the screens, as Markdown and as a page of its own. */
import type { Node } from 'prosemirror-model'
import type { BlockPart } from '../story/checks/check'
import { blockParts } from '../story/checks/check'
import { escapeHtml } from '../story/formats/html/escape'
import { escapeText, finishLine } from '../story/formats/markdown/escape'
import type { Houses } from '../story/houses'
import { isJudged, isUnjudgedIn } from '../story/stages/judged'
import type { Proof } from '../story/stages/proof'
import { type Stage, stageOf } from '../story/stages/stage'
import { detailsOf, headlineOf } from '../story/story/parts'
import { checkName } from './finding'
import { houseName } from './house'
import { formatList, formatNumber, t, uiDirection, uiLanguage } from './index'
import { needMissing, needName } from './need'
import { stageName } from './stage'

const quoted = (text: string) => t('stages.proof.quoted', { text })

/** What a sheet tells of. */
export interface SheetContent {
  doc: Node
  /** The SHA-256 of the version, in hexadecimal. */
  hash: string
  proof: Proof
  /** Whether the proof was kept with the version as it was moved, or made for the sheet. */
  isKept: boolean
  houses: Houses
  stages: readonly Stage[]
}

interface Sheet {
  title: string
  facts: (readonly [label: string, value: string])[]
  sections: { title: string; lines: string[] }[]
}

const partOf = (part: string): BlockPart | undefined => blockParts.find((each) => each === part)

/** So that two sheets of one proof are the same to the letter, in whichever time zone they are made. */
const momentOf = (iso: string) => `${iso.slice(0, 16).replace('T', ' ')} UTC`

function foundLines({ found, foundCount }: Proof): string[] {
  const lines = found.map(({ code, part, block, text }) => {
    const known = partOf(part)
    const place = t('stages.proof.place', {
      part: known ? t(`checks.parts.${known}`) : part,
      block: formatNumber(block + 1),
    })
    return `${place}: ${checkName(code)}${text.trim() ? ` – ${quoted(text)}` : ''}`
  })
  if (foundCount > found.length)
    lines.push(t('stages.proof.more', { formatted: formatNumber(foundCount - found.length) }))
  return lines.length > 0 ? lines : [t('stages.proof.nothing')]
}

function passedLines({ doc, stages }: SheetContent): string[] {
  const details = detailsOf(doc)
  const { stage, moves, ignored } = details
  const asks = (id: string) => stageOf(stages, id).needs.length > 0
  const moved = moves
    .filter(({ passed }) => passed.length > 0)
    .flatMap(({ by, at, to, reason, passed }) => [
      t('stages.proof.passedBy', {
        by,
        at: momentOf(at),
        stage: stageName(to, stages),
        reason: reason || t('stages.proof.noReason'),
      }),
      ...passed.map(({ what, code, text }) =>
        code === ''
          ? `– ${needMissing(what)}`
          : `– ${checkName(code)}${text.trim() ? ` ${quoted(text)}` : ''}`,
      ),
    ])
  const unjudged = moves
    .filter(({ to, isJudged }) => !isJudged && asks(to))
    .map(({ by, at, to }) =>
      t('stages.proof.movedUnjudged', { by, at: momentOf(at), stage: stageName(to, stages) }),
    )
  // no move tells how it came there
  if (moves.at(-1)?.to !== stage && isUnjudgedIn(stages, { stage, isJudged: isJudged(details) }))
    unjudged.push(t('stages.proof.unjudged', { stage: stageName(stage, stages) }))
  const stood = ignored.map(
    ({ code, text }) =>
      `${t('stages.proof.stood')}: ${checkName(code)}${text.trim() ? ` ${quoted(text)}` : ''}`,
  )
  const lines = [...moved, ...unjudged, ...stood]
  return lines.length > 0 ? lines : [t('stages.proof.nonePassed')]
}

function sheetOf(content: SheetContent): Sheet {
  const { doc, hash, proof, isKept, houses, stages } = content
  const { slug } = detailsOf(doc)
  return {
    title: t('stages.proof.title'),
    facts: [
      [t('stages.proof.story'), headlineOf(doc) || slug || t('desk.untitled')],
      [t('stages.proof.version'), hash],
      [t('stages.proof.stage'), stageName(proof.stage, stages)],
      [t('stages.proof.house'), houseName(houses, proof.house)],
      [t('stages.proof.by'), proof.by],
      [t('stages.proof.at'), momentOf(proof.at)],
      ['', isKept ? t('stages.proof.fromVersion') : t('stages.proof.none')],
    ],
    sections: [
      {
        title: t('stages.proof.asked'),
        lines: proof.needs.map(({ what, weight, holds }) => {
          const state = t(holds ? 'stages.proof.holds' : 'stages.proof.failed')
          return `${needName(what)} (${t(`stages.weight.${weight}`)}): ${state}`
        }),
      },
      { title: t('stages.proof.found'), lines: foundLines(proof) },
      { title: t('stages.proof.passed'), lines: passedLines(content) },
      { title: t('stages.proof.ran'), lines: [formatList(proof.ran.map(checkName))] },
      {
        title: t('stages.proof.off'),
        lines: proof.off.map(({ code, reason }) => `${checkName(code)}: ${reason}`),
      },
    ].filter(({ lines }) => lines.length > 0),
  }
}

/** A line of Markdown that says a text as it is. */
const markdownLine = (text: string) => finishLine(escapeText(text.replace(/\s+/gu, ' ')))

/** A proof sheet as Markdown. */
export function proofMarkdown(content: SheetContent): string {
  const { title, facts, sections } = sheetOf(content)
  const head = facts.map(([label, value]) =>
    label === ''
      ? `\n${markdownLine(value)}`
      : `- ${markdownLine(label)}: ${escapeText(value.replace(/\s+/gu, ' '))}`,
  )
  const parts = sections.map(
    (section) =>
      `## ${escapeText(section.title)}\n\n${section.lines.map((line) => `- ${markdownLine(line)}`).join('\n')}\n`,
  )
  return `# ${escapeText(title)}\n\n${head.join('\n')}\n\n${parts.join('\n')}`
}

const style =
  'body{font:15px/1.5 sans-serif;margin:2em auto;max-width:44em;padding:0 1em}dl{display:grid;gap:4px 16px;grid-template-columns:auto 1fr}dt{color:#555}dd{margin:0;overflow-wrap:anywhere}h1{font-size:1.5em}h2{font-size:1.1em;margin-block:1.5em .4em}li{margin-block:2px}'

/** A page that loads nothing and runs nothing. */
export function proofHtml(content: SheetContent): string {
  const { title, facts, sections } = sheetOf(content)
  const text = (value: string) => `<bdi>${escapeHtml(value)}</bdi>`
  const head = facts
    .filter(([label]) => label !== '')
    .map(([label, value]) => `<dt>${escapeHtml(label)}</dt><dd>${text(value)}</dd>`)
  const notes = facts.filter(([label]) => label === '').map(([, value]) => `<p>${escapeHtml(value)}</p>`)
  const parts = sections.map(
    (section) =>
      `<h2>${escapeHtml(section.title)}</h2>\n<ul>\n${section.lines.map((line) => `<li>${text(line)}</li>`).join('\n')}\n</ul>`,
  )
  return `<!doctype html>
<html lang="${escapeHtml(uiLanguage())}" dir="${uiDirection()}">
<head>
<meta charset="utf-8">
<title>${escapeHtml(`${title}: ${facts[0]?.[1] ?? ''}`)}</title>
<style>${style}</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
<dl>
${head.join('\n')}
</dl>
${notes.join('\n')}
${parts.join('\n')}
</body>
</html>
`
}
