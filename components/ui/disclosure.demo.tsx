import type { Demos } from './demos.tsx'
import { Disclosure } from './disclosure.tsx'

export const demos: Demos = {
  closed: () => <Disclosure summary="14 signatures and attestations">sha256-3842….sig</Disclosure>,
  open: () => (
    <Disclosure summary="14 signatures and attestations" open>
      sha256-3842….sig
    </Disclosure>
  ),
}
