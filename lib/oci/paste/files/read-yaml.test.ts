import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isAlias, isScalar, LineCounter, parseAllDocuments, stringify, visit } from 'yaml'
import { pasteSummary } from '../paste-summary.ts'
import { readPaste } from '../read-paste.ts'
import { readYaml } from './read-yaml.ts'
import { scanYaml } from './scan-yaml.ts'

const read = (text: string) => pasteSummary(readPaste(text))

describe('Kubernetes', () => {
  it('finds the images of containers of every kind, in every document', () => {
    const text = `---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, annotations: {note: "image: not/this"}}
spec:
  template:
    spec:
      initContainers:
      - name: init
        image: quay.io/a/init:1 # comment
      containers:
      - image: "docker.io/library/nginx:1.27"
        name: web
        args: ["--image", x]
      - {name: side, image: 'ghcr.io/a/side@sha256:${'c'.repeat(64)}'}
      ephemeralContainers:
        - name: debug
          image:
            busybox
      volumes:
      - name: data
        image:
          reference: quay.io/a/data:1
          pullPolicy: Always
---
# Not an image: it is text.
apiVersion: v1
kind: ConfigMap
data:
  pod.yaml: |
    spec:
      image: not/this

      image: nor/this
  one: >-
    image: nor/that
`
    expect(read(text)).toEqual([
      'kubernetes',
      '10: quay.io/a/init:1',
      '12: docker.io/library/nginx:1.27',
      `15: ghcr.io/a/side@sha256:${'c'.repeat(64)}`,
      '19: docker.io/library/busybox',
      '23: quay.io/a/data:1',
    ])
  })

  it('reads lists and JSON', () => {
    const list = {
      apiVersion: 'v1',
      kind: 'List',
      items: [{ apiVersion: 'v1', kind: 'Pod', spec: { containers: [{ image: 'a/b:1' }] } }],
    }
    expect(read(JSON.stringify(list, null, 2))).toEqual(['kubernetes', '11: docker.io/a/b:1'])
    expect(read(JSON.stringify(list))).toBe('docker.io/a/b:1')
  })

  it('reads OpenShift’s builds, operators’ variables and Kustomize', () => {
    const text = `apiVersion: build.openshift.io/v1
kind: BuildConfig
spec: {strategy: {dockerStrategy: {from: {kind: DockerImage, name: "quay.io/a/base:1"}}}}
---
apiVersion: operators.coreos.com/v1alpha1
kind: ClusterServiceVersion
metadata:
  annotations:
    containerImage: quay.io/a/operator:1
spec:
  env:
  - name: RELATED_IMAGE_DB
    value: quay.io/a/db:1
  - name: OTHER
    value: quay.io/a/other:1
---
apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
images:
- name: app
  newName: quay.io/a/app
  newTag: "2"
`
    expect(read(text)).toEqual([
      'kubernetes',
      '3: quay.io/a/base:1',
      '9: quay.io/a/operator:1',
      '13: quay.io/a/db:1',
      '20: quay.io/a/app:2',
    ])
  })
})

describe('Compose', () => {
  it('finds images of services, with their platform and the defaults of variables', () => {
    const text = `name: x
x-app: &app
  image: quay.io/a/app:\${TAG:-1}
services:
  web:
    <<: *app
    environment:
      image: not/this
  db:
    platform: linux/arm64
    image: "postgres:\${PG-16}"
  cache: {image: redis}
  built:
    build: .
  unknown:
    image: \${IMAGE}
  data:
    volumes:
      - type: image
        source: quay.io/a/data
        target: /data
`
    expect(read(text)).toEqual([
      'compose',
      '3: quay.io/a/app:1',
      '11: docker.io/library/postgres:16 linux/arm64',
      '12: docker.io/library/redis',
      `16: ? \${IMAGE}`,
      '20: quay.io/a/data',
    ])
  })
})

