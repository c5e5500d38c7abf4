import { ComponentType } from '@cyclonedx/cyclonedx-library/Enums'
import {
  Bom,
  Component,
  type License,
  LicenseExpression,
  LicenseRepository,
  NamedLicense,
  Property,
  PropertyRepository,
  SpdxLicense,
  Tool,
} from '@cyclonedx/cyclonedx-library/Models'
import { JSON as CycloneDxJson, JsonSerializer } from '@cyclonedx/cyclonedx-library/Serialize'
import { isSupportedSpdxId } from '@cyclonedx/cyclonedx-library/SPDX'
import { Spec1dot6 } from '@cyclonedx/cyclonedx-library/Spec'
import type { Distribution, PackageRow } from '#lib/contract/packages'
import type { ListedPackages } from '../package-listing.ts'
import { purl } from '../purl.ts'
import { documentUuid } from './document-uuid.ts'
import { toSpdxExpression } from './spdx-expression.ts'
import type { DocumentSubject } from './subject.ts'

/** A bill of materials in CycloneDX 1.6, as JSON. https://cyclonedx.org/docs/1.6/json/ */
export function toCycloneDx(subject: DocumentSubject, listing: ListedPackages): string {
  const bom = new Bom({ serialNumber: `urn:uuid:${documentUuid(subject, listing)}` })
  bom.metadata.timestamp = subject.created
  bom.metadata.tools.tools.add(new Tool({ name: 'Portolan', version: subject.toolVersion }))
  const image = imageComponent(subject)
  bom.metadata.component = image
  if (listing.distribution) bom.components.add(systemComponent(listing.distribution))
  for (const [index, row] of listing.packages.entries()) {
    const component = packageComponent(row, index)
    bom.components.add(component)
    image.dependencies.add(component.bomRef)
  }
  return new JsonSerializer(new CycloneDxJson.Normalize.Factory(Spec1dot6)).serialize(bom, {
    sortLists: true,
    space: 2,
  })
}

function imageComponent({ repository, digest }: DocumentSubject): Component {
  const name = repository.slice(repository.lastIndexOf('/') + 1)
  return new Component(ComponentType.Container, repository, {
    bomRef: 'image',
    version: digest,
    ...purl({ type: 'oci', name, version: digest, qualifiers: { repository_url: repository } }),
  })
}

const systemComponent = ({ id, versionId, prettyName }: Distribution) =>
  new Component(ComponentType.OperatingSystem, id, {
    bomRef: 'distribution',
    ...(versionId && { version: versionId }),
    ...(prettyName && { description: prettyName }),
  })

const packageComponent = (row: PackageRow, index: number) =>
  new Component(ComponentType.Library, row.name, {
    bomRef: `package-${index}`,
    ...(row.version !== undefined && { version: row.version }),
    ...(row.purl !== undefined && { purl: row.purl }),
    licenses: new LicenseRepository(licences(row.licences)),
    properties: new PropertyRepository(properties(row)),
  })

/** An expression stands alone; beside others each is a licence of its own. */
function licences(statements: readonly string[]): License[] {
  const [only] = statements
  const expression = statements.length === 1 && only !== undefined ? toSpdxExpression(only) : undefined
  if (expression !== undefined && !isSupportedSpdxId(expression)) return [new LicenseExpression(expression)]
  return statements.map(statement => {
    const id = toSpdxExpression(statement)
    return id !== undefined && isSupportedSpdxId(id) ? new SpdxLicense(id) : new NamedLicense(statement)
  })
}

/** What CycloneDX has no field for, in a namespace of our own. */
const properties = ({ ecosystem, architecture, source, path, inside, layer }: PackageRow) =>
  Object.entries({
    'portolan:ecosystem': ecosystem,
    'portolan:architecture': architecture,
    'portolan:source:name': source?.name,
    'portolan:source:version': source?.version,
    'portolan:file': path,
    'portolan:file:inside': inside,
    'portolan:layer': layer?.digest,
  }).flatMap(([name, value]) => (value === undefined ? [] : [new Property(name, value)]))
