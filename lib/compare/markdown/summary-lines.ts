import type { CompareReason, CompareSummary } from '#lib/contract/compare'
import { formatBytes } from '#lib/format/format-bytes'
import { type Sentence, say } from '#lib/messages/say'

/** Why two images are the same, or how far they are. */
const reasons: Readonly<Record<CompareReason, { readonly same: Sentence; readonly different: Sentence }>> = {
  digest: {
    same: say`Both references lead to the same digest.`,
    different: say`Both references lead to the same digest.`,
  },
  manifest: {
    same: say`The image is the same; only the indexes around it differ.`,
    different: say`The image of this platform is the same; other platforms differ.`,
  },
  config: {
    same: say`The config is the same, and with it all files.`,
    different: say`The config and all files are the same; the layers are packed otherwise.`,
  },
  ignored: {
    same: say`Everything that differs is left out by rules.`,
    different: say`Everything that differs is left out by rules.`,
  },
  layers: {
    same: say`The layers have the same files.`,
    different: say`All files are the same; the config differs.`,
  },
  files: {
    same: say`All files are the same, in other layers.`,
    different: say`All files are the same; layers and config differ.`,
  },
  content: {
    same: say`The files are the same.`,
    different: say`The images have different contents.`,
  },
}

const signed = (bytes: number) => (bytes < 0 ? `−${formatBytes(-bytes)}` : `+${formatBytes(bytes)}`)

/** The verdict in one sentence. */
export function verdict({ same, reason }: CompareSummary): Sentence {
  if (same === undefined)
    return say`Whether they are the same has not been decided: their files have not been compared.`
  return same ? say`Same. ${reasons[reason].same}` : say`Different. ${reasons[reason].different}`
}

function filesLine({ files }: CompareSummary): readonly Sentence[] {
  if (!files) return []
  const { added, removed, content, metadata, renamed, uncertain } = files
  return [
    say`Files: +${added} −${removed} ~${content}, ${metadata} with other metadata only, ${renamed} renamed.`,
    ...(uncertain > 0
      ? [say`${uncertain} of them may also stand in layers that both share, which were not read.`]
      : []),
  ]
}

function packagesLine({ packages }: CompareSummary): readonly Sentence[] {
  if (!packages) return []
  const { up, down, added, removed, changed } = packages
  return [say`Packages: ${up} up, ${down} down, ${added} added, ${removed} removed, ${changed} otherwise changed.`]
}

function indexLine({ index }: CompareSummary): readonly Sentence[] {
  if (!index) return []
  return [say`Platforms: ${index.added} added, ${index.removed} removed, ${index.changed} changed.`]
}

function ignoredLine({ ignored }: CompareSummary): readonly Sentence[] {
  const used = ignored.filter(({ count }) => count > 0)
  if (ignored.length === 0) return []
  return [
    used.length === 0
      ? say`Rules left nothing out.`
      : say`Left out by rules: ${used.map(({ rule, count }) => `${rule} (${count})`)}.`,
  ]
}

/** The bar above every view, in sentences. */
export const summaryLines = (summary: CompareSummary): readonly Sentence[] => [
  ...filesLine(summary),
  ...packagesLine(summary),
  say`Config: ${summary.config.count} changes.`,
  say`Layers: ${summary.layers.shared} shared, of ${summary.layers.from} and ${summary.layers.to}.`,
  ...indexLine(summary),
  say`Size: ${signed(summary.sizeDifferenceBytes)}.`,
  say`Whoever holds the first downloads ${formatBytes(summary.transfer.toBytes)} for the second, and ${formatBytes(summary.transfer.fromBytes)} the other way.`,
  ...ignoredLine(summary),
]
