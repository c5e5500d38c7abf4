import type { ReactNode } from 'react'
import { RegistryNotice } from '#components/registry/registry-notice'
import type { FrameFacts } from '#lib/contract/views/image-frame'
import type { Attempt } from '#lib/errors/attempt'
import { useFailure } from '../feedback/use-failure.ts'
import { ImageFrame } from './image-frame.tsx'

interface Props<Body> {
  readonly frame?: FrameFacts
  readonly body: Attempt<Body>
  readonly children: (body: Body) => ReactNode
}

/** A view in its frame, or in its place why there is none. */
export function ImagePage<Body>({ frame, body, children }: Props<Body>) {
  const failure = useFailure()
  const content = body.ok ? (
    children(body.value)
  ) : (
    <RegistryNotice error={failure(body.error)} level={frame?.opened ? 2 : 1} />
  )
  return frame ? <ImageFrame frame={frame}>{content}</ImageFrame> : content
}
