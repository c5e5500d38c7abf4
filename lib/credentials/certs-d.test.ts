import { describe, expect, it } from 'vitest'
import { readTlsMaterial } from './certs-d.ts'
import { TemporaryHome } from './temporary-home.ts'

const pem = (label: string, body: string) => `-----BEGIN ${label}-----\n${body}\n-----END ${label}-----\n`
const ca = pem('CERTIFICATE', 'Y2E=')
const cert = pem('CERTIFICATE', 'Y2VydA==')
const key = pem('PRIVATE KEY', 'a2V5')

const read = (home: TemporaryHome, host = 'my-registry.com:5000') =>
  readTlsMaterial(host, [
    { path: `${home.path}/user`, display: '~/.config/containers/certs.d' },
    { path: `${home.path}/system`, display: '/etc/containers/certs.d' },
  ])

// The layout of containers-certs.d(5).
describe('readTlsMaterial', () => {
  it('reads authorities and the client certificate', async () => {
    using home = new TemporaryHome()
    for (const [name, text] of Object.entries({ 'ca.crt': ca, 'client.cert': cert, 'client.key': key, README: 'x' })) {
      home.write(`system/my-registry.com:5000/${name}`, text)
    }
    expect(await read(home)).toEqual({ ca: [ca], client: { cert, key } })
  })

  it('takes the first directory that has the registry, and only that one', async () => {
    using home = new TemporaryHome()
    home.write('user/my-registry.com:5000/a.crt', ca)
    home.write('system/my-registry.com:5000/b.crt', cert)
    expect(await read(home)).toEqual({ ca: [ca] })
  })

  it('knows nothing of a registry without a directory', async () => {
    using home = new TemporaryHome()
    expect(await read(home)).toEqual({ ca: [] })
  })

  it.each([
    [
      { 'client.cert': cert },
      '~/.config/containers/certs.d/my-registry.com:5000/client.key cannot be used: not found.',
    ],
    [{ 'client.key': key }, '~/.config/containers/certs.d/my-registry.com:5000/client.cert cannot be used: not found.'],
    [
      { 'ca.crt': 'canary' },
      '~/.config/containers/certs.d/my-registry.com:5000/ca.crt cannot be used: no PEM certificate in it.',
    ],
    [
      { 'c.cert': cert, 'c.key': cert },
      '~/.config/containers/certs.d/my-registry.com:5000/c.key cannot be used: no PEM private key in it.',
    ],
  ])('names what is wrong in %j', async (files, message) => {
    using home = new TemporaryHome()
    for (const [name, text] of Object.entries(files)) home.write(`user/my-registry.com:5000/${name}`, text)
    await expect(read(home)).rejects.toMatchObject({ code: 'invalid-configuration', message })
  })

  it.each(['..', '../system/my-registry.com', 'a/b', '', '.', 'a\0b'])('reads nothing for the host %j', async host => {
    using home = new TemporaryHome()
    home.write('user/x.crt', ca)
    home.write('user/a/b/x.crt', ca)
    home.write('system/my-registry.com/x.crt', ca)
    expect(await read(home, host)).toEqual({ ca: [] })
  })

  it('finds an IPv6 host by its name in references', async () => {
    using home = new TemporaryHome()
    home.write('user/[::1]:5000/x.crt', ca)
    expect(await read(home, '[::1]:5000')).toEqual({ ca: [ca] })
  })
})
