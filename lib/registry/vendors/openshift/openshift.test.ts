import { expect, it } from 'vitest'
import { canary } from '#lib/testing/registry-bench'
import { vendorBench } from '#lib/testing/vendor-bench'
import { openshiftApi, streamDigest } from '#lib/testing/vendors/openshift'

const open = (options?: Parameters<typeof openshiftApi>[0]) =>
  vendorBench({ kind: 'openshift', apart: true, api: openshiftApi(options), login: { username: 'ada' } })

async function all(options?: Parameters<typeof openshiftApi>[0]) {
  const { client } = await open(options)
  const names: string[] = []
  let cursor: string | undefined
  do {
    const page = await client.listRepositories?.(cursor)
    names.push(...(page?.repositories.map(({ name }) => name) ?? []))
    cursor = page?.next
  } while (cursor !== undefined)
  return names
}

it('lists the ImageStreams of the cluster, chunk by chunk', async () => {
  expect(await all()).toEqual(['api/server', 'web/apache', 'web/httpd'])
})

it('lists those of one’s own projects where the cluster is not one’s to list', async () => {
  expect(await all({ isAdmin: false })).toEqual(['api/server', 'web/apache', 'web/httpd'])
})

it('tells where an ImageStream is pulled from, what each tag was, and what was signed', async () => {
  const { client } = await open()
  expect(await client.describeRepository?.('web/httpd')).toMatchObject({
    name: 'web/httpd',
    title: 'Apache HTTP Server',
    summary: 'Serves pages',
    created: '2026-01-02T03:04:05.000Z',
    lastUpdated: '2026-11-20T10:00:00.000Z',
    tagCount: 2,
    imageStream: {
      namespace: 'web',
      service: 'image-registry.openshift-image-registry.svc:5000/web/httpd',
      route: 'default-route-openshift-image-registry.apps.example.com/web/httpd',
      tags: [
        {
          tag: 'latest',
          from: 'registry.redhat.io/ubi9/httpd-24:latest',
          scheduled: true,
          items: [
            { digest: streamDigest, created: '2026-11-20T10:00:00.000Z', generation: 2 },
            { digest: `sha256:${'2'.repeat(64)}`, generation: 1 },
          ],
        },
        { tag: '1.0' },
      ],
      signatures: [{ digest: streamDigest, type: 'atomic', issuedBy: 'Red Hat release key' }],
    },
  })
})

it('sends the token of the registry’s login to the API server, as a bearer', async () => {
  const { client, api, registry } = await open()
  await client.describeTags?.('web/httpd')
  expect(api.requests[0]?.headers.authorization).toBe(`Bearer ${canary}`)
  expect(JSON.stringify(registry.requests)).not.toContain(`Bearer ${canary}`)
})
