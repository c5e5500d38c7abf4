import type { Paste } from '../types.ts'

/** What a page's address says. */
export interface PageAddress {
  /** Host with port, lower case. */
  readonly host: string
  /** Percent-decoded parts of the path, without empty ones. */
  readonly parts: readonly string[]
  readonly query: URLSearchParams
}

export interface Site {
  readonly title: string
  readonly hosts: readonly string[]
  /** Undefined where the page is about something else than an image. */
  read(page: PageAddress): Paste | undefined
}

/** Digests stand in addresses with a dash as well: `sha256-…`. */
export const digestPart = (text: string | undefined): string | undefined => {
  const digest = text?.replace(/^sha256-/, 'sha256:')
  return digest !== undefined && /^sha256:[a-f0-9]{64}$/.test(digest) ? digest : undefined
}

export interface Address {
  readonly registry: string
  readonly name: string
  readonly tag?: string | null | undefined
  readonly digest?: string | undefined
}

export const addressText = ({ registry, name, tag, digest }: Address): string =>
  `${registry}/${name}${tag ? `:${tag}` : ''}${digest ? `@${digest}` : ''}`
