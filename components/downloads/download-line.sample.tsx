'use client'

import type { ComponentProps } from 'react'
import { ApiError } from '#lib/queries/fetch-api'
import { DownloadLine } from './download-line.tsx'

/** A download that nobody can cancel: only a client component takes a function. */
export const SampleLine = (props: Pick<ComponentProps<typeof DownloadLine>, 'download'>) => (
  <DownloadLine {...props} onCancel={() => {}} onDismiss={() => {}} />
)

const cut = {
  code: 'unreachable',
  message: 'The connection to registry.example.com broke.',
  hint: 'Download it again; nothing of it was kept.',
} as const

/** An error reaches the browser only where it is made there. */
export const FailedLine = ({ name }: { readonly name: string }) => (
  <SampleLine download={{ id: 0, name, state: { kind: 'failed', error: new ApiError({ failure: cut }) } }} />
)
