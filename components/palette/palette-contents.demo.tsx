import type { Demos } from '#components/ui/demos'
import { PaletteContentsSample } from './palette-contents.sample.tsx'

const long = 'a-name-that-goes-on/'.repeat(11)

export const demos: Demos = {
  'recently seen': () => <PaletteContentsSample typed="" />,
  suggestions: () => <PaletteContentsSample typed="httpd" waiting={['docker.io']} />,
  'commands of a page': () => <PaletteContentsSample typed="" page="fedora/httpd-24" recent={[]} />,
  'nothing found': () => <PaletteContentsSample typed="zzz" failed={['docker.io', 'ghcr.io']} />,
  'long names': () => <PaletteContentsSample typed="" page={`${long}app`} recent={[`${long}app`, 'app']} />,
  'long text': () => (
    <PaletteContentsSample typed={`quay.io/${long}<b>app</b>`} waiting={[`${'registry-'.repeat(20)}example.com`]} />
  ),
}