describe('other YAML', () => {
  it.each([
    ['image: quay.io/a/b:1', 'quay.io/a/b:1'],
    ['        - image: "quay.io/a/b:1"', 'quay.io/a/b:1'],
    ['"image": "quay.io/a/b:1",', 'quay.io/a/b:1'],
    ['image: {{ .Values.image }}', 'unknown'],
    // Helm values.
    ['image:\n  registry: quay.io\n  repository: a/b\n  tag: "1.0"\n', ['yaml', '3: quay.io/a/b:1.0']],
    // GitLab CI.
    ['test:\n  image:\n    name: quay.io/a/b:1\n    entrypoint: [""]\n', ['yaml', '3: quay.io/a/b:1']],
    // GitHub Actions.
    [
      'jobs:\n  a:\n    container: {image: node:20}\n    steps:\n    - uses: docker://alpine:3.8\n    - uses: actions/checkout@v4\n',
      ['yaml', '3: docker.io/library/node:20', '5: docker.io/library/alpine:3.8'],
    ],
    // A template between the lines changes nothing about them.
    [
      'spec:\n{{- if .Values.a }}\n  containers:\n  {{- range .x }}\n  - image: quay.io/a/b:1\n  {{- end }}\n  - image: quay.io/{{ .y }}\n',
      ['yaml', '5: quay.io/a/b:1', '7: ? quay.io/{{ .y }}'],
    ],
    ['base: &img quay.io/a/b:1\nx:\n  image: *img\ny:\n  image: *none\n', ['yaml', '3: quay.io/a/b:1', '5: ? *none']],
    ['text: "not closed by\n  image: a/b"\nimage: c/d\n', ['yaml', '3: docker.io/c/d']],
    ['a: plain\n  image: continued\nimage: c/d\n', ['yaml', '3: docker.io/c/d']],
    ['--- # first\nimage: a/b\n...\n%YAML 1.2\n---\nimage: c/d\n', ['yaml', '2: docker.io/a/b', '6: docker.io/c/d']],
    ['a:\r\n- image: a/b\r\n\r\n- image: c/d\r\n', ['yaml', '2: docker.io/a/b', '4: docker.io/c/d']],
    ['image: !!str &x "a/b:1"\n\n', 'docker.io/a/b:1'],
    ['- - - image: a/b\n    image2: x\n', ['yaml', '1: docker.io/a/b']],
  ])('%j', (text, meaning) => expect(read(text)).toEqual(meaning))
})

/** Every scalar under a key `image` with its line, as the yaml package reads it. */
function imagesByPackage(text: string): readonly string[] {
  const lines = new LineCounter()
  const found: string[] = []
  for (const document of parseAllDocuments(text, { lineCounter: lines, uniqueKeys: false }))
    if ('contents' in document)
      visit(document, {
        Pair(_, { key, value }) {
          if (!isScalar(key) || key.value !== 'image') return
          const node = isAlias(value) ? value.resolve(document) : value
          if (isScalar(node) && typeof node.value === 'string')
            found.push(
              `${lines.linePos((value as { range: number[] }).range[0] as number).line} ${node.source ?? node.value}`,
            )
        },
      })
  return found.sort()
}

function imagesByScanner(text: string): readonly string[] {
  const found: string[] = []
  scanYaml(text, {
    wanted: new Set(['image']),
    onMapping: ({ fields }) => {
      const image = fields.image
      if (image) found.push(`${image.line} ${image.text}`)
    },
    onDocumentEnd: () => {},
  })
  return found.sort()
}

describe('scanYaml', () => {
  const scalar = fc.constantFrom(
    'quay.io/a/b:1',
    'x',
    'a: b',
    'a #b',
    '#c',
    "it's",
    'two words',
    'a\nb\n',
    '{x}',
    '- y',
    '"q"',
    `${'a'.repeat(120)} b`,
  )
  // Not empty: the package writes an empty flow collection in block style as no parser reads it.
  const document = fc.letrec<{ node: unknown; mapping: unknown }>(tie => ({
    node: fc.oneof(
      { depthSize: 'small' },
      scalar,
      tie('mapping'),
      fc.array(tie('node'), { minLength: 1, maxLength: 3 }),
    ),
    mapping: fc.dictionary(fc.constantFrom('image', 'name', 'spec', 'a b', '- k', 'x:y', '"k"'), tie('node'), {
      minKeys: 1,
      maxKeys: 4,
    }),
  })).mapping
  const options = fc.record({
    indent: fc.integer({ min: 1, max: 4 }),
    indentSeq: fc.boolean(),
    collectionStyle: fc.constantFrom<'any' | 'block' | 'flow'>('any', 'block', 'flow'),
    defaultStringType: fc.constantFrom<'PLAIN' | 'QUOTE_DOUBLE' | 'QUOTE_SINGLE' | 'BLOCK_LITERAL'>(
      'PLAIN',
      'QUOTE_DOUBLE',
      'QUOTE_SINGLE',
      'BLOCK_LITERAL',
    ),
  })
  /** Text of several lines is no image; the two need not agree on how its lines are joined. */
  const oneLine = (images: readonly string[]) => images.filter(image => !/\s.*\s|\n/.test(image))

  it('finds what the yaml package finds, in documents of every style', () => {
    fc.assert(
      fc.property(fc.array(document, { minLength: 1, maxLength: 2 }), options, (documents, style) => {
        const text = documents
          .map(value => `---\n${stringify(value, { ...style, aliasDuplicateObjects: false })}`)
          .join('')
        expect(oneLine(imagesByScanner(text)), text).toEqual(oneLine(imagesByPackage(text)))
      }),
      { numRuns: 1000 },
    )
  })

  it('calls a file by what all of its documents are', () => {
    expect(readYaml('apiVersion: v1\nkind: Pod\nimage: a/b').file).toBe('kubernetes')
    expect(readYaml('services:\n  a:\n    image: x').file).toBe('compose')
    expect(readYaml('services:\n- name: postgres\njob:\n  image: x').file).toBe('yaml')
    expect(readYaml('apiVersion: v1\nkind: Pod\nimage: a/b\n---\nimage: x').file).toBe('yaml')
  })
})
