'use client'

import { useEffect } from 'react'
import { Crash } from '#components/feedback/crash'

interface Props {
  readonly error: Error & { readonly digest?: string }
  readonly retry: () => void
}

export default function ErrorPage({ error, retry }: Props) {
  useEffect(() => console.error(error), [error])
  return <Crash onRetry={retry} {...(error.digest !== undefined && { digest: error.digest })} />
}
