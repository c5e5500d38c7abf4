import type { PackageRow } from '#lib/contract/packages'
import { digestAlgorithm, digestHex } from '#lib/oci/digest/digest'
import type { ListedPackages } from '../package-listing.ts'
import { purl } from '../purl.ts'
import { documentUuid } from './document-uuid.ts'
import { toSpdxExpression } from './spdx-expression.ts'
import type { DocumentSubject } from './subject.ts'

const imageId = 'SPDXRef-Image'
const noAssertion = 'NOASSERTION'
const packageId = (index: number) => `SPDXRef-Package-${index}`

/**
 * A document of SPDX 2.3, as JSON. https://spdx.github.io/spdx-spec/v2.3/
 * No library that npm has writes these documents, so it is written by the specification.
 */
export function toSpdx(subject: DocumentSubject, listing: ListedPackages): string {
  const references = new LicenceReferences()
  const packages = listing.packages.map((row, index) => describePackage(row, packageId(index), references))
  const document = {
    spdxVersion: 'SPDX-2.3',
    dataLicense: 'CC0-1.0',
    SPDXID: 'SPDXRef-DOCUMENT',
    name: `${subject.repository}@${subject.digest}`,
    // The form that the specification recommends to those who do not serve the document anywhere.
    documentNamespace: `https://spdx.org/spdxdocs/portolan-${documentUuid(subject, listing)}`,
    creationInfo: {
      // Seconds, without fractions: https://spdx.github.io/spdx-spec/v2.3/document-creation-information/#69-created-field
      created: subject.created.toISOString().replace(/\.\d+Z$/, 'Z'),
      creators: [`Tool: Portolan-${subject.toolVersion}`],
    },
    packages: [describeImage(subject), ...packages],
    hasExtractedLicensingInfos: references.described,
    relationships: [
      relationship('SPDXRef-DOCUMENT', 'DESCRIBES', imageId),
      ...packages.map(({ SPDXID }) => relationship(imageId, 'CONTAINS', SPDXID)),
    ],
  }
  return JSON.stringify(document, undefined, 2)
}

const relationship = (spdxElementId: string, relationshipType: string, relatedSpdxElement: string) => ({
  spdxElementId,
  relationshipType,
  relatedSpdxElement,
})

/** Of what was not looked into, the specification wants it said that nothing is asserted. */
const unasserted = {
  downloadLocation: noAssertion,
  filesAnalyzed: false,
  licenseConcluded: noAssertion,
  copyrightText: noAssertion,
  supplier: noAssertion,
}

const purlReference = (referenceLocator: string) => [
  { referenceCategory: 'PACKAGE-MANAGER', referenceType: 'purl', referenceLocator },
]

/** https://spdx.github.io/spdx-spec/v2.3/package-information/#710-package-checksum-field */
const checksums: Readonly<Record<string, string>> = { sha256: 'SHA256', sha384: 'SHA384', sha512: 'SHA512' }

function describeImage({ repository, digest }: DocumentSubject) {
  const name = repository.slice(repository.lastIndexOf('/') + 1)
  const reference = purl({ type: 'oci', name, version: digest, qualifiers: { repository_url: repository } }).purl
  const algorithm = checksums[digestAlgorithm(digest)]
  return {
    SPDXID: imageId,
    name: repository,
    versionInfo: digest,
    primaryPackagePurpose: 'CONTAINER',
    ...unasserted,
    licenseDeclared: noAssertion,
    ...(algorithm && { checksums: [{ algorithm, checksumValue: digestHex(digest) }] }),
    ...(reference && { externalRefs: purlReference(reference) }),
  }
}

function describePackage(row: PackageRow, id: string, references: LicenceReferences) {
  const { name, version, purl: reference, path, inside, layer, licences, source } = row
  const found = inside === undefined ? path : `${path}!/${inside}`
  const built = source && `built from the source package ${[source.name, source.version].filter(Boolean).join(' ')}`
  return {
    SPDXID: id,
    name,
    ...(version !== undefined && { versionInfo: version }),
    ...unasserted,
    licenseDeclared: references.declare(licences),
    sourceInfo: [`found in /${found}`, layer && `of layer ${layer.digest}`, built].filter(Boolean).join(', '),
    ...(reference && { externalRefs: purlReference(reference) }),
  }
}

/** Statements that are no SPDX expression, each under an identifier of this document. */
class LicenceReferences {
  readonly #ids = new Map<string, string>()

  get described() {
    return [...this.#ids].map(([text, licenseId]) => ({ licenseId, name: text, extractedText: text }))
  }

  declare(statements: readonly string[]): string {
    if (statements.length === 0) return noAssertion
    const parts = statements.map(statement => toSpdxExpression(statement) ?? this.#reference(statement))
    // AND and OR bind differently, so an expression among others is set apart.
    return parts.map(part => (parts.length > 1 && part.includes(' ') ? `(${part})` : part)).join(' AND ')
  }

  #reference(statement: string): string {
    const known = this.#ids.get(statement)
    if (known !== undefined) return known
    const words = statement.replace(/[^A-Za-z0-9.-]+/g, '-').slice(0, 60)
    const id = `LicenseRef-${this.#ids.size}-${words}`
    this.#ids.set(statement, id)
    return id
  }
}
