import type { Demos } from './demos.tsx'
import { ExternalLink } from './external-link.tsx'

export const demos: Demos = {
  trusted: () => (
    <ExternalLink href="https://access.redhat.com/RegistryAuthentication">Registry authentication</ExternalLink>
  ),
  'from a label': () => (
    <ExternalLink href="https://example.com/source" untrusted>
      https://example.com/source
    </ExternalLink>
  ),
  'not http': () => <ExternalLink href="ftp://example.com/source">ftp://example.com/source</ExternalLink>,
}
