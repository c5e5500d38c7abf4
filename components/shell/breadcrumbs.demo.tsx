import type { Demos } from '#components/ui/demos'
import { parseReference } from '#lib/oci/reference/parse-reference'
import { Breadcrumbs } from './breadcrumbs.tsx'
import { imageCrumbs, registryCrumbs, repositoryCrumbs } from './reference-crumbs.ts'

const longHost = 'default-route-openshift-image-registry.apps.cluster-7.example.com:8443'
const long = `${longHost}/a-team-with-a-rather-long-namespace-name/service@sha256:${'38427c29'.repeat(8)}`

export const demos: Demos = {
  registry: () => <Breadcrumbs crumbs={registryCrumbs('quay.io')} />,
  repository: () => <Breadcrumbs crumbs={repositoryCrumbs({ registry: 'quay.io', name: 'podman/hello' })} />,
  image: () => (
    <Breadcrumbs crumbs={imageCrumbs(parseReference('registry.access.redhat.com/ubi9/httpd-24:1-274'), 'image', {})} />
  ),
  'by digest, long': () => <Breadcrumbs crumbs={imageCrumbs(parseReference(long), 'image', {})} />,
}
