import { type Sentence, say } from '#lib/messages/say'
import type { Digest } from '#lib/oci/digest/digest'
import { formatPlatform } from '#lib/oci/manifest/platform'
import type { Manifest, Platform } from '#lib/oci/manifest/types'
import { formatCanonical, formatRepository } from '#lib/oci/reference/format-reference'
import type { Reference, Repository } from '#lib/oci/reference/types'
import { shellQuote } from './shell-quote.ts'
import { skopeoPlatform } from './skopeo-platform.ts'

/** What a page shows, as far as a command line has to know. */
export interface CommandTarget {
  readonly repository: Repository
  /** Of the document that the page's reference names: an index where there is one. */
  readonly digest: Digest
  readonly kind: Manifest['kind']
  /** The platform chosen out of an index; absent where the document is not one. */
  readonly platform?: Platform
  /** Host[:port] to name instead of the repository's, served without TLS: the samples live at our own address. */
  readonly plainHost?: string
}

export interface ShownCommand {
  /** What one gets by it, as a noun phrase. */
  readonly purpose: Sentence
  readonly command: string
}

/** A command line; every word that is not written here goes through `shellQuote`. */
export const commandLine = (...words: readonly (string | readonly string[])[]) => words.flat().join(' ')

export interface CommandWords {
  /** By digest alone: containers/image does not take a tag and a digest together. */
  readonly image: string
  readonly repository: string
  readonly platform: readonly string[]
  readonly skopeoPlatform: readonly string[]
  readonly noTls: readonly string[]
  readonly ocFilter: readonly string[]
  readonly ocInsecure: readonly string[]
}

/** Parts of commands about an image, quoted, in the words of each tool. */
export function commandWords({ repository, digest, platform, plainHost }: CommandTarget): CommandWords {
  const named = plainHost === undefined ? repository : { ...repository, registry: plainHost }
  const reference: Reference = { ...named, digest }
  const plain = plainHost !== undefined
  return {
    image: shellQuote(formatCanonical(reference)),
    repository: shellQuote(formatRepository(named)),
    platform: platform ? ['--platform', shellQuote(formatPlatform(platform))] : [],
    skopeoPlatform: skopeoPlatform(platform),
    noTls: plain ? ['--tls-verify=false'] : [],
    ocFilter: platform ? [`--filter-by-os=${shellQuote(formatPlatform(platform))}`] : [],
    ocInsecure: plain ? ['--insecure=true'] : [],
  }
}

type Builder = (words: CommandWords) => ShownCommand

const pull: Builder = ({ platform, noTls, image }) => ({
  purpose: say`Pull the image`,
  command: commandLine('podman', 'pull', platform, noTls, image),
})
const facts: Builder = ({ skopeoPlatform, noTls, image }) => ({
  purpose: say`The facts of this page`,
  command: commandLine('skopeo', skopeoPlatform, 'inspect', noTls, `docker://${image}`),
})
const config: Builder = ({ skopeoPlatform, noTls, image }) => ({
  purpose: say`The exact bytes of the config`,
  command: commandLine('skopeo', skopeoPlatform, 'inspect', '--config', '--raw', noTls, `docker://${image}`),
})
const manifest: Builder = ({ noTls, image }) => ({
  purpose: say`The exact bytes of the manifest`,
  command: commandLine('skopeo', 'inspect', '--raw', noTls, `docker://${image}`),
})
const tags: Builder = ({ noTls, repository }) => ({
  purpose: say`The tags of the repository`,
  command: commandLine('skopeo', 'list-tags', noTls, `docker://${repository}`),
})
const openShift: Builder = ({ ocFilter, ocInsecure, image }) => ({
  purpose: say`The same with the OpenShift client`,
  command: commandLine('oc', 'image', 'info', ocFilter, ocInsecure, image),
})
const crane: Builder = ({ platform, image }) => ({
  purpose: say`The config with crane`,
  // crane speaks plain HTTP to localhost by itself.
  command: commandLine('crane', 'config', platform, image),
})

const forImages = [pull, facts, config, manifest, tags, openShift, crane]
const forDocuments = [manifest, tags]

const builders: Readonly<Record<Manifest['kind'], readonly Builder[]>> = {
  index: forImages,
  image: forImages,
  artifact: forDocuments,
  legacy: [facts, manifest, tags],
  unknown: forDocuments,
}

/** Commands that get what a page shows, made from the parsed reference alone and quoted for a shell. */
export function shownCommands(target: CommandTarget): readonly ShownCommand[] {
  const words = commandWords(target)
  return builders[target.kind].map(build => build(words))
}
