import { buildOptions, localOptions, runOptions, transferOptions } from './container-options.ts'
import { optionTable } from './option-table.ts'
import type { ImageCommand, Tool } from './tool.ts'

const loginOptions = optionTable(
  'authfile cert-dir compat-auth-file get-login p password secret u username',
  'get-login insecure-registry password-stdin tls-verify v verbose',
)
const forced = optionTable('filter platform', 'a all f force i ignore no-prune async')

/** What docker, podman and nerdctl have in common. */
const commonCommands: readonly ImageCommand[] = [
  { path: 'run | create | container run | container create', options: runOptions, images: [0, 1], stops: true },
  { path: 'pull | push | image pull | image push', options: transferOptions, images: [0] },
  { path: 'build | image build | buildx build | builder build', options: buildOptions, imageOptions: ['t', 'tag'] },
  { path: 'inspect | image inspect | history | image history', options: localOptions, images: [0] },
  { path: 'rmi | image rm | image remove', options: forced, images: [0] },
  { path: 'images | image ls | image list', options: localOptions, images: [0, 1] },
  { path: 'save | image save', options: localOptions, images: [0] },
  { path: 'tag | image tag', options: optionTable(''), images: [0] },
  {
    path: 'commit | container commit',
    options: optionTable('a author c change f format iidfile m message', 'include-volumes p pause q quiet s squash'),
    images: [1, 2],
  },
  {
    path: 'manifest inspect | manifest rm | manifest exists',
    options: optionTable('authfile', 'insecure tls-verify v verbose'),
    images: [0],
  },
  {
    path: 'manifest create',
    options: optionTable('annotation', 'a all amend insecure tls-verify'),
    images: [0],
  },
  { path: 'manifest push', options: transferOptions, images: [0] },
  { path: 'login | logout', options: loginOptions, images: [0, 1], host: true },
]

const docker: Tool = {
  names: ['docker'],
  globals: optionTable(
    'H host c context config l log-level tlscacert tlscert tlskey',
    'D debug tls tlsverify v version',
  ),
  shortNames: false,
  transport: 'never',
  commands: [
    ...commonCommands,
    {
      path: 'buildx imagetools inspect',
      options: optionTable('builder format', 'D debug raw'),
      images: [0],
    },
    {
      path: 'buildx imagetools create',
      options: optionTable(
        'annotation builder f file metadata-file platform progress t tag',
        'D debug append dry-run prefer-index',
      ),
      images: [0],
      imageOptions: ['t', 'tag'],
    },
    { path: 'sbom', options: optionTable('exclude format layers o output platform', 'D debug quiet'), images: [0] },
    {
      path: 'scout quickview | scout cves | scout sbom | scout recommendations',
      options: optionTable('e exit-code env format o org output platform ref stream only-package only-severity type'),
      images: [0],
    },
    { path: 'trust inspect | trust sign | trust revoke', options: optionTable('', 'pretty local y yes'), images: [0] },
    {
      // Of `service create` only what it does not share with `run`.
      path: 'service create',
      options: optionTable(
        `config constraint container-label credential-spec endpoint-mode generic-resource host limit-cpu limit-memory
        limit-pids mode placement-pref replicas replicas-max-per-node reserve-cpu reserve-memory restart-condition
        restart-delay restart-max-attempts restart-window rollback-delay rollback-parallelism stop-grace-period
        update-delay update-parallelism cap-add cap-drop dns dns-option dns-search entrypoint e env env-file group
        health-cmd health-interval health-retries health-start-period health-timeout hostname isolation l label
        log-driver log-opt mount name network p publish secret stop-signal sysctl ulimit u user w workdir`,
        'd detach init no-healthcheck no-resolve-image q quiet read-only t tty with-registry-auth',
      ),
      images: [0, 1],
      stops: true,
    },
  ],
}

const podman: Tool = {
  names: ['podman', 'podman-remote'],
  globals: optionTable(
    `c connection cdi-spec-dir cgroup-manager conmon config events-backend hooks-dir identity imagestore log-level
    module namespace network-cmd-path network-config-dir out registries-conf root runroot runtime runtime-flag
    ssh storage-driver storage-opt tmpdir url volumepath`,
    'r remote noout syslog transient-store trace v version',
  ),
  shortNames: true,
  transport: 'optional',
  commands: [
    ...commonCommands,
    { path: 'artifact pull | artifact push | artifact inspect', options: transferOptions, images: [0] },
    { path: 'image exists | image tree | image mount | image unmount', options: localOptions, images: [0] },
    { path: 'image diff | diff', options: localOptions, images: [0] },
    { path: 'image scp', options: localOptions, images: [0], onlyQualified: true },
    { path: 'image sign', options: optionTable('authfile cert-dir d directory sign-by', 'a all'), images: [0] },
    { path: 'manifest add', options: transferOptions, images: [0] },
    {
      path: 'container runlabel',
      options: optionTable('authfile cert-dir creds n name', 'display q quiet replace tls-verify'),
      images: [1, 2],
      stops: true,
    },
    { path: 'untag | image untag', options: optionTable(''), images: [0] },
  ],
}

const nerdctl: Tool = {
  names: ['nerdctl', 'nerdctl.lima', 'finch'],
  globals: optionTable(
    `a address H host n namespace snapshotter storage-driver cni-path cni-netconfpath data-root cgroup-manager
    hosts-dir host-gateway-ip bridge-ip cdi-spec-dirs`,
    'debug debug-full insecure-registry experimental kube-hide-dupe v version',
  ),
  shortNames: false,
  transport: 'never',
  commands: [
    ...commonCommands,
    {
      path: 'image convert',
      options: optionTable('platform estargz-compression-level estargz-chunk-size zstdchunked-compression-level'),
      images: [0, 2],
    },
  ],
}

export const containerTools: readonly Tool[] = [docker, podman, nerdctl]
