import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AppError } from '#lib/errors/app-error'
import { parseDigest } from '../digest/digest.ts'
import { formatCanonical, formatFamiliar } from './format-reference.ts'
import { parseReference } from './parse-reference.ts'
import { parseRegistry } from './parse-registry.ts'
import { parseRepository } from './parse-repository.ts'
import type { Reference } from './types.ts'
import { withDefaultTag } from './with-default-tag.ts'

const hex = 'dbcc1c35ac38df41fd2f5e4130b32ffdb93ebae8b3dbe638c23575912276fc9c'
const sha256 = `sha256:${hex}`
const sha512 = `sha512:${hex}${hex}`

describe('parseReference', () => {
  // [text, canonical, familiar], by the rules of distribution/reference's ParseNormalizedNamed.
  it.each([
    ['ubuntu', 'docker.io/library/ubuntu', 'ubuntu'],
    ['ubuntu:24.04', 'docker.io/library/ubuntu:24.04', 'ubuntu:24.04'],
    ['docker.io/ubuntu', 'docker.io/library/ubuntu', 'ubuntu'],
    ['library/ubuntu', 'docker.io/library/ubuntu', 'ubuntu'],
    ['index.docker.io/ubuntu', 'docker.io/library/ubuntu', 'ubuntu'],
    ['index.docker.io/bitnami/redis', 'docker.io/bitnami/redis', 'bitnami/redis'],
    ['registry-1.docker.io/library/ubuntu', 'docker.io/library/ubuntu', 'ubuntu'],
    ['docker.io/library/foo/bar', 'docker.io/library/foo/bar', 'library/foo/bar'],
    ['test_com/foo', 'docker.io/test_com/foo', 'test_com/foo'],
    ['test.com/foo', 'test.com/foo', 'test.com/foo'],
    ['test-com:8080/foo', 'test-com:8080/foo', 'test-com:8080/foo'],
    ['xn--n3h.com:18080/foo', 'xn--n3h.com:18080/foo', 'xn--n3h.com:18080/foo'],
    ['localhost/app', 'localhost/app', 'localhost/app'],
    ['localhost:5000/a/b:c', 'localhost:5000/a/b:c', 'localhost:5000/a/b:c'],
    ['127.0.0.1:5000/debian', '127.0.0.1:5000/debian', '127.0.0.1:5000/debian'],
    ['[::1]:5000/app:1', '[::1]:5000/app:1', '[::1]:5000/app:1'],
    [
      '[fc00:1:2:3:4:5:6:7]/library/debian',
      '[fc00:1:2:3:4:5:6:7]/library/debian',
      '[fc00:1:2:3:4:5:6:7]/library/debian',
    ],
    ['192.168.0.1:80', 'docker.io/library/192.168.0.1:80', '192.168.0.1:80'],
    ['Foo/bar', 'Foo/bar', 'Foo/bar'],
    ['d/docker---rules__x.y', 'docker.io/d/docker---rules__x.y', 'd/docker---rules__x.y'],
    [`redis@${sha256}`, `docker.io/library/redis@${sha256}`, `redis@${sha256}`],
    [`redis:7@${sha256}`, `docker.io/library/redis:7@${sha256}`, `redis:7@${sha256}`],
    [`quay.io/a/b@${sha512}`, `quay.io/a/b@${sha512}`, `quay.io/a/b@${sha512}`],
    [`docker.io/${hex}`, `docker.io/library/${hex}`, `docker.io/library/${hex}`],
    [hex.slice(1), `docker.io/library/${hex.slice(1)}`, hex.slice(1)],
    ['docker.io/localhost/app', 'docker.io/localhost/app', 'docker.io/localhost/app'],
    ['docker.io/foo.bar/app', 'docker.io/foo.bar/app', 'docker.io/foo.bar/app'],
    [
      'registry.access.redhat.com/ubi9/httpd-24:1-274',
      'registry.access.redhat.com/ubi9/httpd-24:1-274',
      'registry.access.redhat.com/ubi9/httpd-24:1-274',
    ],
  ])('%s', (text, canonical, familiar) => {
    const reference = parseReference(text)
    expect(formatCanonical(reference)).toBe(canonical)
    expect(formatFamiliar(reference)).toBe(familiar)
  })

  it.each([
    ['', 'Type a reference'],
    ['https://github.com/docker/docker', 'Leave out “https://”'],
    ['docker://quay.io/a', 'Leave out “docker://”'],
    ['quay.io/a b', 'no spaces'],
    ['quay.io/a\n', 'no spaces'],
    ['quay.io/ä', 'ASCII'],
    [hex, 'not a name'],
    [sha256, 'needs the repository'],
    ['docker/Docker', 'lowercase: did you mean docker/docker?'],
    ['UBUNTU', 'lowercase'],
    ['docker.io/docker/Docker', 'docker/docker'],
    ['docker/', 'part of the name is empty'],
    ['quay.io/', 'missing'],
    ['docker///docker', 'doubled or last slash'],
    ['-docker/docker', '“-docker”'],
    ['docker-/docker', '“docker-”'],
    ['-docker.io/docker', 'not a host name'],
    ['dock..er/docker', 'not a host name'],
    ['x/dock..er', '“dock..er”'],
    ['x/dock_.er', '“dock_.er”'],
    ['_docker/_docker', '“_docker”'],
    ['____/____', '“____”'],
    ['fc00::1:5000/debian', 'square brackets'],
    ['[fe80::1%eth0]:5000/debian', 'without its zone'],
    ['[2001:db8:3:4::192.0.2.33]:5000/debian', 'not a host name'],
    ['[fc00::1]', 'valid part'],
    ['quay.io:/a', 'port number'],
    ['quay.io:http/a', 'port number'],
    ['ubuntu:', 'tag after the colon is empty'],
    ['ubuntu:-x', '“-x” is not a tag'],
    ['ubuntu:a:b', '“a:b” is not a tag'],
    [`ubuntu:${'a'.repeat(129)}`, '128 characters; this one has 129'],
    [`q.io/${'a/'.repeat(127)}ab`, '255 characters; this one has 256'],
    ['ubuntu@', 'comes a digest'],
    ['ubuntu@md5:d41d8cd98f00b204e9800998ecf8427e', 'comes a digest'],
    ['ubuntu@sha256:abc', 'this one has 3'],
    [`ubuntu@sha256:${hex.toUpperCase()}`, '0-9 and a-f'],
    [`ubuntu@${sha256}:latest`, 'has 64 characters'],
  ])('refuses %j', (text, hint) => {
    const failure = catchError(() => parseReference(text))
    expect(failure.code).toBe('invalid-reference')
    expect(failure.hint).toContain(hint)
  })

  it('takes the longest name and tag', () => {
    expect(parseReference(`q.io/${'a/'.repeat(127)}a:${'b'.repeat(128)}`).name).toHaveLength(255)
  })

  it('keeps control characters out of the message', () => {
    expect(catchError(() => parseReference('a\u202eb\u0000')).message).toBe(
      '“a\ufffdb\ufffd” is not an image reference.',
    )
  })
})

