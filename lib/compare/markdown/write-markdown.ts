import type { CompareAnswer, ComparedSide } from '#lib/contract/compare'
import { formatBytes } from '#lib/format/format-bytes'
import type { Locale } from '#lib/messages/locale'
import { type Sentence, say } from '#lib/messages/say'
import { tell } from '#lib/messages/tell'
import { code, table } from './markdown-text.ts'
import { summaryLines, verdict } from './summary-lines.ts'

/** Rows of one table; a ticket is no archive. */
const maxRows = 100

type Tell = (sentence: Sentence) => string

/** What both sides are. */
const facts: readonly (readonly [name: Sentence, value: (side: ComparedSide) => string])[] = [
  [say`Reference`, ({ reference }) => code(reference)],
  [say`Digest`, ({ digest }) => code(digest)],
  [say`Platform`, ({ platform }) => code(platform)],
  [say`Created`, ({ created }) => code(created)],
  [say`Size`, ({ sizeBytes }) => formatBytes(sizeBytes)],
  [say`Layers`, ({ layerCount }) => String(layerCount)],
]

interface Section {
  readonly title: Sentence
  readonly head: readonly Sentence[]
  readonly rows: readonly (readonly string[])[]
}

const packageRows = ({ packages }: CompareAnswer) =>
  (packages?.packages ?? []).map(({ state, ecosystem, name, from, to }) => [
    ...[state, ecosystem, code(name), code(from?.version), code(to?.version)],
  ])

const configRows = ({ config }: CompareAnswer) =>
  (config?.changes ?? [])
    .filter(({ ignoredBy }) => !ignoredBy)
    .map(({ state, section, key, from, to }) => [
      ...[state, key === undefined ? section : `${section} ${code(key)}`, code(from), code(to)],
    ])

const layerRows = ({ layers }: CompareAnswer) =>
  (layers?.pairs ?? []).map(({ state, from, to }) => [
    ...[state, code(from?.digest), code(to?.digest), code((to ?? from)?.instruction)],
  ])

const fileRows = ({ files }: CompareAnswer) =>
  (files?.entries ?? []).map(({ state, path, aspects, renamedFrom }) => [
    state ?? '…',
    renamedFrom === undefined ? code(path) : `${code(renamedFrom)} → ${code(path)}`,
    aspects.join(', '),
  ])

const indexRows = ({ index }: CompareAnswer) =>
  (index?.platforms ?? []).map(({ state, platform, from, to }) => [
    ...[state, code(platform), code(from?.digest), code(to?.digest)],
  ])

const [what, from, to] = [say`What`, say`From`, say`To`]

const sections = (answer: CompareAnswer): readonly Section[] => [
  { title: say`Packages`, head: [what, say`Ecosystem`, say`Package`, from, to], rows: packageRows(answer) },
  { title: say`Files`, head: [what, say`Path`, say`Differs in`], rows: fileRows(answer) },
  { title: say`Config`, head: [what, say`Member`, from, to], rows: configRows(answer) },
  { title: say`Layers`, head: [what, from, to, say`Instruction`], rows: layerRows(answer) },
  { title: say`Index`, head: [what, say`Platform`, from, to], rows: indexRows(answer) },
]

function sectionLines({ title, head, rows }: Section, told: Tell): readonly string[] {
  if (rows.length === 0) return []
  const more = rows.length - maxRows
  return [
    `### ${told(title)}`,
    '',
    ...table(head.map(told), rows.slice(0, maxRows)),
    ...(more > 0 ? [told(say`… and ${more} more.`), ''] : []),
  ]
}

/** A compare as text for a ticket: GitHub's Markdown, with tables of the levels that were asked for. */
export function writeMarkdown(answer: CompareAnswer, locale: Locale): string {
  const told: Tell = sentence => tell(sentence, locale)
  const { summary } = answer
  return [
    `## ${code(summary.from.reference)} → ${code(summary.to.reference)}`,
    '',
    `**${told(verdict(summary))}**`,
    '',
    ...summaryLines(summary).map(line => `- ${told(line)}`),
    '',
    ...table(
      ['', told(from), told(to)],
      facts.map(([name, value]) => [told(name), value(summary.from), value(summary.to)]),
    ),
    ...sections(answer).flatMap(section => sectionLines(section, told)),
  ].join('\n')
}
