import { describe, expect, it } from 'vitest'
import { pasteSummary } from '../paste-summary.ts'
import { readPaste } from '../read-paste.ts'
import { splitCommands } from './split-commands.ts'

const digest = `sha256:${'a'.repeat(64)}`
type Cases = readonly (readonly [text: string, meaning: string | readonly string[]])[]

const read = (text: string) => pasteSummary(readPaste(text))

// From the examples and synopses of each tool's manual.
describe('docker, podman and nerdctl', () => {
  const cases: Cases = [
    ['docker pull debian', 'docker.io/library/debian'],
    ['docker pull --all-tags alpine', 'docker.io/library/alpine'],
    [`docker pull ubuntu@${digest}`, `docker.io/library/ubuntu@${digest}`],
    ['docker image pull -q quay.io/a/b:1', 'quay.io/a/b:1'],
    ['docker pull --platform linux/arm64/v8 alpine', 'docker.io/library/alpine linux/arm64/v8'],
    ['docker pull alpine --platform=linux/s390x', 'docker.io/library/alpine linux/s390x'],
    ['docker pull --platform=linux/amd64,linux/arm64 alpine', 'docker.io/library/alpine'],
    ['docker run --name test -d nginx:alpine', 'docker.io/library/nginx:alpine'],
    ['docker run -it --rm ubuntu bash', 'docker.io/library/ubuntu'],
    ['docker run -dp 127.0.0.1:3000:3000 getting-started', 'docker.io/library/getting-started'],
    ['docker run -p80:80 -e MODE=x --env-file .env quay.io/a/b', 'quay.io/a/b'],
    ['docker run -v "$PWD":/src -w /src -u $(id -u):$(id -g) node:20 npm ci', 'docker.io/library/node:20'],
    ['docker run --mount "type=bind,source=/a b,target=/c" x', 'docker.io/library/x'],
    ['docker run --entrypoint sh -i quay.io/a/b -c "docker pull nginx"', 'quay.io/a/b'],
    ['docker run quay.io/a/b --platform linux/arm64', 'quay.io/a/b'],
    ['docker container run --network=host quay.io/a/b:1', 'quay.io/a/b:1'],
    ['docker create -it --cpus 2 --memory 1g alpine', 'docker.io/library/alpine'],
    ['docker -H ssh://host run alpine', 'docker.io/library/alpine'],
    ['docker --context remote image inspect quay.io/a/b', 'quay.io/a/b'],
    ['docker buildx imagetools inspect --raw alpine', 'docker.io/library/alpine'],
    ['docker manifest inspect -v quay.io/a/b:1', 'quay.io/a/b:1'],
    ['docker build -t quay.io/me/app:1 --build-arg X=1 -f Containerfile .', 'quay.io/me/app:1'],
    [
      'docker tag httpd fedora/httpd:version1.0',
      ['commands', '1: docker.io/library/httpd', '1: docker.io/fedora/httpd:version1.0'],
    ],
    ['docker rmi -f quay.io/a/b:1 quay.io/a/b:2', ['commands', '1: quay.io/a/b:1', '1: quay.io/a/b:2']],
    ['docker save -o x.tar quay.io/a/b:1', 'quay.io/a/b:1'],
    ['docker service create --replicas 5 --name redis redis:7.4.1', 'docker.io/library/redis:7.4.1'],
    ['docker login registry.example.com:5000 -u me', 'registry registry.example.com:5000'],
    ['docker ps -a', 'unknown'],
    ['podman pull registry.access.redhat.com/ubi9/ubi:latest', 'registry.access.redhat.com/ubi9/ubi:latest'],
    ['podman pull docker://quay.io/podman/hello', 'quay.io/podman/hello'],
    ['podman pull --arch=arm --variant v7 quay.io/podman/hello', 'quay.io/podman/hello linux/arm/v7'],
    ['podman pull docker-archive:/tmp/myimage.tar', 'unknown'],
    ['podman run --userns keep-id --pod new:web -v ./x:/x:Z quay.io/a/b:1 cmd', 'quay.io/a/b:1'],
    ['podman --log-level debug --url unix:///run/p.sock run --tls-verify=false quay.io/a/b', 'quay.io/a/b'],
    ['podman run --secret x,type=env --health-cmd "curl -f x || exit 1" quay.io/a/b', 'quay.io/a/b'],
    ['podman login registry.redhat.io', 'registry registry.redhat.io'],
    ['podman manifest inspect quay.io/a/b', 'quay.io/a/b'],
    ['podman artifact pull quay.io/a/artifact:1', 'quay.io/a/artifact:1'],
    ['nerdctl --namespace k8s.io pull --unpack=false quay.io/a/b', 'quay.io/a/b'],
    ['nerdctl run --platform=arm64 --rm alpine uname -a', 'docker.io/library/alpine linux/arm64'],
    ['nerdctl -n k8s.io image inspect quay.io/a/b:1', 'quay.io/a/b:1'],
  ]
  it.each(cases)('%s', (text, meaning) => expect(read(text)).toEqual(meaning))
})

