import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Share } from '#components/share/share'
import { ReferenceBar } from '#components/shell/reference-bar'
import { Tabs } from '#components/ui/tabs'
import type { ManyPlace } from '#lib/contract/views/many'
import { formatRepository } from '#lib/oci/reference/format-reference'
import { type ManyView, manyPage } from '#lib/routes/many-pages'
import { repositoryPage } from '#lib/routes/pages'
import { repositoryCrumbs } from '../shell/reference-crumbs.ts'
import { ChosenForm } from './chosen-form.tsx'
import { manyTabs } from './many-tabs.ts'

interface Props {
  readonly view: ManyView
  readonly place: ManyPlace
  /** Address of the page as it is. */
  readonly address: string
  /** The same images by the digests that were found. */
  readonly pinned?: string
  readonly children: ReactNode
}

/** What every page about many images stands in: whose they are, what the page tells, the other views of them. */
export function ManyFrame({ view, place, address, pinned, children }: Props) {
  const t = useTranslations('chosen.frame')
  const { chosen, platform } = place
  const [home] = chosen.repositories
  const title = t(`titles.${view}`)
  const crumb = { label: title, href: address }
  return (
    <div className="space-y-5">
      <div>
        <ReferenceBar
          crumbs={home ? [...repositoryCrumbs(home), crumb] : [crumb]}
          actions={
            <Share
              target={{
                title: home ? `${home.name} ${view}` : view,
                named: address,
                ...(pinned !== undefined && { pinned }),
                ...(home && { byName: formatRepository(home) }),
              }}
            />
          }
        />
        <h1 className="text-2xl font-semibold wrap-anywhere">{title}</h1>
        <p className="max-w-prose text-sm text-muted">{t(`words.${view}`)}</p>
      </div>
      <Tabs
        label={t('views')}
        tabs={[
          ...(home ? [{ href: repositoryPage(home), label: t('tags') }] : []),
          ...manyTabs(view, chosen, name => t(`tabs.${name}`)),
        ]}
      />
      <ChosenForm view={view} chosen={chosen} {...(platform !== undefined && { platform })} />
      {children}
    </div>
  )
}

/** Where the images stand in the address by the digests that were found, tags kept for people. */
export const pinnedPage = (view: ManyView, place: ManyPlace, references: ManyPlace['chosen']['references']): string =>
  manyPage(view, { repositories: place.chosen.repositories.slice(0, 1), references }, { platform: place.platform })
