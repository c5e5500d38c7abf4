import { lines, type Stanza, stanzas } from '../stanzas.ts'

export interface MavenCoordinates {
  readonly groupId?: string
  readonly artifactId: string
  readonly version?: string
}

/** pom.properties, a Java properties file of three keys. https://maven.apache.org/shared/maven-archiver/ */
export function parsePomProperties(text: string): MavenCoordinates | undefined {
  const values = new Map(
    [...lines(text)].flatMap(line => {
      const [, key, value] = /^[ \t]*(groupId|artifactId|version)[ \t]*[=:][ \t]*(.*?)[ \t]*$/.exec(line) ?? []
      return key && value ? [[key, value] as const] : []
    }),
  )
  const artifactId = values.get('artifactId')
  const groupId = values.get('groupId')
  const version = values.get('version')
  return artifactId === undefined ? undefined : { artifactId, ...(groupId && { groupId }), ...(version && { version }) }
}

/** Main section of a manifest. https://docs.oracle.com/en/java/javase/21/docs/specs/jar/jar.html#jar-manifest */
export function parseManifest(text: string): Stanza {
  const [main] = stanzas(text, '')
  return main ?? new Map()
}

/** What a jar without pom.properties tells of itself: its file name first, because titles in manifests are prose. */
export function guessIdentity(fileName: string, manifest: Stanza): MavenCoordinates | undefined {
  const base = fileName.replace(/\.[a-z]+$/i, '')
  const [, namePart, versionPart] = /^(.+?)[-_](\d[\w.+-]*)$/.exec(base) ?? []
  // A symbolic name may carry directives behind a semicolon.
  const symbolicName = manifest.get('bundle-symbolicname')?.split(';')[0]?.trim()
  const stated = manifest.get('implementation-version') ?? manifest.get('bundle-version')
  const version = versionPart ?? stated ?? manifest.get('specification-version')
  if (version === undefined && symbolicName === undefined) return undefined
  const groupId = manifest.get('implementation-vendor-id')
  return { artifactId: namePart ?? base, ...(version && { version }), ...(groupId && { groupId }) }
}
