import { notFound, redirect } from 'next/navigation'
import { bareReferencePage } from '#lib/routes/parse-page'
import type { PageProps } from '#lib/server/pages/page-props'

/** `/<host>/<name…>:<tag>`: our address in front of any reference opens it. */
export default async function Page({ params }: PageProps<{ reference: string[] }>) {
  const page = bareReferencePage((await params).reference)
  if (page === undefined) notFound()
  redirect(page)
}
