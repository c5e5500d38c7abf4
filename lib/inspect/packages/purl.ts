import { PackageURL } from 'packageurl-js'

interface PurlParts {
  /** https://github.com/package-url/purl-spec/blob/main/PURL-TYPES.rst */
  readonly type: 'deb' | 'apk' | 'rpm' | 'npm' | 'pypi' | 'gem' | 'golang' | 'maven' | 'oci'
  readonly namespace?: string | undefined
  readonly name: string
  readonly version?: string | undefined
  readonly qualifiers?: Readonly<Record<string, string | undefined>>
}

/** The package URL of these parts; undefined where its rules do not allow them, as in a name of spaces. */
export function purl({ type, namespace, name, version, qualifiers = {} }: PurlParts): { readonly purl?: string } {
  const given = Object.entries(qualifiers).filter((entry): entry is [string, string] => Boolean(entry[1]))
  try {
    return { purl: new PackageURL(type, namespace, name, version, Object.fromEntries(given), undefined).toString() }
  } catch {
    return {}
  }
}
