import { formatPlatform } from '#lib/oci/manifest/platform'
import type { Platform } from '#lib/oci/manifest/types'
import { formatCanonical } from '#lib/oci/reference/format-reference'
import type { Reference } from '#lib/oci/reference/types'
import { shellQuote } from './shell-quote.ts'
import { skopeoPlatform } from './skopeo-platform.ts'

/** Two images that a command compares. */
export interface CommandPair {
  readonly from: Reference
  readonly to: Reference
  readonly platform?: Platform | undefined
  readonly toPlatform?: Platform | undefined
  /** Host[:port] to name instead of a registry's own, served without TLS: the samples live at our own address. */
  readonly plainHosts?: Readonly<Record<string, string>>
}

interface Side {
  /** As a command's word. */
  readonly word: string
  readonly isPlain: boolean
  readonly platform: Platform | undefined
}

/** containers/image does not take a tag and a digest together; the digest is what was shown. */
function sideOf(
  { tag, digest, ...repository }: Reference,
  platform: Platform | undefined,
  plain: string | undefined,
): Side {
  const named = { ...repository, registry: plain ?? repository.registry }
  const reference = formatCanonical({ ...named, ...(digest ? { digest } : tag !== undefined && { tag }) })
  return { word: reference, isPlain: plain !== undefined, platform }
}

/** The outputs of one command for both sides, line against line (bash and zsh). */
function differ(
  { from, to, platform, toPlatform = platform, plainHosts = {} }: CommandPair,
  body: (side: Side) => string,
  options = '',
): string {
  const one = sideOf(from, platform, plainHosts[from.registry])
  const other = sideOf(to, toPlatform, plainHosts[to.registry])
  return `diff ${options}<(${body(one)}) <(${body(other)})`
}

const skopeo = ({ word, isPlain, platform }: Side, ...words: readonly string[]): string =>
  [
    'skopeo',
    ...skopeoPlatform(platform),
    'inspect',
    ...words,
    ...(isPlain ? ['--tls-verify=false'] : []),
    shellQuote(`docker://${word}`),
  ].join(' ')

const crane = ({ word, platform }: Side): string =>
  [
    'crane',
    'export',
    ...(platform ? ['--platform', shellQuote(formatPlatform(platform))] : []),
    shellQuote(word),
    '-',
  ].join(' ')

/** Digest, creation, labels, layers and environment. */
export const compareInspections = (pair: CommandPair): string => differ(pair, side => skopeo(side), '-u ')

export const compareConfigs = (pair: CommandPair): string =>
  differ(pair, side => `${skopeo(side, '--config')} | jq -S .`, '-u ')

/** The layers by their contents, base first. */
export const compareDiffIds = (pair: CommandPair): string =>
  differ(pair, side => `${skopeo(side, '--config')} | jq -r '.rootfs.diff_ids[]'`, '-y ')

/** The documents themselves: indexes where they are. */
export const compareManifests = (pair: CommandPair): string =>
  differ(pair, side => `${skopeo(side, '--raw')} | jq -S .`, '-u ')

/** Names, modes, owners, sizes and times of all files. */
export const compareListings = (pair: CommandPair): string =>
  differ(pair, side => `${crane(side)} | tar -tvf - | sort -k 6`)

/** One file of both. `path` without a leading slash. */
export const compareContents = (pair: CommandPair, path: string): string =>
  differ(pair, side => `${crane(side)} | tar -xOf - -- ${shellQuote(path)}`, '-u ')

const packageLists: Readonly<Record<string, readonly [path: string, list: string]>> = {
  deb: ['var/lib/dpkg/status', "awk '/^Package:/{p=$2} /^Version:/{print p, $2}' | sort"],
  apk: ['lib/apk/db/installed', "awk -F: '/^P:/{p=$2} /^V:/{print p, $2}' | sort"],
}

/** The packages of both; `ecosystem` as the packages themselves tell it. */
export function comparePackageLists(pair: CommandPair, ecosystem: string): string {
  const row = packageLists[ecosystem]
  if (!row) return differ(pair, ({ word }) => `syft -q -o syft-table ${shellQuote(word)}`)
  const [path, list] = row
  return differ(pair, side => `${crane(side)} | tar -xOf - ${path} | ${list}`)
}
