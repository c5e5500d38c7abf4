import type { Demos } from './demos.tsx'
import { Tree } from './tree.tsx'
import type { TreeNode } from './tree-rows.ts'

const layers = (platform: string): readonly TreeNode[] => [
  { id: `${platform}/config`, text: 'config', label: 'config', detail: '7.1 kB', href: '/styleguide' },
  { id: `${platform}/1`, text: 'ADD rootfs', label: 'ADD rootfs.tar /', detail: '78.2 MB', href: '/styleguide' },
  {
    id: `${platform}/2`,
    text: 'RUN',
    label: 'RUN dnf install -y httpd mod_ssl',
    detail: '33.6 MB',
    href: '/styleguide',
  },
]

const nodes: readonly TreeNode[] = [
  {
    id: 'index',
    text: 'index',
    label: 'index sha256:77aa…',
    children: [
      { id: 'amd64', text: 'linux/amd64', label: 'linux/amd64', detail: '112 MB', children: layers('amd64') },
      { id: 'arm64', text: 'linux/arm64', label: 'linux/arm64', detail: '109 MB', children: layers('arm64') },
    ],
  },
]

export const demos: Demos = {
  layers: () => <Tree label="Layers" nodes={nodes} currentId="amd64/2" closedIds={['arm64']} />,
}
