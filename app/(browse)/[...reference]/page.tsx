import { notFound, redirect } from 'next/navigation'
import { Notice } from '#components/feedback/notice'
import { attempt } from '#lib/errors/attempt'
import { toWire } from '#lib/errors/to-wire'
import { bareReferencePage } from '#lib/routes/parse-page'
import { requestLocale } from '#lib/server/locale/request-locale'
import type { PageProps } from '#lib/server/pages/page-props'

/** `/<host>/<name…>:<tag>`: our address in front of any reference opens it. */
export default async function Page({ params }: PageProps<{ reference: string[] }>) {
  const { reference } = await params
  const page = await attempt(() => bareReferencePage(reference))
  if (!page.ok) return <Notice error={toWire(page.error, await requestLocale())} level={1} />
  if (page.value === undefined) notFound()
  redirect(page.value)
}
