import { describe, expect, it } from 'vitest'
import { allInEnglish } from '#lib/testing/all-in-english'
import { parseDigest } from '../digest/digest.ts'
import type { Descriptor } from '../manifest/types.ts'
import { reconstructContainerfile } from './containerfile.ts'
import * as child from './fixtures/buildah-child.ts'
import * as configured from './fixtures/buildah-config.ts'
import * as layered from './fixtures/buildah-layered.ts'
import * as single from './fixtures/buildah-single-layer.ts'
import { parseConfig } from './parse-config.ts'

const parse = (config: unknown) =>
  parseConfig(new TextEncoder().encode(typeof config === 'string' ? config : JSON.stringify(config)))

const layersOf = (count: number): readonly Descriptor[] =>
  Array.from({ length: count }, (_, index) => ({
    mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip',
    digest: parseDigest(`sha256:${String(index).padStart(64, '0')}`),
    sizeBytes: 100 + index,
    annotations: {},
    urls: [],
  }))

interface Entry {
  readonly created_by?: string
  readonly comment?: string
  readonly author?: string
  readonly empty_layer?: boolean
}

/** Lines as `<layer or -> <text>`. */
function reconstruct(config: unknown, layerCount: number) {
  const { dialect, lines, notes } = reconstructContainerfile(parse(config), layersOf(layerCount))
  return { dialect, notes, lines: lines.map(({ layerIndex, text }) => `${layerIndex ?? '-'} ${text}`) }
}

const image = (history: readonly Entry[], config: object = {}) => ({
  architecture: 'amd64',
  os: 'linux',
  config,
  history,
})

describe('buildah', () => {
  it('gives back what was built, with copied files by digest', () => {
    const built = layered.containerfile
      .replaceAll(/^FROM .*\n/gm, '')
      // Stages are joined, the shell sees what the continuation lines make, ARG loses its value.
      .replace(
        'COPY --chmod=755 busybox /bin/sh',
        '0 COPY file:09bc33fbc9053e04059e59befc3128d9efe8098d7b812fc8874525e98c259438 /bin/sh',
      )
      .replace('ARG WHO=world\nARG EMPTY', 'ARG WHO\nARG WHO')
      .replace('RUN echo "hello', '1 RUN echo "hello')
      .replace('RUN set -e; \\\n    echo one; \\\n    echo two', '2 RUN set -e;     echo one;     echo two')
      .replace('ADD a.txt', '3 ADD file:ce45aed374932718b95abedf4266ad5d720141b60545c480a9cd1282184fb142')
      .replace('COPY d ', '4 COPY dir:a7682164042de80aa5e33b3c0b7ce578da8a49c721fb6e2b91af8ae4e256a40b ')
      .replace('COPY a.txt d/b.txt', '5 COPY multi:72eb070586b3e8fec4ff45c3fe13eb718776d7f09fc881181058659318dc119e')
      .trimEnd()
      .split('\n')
      .map(line => (/^\d/.test(line) ? line : `- ${line}`))
    const result = reconstruct(layered.config, JSON.parse(layered.layers).length)
    expect(result.lines).toEqual(['- FROM scratch', ...built])
    expect(result.dialect).toBe('buildah')
    expect(allInEnglish(result.notes)).toEqual([
      'The names of copied files are not recorded; file:, dir: and multi: with a digest stand for them.',
    ])
  })

  it('ties lines to digest, size and time, and keeps build arguments', () => {
    const [, copy, , , , , run] = reconstructContainerfile(parse(layered.config), layersOf(6)).lines
    expect(copy).toMatchObject({
      layerIndex: 0,
      layerDigest: layersOf(1)[0]?.digest,
      layerSizeBytes: 100,
      created: '2026-11-21T21:15:53.948043449Z',
    })
    expect(allInEnglish(run)).toMatchObject({ layerIndex: 1, comment: 'Run with the build arguments WHO=world.' })
  })

  it('says that one layer holds several instructions', () => {
    const { lines, notes } = reconstruct(single.config, 2)
    expect(allInEnglish(notes)).toContain(
      'The builder made one layer of several instructions; it stands at the last of them.',
    )
    expect(lines.at(-1)).toBe('1 CMD ["echo","a b"]')
    expect(lines).toHaveLength(22)
  })

  it('marks where the base image ends', () => {
    expect(reconstruct(child.config, 7).lines.slice(-5)).toEqual([
      '- # FROM localhost/demo:oci',
      '- USER 0',
      '- SHELL ["/bin/sh","-c"]',
      '6 RUN echo child > /child',
      '- CMD ["x"]',
    ])
  })

  it('restores what buildah config writes without quotes', () => {
    const { lines, notes } = reconstruct(configured.config, 7)
    expect(lines.slice(-14)).toEqual([
      '- USER 5',
      '- SHELL ["/bin/a", "-c"]',
      '- STOPSIGNAL 9',
      '- EXPOSE 80',
      '- ENV K="v v"',
      '- ENTRYPOINT ["x","y z"]',
      '- CMD ["a", "b"]',
      '- VOLUME /v',
      '- HEALTHCHECK CMD foo',
      '- LABEL l="q\\"q"',
      '- WORKDIR /w',
      '- ONBUILD RUN z',
      '- COPY file:6d733c4c290816c2b787d9442f807f2fa53b8cf5ef2308ba38e1a041166f85dc',
      '6 # /bin/a -c',
    ])
    expect(allInEnglish(notes)).toContain(
      'Built on localhost/demo:oci; history does not tell which of the instructions are from there.',
    )
  })
})

