import type { Demos } from '#components/ui/demos'
import { SampleAnswers } from '../registry/sample-answers.sample.tsx'
import { LocalResult } from './local-result.tsx'

const result = (text: string) => () => (
  <SampleAnswers>
    <LocalResult text={text} />
  </SampleAnswers>
)

export const demos: Demos = {
  images: result('FROM registry.access.redhat.com/ubi9:latest\nCOPY --from=quay.io/podman/hello /a /b\n'),
  'not understood': result('nothing that is an image\n\n'),
}
