import type { Distribution } from '#lib/contract/packages'

/** In order of precedence; the first is often a symbolic link to the second. */
export const osReleasePaths = ['etc/os-release', 'usr/lib/os-release'] as const

const line = /^([A-Z][A-Z0-9_]*)=(.*)$/

/** A value as a shell reads it: quotes removed, backslashes before the five characters that need one. */
function unquote(text: string): string {
  const [, quoted] = /^"((?:[^"\\]|\\.)*)"$/.exec(text) ?? /^'([^']*)'$/.exec(text) ?? []
  return (quoted ?? text).replace(/\\(["$`\\'])/g, '$1')
}

/** https://www.freedesktop.org/software/systemd/man/latest/os-release.html; `ID` defaults to `linux`. */
export function parseOsRelease(text: string): Distribution {
  const values = new Map(
    text.split('\n').flatMap(each => {
      const [, key, value] = line.exec(each.trim()) ?? []
      return key === undefined || value === undefined ? [] : [[key, unquote(value).slice(0, 200)] as const]
    }),
  )
  const versionId = values.get('VERSION_ID')
  const prettyName = values.get('PRETTY_NAME') ?? values.get('NAME')
  return { id: values.get('ID') || 'linux', ...(versionId && { versionId }), ...(prettyName && { prettyName }) }
}

/** Vendors whose packages carry another namespace than their `ID`. */
const namespaces: Readonly<Record<string, string>> = {
  rhel: 'redhat',
  'opensuse-leap': 'opensuse',
  'opensuse-tumbleweed': 'opensuse',
}

/** Namespace of a distribution's package URLs. */
export const purlNamespace = (distribution: Distribution | undefined): string | undefined =>
  distribution && (namespaces[distribution.id] ?? distribution.id)

/** The `distro` qualifier, e.g. `debian-12`. */
export const purlDistro = (distribution: Distribution | undefined): string | undefined =>
  distribution?.versionId === undefined ? distribution?.id : `${distribution.id}-${distribution.versionId}`