describe('docker classic', () => {
  const nop = (text: string): Entry => ({
    created_by: `/bin/sh -c #(nop) ${text}`,
    empty_layer: !/^ ?(?:ADD|COPY)/.test(text),
  })

  it('restores the forms Go prints', () => {
    const history = [
      nop('ADD file:0eb5ea35741d23fe39cbac245b3a5d84856ed6384f4ff07d496369ee6d960bad in / '),
      nop(' CMD ["nginx" "-g" "daemon off;"]'),
      nop(' ENV A=b'),
      nop(' LABEL title=two words maintainer=NGINX Docker Maintainers <m@x>'),
      nop('COPY --chown=1:2 dir:00aa in /app '),
      nop(' EXPOSE 80/tcp'),
      nop(' EXPOSE map[80/tcp:{} 443/tcp:{}]'),
      nop(' VOLUME [/data /with space]'),
      nop(' SHELL [/bin/bash -o pipefail -c]'),
      { created_by: '/bin/bash -o pipefail -c make' },
      { created_by: '|2 A=1 B=two words /bin/bash -o pipefail -c make install' },
      nop(' HEALTHCHECK &{["CMD-SHELL" "curl -f http://localhost/ || exit 1"] "1m0s" "5s" "1m0s" \'\\x00\'}'),
      nop(' ENTRYPOINT ["/bin/sh" "-c" "echo \\"hi\\" $0\\n"]'),
      nop(' ONBUILD COPY . /app'),
      nop(' USER 1001:0'),
      nop(' STOPSIGNAL SIGQUIT'),
    ]
    const config = {
      Env: ['A=b'],
      Labels: { title: 'two words', maintainer: 'NGINX Docker Maintainers <m@x>' },
      Volumes: { '/data': {}, '/with space': {} },
      Shell: ['/bin/bash', '-o', 'pipefail', '-c'],
    }
    const result = reconstruct(image(history, config), 4)
    expect(result.lines).toEqual([
      '- FROM scratch',
      '0 ADD file:0eb5ea35741d23fe39cbac245b3a5d84856ed6384f4ff07d496369ee6d960bad /',
      '- CMD ["nginx", "-g", "daemon off;"]',
      '- ENV A=b',
      '- LABEL title="two words" maintainer="NGINX Docker Maintainers <m@x>"',
      '1 COPY --chown=1:2 dir:00aa /app',
      '- EXPOSE 80/tcp',
      '- EXPOSE 80/tcp 443/tcp',
      '- VOLUME ["/data", "/with space"]',
      '- SHELL ["/bin/bash", "-o", "pipefail", "-c"]',
      '2 RUN make',
      '3 RUN make install',
      '- HEALTHCHECK --interval=1m0s --timeout=5s --start-period=1m0s CMD curl -f http://localhost/ || exit 1',
      '- ENTRYPOINT ["/bin/sh", "-c", "echo \\"hi\\" $0\\n"]',
      '- ONBUILD COPY . /app',
      '- USER 1001:0',
      '- STOPSIGNAL SIGQUIT',
    ])
    expect(result.dialect).toBe('docker')
  })

  it('does not pretend to know quotes that the config no longer tells', () => {
    const { lines, notes } = reconstruct(
      image([nop(' ENV A=old value B=c'), nop(' VOLUME [/a /b]')], { Env: ['A=new'] }),
      0,
    )
    expect(lines).toContain('- ENV A="old value" B=c')
    expect(reconstruct(image([nop(' ENV A=old value B=c')], { Env: ['A=old', 'B=c'] }), 0).lines).toContain(
      '- ENV A="old value" B=c',
    )
    expect(allInEnglish(notes)).toEqual([
      'Quotes around values are restored; a value that was replaced later may end elsewhere.',
      'Lists that history prints without quotes are split at their spaces.',
    ])
  })
})

