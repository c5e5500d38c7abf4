import type { english } from './english.ts'
import type { Locale as OurLocale } from './locale.ts'

// https://next-intl.dev/docs/workflows/typescript: keys, values and languages are checked where they are used.
declare module 'next-intl' {
  interface AppConfig {
    Locale: OurLocale
    Messages: typeof english
  }
}
