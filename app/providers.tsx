'use client'

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { ThemeProvider } from 'next-themes'
import type { ReactNode } from 'react'

const isServer = typeof window === 'undefined'

const makeQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        // The server has just answered: refetching what it hydrated would ask the registry twice.
        staleTime: 60_000,
        // On the server the client goes with its request; a timer would keep both until it fires.
        gcTime: isServer ? Number.POSITIVE_INFINITY : 10 * 60_000,
        // The server already retries what is worth retrying, and a registry's rate limit is everybody's.
        retry: false,
        refetchOnWindowFocus: false,
      },
    },
  })

let browserClient: QueryClient | undefined

/** One client per request on the server, so that no answer leaks to another reader; one for ever in the browser. */
function queryClient(): QueryClient {
  if (isServer) return makeQueryClient()
  browserClient ??= makeQueryClient()
  return browserClient
}

interface Props {
  readonly nonce: string | undefined
  readonly children: ReactNode
}

export function Providers({ nonce, children }: Props) {
  return (
    // Without `disableTransitionOnChange`: its style element has every new page matched twice more.
    <ThemeProvider attribute="data-theme" defaultTheme="system" {...(nonce !== undefined && { nonce })}>
      <QueryClientProvider client={queryClient()}>{children}</QueryClientProvider>
    </ThemeProvider>
  )
}
