import type { Demos } from '#components/ui/demos'
import { ThemeSwitch } from './theme-switch.tsx'

export const demos: Demos = { switch: () => <ThemeSwitch /> }
