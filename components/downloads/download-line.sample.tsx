'use client'

import type { ComponentProps } from 'react'
import { DownloadLine } from './download-line.tsx'

/** A download that nobody can cancel: only a client component takes a function. */
export const SampleLine = (props: Pick<ComponentProps<typeof DownloadLine>, 'download'>) => (
  <DownloadLine {...props} onCancel={() => {}} onDismiss={() => {}} />
)
