import type { Sentence } from '#lib/messages/say'
import type { Digest } from '#lib/oci/digest/digest'
import { formatPlatform } from '#lib/oci/manifest/platform'
import type { Platform } from '#lib/oci/manifest/types'
import { formatCanonical } from '#lib/oci/reference/format-reference'
import type { Repository } from '#lib/oci/reference/types'
import { shellQuote } from '../shell-quote.ts'
import { skopeoPlatform } from '../skopeo-platform.ts'

/** Whether one has to sign in: never, for some repositories, always. */
export type LoginNeed = 'no' | 'maybe' | 'needed'

/** What a page about getting an image knows. Nothing of it comes from the image itself. */
export interface GetTarget {
  readonly repository: Repository
  readonly tag?: string
  readonly digest: Digest
  readonly isIndex: boolean
  /** Only where the address asks for one; without it every tool takes that of its machine. */
  readonly platform?: Platform
  /** Host[:port] to name instead of the repository's, served without TLS: the samples live at our own address. */
  readonly plainHost?: string
  /** The row of `lib/registry/vendors` that the registry is treated as, e.g. `quay`. */
  readonly registryKind: string
  readonly login: LoginNeed
  /** Where a login comes from, one sentence. */
  readonly account?: Sentence
  /** Red Hat's registry service accounts are good there. https://access.redhat.com/articles/RegistryAuthentication */
  readonly serviceAccounts?: boolean
}

/** What is copied, for the copy button to name. */
export type CopiedKind = 'command' | 'line' | 'document'

/** Something to copy, and why one would. */
export interface GetBlock {
  readonly why: Sentence
  readonly text: string
  readonly what: CopiedKind
}

export const command = (why: Sentence, ...words: readonly (string | readonly string[])[]): GetBlock => ({
  why,
  text: words.flat().join(' '),
  what: 'command',
})

/** Host as the tools are told. */
export const hostOf = ({ plainHost, repository }: GetTarget): string => plainHost ?? repository.registry

/** `httpd-24` of `ubi9/httpd-24`: what files and resources made from the image are called. */
export const shortName = ({ repository: { name } }: GetTarget): string => name.slice(name.lastIndexOf('/') + 1)

const named = (target: GetTarget): Repository => ({ registry: hostOf(target), name: target.repository.name })

/** Canonical, by digest alone: containers/image does not take a tag and a digest together. Not quoted. */
export const imageByDigest = (target: GetTarget): string => formatCanonical({ ...named(target), digest: target.digest })

/** Canonical, by tag; undefined where the address names none. Not quoted. */
export const imageByTag = (target: GetTarget): string | undefined =>
  target.tag === undefined ? undefined : formatCanonical({ ...named(target), tag: target.tag })

/** `option` where the registry is served without TLS. */
export const unlessTls = ({ plainHost }: GetTarget, ...options: readonly string[]): readonly string[] =>
  plainHost === undefined ? [] : options

export const platformOption = ({ platform }: GetTarget, option = '--platform'): readonly string[] =>
  platform ? [option, shellQuote(formatPlatform(platform))] : []

/** skopeo's way to ask for a platform. */
export const overrideOptions = ({ platform }: GetTarget): readonly string[] => skopeoPlatform(platform)
