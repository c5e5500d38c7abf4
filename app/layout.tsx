import 'pretendard/dist/web/variable/pretendardvariable-dynamic-subset.css'
import './globals.css'
import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import { NextIntlClientProvider } from 'next-intl'
import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { PageFrame } from '#components/shell/page-frame'
import { browserMessages } from '#lib/messages/browser-messages'
import { pageOrigin } from '#lib/server/pages/page-origin'
import { Providers } from './providers'
import { latin } from './typeface'

export async function generateMetadata(): Promise<Metadata> {
  const [t, origin] = await Promise.all([getTranslations('app.layout'), pageOrigin()])
  return {
    metadataBase: new URL(origin),
    title: { default: 'Portolan', template: '%s · Portolan' },
    description: t('description'),
    applicationName: 'Portolan',
  }
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
  const [locale, messages] = await Promise.all([getLocale(), getMessages()])
  return (
    // The theme's script sets data-theme before the first paint.
    <html lang={locale} className={latin.variable} suppressHydrationWarning>
      <head>
        {/* Not of `metadata`, which may come after the page: browsers then ask for /favicon.ico. */}
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      </head>
      <body>
        <NextIntlClientProvider messages={browserMessages(messages)}>
          <Providers nonce={nonce}>
            <PageFrame>{children}</PageFrame>
          </Providers>
        </NextIntlClientProvider>
      </body>
    </html>
  )
}
