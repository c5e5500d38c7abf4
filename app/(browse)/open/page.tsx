import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Notice } from '#components/feedback/notice'
import { Omnibox } from '#components/shell/omnibox'
import { attempt } from '#lib/errors/attempt'
import { toWire } from '#lib/errors/wire'
import { openText } from '#lib/server/open-text'
import { first, type PageProps } from '#lib/server/pages/page-props'

export const metadata: Metadata = { title: 'Open' }

export default async function Page({ searchParams }: PageProps<Record<string, never>>) {
  const { q, registry } = await searchParams
  const text = first(q) ?? ''
  const target = await attempt(() => openText(text, first(registry)))
  if (target.ok) redirect(target.value)
  return (
    <div className="mx-auto max-w-3xl space-y-4">
      <h1 className="text-2xl font-semibold">Open</h1>
      <Omnibox defaultValue={text.slice(0, 1024)} large />
      <Notice error={toWire(target.error)} />
    </div>
  )
}
