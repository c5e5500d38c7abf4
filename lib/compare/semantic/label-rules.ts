import type { SemanticRuleName } from '#lib/contract/compare/rules'

/**
 * Labels and annotations that a build sets anew each time, whatever it builds. Versions and the digest of the base are
 * not among them: those tell of what is in the image.
 */
const rows: readonly (readonly [pattern: RegExp, rule: SemanticRuleName])[] = [
  // https://github.com/opencontainers/image-spec/blob/main/annotations.md#pre-defined-annotation-keys
  [/^org\.opencontainers\.image\.created$/, 'image-times'],
  [/^org\.opencontainers\.image\.revision$/, 'build-labels'],
  [/^org\.opencontainers\.image\.ref\.name$/, 'image-name'],
  [/^io\.containerd\.image\.name$/, 'image-name'],
  // http://label-schema.org/rc1/
  [/^org\.label-schema\.build-date$/, 'image-times'],
  [/^org\.label-schema\.vcs-ref$/, 'build-labels'],
  // https://docs.openshift.com/container-platform/latest/openshift_images/create-images.html and Red Hat's own builds
  [/^build-date$/, 'image-times'],
  [/^(?:vcs-ref|release|com\.redhat\.build-host|org\.opencontainers\.image\.build-host)$/, 'build-labels'],
  [/^io\.openshift\.build\.(?:commit\.|name$|namespace$)/, 'build-labels'],
  [/^com\.github\.actions\.run/, 'build-labels'],
  [/^io\.buildah\.version$/, 'build-labels'],
]

/** The rule that leaves a label or an annotation out, whatever its values. */
export const ruleOfLabel = (name: string): SemanticRuleName | undefined =>
  rows.find(([pattern]) => pattern.test(name))?.[1]
