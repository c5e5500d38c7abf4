import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { allDemos } from './all-demos'
import { FolderDemos } from './folder-demos'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('app.styleGuide')
  return { title: t('title') }
}

export default function StyleGuide() {
  const t = useTranslations('app.styleGuide')
  return (
    <>
      <h1 className="text-2xl font-semibold">{t('title')}</h1>
      <p className="mt-1 text-muted">{t('words')}</p>
      {Object.keys(allDemos).map(folder => (
        <FolderDemos key={folder} folder={folder} />
      ))}
    </>
  )
}