describe('skopeo, crane, buildah, ctr and crictl', () => {
  const cases: Cases = [
    ['skopeo inspect docker://registry.fedoraproject.org/fedora:latest', 'registry.fedoraproject.org/fedora:latest'],
    ['skopeo inspect --config docker://docker.io/alpine', 'docker.io/library/alpine'],
    ['skopeo inspect -n --raw docker://quay.io/a/b', 'quay.io/a/b'],
    ['skopeo --override-os linux --override-arch arm64 inspect docker://quay.io/a/b', 'quay.io/a/b linux/arm64'],
    ['skopeo inspect --override-arch=arm --override-variant=v7 docker://quay.io/a/b', 'quay.io/a/b linux/arm/v7'],
    ['skopeo list-tags docker://docker.io/fedora', 'docker.io/library/fedora'],
    [
      'skopeo copy docker://quay.io/skopeo/stable:latest docker://registry.example.com/skopeo:latest',
      ['commands', '1: quay.io/skopeo/stable:latest', '1: registry.example.com/skopeo:latest'],
    ],
    [
      'skopeo copy --all docker://busybox:latest dir:existingemptydirectory',
      ['commands', '1: docker.io/library/busybox:latest', '1: ? dir:existingemptydirectory'],
    ],
    ['skopeo sync --src docker --dest dir registry.example.com/busybox /media/usb', 'registry.example.com/busybox'],
    ['skopeo inspect quay.io/a/b', 'unknown'],
    ['skopeo login --tls-verify=false localhost:5000', 'registry localhost:5000'],
    ['crane digest gcr.io/distroless/static', 'gcr.io/distroless/static'],
    ['crane manifest --platform linux/arm64 alpine:3.19', 'docker.io/library/alpine:3.19 linux/arm64'],
    ['crane --platform=linux/s390x config alpine', 'docker.io/library/alpine linux/s390x'],
    ['crane export ubuntu ubuntu.tar', 'docker.io/library/ubuntu'],
    ['crane pull --format=oci quay.io/a/b image.tar', 'quay.io/a/b'],
    ['crane ls quay.io/a/b', 'quay.io/a/b'],
    ['crane cp quay.io/a/b:1 localhost:5000/b:1', ['commands', '1: quay.io/a/b:1', '1: localhost:5000/b:1']],
    ['crane tag quay.io/a/b:1 latest', 'quay.io/a/b:1'],
    ['crane validate --remote quay.io/a/b', 'quay.io/a/b'],
    ['crane catalog localhost:5000', 'registry localhost:5000'],
    ['buildah from --name new registry.access.redhat.com/ubi9', 'registry.access.redhat.com/ubi9'],
    ['buildah pull docker://registry.example.com/imagename', 'registry.example.com/imagename'],
    ['buildah bud --arch arm64 -t quay.io/me/app .', 'quay.io/me/app linux/arm64'],
    ['ctr images pull docker.io/library/redis:alpine', 'docker.io/library/redis:alpine'],
    ['ctr -n k8s.io i pull --platform linux/arm64 quay.io/a/b:1', 'quay.io/a/b:1 linux/arm64'],
    ['ctr run --rm -t --env A=b docker.io/library/debian:latest cont1 bash', 'docker.io/library/debian:latest'],
    ['crictl pull busybox', 'docker.io/library/busybox'],
    ['crictl -r unix:///run/crio/crio.sock pull --creds user:pass quay.io/a/b', 'quay.io/a/b'],
    ['crictl inspecti registry.k8s.io/pause:3.9', 'registry.k8s.io/pause:3.9'],
  ]
  it.each(cases)('%s', (text, meaning) => expect(read(text)).toEqual(meaning))
})

