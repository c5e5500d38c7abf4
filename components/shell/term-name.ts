import type { english } from '#lib/messages/english'

export type TermName = keyof typeof english.terms