describe('parseRepository', () => {
  it('takes a name', () => expect(parseRepository('ubuntu')).toEqual({ registry: 'docker.io', name: 'library/ubuntu' }))
  it.each(['ubuntu:1', `ubuntu@${sha256}`])('refuses %s', text => {
    expect(() => parseRepository(text)).toThrow(AppError)
  })
})

describe('parseRegistry', () => {
  it.each([
    ['quay.io', 'quay.io'],
    ['localhost', 'localhost'],
    ['localhost:5000', 'localhost:5000'],
    ['[::1]:5000', '[::1]:5000'],
    ['index.docker.io', 'docker.io'],
    ['registry-1.docker.io', 'docker.io'],
  ])('%s is %s', (text, registry) => {
    expect(parseRegistry(text)).toBe(registry)
  })

  it.each([
    '',
    'library',
    'quay.io/podman',
    'quay.io/',
    'user@quay.io',
    'https://quay.io',
    'quay.io:99999',
    'quay.io:latest',
  ])('refuses “%s”', text => {
    expect(() => parseRegistry(text)).toThrow(expect.objectContaining({ code: 'invalid-reference' }))
  })

  it('speaks of what was typed', () => {
    expect(catchError(() => parseRegistry('foo bar'))).toMatchObject({
      message: '“foo bar” does not name a registry.',
      hint: expect.stringMatching(/no spaces/),
    })
  })
})

describe('withDefaultTag', () => {
  it('adds latest to a bare name only', () => {
    expect(withDefaultTag(parseReference('a')).tag).toBe('latest')
    expect(withDefaultTag(parseReference('a:1')).tag).toBe('1')
    expect(withDefaultTag(parseReference(`a@${sha256}`)).tag).toBeUndefined()
  })
})

const word = fc.stringMatching(/^[a-z0-9]{1,6}$/)
const component = fc.tuple(word, fc.constantFrom('.', '_', '__', '-', '---'), word).map(parts => parts.join(''))
const host = fc.oneof(
  fc.constantFrom('docker.io', 'localhost', 'localhost:5000', '[::1]:5000', '10.0.0.1', 'Foo', 'quay.io'),
  fc.tuple(word, word, fc.nat(65535)).map(([a, b, port]) => `${a}.${b}:${port}`),
)
const reference: fc.Arbitrary<Reference> = fc
  .record({
    registry: host,
    path: fc.array(fc.oneof(word, component, fc.constantFrom('localhost', 'library', 'a.b', hex)), {
      minLength: 1,
      maxLength: 4,
    }),
    tag: fc.option(fc.stringMatching(/^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/), { nil: undefined }),
    digest: fc.option(fc.constantFrom(sha256, sha512), { nil: undefined }),
  })
  .map(({ registry, path, tag, digest }) => ({
    registry,
    name: registry === 'docker.io' && path.length === 1 ? `library/${path[0]}` : path.join('/'),
    ...(tag !== undefined && { tag }),
    ...(digest !== undefined && { digest: parseDigest(digest) }),
  }))

describe('round trips', () => {
  it('parse after either format is the identity', () => {
    fc.assert(
      fc.property(reference, value => {
        expect(parseReference(formatCanonical(value))).toEqual(value)
        expect(parseReference(formatFamiliar(value))).toEqual(value)
      }),
    )
  })

  it('throws nothing but AppError', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.stringMatching(/^[a-zA-Z0-9/:@.[\]_-]{0,90}$/)),
        text => {
          try {
            expect(parseReference(formatCanonical(parseReference(text)))).toEqual(parseReference(text))
          } catch (error) {
            expect(error).toBeInstanceOf(AppError)
          }
        },
      ),
    )
  })
})

function catchError(work: () => unknown): AppError {
  try {
    work()
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
  throw new Error('nothing was thrown')
}
