import { Badge } from '#components/ui/badge'
import { Card } from '#components/ui/card'
import { CodeBlock } from '#components/ui/code-block'
import { Disclosure } from '#components/ui/disclosure'
import { legacyUnit } from '#lib/format/run/legacy-unit'
import { quadletUnit } from '#lib/format/run/quadlet-unit'
import type { RunPlan } from '#lib/format/run/run-plan'
import { legacySteps, quadletSteps, type UnitSteps } from '#lib/format/run/unit-steps'

interface Props {
  readonly plan: RunPlan
}

/** As a service of one's own systemd: Quadlet, and the unit that came before it. */
export function ServiceCard({ plan }: Props) {
  return (
    <Card title="As a service, with Quadlet">
      <p className="mb-3 max-w-prose text-sm text-muted">
        Podman 4.4 and later make a systemd service of this file; no root is needed.
      </p>
      <Unit text={quadletUnit(plan)} steps={quadletSteps(plan)} />
      <div className="mt-3">
        <Disclosure
          summary={
            <span className="inline-flex items-center gap-1.5">
              Before Quadlet: podman generate systemd --new <Badge tone="warning">deprecated</Badge>
            </span>
          }
        >
          <p className="mb-3 max-w-prose text-sm text-muted">
            The unit that older podman wrote. It still works, but podman adds nothing to it any more.
          </p>
          <Unit text={legacyUnit(plan)} steps={legacySteps(plan)} />
        </Disclosure>
      </div>
    </Card>
  )
}

function Unit({ text, steps: { file, commands } }: { readonly text: string; readonly steps: UnitSteps }) {
  return (
    <div className="space-y-2">
      <CodeBlock text={text} what="unit" caption={`Save as ${file}`} />
      <CodeBlock
        text={commands}
        what="commands"
        caption="Load it, start it, look at it, keep it running after logout"
      />
    </div>
  )
}
