import { AppError } from '#lib/errors/app-error'
import { checkRepository } from '#lib/oci/reference/check-repository'
import type { Repository } from '#lib/oci/reference/types'

/** Whether host and name follow the grammar of references. */
export function isRepository(repository: Repository): boolean {
  try {
    checkRepository(repository, repository.name)
    return true
  } catch (error) {
    if (error instanceof AppError) return false
    throw error
  }
}

/** Whether `text` is `host[:port]` of references. */
export const isHost = (text: string): boolean => isRepository({ registry: text, name: 'any' })

/** Whether `text` is a repository's name without its host. */
export const isRepositoryName = (text: string): boolean => isRepository({ registry: 'localhost', name: text })