describe('BuildKit', () => {
  const step = (created_by: string): Entry => ({
    created_by,
    comment: 'buildkit.dockerfile.v0',
    empty_layer: !created_by.endsWith('# buildkit'),
  })

  it('restores the forms Go prints', () => {
    const history = [
      { created_by: "# debian.sh --arch 'amd64' out/ 'bookworm' '@1736726400'", comment: 'debuerreotype 0.15' },
      step('ENV PATH=/a:/b'),
      step('ARG TARGETARCH=amd64'),
      step('RUN |1 TARGETARCH=amd64 /bin/sh -c set -eux; \tmake # buildkit'),
      step('COPY docker-entrypoint.sh / # buildkit'),
      step('SHELL [/bin/bash -o pipefail -c]'),
      step('RUN |1 TARGETARCH=amd64 /bin/bash -o pipefail -c a | b # buildkit'),
      step('RUN /bin/bash -o pipefail -c echo one\necho EOF\n # buildkit'),
      step('RUN /bin/bash -o pipefail -c cat <<E >/x\nhello\nE # buildkit'),
      step('RUN /usr/bin/true now # buildkit'),
      { created_by: 'WORKDIR /srv', comment: 'buildkit.dockerfile.v0' },
      step('EXPOSE map[80/tcp:{} 8443/tcp:{}]'),
      step('EXPOSE [9090/tcp]'),
      step('VOLUME [/var/lib/odoo /mnt/extra-addons]'),
      step('USER kong'),
      step('STOPSIGNAL SIGQUIT'),
      step('HEALTHCHECK &{["CMD-SHELL" "kong health"] "1m0s" "10s" "0s" "0s" \'\\n\'}'),
      step('HEALTHCHECK &{["CMD" "/bin/check" "-l"] "0s" "0s" "0s" "5s" \'\\x03\'}'),
      step('HEALTHCHECK &{["NONE"] "0s" "0s" "0s" "0s" \'\\x00\'}'),
      step('ENTRYPOINT ["/docker-entrypoint.sh"]'),
      step('CMD []'),
    ]
    const config = {
      Shell: ['/bin/bash', '-o', 'pipefail', '-c'],
      Volumes: { '/mnt/extra-addons': {}, '/var/lib/odoo': {} },
      OnBuild: ['RUN x'],
    }
    const result = reconstruct(image(history, config), 8)
    expect(result.lines).toEqual([
      '- FROM scratch',
      "0 # debian.sh --arch 'amd64' out/ 'bookworm' '@1736726400'",
      '- ENV PATH=/a:/b',
      '- ARG TARGETARCH=amd64',
      '1 RUN set -eux; \tmake',
      '2 COPY docker-entrypoint.sh /',
      '- SHELL ["/bin/bash", "-o", "pipefail", "-c"]',
      '3 RUN a | b',
      '4 RUN <<EOF_\necho one\necho EOF\nEOF_',
      '5 RUN cat <<E >/x\nhello\nE',
      '6 RUN /usr/bin/true now',
      '7 WORKDIR /srv',
      '- EXPOSE 80/tcp 8443/tcp',
      '- EXPOSE 9090/tcp',
      '- VOLUME ["/var/lib/odoo", "/mnt/extra-addons"]',
      '- USER kong',
      '- STOPSIGNAL SIGQUIT',
      '- HEALTHCHECK --interval=1m0s --timeout=10s --retries=10 CMD kong health',
      '- HEALTHCHECK --start-interval=5s --retries=3 CMD ["/bin/check", "-l"]',
      '- HEALTHCHECK NONE',
      '- ENTRYPOINT ["/docker-entrypoint.sh"]',
      '- CMD []',
      // BuildKit leaves ONBUILD out of history.
      '- ONBUILD RUN x',
    ])
    expect(result.dialect).toBe('buildkit')
    expect(allInEnglish(result.notes)).toContain('RUN in exec form is recorded without its quotes.')
  })

  it('takes labels apart by the config', () => {
    const Labels = {
      'org.opencontainers.image.vendor': 'Jenkins project',
      'org.opencontainers.image.title': 'a=b c',
      empty: '',
    }
    const text = 'LABEL org.opencontainers.image.vendor=Jenkins project org.opencontainers.image.title=a=b c empty='
    const { lines, notes } = reconstruct(image([step(text)], { Labels }), 0)
    expect(lines[1]).toBe(
      '- LABEL org.opencontainers.image.vendor="Jenkins project" org.opencontainers.image.title="a=b c" empty=""',
    )
    expect(allInEnglish(notes)).toEqual([])
  })
})

