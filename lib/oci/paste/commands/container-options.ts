import { optionTable } from './option-table.ts'

/**
 * Options of `run` and `create` in docker, podman and nerdctl together; none means different things in two of them.
 * https://docs.docker.com/reference/cli/docker/container/run/
 * https://docs.podman.io/en/latest/markdown/podman-run.1.html
 * https://github.com/containerd/nerdctl/blob/main/docs/command-reference.md
 */
export const runOptions = optionTable(
  `a attach add-host annotation arch authfile blkio-weight blkio-weight-device c cpu-shares cap-add cap-drop cert-dir
  cgroup-conf cgroup-parent cgroupns cgroups chrootdirs cidfile conmon-pidfile cosign-certificate-identity cosign-key
  cpu-count cpu-percent cpu-period cpu-quota cpu-rt-period cpu-rt-runtime cpus cpuset-cpus cpuset-mems creds
  decryption-key detach-keys device device-cgroup-rule device-read-bps device-read-iops device-write-bps
  device-write-iops dns dns-opt dns-option dns-search domainname e env entrypoint env-file env-merge expose gidmap gpus
  group-add group-entry h hostname health-cmd health-interval health-log-destination health-max-log-count
  health-max-log-size health-on-failure health-retries health-start-interval health-start-period health-startup-cmd
  health-startup-interval health-startup-retries health-startup-success health-startup-timeout health-timeout
  hosts-file hostuser image-volume init-binary init-ctr init-path io-maxbandwidth io-maxiops ip ip6 ipc ipfs-address
  isolation kernel-memory l label label-file link link-local-ip log-driver log-opt m memory mac-address
  memory-reservation memory-swap memory-swappiness mount name net network network-alias oom-score-adj os p publish
  passwd-entry personality pid pidfile pids-limit platform pod pod-id-file preserve-fd preserve-fds pull rdt-class
  requires restart retry retry-delay runtime sdnotify seccomp-policy secret security-opt shm-size shm-size-systemd
  signature-policy stop-signal stop-timeout storage-opt subgidname subuidname sysctl systemd timeout tmpfs tz u user
  uidmap ulimit umask unsetenv userns uts v volume variant verify volume-driver volumes-from w workdir`,
  `P publish-all d detach disable-content-trust env-host http-proxy i interactive init insecure-registry no-healthcheck
  no-hostname no-hosts oom-kill-disable passwd privileged q quiet read-only read-only-tmpfs replace rm rmi rootfs
  sig-proxy t tty tls-verify unsetenv-all use-api-socket`,
)

/** Options of `pull` and `push` in the same tools and in buildah. */
export const transferOptions = optionTable(
  `arch authfile cert-dir compression-format compression-level cosign-certificate-identity cosign-key creds
  decryption-key digestfile encrypt-layer encryption-key f format ipfs-address notation-key-name os platform policy
  remove-signatures-by retry retry-delay sign sign-by sign-by-sigstore sign-by-sigstore-private-key
  sign-passphrase-file snapshotter soci-index-digest soci-min-layer-size soci-span-size unpack variant verify`,
  `D a all all-platforms all-tags allow-nondistributable-artifacts compress disable-compression disable-content-trust
  estargz force-compression insecure-registry ipfs-ensure-image q quiet remove-signatures rm tls-verify`,
)

/** Options of `build`: the image named is the one to be made. */
export const buildOptions = optionTable(
  `add-host allow annotation arch attest authfile build-arg build-context builder c cpu-shares cache-from cache-to
  cache-ttl call cap-add cap-drop cert-dir cgroup-parent cgroupns cpp-flag cpu-period cpu-quota cpuset-cpus cpuset-mems
  creds decryption-key device dns dns-option dns-search env f file format from group-add hooks-dir ignorefile iidfile
  ipc isolation jobs l label layer-label logfile m memory manifest memory-swap metadata-file network no-cache-filter o
  output os os-feature os-version pid platform progress provenance retry retry-delay runtime runtime-flag sbom
  sbom-image-output sbom-output sbom-scanner-command sbom-scanner-image secret security-opt shm-size sign-by
  source-date-epoch ssh t tag target timestamp ulimit unsetenv unsetlabel userns userns-gid-map userns-gid-map-group
  userns-uid-map userns-uid-map-user uts v volume variant`,
  `D all-platforms check compress disable-compression disable-content-trust force-rm http-proxy identity-label
  inherit-labels layers load logsplit no-cache no-hostname no-hosts omit-history pull push q quiet rm
  skip-unused-stages squash squash-all stdin tls-verify`,
)

/** Options of the commands that show or remove images already there. */
export const localOptions = optionTable(
  'f filter format mode n o output platform sort storage-opt type',
  'a all digests force human i ignore latest no-prune no-trunc q quiet s size tree insecure v verbose raw compress',
)
