import type { Demos } from '#components/ui/demos'
import { clientBlocks } from '#lib/format/get/clients'
import { pullSecretBlocks } from '#lib/format/get/pull-secret'
import { BlockList } from './block-list.tsx'
import { behindLogin, open } from './sample-targets.ts'

export const demos: Demos = {
  'long lines scroll': () => <BlockList blocks={clientBlocks('podman', behindLogin)} />,
  'long lines wrap, documents': () => <BlockList blocks={pullSecretBlocks(behindLogin)} wrap />,
  'by digest and by tag': () => <BlockList blocks={clientBlocks('crane', open)} />,
}
