import type { Demos } from '#components/ui/demos'
import { LinkedText } from './linked-text.tsx'

export const demos: Demos = {
  'no address': () => <LinkedText text="The login is that of the cluster." />,
  'an address before the full stop': () => <LinkedText text="Make an account at https://quay.io/signin/." />,
}
