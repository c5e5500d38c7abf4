import { Notice } from '#components/feedback/notice'
import type { WireError } from '#lib/errors/wire'
import { ConfirmRegistry } from './confirm-registry.tsx'

interface Props {
  readonly error: WireError
  readonly level?: 1 | 2
}

/** A failure of a registry, with the one button a reader can press about it. */
export function RegistryNotice({ error, level = 1 }: Props) {
  return (
    <Notice error={error} level={level}>
      {error.code === 'confirmation-needed' && error.host !== undefined && <ConfirmRegistry host={error.host} />}
    </Notice>
  )
}
