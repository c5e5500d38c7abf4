import { buildOptions, runOptions, transferOptions } from './container-options.ts'
import { joinTables, optionTable } from './option-table.ts'
import type { Tool } from './tool.ts'

const sourceAndDestination = optionTable(
  `additional-tag authfile d decryption-key dest dest-authfile dest-cert-dir dest-compress-format dest-compress-level
  dest-creds dest-daemon-host dest-password dest-registry-token dest-shared-blob-dir dest-username digestfile
  encrypt-layer encryption-key f format image-parallel-copies instance-platforms multi-arch retry-delay retry-times s
  sign-by sign-by-sigstore sign-by-sigstore-private-key sign-by-sq-fingerprint sign-identity sign-passphrase-file src
  src-authfile src-cert-dir src-creds src-daemon-host src-password src-registry-token src-shared-blob-dir src-username`,
  `a all append-suffix dest-compress dest-decompress dest-force-compress-format dest-no-creds
  dest-oci-accept-uncompressed-layers dest-precompute-digests dest-tls-verify dry-run keep-going preserve-digests q
  quiet remove-signatures scoped src-no-creds src-tls-verify`,
)
const oneImage = optionTable(
  `authfile cert-dir creds daemon-host f format manifest-digest password registry-token retry-delay retry-times
  shared-blob-dir username`,
  'config h n no-creds no-tags raw tls-verify',
)

// https://github.com/containers/skopeo/tree/main/docs
const skopeo: Tool = {
  names: ['skopeo'],
  globals: optionTable(
    'command-timeout override-arch override-os override-variant policy registries-conf registries.d tmpdir user-agent-prefix',
    'debug h insecure-policy v version',
  ),
  shortNames: false,
  transport: 'required',
  commands: [
    { path: 'copy', options: sourceAndDestination, images: [0, 2] },
    { path: 'sync', options: sourceAndDestination, images: [0, 1], transport: 'optional' },
    { path: 'inspect | delete | list-tags', options: oneImage, images: [0, 1] },
    {
      path: 'login | logout',
      options: optionTable(
        'authfile cert-dir compat-auth-file p password u username',
        'a all get-login password-stdin tls-verify v verbose',
      ),
      images: [0, 1],
      host: true,
    },
  ],
}

const noOptions = optionTable('', 'h')
const craneAppend = optionTable('b base f new_layer new_tag o output t', 'set-base-image-annotations')

// https://github.com/google/go-containerregistry/blob/main/cmd/crane/doc/crane.md
const crane: Tool = {
  names: ['crane', 'gcrane', 'krane'],
  globals: optionTable('platform', 'allow-nondistributable-artifacts insecure v verbose h'),
  shortNames: false,
  transport: 'never',
  commands: [
    {
      path: 'config | digest | manifest | delete | blob | flatten | index list | index filter',
      options: optionTable('t tag tarball', 'full-ref'),
      images: [0, 1],
    },
    { path: 'tag', options: noOptions, images: [0, 1] },
    { path: 'export', options: noOptions, images: [0, 1] },
    { path: 'ls', options: optionTable('', 'O omit-digest-tags full-ref'), images: [0, 1] },
    { path: 'copy | cp', options: optionTable('j jobs', 'a all-tags n no-clobber'), images: [0, 2] },
    { path: 'pull', options: optionTable('c cache_path format', 'annotate-ref'), images: [0, -1] },
    { path: 'push', options: optionTable('image-refs', 'index'), images: [1, 2] },
    {
      path: 'mutate',
      options: optionTable(
        'a annotation append cmd e env entrypoint exposed-ports l label o output repo set-platform t tag u user w workdir',
      ),
      images: [0, 1],
      imageOptions: ['t', 'tag'],
    },
    { path: 'append', options: craneAppend, imageOptions: ['b', 'base', 't', 'new_tag'] },
    {
      path: 'index append',
      options: optionTable('docker-empty-base flatten m manifest t tag'),
      images: [0, 1],
      imageOptions: ['m', 'manifest', 't', 'tag'],
    },
    {
      path: 'rebase',
      options: optionTable('new_base old_base t tag'),
      images: [0, 1],
      imageOptions: ['new_base', 'old_base', 't', 'tag'],
    },
    { path: 'validate', options: optionTable('remote tarball', 'fast'), imageOptions: ['remote'] },
    {
      path: 'catalog | auth login | auth logout | auth get | auth token',
      options: optionTable('p password u username scope', 'H header push m mount password-stdin full-ref'),
      images: [0, 1],
      host: true,
    },
  ],
}

