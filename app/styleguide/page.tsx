import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { DemoPanels } from '#components/ui/demos'
import { Link } from '#components/ui/link'
import { allDemos } from './all-demos'

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
      {Object.entries(allDemos).map(([folder, components]) => (
        <div key={folder}>
          <h2 className="mt-8 text-xl font-semibold">{folder}</h2>
          <p className="mt-1 flex flex-wrap gap-x-3 text-sm">
            {Object.keys(components).map(name => (
              <Link key={name} href={`#component-${name}`}>
                {name}
              </Link>
            ))}
          </p>
          {Object.entries(components).map(([name, demos]) => (
            <DemoPanels key={name} name={name} demos={demos} />
          ))}
        </div>
      ))}
    </>
  )
}
