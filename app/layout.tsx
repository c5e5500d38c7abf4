import 'pretendard/dist/web/variable/pretendardvariable-dynamic-subset.css'
import './globals.css'
import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { PageFrame } from '#components/shell/page-frame'
import { Providers } from './providers'

export const metadata: Metadata = {
  title: { default: 'Portolan', template: '%s · Portolan' },
  description: 'One web catalog over all of your container registries.',
  applicationName: 'Portolan',
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#141a20' },
  ],
}

export default async function Layout({ children }: { readonly children: ReactNode }) {
  // Reading the nonce of proxy.ts also makes every page render per request, which a nonce needs.
  const nonce = (await headers()).get('x-nonce') ?? undefined
  return (
    // The theme's script sets data-theme before the first paint.
    <html lang="en" suppressHydrationWarning>
      <head>
        {/* Not of `metadata`, which may come after the page: browsers then ask for /favicon.ico. */}
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      </head>
      <body>
        <Providers nonce={nonce}>
          <PageFrame>{children}</PageFrame>
        </Providers>
      </body>
    </html>
  )
}
