'use client'

import { TagChoiceBar } from './tag-choice-bar.tsx'

/** What happens on a click is a function, which only a client component can pass. */
export const TagChoiceSample = ({ count, elsewhere = 0 }: { readonly count: number; readonly elsewhere?: number }) => (
  <TagChoiceBar count={count} elsewhere={elsewhere} onClear={() => undefined} />
)
