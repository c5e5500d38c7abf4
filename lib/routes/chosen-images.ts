import { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'
import { formatCanonical, formatRepository } from '#lib/oci/reference/format-reference'
import { parseReference } from '#lib/oci/reference/parse-reference'
import { parseRepository } from '#lib/oci/reference/parse-repository'
import type { Reference, Repository } from '#lib/oci/reference/types'
import { withDefaultTag } from '#lib/oci/reference/with-default-tag'

/** The images that a page about many is of. */
export interface ChosenImages {
  /** The first is what tags that are written alone are of. */
  readonly repositories: readonly Repository[]
  /** Empty where the address names repositories alone: then it means the highest tags of each. */
  readonly references: readonly Reference[]
}

/** As `repository=` and `tags=` of an address have them. */
export interface ChosenText {
  readonly repository?: string | undefined
  readonly tags?: string | undefined
}

const sameRepository = (one: Repository, other: Repository) =>
  one.registry === other.registry && one.name === other.name

/** A tag alone where it is of `home`, else the whole reference. Neither can hold a comma. */
function formatChosen(reference: Reference, home: Repository | undefined): string {
  const text = formatCanonical(reference)
  if (!home || !sameRepository(reference, home)) return text
  const rest = text.slice(formatRepository(home).length)
  return rest.startsWith(':') ? rest.slice(1) : rest
}

/** `repository=quay.io/a/b&tags=1.0,1.1,ghcr.io/c/d:2`: tags of the repository alone, everything else whole. */
export function formatChosenImages({ repositories, references }: ChosenImages): ChosenText {
  const [home] = repositories
  if (references.length === 0) return { repository: repositories.map(formatRepository).join(',') }
  return {
    repository: home && formatRepository(home),
    tags: references.map(reference => formatChosen(reference, home)).join(','),
  }
}

/** What is written before a digest tells a tag from a reference: no tag has a slash or a colon. */
const isWhole = (text: string) => /[/:]/.test(text.split('@')[0] ?? '')

function parseChosen(text: string, home: Repository | undefined): Reference {
  if (isWhole(text)) return withDefaultTag(parseReference(text))
  if (home) return parseReference(formatRepository(home) + (text.startsWith('@') ? text : `:${text}`))
  throw new AppError(
    'invalid-reference',
    say`The address does not say which repository “${text.slice(0, 80)}” is of.`,
    {
      hint: say`Add the repository, or write the whole reference.`,
    },
  )
}

const parts = (text = ''): readonly string[] => [
  ...new Set(
    text
      .split(',')
      .map(part => part.trim())
      .filter(part => part !== ''),
  ),
]

/** The inverse of `formatChosenImages`. Throws AppError `invalid-reference`. */
export function parseChosenImages({ repository, tags }: ChosenText): ChosenImages {
  const named = parts(repository).map(parseRepository)
  const references = parts(tags).map(text => parseChosen(text, named[0]))
  const [first] = references
  if (named.length > 0) return { repositories: references.length > 0 ? named.slice(0, 1) : named, references }
  if (first) return { repositories: [{ registry: first.registry, name: first.name }], references }
  throw new AppError('invalid-reference', say`The address names no repository and no image.`, {
    hint: say`Choose tags in the table of a repository, or write repository= and tags= into the address.`,
  })
}
