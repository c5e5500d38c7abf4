import { Version } from '@cyclonedx/cyclonedx-library/Spec'
import { JsonStrictValidator } from '@cyclonedx/cyclonedx-library/Validation'
import { describe, expect, it } from 'vitest'
import type { PackageRow, PackagesAnswer } from '#lib/contract/packages'
import { parseDigest } from '#lib/oci/digest/digest'
import { toSpdxExpression } from './spdx-expression.ts'
import { toCycloneDx } from './to-cyclonedx.ts'
import { toSpdx } from './to-spdx.ts'

const digest = parseDigest(`sha256:${'a'.repeat(64)}`)
const subject = {
  repository: 'quay.io/podman/hello',
  digest,
  created: new Date('2026-11-22T01:02:03.456Z'),
  toolVersion: '0.1.0',
}

const row = (name: string, rest: Partial<PackageRow> = {}): PackageRow => ({
  ecosystem: 'deb',
  name,
  version: '1.0',
  licences: [],
  path: 'var/lib/dpkg/status',
  ...rest,
})

const answer: PackagesAnswer = {
  distribution: { id: 'debian', versionId: '12', prettyName: 'Debian GNU/Linux 12 (bookworm)' },
  packages: [
    row('plain', { licences: ['MIT'], purl: 'pkg:deb/debian/plain@1.0?arch=amd64', architecture: 'amd64' }),
    row('compound', { licences: ['(mit OR Apache-2.0) AND GPL-2.0-only WITH Classpath-exception-2.0'] }),
    row('short-names', { licences: ['GPL-2+', 'Expat', 'MIT OR ISC'], source: { name: 'src', version: '1.0' } }),
    row('hostile\u0000\u202e<b>', { licences: ['\u0007 a licence\nof two lines', 'x'.repeat(1024)] }),
    {
      ecosystem: 'java',
      name: 'org.example:inner',
      licences: [],
      path: 'app.jar',
      inside: 'lib/inner.jar',
      layer: { index: 1, digest },
    },
  ],
  remarks: [],
}

describe('SPDX expressions', () => {
  it.each([
    ['MIT', 'MIT'],
    ['mit', 'MIT'],
    ['(MIT OR apache-2.0)  AND BSD-3-Clause', '(MIT OR Apache-2.0) AND BSD-3-Clause'],
    ['GPL-2.0+', 'GPL-2.0+'],
    ['GPL-2.0-only WITH Classpath-exception-2.0', 'GPL-2.0-only WITH Classpath-exception-2.0'],
    ['GPL-2+', undefined],
    ['GPLv2+ and MIT', undefined],
    ['MIT MIT', undefined],
    ['MIT AND', undefined],
    ['(MIT', undefined],
    ['MIT)', undefined],
    ['()', undefined],
    ['', undefined],
  ])('%j reads as %j', (text, expression) => {
    expect(toSpdxExpression(text)).toBe(expression)
  })
})

describe('CycloneDX', () => {
  it('is valid by its own schema, also with hostile names', async () => {
    expect(await new JsonStrictValidator(Version.v1dot6).validate(toCycloneDx(subject, answer))).toBeNull()
    expect(await new JsonStrictValidator(Version.v1dot6).validate(toCycloneDx(subject, { packages: [] }))).toBeNull()
  })

  it('has every package with its licences and its file', () => {
    const { components, metadata } = JSON.parse(toCycloneDx(subject, answer))
    expect(metadata.component).toMatchObject({ type: 'container', name: 'quay.io/podman/hello', version: digest })
    const named = (name: string) => components.find((component: { name: string }) => component.name === name)
    expect(components).toHaveLength(6)
    expect(named('plain')).toMatchObject({
      version: '1.0',
      purl: 'pkg:deb/debian/plain@1.0?arch=amd64',
      licenses: [{ license: { id: 'MIT' } }],
    })
    expect(named('compound').licenses).toEqual([
      { expression: '(MIT OR Apache-2.0) AND GPL-2.0-only WITH Classpath-exception-2.0' },
    ])
    expect(named('short-names').licenses).toEqual([
      { license: { name: 'Expat' } },
      { license: { name: 'GPL-2+' } },
      { license: { name: 'MIT OR ISC' } },
    ])
    expect(named('org.example:inner').properties).toContainEqual({
      name: 'portolan:file:inside',
      value: 'lib/inner.jar',
    })
  })
})

describe('SPDX', () => {
  const document = JSON.parse(toSpdx(subject, answer))

  // https://spdx.github.io/spdx-spec/v2.3/document-creation-information/, fields of cardinality 1
  it('has the fields that every document must have', () => {
    expect(document).toMatchObject({
      spdxVersion: 'SPDX-2.3',
      dataLicense: 'CC0-1.0',
      SPDXID: 'SPDXRef-DOCUMENT',
      name: `quay.io/podman/hello@${digest}`,
      creationInfo: { created: '2026-11-22T01:02:03Z', creators: ['Tool: Portolan-0.1.0'] },
    })
    expect(document.documentNamespace).toMatch(
      /^https:\/\/spdx\.org\/spdxdocs\/portolan-[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    )
  })

  // https://spdx.github.io/spdx-spec/v2.3/package-information/
  it('describes every package under an identifier of its own', () => {
    const identifiers = document.packages.map((each: { SPDXID: string }) => each.SPDXID)
    expect(new Set(identifiers).size).toBe(answer.packages.length + 1)
    for (const each of document.packages) {
      expect(each.SPDXID).toMatch(/^SPDXRef-[A-Za-z0-9.-]+$/)
      expect(each.downloadLocation).toBe('NOASSERTION')
      expect(each.filesAnalyzed).toBe(false)
    }
    expect(document.relationships.map((each: Record<string, string>) => Object.values(each).join(' '))).toEqual([
      'SPDXRef-DOCUMENT DESCRIBES SPDXRef-Image',
      ...identifiers.slice(1).map((id: string) => `SPDXRef-Image CONTAINS ${id}`),
    ])
  })

  it('declares licences as expressions, those of no list by the document’s own identifiers', () => {
    const declared = document.packages.map((each: { licenseDeclared: string }) => each.licenseDeclared)
    expect(declared.slice(0, 4)).toEqual([
      'NOASSERTION',
      'MIT',
      '(MIT OR Apache-2.0) AND GPL-2.0-only WITH Classpath-exception-2.0',
      'LicenseRef-0-GPL-2- AND LicenseRef-1-Expat AND (MIT OR ISC)',
    ])
    expect(document.hasExtractedLicensingInfos.slice(0, 2)).toEqual([
      { licenseId: 'LicenseRef-0-GPL-2-', name: 'GPL-2+', extractedText: 'GPL-2+' },
      { licenseId: 'LicenseRef-1-Expat', name: 'Expat', extractedText: 'Expat' },
    ])
  })

  it('is the same document for the same list, and another for another', () => {
    expect(toSpdx(subject, answer)).toBe(toSpdx(subject, answer))
    const { documentNamespace } = JSON.parse(toSpdx(subject, { packages: [] }))
    expect(documentNamespace).not.toBe(document.documentNamespace)
  })
})
