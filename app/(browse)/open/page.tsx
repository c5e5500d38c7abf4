import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { OpenPage } from '#components/open/open-page'
import { attempt } from '#lib/errors/attempt'
import { loadOpen } from '#lib/server/open-text'
import { first, type PageProps } from '#lib/server/pages/page-props'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('app.openPage')
  return { title: t('title') }
}

export default async function Page({ searchParams }: PageProps<Record<string, never>>) {
  const { q, registry } = await searchParams
  const text = first(q) ?? ''
  const opened = await attempt(() => loadOpen(text, first(registry)))
  if (opened.ok && opened.value.kind === 'page') redirect(opened.value.page)
  return <OpenPage text={text} opened={opened} />
}
