import { say } from '#lib/messages/say'
import { formatPlatform } from '#lib/oci/manifest/platform'
import { formatCanonical } from '#lib/oci/reference/format-reference'
import { resourceName } from '../run/resource-name.ts'
import { shellQuote } from '../shell-quote.ts'
import { yamlText } from '../yaml-text.ts'
import {
  command,
  type GetBlock,
  type GetTarget,
  imageByDigest,
  imageByTag,
  shortName,
  unlessTls,
} from './get-target.ts'

const exampleRegistry = 'registry.example.com'

/**
 * What `oc import-image` sends, for those who want to see it first, or to `oc create -f` it.
 * https://docs.redhat.com/en/documentation/openshift_container_platform/4.20/html/image_apis/imagestreamimport-image-openshift-io-v1
 */
const importDocument = (target: GetTarget): GetBlock => ({
  why: say`The same as a document: what it asks of the cluster, once`,
  what: 'document',
  text: yamlText({
    apiVersion: 'image.openshift.io/v1',
    kind: 'ImageStreamImport',
    metadata: { name: resourceName(shortName(target)) },
    spec: {
      import: true,
      images: [
        {
          from: { kind: 'DockerImage', name: imageByDigest(target) },
          to: { name: target.tag ?? 'latest' },
          importPolicy: {
            insecure: target.plainHost === undefined ? undefined : true,
            importMode: target.isIndex ? 'PreserveOriginal' : 'Legacy',
          },
          referencePolicy: { type: 'Source' },
        },
      ],
    },
  }),
})

/** What the OpenShift client does with an image beyond importing it once. */
export function openShiftBlocks(target: GetTarget): readonly GetBlock[] {
  const { repository, tag, isIndex, platform } = target
  const image = shellQuote(imageByDigest(target))
  const tagged = shellQuote(imageByTag(target) ?? imageByDigest(target))
  const app = resourceName(shortName(target))
  const stream = shellQuote(tag === undefined ? app : `${app}:${tag}`)
  const mirrored = { registry: exampleRegistry, name: repository.name }
  const destination = shellQuote(formatCanonical({ ...mirrored, tag: tag ?? 'latest' }))
  const insecure = unlessTls(target, '--insecure=true')
  const original = isIndex ? ['--import-mode=PreserveOriginal'] : []
  const filter = platform ? [`--filter-by-os=${shellQuote(formatPlatform(platform))}`] : []
  return [
    command(
      isIndex ? say`Imports every platform into an image stream` : say`Imports it into an image stream`,
      ...['oc', 'import-image', stream, `--from=${image}`, original, insecure, '--confirm'],
    ),
    command(
      say`Keeps the image stream up with the tag`,
      ...['oc', 'import-image', stream, `--from=${tagged}`, original, insecure, '--scheduled', '--confirm'],
    ),
    importDocument(target),
    command(
      say`Starts it as an application: a Deployment, and a Service for its ports`,
      ...['oc', 'new-app', `--image=${image}`, `--name=${shellQuote(app)}`],
      unlessTls(target, '--insecure-registry=true'),
    ),
    command(
      say`Copies it to another registry, straight from registry to registry`,
      ...['oc', 'image', 'mirror', isIndex ? ['--keep-manifest-list=true'] : [], insecure, image, destination],
    ),
    command(
      say`Unpacks its files into a directory, without an engine`,
      ...['mkdir', '-p', shellQuote(`./${app}`), '&&', 'oc', 'image', 'extract'],
      ...[filter, insecure, image, '--path', shellQuote(`/:./${app}`), '--confirm'],
    ),
  ]
}
