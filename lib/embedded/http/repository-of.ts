import { type Digest, isDigest } from '#lib/oci/digest/digest'
import { DistributionError } from '../distribution-error.ts'
import type { RepositoryLayout } from '../layout/repository-layout.ts'
import type { Call } from './route.ts'

/** The repository a call names. @throws DistributionError NAME_INVALID, NAME_UNKNOWN */
export async function repositoryOf({ registry, path }: Call): Promise<RepositoryLayout> {
  const name = path.name ?? ''
  const repository = await registry.store.repository(name)
  if (repository) return repository
  throw new DistributionError('NAME_UNKNOWN', 'repository name not known to registry', { detail: { name } })
}

/** @throws DistributionError DIGEST_INVALID */
export function digestOf(text: string | null | undefined): Digest {
  if (text && isDigest(text)) return text
  throw new DistributionError('DIGEST_INVALID', text ? 'digest is malformed' : 'digest is missing', {
    detail: { digest: text?.slice(0, 200) },
  })
}
