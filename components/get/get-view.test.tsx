import { describe, expect, it } from 'vitest'
import type { GetTarget } from '#lib/format/get/get-target'
import { verbatim } from '#lib/messages/say'
import { parseDigest } from '#lib/oci/digest/digest'
import { renderIn } from '#lib/testing/render-in'
import { GetView } from './get-view.tsx'

const target: GetTarget = {
  repository: { registry: 'registry.redhat.io', name: 'ubi9/httpd-24' },
  tag: '1-274',
  digest: parseDigest(`sha256:${'38427c29'.repeat(8)}`),
  isIndex: true,
  registryKind: 'red-hat',
  login: 'needed',
  account: verbatim('The login is a registry service account made at https://access.redhat.com/terms-based-registry/.'),
}
const html = (of: GetTarget) => renderIn('en', <GetView target={of} />)

describe('GetView', () => {
  it('opens podman’s panel on the server, and holds the others closed', () => {
    const panels = [...html(target).matchAll(/<details( open="")?><summary[^>]*>([a-z]+)<\/summary>/g)]
    expect(panels.map(([, open, name]) => `${name}${open ? ' open' : ''}`)).toEqual([
      'podman open',
      ...['docker', 'nerdctl', 'crictl', 'ctr', 'skopeo', 'oc', 'kubectl', 'buildah', 'crane'],
    ])
  })

  it('says where the login comes from, with a link', () => {
    expect(html(target)).toContain('href="https://access.redhat.com/terms-based-registry/"')
    expect(html(target)).toContain('podman login registry.redhat.io')
  })

  it('asks for no login where none is needed', () => {
    const { account: _account, ...open } = target
    expect(html({ ...open, login: 'no' })).not.toContain('podman login')
  })
})
