import type { Demos } from '#components/ui/demos'
import { LanguageSwitch } from './language-switch.tsx'

export const demos: Demos = { 'the other language': () => <LanguageSwitch /> }
