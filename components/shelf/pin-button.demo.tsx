import type { Demos } from '#components/ui/demos'
import { PinButton } from './pin-button.tsx'

export const demos: Demos = { button: () => <PinButton repository={{ registry: 'quay.io', name: 'podman/stable' }} /> }
