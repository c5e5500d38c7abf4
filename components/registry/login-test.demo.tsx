import type { Demos } from '#components/ui/demos'
import { LoginTest } from './login-test.tsx'

export const demos: Demos = { 'not yet tested': () => <LoginTest host="quay.io" /> }
