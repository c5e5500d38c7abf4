import { CopyButton } from './copy-button.tsx'
import type { Demos } from './demos.tsx'

export const demos: Demos = { button: () => <CopyButton text="sha256:0123" what="digest" /> }
