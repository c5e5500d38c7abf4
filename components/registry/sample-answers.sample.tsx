'use client'

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { probesQuery, registriesQuery, registryQuery } from '#lib/queries/registries'
import { ProbedRegistries } from './probed-registries.tsx'
import { sampleAnswers } from './sample-entries.ts'

function answeredClient(): QueryClient {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, retry: false } } })
  client.setQueryData(registriesQuery().queryKey, { registries: sampleAnswers.map(({ registry }) => registry) })
  client.setQueryData(probesQuery().queryKey, new Map(sampleAnswers.map(answer => [answer.registry.host, answer])))
  for (const answer of sampleAnswers) {
    const query = registryQuery(answer.registry.host)
    client.setQueryData(query.queryKey, answer)
    client.setQueryDefaults(query.queryKey, { staleTime: Number.POSITIVE_INFINITY })
  }
  return client
}

/** What the registries have answered, so that the style guide asks none. */
export function SampleAnswers({ children }: { readonly children: ReactNode }) {
  const [client] = useState(answeredClient)
  return (
    <QueryClientProvider client={client}>
      <ProbedRegistries>{children}</ProbedRegistries>
    </QueryClientProvider>
  )
}
