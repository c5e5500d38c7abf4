import { useTranslations } from 'next-intl'
import { Badge, type BadgeTone } from '#components/ui/badge'
import { Infotip } from '#components/ui/infotip'
import type { RegistryEntry } from '#lib/contract/registries'

type Capabilities = RegistryEntry['capabilities']
type Can = Capabilities['list']['can']

interface Props {
  readonly capabilities: Capabilities
}

const names: readonly (keyof Capabilities)[] = [
  'list',
  'search',
  'description',
  'tags',
  'security',
  'quotas',
  'referrers',
]

const tones: Readonly<Record<Can, BadgeTone>> = { yes: 'success', no: 'neutral', unknown: 'accent' }

/** What can be done with a registry; each fact says why. */
export function CapabilityStrip({ capabilities }: Props) {
  const t = useTranslations('registry.capabilityStrip')
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1.5 text-sm">
      {names.map(name => {
        const { can, why } = capabilities[name]
        return (
          <li key={name}>
            <Infotip tip={why} className="inline-flex items-center gap-1.5">
              <span>{t(name)}</span>
              <Badge tone={tones[can]}>{t(can)}</Badge>
            </Infotip>
          </li>
        )
      })}
    </ul>
  )
}