describe('kubectl and oc', () => {
  const cases: Cases = [
    ['kubectl run nginx --image=nginx', 'docker.io/library/nginx'],
    ['kubectl run -i -t busybox --image=busybox --restart=Never', 'docker.io/library/busybox'],
    ['kubectl -n test run x --image quay.io/a/b:1 --env=A=b -- sh -c "echo hi"', 'quay.io/a/b:1'],
    [
      'kubectl create deployment my-dep --image=busybox:latest --image=nginx',
      ['commands', '1: docker.io/library/busybox:latest', '1: docker.io/library/nginx'],
    ],
    ['kubectl create cronjob my-job --image=busybox --schedule="*/1 * * * *"', 'docker.io/library/busybox'],
    ['kubectl set image deployment/nginx nginx=nginx:1.9.1', 'docker.io/library/nginx:1.9.1'],
    ['kubectl debug mypod -it --image=busybox --copy-to=my-debugger', 'docker.io/library/busybox'],
    [
      'kubectl debug mypod --copy-to=x --set-image=app=quay.io/a/app:debug,side=quay.io/a/side',
      ['commands', '1: quay.io/a/app:debug', '1: quay.io/a/side'],
    ],
    ['kubectl get pods', 'unknown'],
    ['oc image info quay.io/openshift/cli:latest', 'quay.io/openshift/cli:latest'],
    ['oc image info library/busybox:latest --filter-by-os=linux/arm64', 'docker.io/library/busybox:latest linux/arm64'],
    ['oc image info --filter-by-os=linux/.* quay.io/a/b', 'quay.io/a/b'],
    ['oc image extract docker.io/library/busybox:latest --path /:/tmp/busybox', 'docker.io/library/busybox:latest'],
    ['oc image extract -a auth.json --path /bin/bash:. docker.io/library/centos:7', 'docker.io/library/centos:7'],
    [
      'oc image mirror myregistry.com/myimage:latest=docker.io/myrepository/myimage:stable',
      ['commands', '1: myregistry.com/myimage:latest', '1: docker.io/myrepository/myimage:stable'],
    ],
    ['oc import-image mystream --from=registry.io/repo/image:latest --confirm', 'registry.io/repo/image:latest'],
    ['oc new-app --image=quay.io/a/b:1 --name=x', 'quay.io/a/b:1'],
    [
      'oc new-app registry.access.redhat.com/ubi8/ruby-27~https://github.com/sclorg/ruby-ex.git',
      'registry.access.redhat.com/ubi8/ruby-27',
    ],
    [
      'oc adm release info quay.io/openshift-release-dev/ocp-release:4.14.1-x86_64',
      'quay.io/openshift-release-dev/ocp-release:4.14.1-x86_64',
    ],
    ['oc debug node/x --image=registry.redhat.io/rhel9/support-tools', 'registry.redhat.io/rhel9/support-tools'],
  ]
  it.each(cases)('%s', (text, meaning) => expect(read(text)).toEqual(meaning))
})

describe('the shell around a command', () => {
  const cases: Cases = [
    ['$ podman pull quay.io/a/b', 'quay.io/a/b'],
    ['# podman pull quay.io/a/b', 'quay.io/a/b'],
    ['[root@host ~]# podman pull quay.io/a/b', 'quay.io/a/b'],
    ['me@host:~/src$ podman pull quay.io/a/b', 'quay.io/a/b'],
    ['sudo podman pull quay.io/a/b', 'quay.io/a/b'],
    ['sudo -u core podman pull quay.io/a/b', 'quay.io/a/b'],
    ['DOCKER_BUILDKIT=1 env A=b /usr/bin/docker pull quay.io/a/b', 'quay.io/a/b'],
    ['docker pull "quay.io/a/b:1"', 'quay.io/a/b:1'],
    ["docker pull 'quay.io'/a/b", 'quay.io/a/b'],
    ['docker pull quay.io/a/b # the stable one', 'quay.io/a/b'],
    ['docker pull quay.io/a/b:1 && docker run quay.io/a/b:1', ['commands', '1: quay.io/a/b:1', '1: quay.io/a/b:1']],
    ['curl -s x | docker load; docker pull quay.io/a/b >/dev/null 2>&1', 'quay.io/a/b'],
    ['docker run \\\n  --rm \\\n  -p 80:80 \\\n  quay.io/a/b:1', 'quay.io/a/b:1'],
    ['docker run \\\r\n  --rm \\\r\n  quay.io/a/b:1', 'quay.io/a/b:1'],
    ['docker pull $REGISTRY/a/b', 'unknown'],
    // Nobody knows whether --new takes a value: both readings are shown.
    ['docker run --new quay.io/a/b quay.io/c/d', ['commands', '1: quay.io/a/b', '1: quay.io/c/d']],
    ['docker run --new=x quay.io/a/b quay.io/c/d', 'quay.io/a/b'],
    [
      '#!/bin/sh\n# pulls what is needed; don\'t edit\nset -e\npodman pull quay.io/a/b:1\nfor x in 1 2; do\n  podman pull "quay.io/a/b:$x"\ndone\n',
      ['commands', '4: quay.io/a/b:1', '6: ? quay.io/a/b:$x'],
    ],
  ]
  it.each(cases)('%j', (text, meaning) => expect(read(text)).toEqual(meaning))

  // https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_02
  it.each([
    [`a 'b c' "d e" f\\ g`, [['a', 'b c', 'd e', 'f g']]],
    [`"a\\"b" 'c\\d' e"f"'g'`, [['a"b', 'c\\d', 'efg']]],
    ['a\nb;c|d&&e', [['a'], ['b'], ['c'], ['d'], ['e']]],
    ['a "" b', [['a', '', 'b']]],
    ['a $(b c (d)) e', [['a', '$(b c (d))', 'e']]],
    ["it's unclosed", [["it's", 'unclosed']]],
    ['a#b #c d\ne', [['a#b'], ['e']]],
  ])('splits %j', (text, words) => {
    expect(splitCommands(text).map(command => command.words.map(word => word.text))).toEqual(words)
  })

  it('knows each command’s line, over quotes and continued lines', () => {
    expect(splitCommands('a \\\n b\n"c\nd" e\n\nf').map(({ line }) => line)).toEqual([1, 3, 6])
  })
})
