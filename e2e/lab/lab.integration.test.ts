import { readFile } from 'node:fs/promises'
import { describe, expect, inject, it } from 'vitest'
import { labImage } from './lab.ts'
import { runTool } from './run-tool.ts'

const lab = inject('lab')
const skopeo = (...args: readonly string[]) => runTool('skopeo', args, { env: lab.env })

const status = async (host: string, path: string, headers: Record<string, string> = {}) =>
  (await fetch(`http://${host}/v2/${path}`, { headers })).status

describe('the lab', () => {
  it.each(lab.images.filter(image => image.kind !== 'artifact'))('$reference opens in skopeo', async image => {
    const { Digest: digest } = JSON.parse(await skopeo('inspect', '--no-tags', `docker://${image.reference}`))
    expect(digest).toBe(image.digest)
  })

  it('has every format', () => {
    const mediaTypes = new Set(lab.images.map(image => image.mediaType))
    expect([...mediaTypes].sort()).toEqual([
      'application/vnd.docker.distribution.manifest.list.v2+json',
      'application/vnd.docker.distribution.manifest.v2+json',
      'application/vnd.oci.image.index.v1+json',
      'application/vnd.oci.image.manifest.v1+json',
    ])
    expect(new Set(lab.images.map(image => image.kind))).toEqual(new Set(['image', 'index', 'artifact']))
  })

  it('gives the same digest to tags of one push', () => {
    const digests = ['1.1', '1', 'latest'].map(tag => labImage(lab, 'course/httpd', tag).digest)
    expect(new Set(digests).size).toBe(1)
  })

  it('lets nobody into the password registry without the login', async () => {
    const { host, login } = lab.registries.htpasswd
    const authorization = `Basic ${Buffer.from(`${login?.username}:${login?.password}`).toString('base64')}`
    expect(await status(host, 'team/httpd/tags/list')).toBe(401)
    expect(await status(host, 'team/httpd/tags/list', { authorization })).toBe(200)
  })

  it('serves public/ of the token registry to anyone and private/ to its login only', async () => {
    const { host } = lab.registries.token
    const anonymous = ['--no-creds', '--tls-verify=false']
    await expect(skopeo('list-tags', ...anonymous, `docker://${host}/public/busybox`)).resolves.toContain('1.35.0')
    await expect(skopeo('list-tags', ...anonymous, `docker://${host}/private/httpd`)).rejects.toThrow(
      'authentication required',
    )
    await expect(skopeo('list-tags', `docker://${host}/private/httpd`)).resolves.toContain('1.1')
  })

  it('lists a repository without tags', async () => {
    const { host } = lab.registries.open
    const catalog = await (await fetch(`http://${host}/v2/_catalog?n=1000`)).json()
    expect(catalog).toMatchObject({ repositories: expect.arrayContaining([lab.emptyRepository.repository]) })
    const tags = await (await fetch(`http://${host}/v2/${lab.emptyRepository.repository}/tags/list`)).json()
    expect(tags).toMatchObject({ tags: null })
  })

  it('keeps passwords out of everything but the login file', async () => {
    const { PORTOLAN_CONFIG = '', CONTAINERS_REGISTRIES_CONF = '' } = lab.env
    for (const file of [PORTOLAN_CONFIG, CONTAINERS_REGISTRIES_CONF]) {
      expect(await readFile(file, 'utf8')).not.toContain('canary-')
    }
  })
})
