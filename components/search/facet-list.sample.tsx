'use client'

import { useState } from 'react'
import { readSearchState } from '#lib/routes/search-state'
import { FacetList } from './facet-list.tsx'
import { narrowHits } from './narrow-hits.ts'
import { sampleHits, sampleSources } from './sample-search.ts'

/** With a choice that works, and leaves the page where it is. */
export function FacetListSample() {
  const [page, setPage] = useState('/search?q=httpd&registry=docker.io')
  const { searchParams } = new URL(page, 'http://portolan.invalid')
  const state = readSearchState(name => searchParams.get(name))
  const { facets } = narrowHits(sampleHits, sampleSources, state)
  return <FacetList text="httpd" state={state} facets={facets} onChoose={setPage} />
}
