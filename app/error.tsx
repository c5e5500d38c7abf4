'use client'

import { useLocale } from 'next-intl'
import { useEffect } from 'react'
import { Crash } from '#components/feedback/crash'

interface Props {
  readonly error: Error & { readonly digest?: string }
  readonly retry: () => void
}

export default function ErrorPage({ error, retry }: Props) {
  const locale = useLocale()
  useEffect(() => console.error(error), [error])
  return <Crash locale={locale} onRetry={retry} {...(error.digest !== undefined && { digest: error.digest })} />
}
