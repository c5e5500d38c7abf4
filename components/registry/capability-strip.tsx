import { Badge, type BadgeTone } from '#components/ui/badge'
import { Infotip } from '#components/ui/infotip'
import type { RegistryEntry } from '#lib/contract/registries'

type Capabilities = RegistryEntry['capabilities']
type Can = Capabilities['list']['can']

interface Props {
  readonly capabilities: Capabilities
}

const names: Readonly<Record<keyof Capabilities, string>> = {
  list: 'Lists repositories',
  search: 'Search',
  referrers: 'Referrers API',
}

const looks: Readonly<Record<Can, { readonly tone: BadgeTone; readonly words: string }>> = {
  yes: { tone: 'success', words: 'yes' },
  no: { tone: 'neutral', words: 'no' },
  unknown: { tone: 'accent', words: 'asked when needed' },
}

/** What can be done with a registry; each fact says why. */
export function CapabilityStrip({ capabilities }: Props) {
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1.5 text-sm">
      {(Object.keys(names) as (keyof Capabilities)[]).map(name => {
        const { can, why } = capabilities[name]
        return (
          <li key={name}>
            <Infotip tip={why} className="inline-flex items-center gap-1.5">
              <span>{names[name]}</span>
              <Badge tone={looks[can].tone}>{looks[can].words}</Badge>
            </Infotip>
          </li>
        )
      })}
    </ul>
  )
}
