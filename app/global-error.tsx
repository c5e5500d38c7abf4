'use client'

import './globals.css'
import { useSyncExternalStore } from 'react'
import { Crash } from '#components/feedback/crash'
import { browserLocale } from '#lib/messages/browser-locale'
import { crashTexts } from '#lib/messages/crash-texts'
import { defaultLocale } from '#lib/messages/locale'

interface Props {
  readonly error: Error & { readonly digest?: string }
  readonly retry: () => void
}

const subscribe = () => () => {}

/**
 * Stands in for the root layout when that itself fails, so it brings its own document, and asks the browser for the
 * language.
 */
export default function GlobalError({ error, retry }: Props) {
  const locale = useSyncExternalStore(subscribe, browserLocale, () => defaultLocale)
  return (
    <html lang={locale}>
      <body>
        <title>{`${crashTexts[locale].title} · Portolan`}</title>
        <main>
          <Crash locale={locale} onRetry={retry} {...(error.digest !== undefined && { digest: error.digest })} />
        </main>
      </body>
    </html>
  )
}
