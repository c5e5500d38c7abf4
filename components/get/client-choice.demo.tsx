import type { Demos } from '#components/ui/demos'
import { ClientChoice } from './client-choice.tsx'

export const demos: Demos = {
  'the one chosen last': () => (
    <ClientChoice clients={['podman', 'docker', 'skopeo'].map(name => ({ name, panel: <p>With {name}</p> }))} />
  ),
}
