'use client'

import type { ComponentProps } from 'react'
import { ImportProgress } from './import-progress.tsx'

/** An import that goes on, and that nobody can cancel: only a client component takes a function. */
export const SampleProgress = (props: Omit<ComponentProps<typeof ImportProgress>, 'onCancel'>) => (
  <ImportProgress {...props} onCancel={() => {}} />
)
