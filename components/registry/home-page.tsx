import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ShelfLists } from '#components/shelf/shelf-lists'
import { Omnibox } from '#components/shell/omnibox'
import { Link } from '#components/ui/link'
import type { RegistryEntry } from '#lib/contract/registries'
import { openPage, registryPage } from '#lib/routes/pages'
import { ArchiveHint } from '../import/archive-hint.tsx'
import { groupRegistries } from './group-registries.ts'
import { ProbedRegistries } from './probed-registries.tsx'
import { RedHatTable } from './red-hat-table.tsx'
import { RegistryCard } from './registry-card.tsx'
import { StartingPoints } from './starting-points.tsx'

interface Props {
  readonly registries: readonly RegistryEntry[]
  /** The registry that archives which are dropped on the page are brought into. */
  readonly archivesGoTo?: string
}

/** Shown where their registries may be opened. */
const examples = [
  'samples.localhost/course/httpd',
  'registry.access.redhat.com/ubi9/httpd-24',
  'quay.io/podman/hello:latest',
]

/** First screen: what this is, where to type, which registries there are. */
export function HomePage({ registries, archivesGoTo }: Props) {
  const t = useTranslations('registry.homePage')
  const redHat = registries.filter(({ facts }) => facts)
  const featured = registries.filter(({ featured: names }) => names.length > 0)
  return (
    <ProbedRegistries>
      <div className="space-y-10">
        <Welcome
          examples={examples.filter(example => registries.some(({ host }) => example.startsWith(`${host}/`)))}
          archivesGoTo={archivesGoTo}
        />
        <Part title={t('registries')}>
          <div className="space-y-5">
            {groupRegistries(registries).map(group => (
              <section key={group.class} aria-label={t(`groups.${group.class}`)}>
                <h3 className="mb-2 text-sm font-medium text-muted">{t(`groups.${group.class}`)}</h3>
                <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
                  {group.registries.map(registry => (
                    <RegistryCard key={registry.host} registry={registry} />
                  ))}
                </div>
              </section>
            ))}
          </div>
        </Part>
        {redHat.length > 0 && (
          <Part title={t('redHat')} words={t('whichOne')}>
            <RedHatTable registries={redHat} />
          </Part>
        )}
        <Part title={t('start')}>
          <StartingPoints registries={featured} />
        </Part>
        <ShelfLists />
      </div>
    </ProbedRegistries>
  )
}

interface WelcomeProps {
  readonly examples: readonly string[]
  readonly archivesGoTo: string | undefined
}

function Welcome({ examples, archivesGoTo }: WelcomeProps) {
  const t = useTranslations('registry.homePage')
  return (
    <section className="mx-auto max-w-2xl pt-4 text-center sm:pt-8">
      <h1 className="text-2xl font-semibold text-balance sm:text-3xl">{t('title')}</h1>
      <p className="mt-2 mb-5 text-balance text-muted">{t('words')}</p>
      <Omnibox large />
      <p className="mt-3 flex flex-wrap justify-center gap-x-4 gap-y-1 text-sm">
        <span className="text-muted">{t('try')}</span>
        {examples.map(example => (
          <Link key={example} href={openPage(example)} className="font-mono text-[0.8125rem] wrap-anywhere">
            {example}
          </Link>
        ))}
      </p>
      {archivesGoTo !== undefined && <ArchiveHint page={registryPage(archivesGoTo)} />}
    </section>
  )
}

interface PartProps {
  readonly title: string
  readonly words?: string
  readonly children: ReactNode
}

function Part({ title, words, children }: PartProps) {
  return (
    <section aria-label={title}>
      <h2 className="text-lg font-semibold">{title}</h2>
      {words !== undefined && <p className="mt-1 max-w-prose text-sm text-muted">{words}</p>}
      <div className="mt-3">{children}</div>
    </section>
  )
}
