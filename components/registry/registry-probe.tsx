'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { probesQuery, registryQuery } from '#lib/queries/registries'
import { ProbeLine } from './probe-line.tsx'

/** Whether a registry answers now, as its own page says it: at first what a page of many was answered. */
export function RegistryProbe({ host }: { readonly host: string }) {
  const client = useQueryClient()
  const { data, isError } = useQuery({
    ...registryQuery(host),
    placeholderData: () => client.getQueryData(probesQuery().queryKey)?.get(host),
  })
  return <ProbeLine answer={data} failed={isError} live />
}
