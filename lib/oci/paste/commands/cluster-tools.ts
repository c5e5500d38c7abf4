import { joinTables, type OptionTable, optionTable } from './option-table.ts'
import type { ImageCommand, Tool } from './tool.ts'

// `kubectl options`
const kubectlGlobals = optionTable(
  `as as-group as-uid as-user-extra cache-dir certificate-authority client-certificate client-key cluster context
  kubeconfig kuberc log-flush-frequency n namespace password profile profile-output request-timeout s server
  tls-server-name token user username v vmodule`,
  'disable-compression insecure-skip-tls-verify match-server-version warnings-as-errors h',
)

// https://kubernetes.io/docs/reference/kubectl/generated/. An option with a default such as --dry-run takes its value
// only after an equals sign.
const workload = optionTable(
  `annotations c cascade container copy-to custom env f field-manager filename from grace-period image
  image-pull-policy k kustomize l labels o output override-type overrides pod-running-timeout port profile r replicas
  restart schedule selector set-image target template timeout node-name as-user`,
  `R all allow-missing-template-keys arguments-only attach command dry-run expose force i keep-annotations
  keep-init-containers keep-labels keep-liveness keep-readiness keep-startup leave-stdin-open local privileged q quiet
  recursive replace rm same-node save-config share-processes show-managed-fields stdin t tty validate wait one-container
  as-root no-stdin no-tty T`,
)

const workloadCommands: readonly ImageCommand[] = [
  { path: 'run', options: workload, imageOptions: ['image'] },
  {
    path: ['deployment', 'deploy', 'job', 'cronjob', 'cj', 'deploymentconfig', 'dc']
      .map(kind => `create ${kind}`)
      .join(' | '),
    options: workload,
    imageOptions: ['image'],
  },
  { path: 'debug', options: workload, imageOptions: ['image'], pairs: ['set-image'] },
  { path: 'set image', options: workload, pairs: 'operands' },
]

const kubectl: Tool = {
  names: ['kubectl', 'k'],
  globals: kubectlGlobals,
  shortNames: true,
  transport: 'never',
  commands: workloadCommands,
}

// https://github.com/openshift/oc/tree/main/pkg/cli/image
const imageOptions: OptionTable = optionTable(
  `a cert-dir certificate-authority dir f file filename filter-by-os from from-dir icsp-file idms-file image
  max-per-registry max-registry meta o output path registry-config s3-source-bucket show-labels-for to to-dir`,
  `all-layers confirm continue-on-error dry-run force image-status insecure keep-manifest-list only-files p
  preserve-ownership print-mirror-instructions show-multiarch skip-missing skip-mount skip-multiple-scopes
  skip-verification v`,
)
const releaseOptions = joinTables(
  imageOptions,
  optionTable(
    `bugs changelog changes-from command git image-for output registry-config rev-diff rpmdb-cache signing-key to
    release-image-signature-to-dir to-image to-release-image tools verify-signer from-mirror`,
    `commits commit-urls contents credentials-requests included tools pullspecs rpmdb rpmdb-diff size verify
    apply-release-image-signature include-experimental`,
  ),
)

const oc: Tool = {
  names: ['oc'],
  globals: joinTables(kubectlGlobals, optionTable('loglevel')),
  shortNames: false,
  transport: 'never',
  commands: [
    ...workloadCommands,
    { path: 'image info | image extract', options: imageOptions, images: [0] },
    { path: 'image mirror', options: imageOptions, images: [0], mappings: true },
    { path: 'image append', options: imageOptions, imageOptions: ['from', 'to'] },
    { path: 'adm release info | adm release extract | adm release mirror', options: releaseOptions, images: [0] },
    {
      path: 'import-image',
      options: optionTable(
        'from import-mode o output reference-policy request-timeout template',
        'all confirm dry-run insecure scheduled',
      ),
      images: [0, 1],
      onlyQualified: true,
      imageOptions: ['from'],
    },
    {
      path: 'new-app',
      options: optionTable(
        `as-deployment-config build-env build-env-file code context-dir docker-image e env env-file f file group i image
        image-stream import-mode l labels name o output p param param-file source-secret strategy template`,
        'L S allow-missing-images allow-missing-imagestream-tags as-test binary dry-run grant-install-rights ignore-unknown-parameters insecure-registry list no-install search',
      ),
      images: [0],
      onlyQualified: true,
      imageOptions: ['image', 'docker-image'],
    },
    {
      path: 'tag',
      options: optionTable('import-mode reference-policy source', 'alias d delete insecure reference scheduled'),
      images: [0],
      onlyQualified: true,
    },
    {
      path: 'adm must-gather',
      options: joinTables(workload, optionTable('dest-dir image-stream node-selector since source-dir')),
      imageOptions: ['image'],
    },
  ],
}

export const clusterTools: readonly Tool[] = [kubectl, oc]
