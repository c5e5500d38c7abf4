import { useTranslations } from 'next-intl'
import { type ReactNode, useId } from 'react'
import { ClassBadge } from '#components/shell/class-badge'
import { Link } from '#components/ui/link'
import type { RegistryEntry } from '#lib/contract/registries'
import type { OpenedText } from '#lib/contract/views/opened-text'
import { formatCanonical } from '#lib/oci/reference/format-reference'
import { registryPage } from '#lib/routes/pages'
import { ImageLink } from './image-link.tsx'

type Props = Omit<Extract<OpenedText, { kind: 'choice' }>, 'kind'>

/** Everything the text may mean; none of it is preferred. */
export function ChoiceList({ why, images, host, registries }: Props) {
  const t = useTranslations('open.choiceList')
  const id = useId()
  const known = new Map(registries.map(registry => [registry.host, registry]))
  return (
    <section aria-labelledby={id} className="space-y-2">
      <h2 id={id} className="text-lg font-semibold">
        {t('title')}
      </h2>
      <p className="max-w-prose text-muted">{why}</p>
      <ul className="divide-y rounded-lg border bg-surface">
        {host !== undefined && (
          <Choice registry={known.get(host)}>
            {t.rich('registry', { link: () => <Link href={registryPage(host)}>{host}</Link> })}
          </Choice>
        )}
        {images.map(image => (
          <Choice key={formatCanonical(image.reference)} registry={known.get(image.reference.registry)}>
            <ImageLink image={image} />
          </Choice>
        ))}
      </ul>
    </section>
  )
}

interface ChoiceProps {
  readonly registry: RegistryEntry | undefined
  readonly children: ReactNode
}

function Choice({ registry, children }: ChoiceProps) {
  const loginWords = useTranslations('registry.login')
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2.5">
      <span className="min-w-0 flex-1 basis-64">{children}</span>
      {registry?.classes.map(entry => (
        <ClassBadge key={entry.class} class={entry.class} reason={entry.reason} />
      ))}
      {registry && <span className="text-sm text-muted">{loginWords(`states.${registry.login.state}`)}</span>}
    </li>
  )
}
