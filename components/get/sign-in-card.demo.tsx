import type { Demos } from '#components/ui/demos'
import { behindLogin, local, open } from './sample-targets.ts'
import { SignInCard } from './sign-in-card.tsx'

export const demos: Demos = {
  none: () => <SignInCard target={open} />,
  'private repositories only': () => <SignInCard target={local} />,
  needed: () => <SignInCard target={behindLogin} />,
  'by the tool of a cloud': () => <SignInCard target={{ ...open, registryKind: 'acr', login: 'needed' }} />,
}
