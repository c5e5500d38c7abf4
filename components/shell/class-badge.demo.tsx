import type { Demos } from '#components/ui/demos'
import type { RegistryClass } from '#lib/contract/registries'
import { ClassBadge } from './class-badge.tsx'
import { classMarks } from './class-marks.ts'

export const demos: Demos = {
  all: () => (
    <div className="flex flex-wrap gap-1.5">
      {(Object.keys(classMarks) as RegistryClass[]).map(name => (
        <ClassBadge key={name} class={name} reason="Listed in Portolan's table of known registries." />
      ))}
    </div>
  ),
}
