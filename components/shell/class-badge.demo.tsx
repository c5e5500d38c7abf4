import type { Demos } from '#components/ui/demos'
import type { RegistryClass } from '#lib/contract/registries'
import { ClassBadge } from './class-badge.tsx'
import { classLooks } from './class-looks.ts'

export const demos: Demos = {
  all: () => (
    <div className="flex flex-wrap gap-1.5">
      {(Object.keys(classLooks) as RegistryClass[]).map(name => (
        <ClassBadge key={name} class={name} reason="Listed in Portolan's table of known registries." />
      ))}
    </div>
  ),
}
