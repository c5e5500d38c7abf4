import type { Demos } from '#components/ui/demos'
import { Omnibox } from './omnibox.tsx'

export const demos: Demos = {
  large: () => <Omnibox large />,
  filled: () => <Omnibox defaultValue="podman pull registry.access.redhat.com/ubi9/httpd-24:1-274" />,
}
