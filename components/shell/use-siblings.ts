import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { formatRepository } from '#lib/oci/reference/format-reference'
import { registriesQuery } from '#lib/queries/registries'
import { tagPageQuery } from '#lib/queries/tags'
import { registryPage, repositoryPage } from '#lib/routes/pages'
import { useApiFailure } from '../feedback/use-api-failure.ts'
import { useRepositoryNames } from '../registry/use-repository-names.ts'
import { namesBeside } from './names-beside.ts'
import { type SiblingSource, siblingTagPage } from './sibling-source.ts'

export interface Sibling {
  readonly href: string
  readonly label: string
  readonly current: boolean
}

export interface Siblings {
  readonly items: readonly Sibling[]
  /** How many there are in all, also those that are not shown. */
  readonly total: number
  readonly loading: boolean
  /** Why there are none, or not all. */
  readonly problem?: string
}

type Of<Kind extends SiblingSource['of']> = Extract<SiblingSource, { readonly of: Kind }>

/** More than anyone reads in a menu: the filter finds the others. */
const shownItems = 100

function useProblem(error: Error | null) {
  const apiFailure = useApiFailure()
  return error ? { problem: apiFailure(error).message } : {}
}

export function useRegistries({ host }: Of<'registries'>, filter: string): Siblings {
  const { data, isPending, error } = useQuery(registriesQuery())
  const problem = useProblem(error)
  const wanted = filter.toLowerCase()
  const found = (data?.registries ?? []).filter(registry =>
    `${registry.host} ${registry.title}`.toLowerCase().includes(wanted),
  )
  const items = found.map(registry => ({
    href: registryPage(registry.host),
    label: registry.host,
    current: registry.host === host,
  }))
  return { items: items.slice(0, shownItems), total: items.length, loading: isPending, ...problem }
}

export function useRepositories({ repository }: Of<'repositories'>, filter: string): Siblings {
  const { registry, name } = repository
  const { names, loading, error, refusal } = useRepositoryNames(registry)
  const problem = useProblem(error)
  const found = namesBeside(names, name, filter)
  const items = found.slice(0, shownItems).map(other => ({
    href: repositoryPage({ registry, name: other }),
    label: other,
    current: other === name,
  }))
  return { items, total: found.length, loading, ...problem, ...(refusal !== undefined && { problem: refusal }) }
}

export function useTags(source: Of<'tags'>, filter: string): Siblings {
  const { repository, tag } = source
  const { data, isPending, error } = useQuery({
    ...tagPageQuery(formatRepository(repository), { sort: '-name', filter, kind: 'image', details: false }),
    placeholderData: keepPreviousData,
  })
  const problem = useProblem(error)
  const items = (data?.rows ?? []).map(row => ({
    href: siblingTagPage(source, row.tag),
    label: row.tag,
    current: row.tag === tag,
  }))
  return { items, total: data?.total ?? 0, loading: isPending, ...problem }
}
