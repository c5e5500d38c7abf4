import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Link } from '#components/ui/link'
import { allDemos } from '../all-demos'
import { FolderDemos } from '../folder-demos'

interface Props {
  readonly params: Promise<{ readonly folder: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('app.styleGuide')
  return { title: `${(await params).folder} · ${t('title')}` }
}

/** A part of the style guide: as a whole it is long. */
export default async function StyleGuidePart({ params }: Props) {
  const { folder } = await params
  if (!Object.hasOwn(allDemos, folder)) notFound()
  const t = await getTranslations('app.styleGuide')
  return (
    <>
      <h1 className="text-2xl font-semibold">
        <Link href="/styleguide" tone="quiet">
          {t('title')}
        </Link>
      </h1>
      <FolderDemos folder={folder} />
    </>
  )
}
