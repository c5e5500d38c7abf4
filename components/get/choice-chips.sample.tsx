'use client'

import { useState } from 'react'
import { ChoiceChips } from './choice-chips.tsx'

interface Props {
  readonly labels: readonly string[]
}

/** For the style guide: chips that can be chosen. */
export function ChoiceChipsSample({ labels }: Props) {
  const [value, setValue] = useState(labels[0] ?? '')
  return (
    <ChoiceChips
      label="Choice"
      choices={labels.map(label => ({ value: label, label }))}
      value={value}
      onChoose={setValue}
    />
  )
}
