import { expect, it } from 'vitest'
import { parseDigest } from '#lib/oci/digest/digest'
import type { VendorClient } from '#lib/registry/vendors/vendor-client'

/** A zot without scanner, and the image it holds as the repository `alpine`. */
export interface OpenedZot {
  readonly client: VendorClient
  /** What each tag of `alpine` names. */
  readonly digests: Readonly<Record<string, string>>
}

/** What has to be true of every zot: of the server written from its schema, and of the real one. */
export function checkZot(open: () => Promise<OpenedZot>): void {
  it('lists its repositories with what their newest image says', async () => {
    const page = await (await open()).client.listRepositories?.()
    expect(page?.repositories.find(({ name }) => name === 'alpine')).toMatchObject({
      title: 'Alpine Linux',
      summary: 'A small Linux',
      publisher: 'Alpine',
    })
  })

  it('finds a repository by a part of its name, and nothing by other words', async () => {
    const { client } = await open()
    expect((await client.search?.('alp'))?.repositories.map(({ name }) => name)).toEqual(['alpine'])
    expect((await client.search?.('zzz"\\ nothing'))?.repositories).toEqual([])
  })

  it('describes a repository', async () => {
    expect(await (await open()).client.describeRepository?.('alpine')).toMatchObject({
      name: 'alpine',
      title: 'Alpine Linux',
      licence: 'MIT',
      architectures: expect.arrayContaining(['amd64', 'arm64']),
      links: [{ label: 'Documentation', url: 'https://alpinelinux.org' }],
    })
  })

  it('does not have what was never pushed', async () => {
    const asked = (await open()).client.describeRepository?.('nobody/pushed')
    await expect(asked).rejects.toMatchObject({ code: 'not-found' })
  })

  it('tells the tags in bulk, each with its digest and platform', async () => {
    const { client, digests } = await open()
    const tags = (await client.describeTags?.('alpine'))?.tags ?? []
    expect(Object.fromEntries(tags.map(({ tag, digest }) => [tag, digest]))).toEqual(digests)
    expect(new Set(tags.flatMap(({ platforms = [] }) => platforms.map(({ platform }) => platform)))).toContain(
      'linux/amd64',
    )
  })

  it('says that it did not scan, where scanning is off', async () => {
    const { client, digests } = await open()
    const report = await client.securityReport?.('alpine', parseDigest(Object.values(digests)[0] ?? ''))
    expect(report).toMatchObject({ state: 'not-scanned', findings: [] })
  })
}