describe('other builders', () => {
  it('leaves kaniko’s instructions as they are', () => {
    const kaniko = (created_by: string): Entry => ({ author: 'kaniko', created_by })
    const { lines, dialect } = reconstruct(
      image([kaniko('ADD README.md /somefile.txt'), kaniko('RUN mkdir /a && echo -n b > /c')]),
      2,
    )
    expect(lines).toEqual(['- FROM scratch', '0 ADD README.md /somefile.txt', '1 RUN mkdir /a && echo -n b > /c'])
    expect(dialect).toBe('kaniko')
  })

  it('shows words that are no instructions as comments, and the config below', () => {
    const history = [
      { author: 'Bazel', created_by: 'bazel build ...' },
      { author: 'ko', created_by: 'ko build ko://example.com/cmd/app', comment: 'go build output, at /ko-app/app' },
      { author: 'Jib', created_by: 'jib-gradle-plugin:3.4.0', comment: 'classes' },
      { created_by: 'umoci insert' },
      {},
      { created_by: 'two\nlines' },
    ]
    const { lines, dialect, notes } = reconstruct(
      image(history, {
        User: '65532',
        Entrypoint: ['/ko-app/app'],
        Env: ['A=b c'],
        Healthcheck: { Test: ['CMD', 'x'], Interval: 5e9 },
      }),
      6,
    )
    expect(lines).toEqual([
      '- FROM scratch',
      '0 # bazel build ...',
      '1 # ko build ko://example.com/cmd/app',
      '2 # jib-gradle-plugin:3.4.0',
      '3 # umoci insert',
      '4 # No instruction is recorded.',
      '5 # two\n# lines',
      '- ENV A="b c"',
      '- USER 65532',
      '- HEALTHCHECK --interval=5s CMD ["x"]',
      '- ENTRYPOINT ["/ko-app/app"]',
    ])
    expect(dialect).toBe('verbatim')
    expect(allInEnglish(notes)).toEqual([])
  })

  it('tells builders apart within one history', () => {
    const history = [
      { created_by: 'bazel build ...' },
      { created_by: '/bin/sh -c #(nop)  CMD ["bash" "-l"]', empty_layer: true },
      { created_by: 'COPY x /y # buildkit', comment: 'buildkit.dockerfile.v0' },
      { created_by: '/bin/sh -c #(nop) CMD ["a"]', comment: 'FROM quay.io/a/b:1', empty_layer: true },
    ]
    const { lines, dialect, notes } = reconstruct(image(history, { Labels: { 'io.buildah.version': '1.28.2' } }), 2)
    expect(lines).toContain('- CMD ["bash", "-l"]')
    expect(dialect).toBe('buildah')
    expect(allInEnglish(notes)).toContain(
      'History was written by more than one builder: docker, then buildkit, then buildah.',
    )
  })
})

describe('history that does not fit', () => {
  it('shows layers that it does not speak of', () => {
    const { lines, notes } = reconstruct(image([{ created_by: '/bin/sh -c make' }]), 3)
    expect(lines).toEqual([
      '- FROM scratch',
      '0 RUN make',
      '1 # A layer that history does not speak of.',
      '2 # A layer that history does not speak of.',
    ])
    expect(allInEnglish(notes)).toEqual(['History does not speak of 2 of the layers.'])
  })
  it('keeps instructions whose layers are gone', () => {
    const { lines, notes } = reconstruct(image([{ created_by: '/bin/sh -c a' }, { created_by: '/bin/sh -c b' }]), 1)
    expect(lines).toEqual(['- FROM scratch', '0 RUN a', '- RUN b'])
    expect(allInEnglish(notes)).toEqual(['History speaks of 1 layers more than the image has.'])
  })
  it('has no history', () =>
    expect(reconstruct(image([]), 1).lines).toEqual(['- FROM scratch', '0 # A layer that history does not speak of.']))
})

// Each of these kept a processor for minutes when a pattern began anew at every character of a run.
describe('history made to be slow', () => {
  const long = 1_000_000
  it.each([
    ['line breaks', `/bin/sh -c a${'\n'.repeat(long)}b`, /^- RUN <<EOF\na\n+b\nEOF$/],
    ['a mark that is taken', `/bin/sh -c a\nEOF${'_'.repeat(long)}`, /^- RUN <<EOF_+\na\nEOF_+\nEOF_+$/],
    ['blanks after a value', `/bin/sh -c #(nop)  ENV a=b${' '.repeat(long)}c`, /^- ENV a="b +c"$/],
    ['blanks in a list', `/bin/sh -c #(nop)  CMD [${' '.repeat(long)}c`, /^- CMD \[ +c$/],
  ])('%s', (_, createdBy, line) => {
    expect(reconstruct(image([{ created_by: createdBy, empty_layer: true }]), 0).lines[1]).toMatch(line)
  })

  it('thousands of entries beside thousands of variables', () => {
    const env = Array.from({ length: 100_000 }, (_, n) => `a${n}=b`)
    const entry = { created_by: '/bin/sh -c #(nop)  ENV a1=b', empty_layer: true }
    expect(reconstruct(image(Array(10_000).fill(entry), { Env: env }), 0).lines).toHaveLength(10_001)
  })
})
