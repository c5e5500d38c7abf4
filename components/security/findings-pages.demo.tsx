import type { Demos } from '../ui/demos.tsx'
import { FindingsPages } from './findings-pages.tsx'
import { sampleFacts, sampleNarrowed } from './sample-security.ts'

const show = (page: number) => (
  <FindingsPages facts={sampleFacts} narrowed={{ ...sampleNarrowed, page, pages: 3, rows: [] }} />
)

export const demos: Demos = { first: () => show(1), middle: () => show(2), last: () => show(3) }
