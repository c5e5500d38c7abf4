import { config } from 'zod'

/**
 * Runs before any other code of ours in the browser. Schemas try on being made whether they may compile themselves; the
 * Content-Security-Policy refuses that, and the browser reports it as a violation. https://zod.dev/api#zconfig
 */
config({ jitless: true })
