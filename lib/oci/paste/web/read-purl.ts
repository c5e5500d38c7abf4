import { type Sentence, say } from '#lib/messages/say'
import { isDigest } from '../../digest/digest.ts'
import { readPlatform } from '../found-images.ts'
import { readImage } from '../read-image.ts'
import type { Paste } from '../types.ts'
import { decoded } from './decoded.ts'

const unknown = (why: Sentence, hint?: Sentence): Paste => ({
  kind: 'unknown',
  why,
  ...(hint !== undefined && { hint }),
})

const maxLength = 8192

interface Purl {
  readonly type: string
  /** Namespace and name. */
  readonly path: readonly string[]
  readonly version?: string
  readonly qualifiers: URLSearchParams
}

/** https://github.com/package-url/purl-spec/blob/main/docs/how-to-parse.md: from the right, subpath first. */
function splitPurl(text: string): Purl {
  const [beforeSubpath = ''] = text.split('#')
  const question = beforeSubpath.indexOf('?')
  const named = question < 0 ? beforeSubpath : beforeSubpath.slice(0, question)
  // A plus is a plus here, not a space as in forms.
  const query = question < 0 ? '' : beforeSubpath.slice(question + 1).replaceAll('+', '%2B')
  const body = named.slice('pkg:'.length).replace(/^\/{1,2}/, '')
  const at = body.lastIndexOf('@')
  const [type = '', ...path] = (at < 0 ? body : body.slice(0, at)).split('/').filter(Boolean).map(decoded)
  return {
    type: type.toLowerCase(),
    path,
    ...(at >= 0 && { version: decoded(body.slice(at + 1)) }),
    qualifiers: new URLSearchParams(query),
  }
}

const withoutScheme = (url: string) => url.replace(/^[a-z]+:\/\//i, '').replace(/\/$/, '')

/** `name[:tag][@digest]` of the type `oci`: the digest is the version, the repository a qualifier. */
function ociText({ path, version, qualifiers }: Purl): string | undefined {
  const repository = withoutScheme(qualifiers.get('repository_url') ?? '')
  if (repository === '') return undefined
  const name = (path.at(-1) ?? '').toLowerCase()
  // The name is the last part of the repository's; some tools leave it out of the URL.
  const whole = repository.split('/').at(-1) === name ? repository : `${repository}/${name}`
  const tag = qualifiers.get('tag')
  return `${whole}${tag ? `:${tag}` : ''}${version ? `@${version}` : ''}`
}

/** The type `docker`: namespace and name are the repository's, the version is a tag or a digest. */
function dockerText({ path, version = '', qualifiers }: Purl): string {
  const host = withoutScheme(qualifiers.get('repository_url') ?? '') || 'docker.io'
  const suffix = version === '' ? '' : version.startsWith('sha256:') ? `@${version}` : `:${version}`
  return `${host === 'hub.docker.com' ? 'docker.io' : host}/${path.join('/')}${suffix}`
}

const types: Readonly<Record<string, (purl: Purl) => string | undefined>> = { oci: ociText, docker: dockerText }

/** Reads `pkg:oci/…` and `pkg:docker/…`. https://github.com/package-url/purl-spec/blob/main/types/oci-definition.json */
export function readPurl(text: string): Paste {
  if (text.length > maxLength) return unknown(say`This package URL is too long.`)
  const purl = splitPurl(text)
  const read = types[purl.type]
  if (!read)
    return unknown(
      say`This package URL is of the type “${purl.type.slice(0, 40)}”, not oci or docker.`,
      say`Only images and other OCI artifacts can be opened.`,
    )
  if (purl.path.length === 0) return unknown(say`This package URL has no name.`)
  const image = read(purl)
  if (image === undefined) {
    const { version = '' } = purl
    if (isDigest(version)) return { kind: 'digest', digest: version }
    return unknown(
      say`This package URL does not say which repository it is in.`,
      say`Its qualifier repository_url would.`,
    )
  }
  const arch = purl.qualifiers.get('arch')
  const reading = readImage(image, { shortNames: false, platform: arch ? readPlatform(arch) : undefined })
  return reading.ok
    ? { kind: 'reference', ...reading.image }
    : unknown(say`This package URL does not name an image.`, reading.problem)
}
