import type { Demos } from '#components/ui/demos'
import { ConfirmRegistry } from './confirm-registry.tsx'

export const demos: Demos = { asked: () => <ConfirmRegistry host="registry.intranet.example:5000" /> }
