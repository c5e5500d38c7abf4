import type { Demos } from '#components/ui/demos'
import { SuggestionMenuSample } from './suggestion-menu.sample.tsx'

export const demos: Demos = {
  'while typing': () => <SuggestionMenuSample typed="httpd" active={1} waiting={['quay.io']} failed={[]} />,
  tags: () => (
    <SuggestionMenuSample typed="registry.example.com/team/httpd:1" waiting={[]} failed={['docker.io', 'quay.io']} />
  ),
}
