'use client'

import './globals.css'
import { Crash } from '#components/feedback/crash'

interface Props {
  readonly error: Error & { readonly digest?: string }
  readonly retry: () => void
}

/** Stands in for the root layout when that itself fails, so it brings its own document. */
export default function GlobalError({ error, retry }: Props) {
  return (
    <html lang="en">
      <body>
        <title>Something went wrong · Portolan</title>
        <main>
          <Crash onRetry={retry} {...(error.digest !== undefined && { digest: error.digest })} />
        </main>
      </body>
    </html>
  )
}
