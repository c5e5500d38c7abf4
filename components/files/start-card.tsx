import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Link } from '#components/ui/link'
import { VisibleText } from '#components/ui/visible-text'
import type { FilesPlace, StartFacts } from '#lib/contract/views/files'
import { placePage } from './files-address.ts'
import { ProgramName } from './program-name.tsx'

interface Props {
  readonly start: StartFacts
  readonly place: FilesPlace
}

/** Where to begin: what system the image is, what it runs, and where its programs are. */
export function StartCard({ start, place }: Props) {
  const t = useTranslations('files.startCard')
  const { osRelease, entrypoint, command, workingDirectory, search } = start
  const programs = { entrypoint, command, workingDirectory }
  const named = (['entrypoint', 'command', 'workingDirectory'] as const).flatMap(term => {
    const program = programs[term]
    return program ? [{ term, program }] : []
  })
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-2 rounded-lg border bg-surface px-4 py-2 text-sm">
      {osRelease && (
        <Item term={t('system')}>
          <Link href={placePage(place, osRelease.path)}>
            <VisibleText text={osRelease.name} limit={120} />
          </Link>
        </Item>
      )}
      {named.map(({ term, program }) => (
        <Item key={term} term={t(term)}>
          <ProgramName program={program} place={place} />
        </Item>
      ))}
      {search.length > 0 && (
        <Item term="PATH">
          <span className="flex flex-wrap gap-x-3">
            {search.slice(0, 20).map((program, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: PATH may name a directory twice
              <ProgramName key={index} program={program} place={place} />
            ))}
          </span>
        </Item>
      )}
    </dl>
  )
}

function Item({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-xs text-muted">{term}</dt>
      <dd className="wrap-anywhere">{children}</dd>
    </div>
  )
}
