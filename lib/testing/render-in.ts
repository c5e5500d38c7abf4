import { NextIntlClientProvider } from 'next-intl'
import { createElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { english } from '#lib/messages/english'
import { korean } from '#lib/messages/korean'
import type { Locale } from '#lib/messages/locale'

const messages = { en: english, ko: korean as unknown as typeof english }

/** The HTML of a component, told in a language. */
export const renderIn = (locale: Locale, children: ReactNode): string =>
  renderToStaticMarkup(
    createElement(NextIntlClientProvider, { locale, messages: messages[locale], timeZone: 'UTC', children }),
  )
