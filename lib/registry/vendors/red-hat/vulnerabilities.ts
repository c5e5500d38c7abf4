import { say } from '#lib/messages/say'
import type { Digest } from '#lib/oci/digest/digest'
import type { VendorApi } from '../adapter.ts'
import { known, type LooseObject } from '../loose-json.ts'
import { severityOfWord } from '../severity.ts'
import type { Finding, SecurityReport } from '../vendor-facts.ts'
import { apiRoot, encodeName } from './catalog.ts'
import { findImage } from './images.ts'

const pageSize = 250
const maxPages = 4

/** `openssl-libs-1.1.1k-5.el8_5.x86_64` → name and version-release. */
function splitNvra(nvra: string): { readonly package: string; readonly installed?: string } {
  const [, name, version] = /^(.+)-([^-]+-[^-]+?)(?:\.[^.]+)?$/.exec(nvra) ?? []
  return name === undefined || version === undefined ? { package: nvra } : { package: name, installed: version }
}

/** One finding a package: what is in the image, and the source package that mends it. */
// https://catalog.redhat.com/api/containers/docs/objects/ContainerImageVulnerability.html
function readFindings(entry: LooseObject): Finding[] {
  const id = entry.text('cve_id')
  if (id === undefined) return []
  const word = entry.text('severity')
  const advisory = entry.text('advisory_id')
  const written = advisory === undefined ? undefined : `${entry.text('advisory_type') ?? 'RHSA'}-${advisory}`
  const advisoryId = advisory === undefined || /^RH/.test(advisory) ? advisory : written
  const base = {
    id,
    severity: severityOfWord(word) ?? ('unknown' as const),
    ...known({ severityWord: word, advisory: advisoryId, published: entry.date('public_date') }),
    links: [
      `https://access.redhat.com/security/cve/${encodeURIComponent(id)}`,
      ...(advisoryId === undefined ? [] : [`https://access.redhat.com/errata/${encodeURIComponent(advisoryId)}`]),
    ],
  }
  const packages = entry.objects('packages').flatMap(one => {
    const fixedIn = one.text('srpm_nevra')
    return one.texts('rpm_nvra').map(nvra => ({ ...splitNvra(nvra), ...known({ fixedIn }) }))
  })
  return packages.length === 0 ? [base] : packages.map(one => ({ ...base, ...one }))
}

export async function securityReport(api: VendorApi, name: string, digest: Digest): Promise<SecurityReport> {
  const image = await findImage(api, name, digest)
  const id = image.text('_id') ?? ''
  const findings: Finding[] = []
  let truncated = true
  for (let page = 0; page < maxPages && truncated; page++) {
    const { body } = await api.ask({
      path: `${apiRoot}/images/id/${encodeURIComponent(id)}/vulnerabilities`,
      query: { page: String(page), page_size: String(pageSize) },
      subject: say`the vulnerabilities of the image`,
    })
    const data = body.objects('data')
    findings.push(...data.flatMap(readFindings))
    truncated = data.length > 0 && (page + 1) * (body.count('page_size') ?? pageSize) < (body.count('total') ?? 0)
  }
  const graded = image.objects('freshness_grades').length > 0
  return {
    source: 'Red Hat',
    // An image that was not graded yet has no vulnerabilities listed either.
    state: graded || findings.length > 0 ? 'scanned' : 'not-scanned',
    findings,
    ...known({ scannedAt: image.objects('freshness_grades').at(-1)?.date('creation_date') }),
    ...(truncated && { truncated }),
    links: [
      {
        label: 'Ecosystem Catalog',
        url: `https://catalog.redhat.com/software/containers/${encodeName(name)}/image?image=${encodeURIComponent(id)}`,
      },
    ],
  }
}
