import type { Digest } from '#lib/oci/digest/digest'
import { formatCanonical } from '#lib/oci/reference/format-reference'
import type { Repository } from '#lib/oci/reference/types'
import { shellQuote } from './shell-quote.ts'

/**
 * A scan of one manifest, and its report attached to it.
 * @param host the registry as commands outside name it
 * @see https://oras.land/docs/commands/oras_attach
 */
export function attachReportCommand({ registry, name }: Repository, digest: Digest, host: string = registry): string {
  const image = shellQuote(formatCanonical({ registry: host, name, digest }))
  return [
    `trivy image --format json --output report.json ${image}`,
    `oras attach --artifact-type application/vnd.aquasec.trivy.report+json ${image} report.json:application/json`,
  ].join('\n')
}