// https://github.com/containers/buildah/tree/main/docs
const buildah: Tool = {
  names: ['buildah'],
  globals: optionTable(
    `cgroup-manager log-level registries-conf registries-conf-dir root runroot short-name-alias-conf storage-driver
    storage-opt userns-gid-map userns-uid-map`,
    'debug h v version',
  ),
  shortNames: true,
  transport: 'optional',
  commands: [
    {
      path: 'from',
      options: joinTables(optionTable('f format pull', 'pull-always pull-never'), runOptions),
      images: [0, 1],
    },
    { path: 'pull', options: transferOptions, images: [0] },
    { path: 'push', options: transferOptions, images: [0] },
    { path: 'build | bud | build-using-dockerfile', options: buildOptions, imageOptions: ['t', 'tag'] },
    { path: 'inspect', options: optionTable('f format t type'), images: [0, 1] },
    { path: 'tag | rmi', options: optionTable('', 'a all f force p prune'), images: [0] },
    { path: 'commit', options: transferOptions, images: [1, 2] },
    { path: 'manifest inspect', options: optionTable('authfile', 'tls-verify'), images: [0, 1] },
    { path: 'manifest create | manifest add | manifest push', options: transferOptions, images: [0] },
    {
      path: 'login | logout',
      options: optionTable(
        'authfile cert-dir p password u username',
        'a all get-login password-stdin tls-verify v verbose',
      ),
      images: [0, 1],
      host: true,
    },
  ],
}

// https://github.com/containerd/containerd/tree/main/cmd/ctr/commands
const ctr: Tool = {
  names: ['ctr'],
  globals: optionTable('a address connect-timeout n namespace timeout', 'debug h v version'),
  shortNames: false,
  transport: 'never',
  commands: [
    {
      path: ['images', 'image', 'i'].flatMap(noun => ['pull', 'push'].map(verb => `${noun} ${verb}`)).join(' | '),
      options: optionTable(
        `hosts-dir label local-concurrency manifest manifest-type max-concurrent-downloads
        max-concurrent-uploaded-layers p platform refresh rootfs snapshotter tlscacert tlscert tlskey trace u user`,
        `all-metadata all-platforms allow-non-distributable-blobs http-dump http-trace k local plain-http
        print-chainid skip-metadata skip-verify sync-fs`,
      ),
      images: [0, 1],
    },
    {
      path: ['images', 'image', 'i']
        .flatMap(noun => ['rm', 'tag', 'mount', 'unpack'].map(verb => `${noun} ${verb}`))
        .join(' | '),
      options: optionTable('label platform snapshotter', 'all-platforms force local rw sync'),
      images: [0, 1],
    },
    {
      path: ['images', 'image', 'i'].map(noun => `${noun} export`).join(' | '),
      options: optionTable('platform', 'all-platforms local skip-manifest-json skip-non-distributable'),
      images: [1],
    },
    {
      path: 'run | containers create | container create | c create',
      options: optionTable(
        `allow-cap-add annotation apparmor-profile blockio-class blockio-config-file cap-add cap-drop config cpu-period
        cpu-quota cpu-shares cpus cpuset-cpus cpuset-mems cwd device env env-file fifo-dir gidmap gpus hostname label log-uri
        memory-limit mount ns p pid-file platform rdt-class remap-labels rootfs-propagation runc-binary runc-root runtime
        runtime-config-path seccomp-profile snapshotter snapshotter-label stop-signal u uidmap user with-ns`,
        `allow-new-privs apparmor-default-profile cgroup cni d detach dump-bundle net-host no-pivot null-io privileged
        privileged-without-host-devices read-only rm rootfs runc-systemd-cgroup seccomp t tty unpack`,
      ),
      images: [0, 1],
      stops: true,
    },
  ],
}

// https://github.com/kubernetes-sigs/cri-tools/blob/master/docs/crictl.md
const crictl: Tool = {
  names: ['crictl'],
  globals: optionTable(
    `c config i image-endpoint profile-cpu profile-mem r runtime-endpoint t timeout tracing-endpoint
    tracing-sampling-rate-per-million`,
    'D debug enable-tracing h v version',
  ),
  shortNames: true,
  transport: 'never',
  commands: [
    {
      path: 'pull',
      options: optionTable('a annotation auth creds pod-config pt pull-timeout runtime-handler u username'),
      images: [0, 1],
    },
    {
      path: 'inspecti | rmi | images | image | img',
      options: optionTable('f filter o output template', 'a all digests no-trunc p pinned prune q quiet v verbose'),
      images: [0],
    },
  ],
}

export const registryTools: readonly Tool[] = [skopeo, crane, buildah, ctr, crictl]
