import type { Demos } from './demos.tsx'
import { Menu } from './menu.tsx'

const links = [
  { href: '/styleguide?tag=latest', label: 'latest', detail: '3 d ago', current: true },
  { href: '/styleguide?tag=1-274', label: '1-274', detail: '3 d ago' },
  { href: '/styleguide?tag=1-273', label: '1-273', detail: '17 d ago' },
] as const

export const demos: Demos = {
  'with words': () => (
    <Menu label="Tags" links={links}>
      Other tags
    </Menu>
  ),
  'arrow only': () => <Menu label="Other tags" links={links} />,
}
