import { splitReference } from './split-reference.ts'
import type { Reference, Repository } from './types.ts'

const suffix = ({ tag, digest }: Reference) =>
  (tag === undefined ? '' : `:${tag}`) + (digest === undefined ? '' : `@${digest}`)

/** `docker.io/library/ubuntu` */
export const formatRepository = ({ registry, name }: Repository): string => `${registry}/${name}`

/** The full form, e.g. `docker.io/library/ubuntu:24.04@sha256:…`. */
export const formatCanonical = (reference: Reference): string => formatRepository(reference) + suffix(reference)

/**
 * The form people type, e.g. `ubuntu:24.04`. It always reads back as the same reference: a Docker Hub name that would
 * not, such as `localhost/app` or 64 hexadecimal digits, stays in full.
 */
export function formatFamiliar(reference: Reference): string {
  const short = familiarName(reference)
  const split = splitReference(short)
  const same = split.registry === reference.registry && split.remainder === reference.name
  const text = short + suffix(reference)
  return same && !/^[a-f0-9]{64}$/.test(text) ? text : formatCanonical(reference)
}

function familiarName({ registry, name }: Repository): string {
  if (registry !== 'docker.io') return `${registry}/${name}`
  return /^library\/[^/]+$/.test(name) ? name.slice('library/'.length) : name
}
