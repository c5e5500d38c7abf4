export const get = {
  view: {
    get: 'Get this image',
    build: 'Build on it',
    openshift: 'With the OpenShift client',
    local: 'A cluster cannot reach a registry on this machine: copy the image to one that it can reach first.',
    copy: 'Copy it',
    files: 'To files: dir, oci, docker-archive',
    sync: 'Many at once: skopeo sync',
  },
  archiveLinks: { words: 'Without a client, as one file:' },
  artifact: {
    get: 'Get this artifact',
    notByEngines: 'Engines such as podman and docker do not pull it: it is stored like an image and is none.',
    noTool: 'No tool is known that gets it by its type and address. Copy it whole, or read its blobs one by one.',
    copy: 'Copy it whole, to an OCI layout',
    signIn: 'Sign in with its own tools',
    parts: 'The manifest and the blobs',
  },
  blockList: { command: 'command', line: 'Containerfile line', document: 'YAML' },
  clientChoice: { label: 'Client' },
  copyDestination: {
    destination: 'Destination',
    format: 'Format of the manifest',
    keep: 'as it is',
    oci: 'to OCI',
    v2s2: 'to Docker v2s2',
    command: 'command',
    same: 'The same bytes, so the same digest',
    other: 'Another manifest, so another digest',
    notAName:
      'This does not name a repository. Write it like registry.example.com/team/app:1.0: the host, a name in lower case, and a tag if you like.',
    digest:
      'A destination is named by its tag: the digest follows from the bytes. Leave out the @ and what comes after it.',
  },
  signIn: {
    title: 'Sign in',
    no: 'This registry serves everyone without a login.',
    maybe: 'A login is needed for private repositories only.',
    needed: 'Every pull from this registry needs a login.',
    secret: 'Pull secret for Kubernetes and OpenShift',
    keep: '{tools} keep it in',
  },
} as const
