'use client'

import { TagChoiceBar } from './tag-choice-bar.tsx'

/** What happens on a click is a function, which only a client component can pass. */
export const TagChoiceSample = ({ count }: { readonly count: number }) => (
  <TagChoiceBar count={count} onClear={() => undefined} />
)
