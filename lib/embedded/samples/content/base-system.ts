import { elfStub, type SampleArchitecture } from '../format/elf-stub.ts'
import { directory, file, hardlink, symlink, type TarEntry } from '../format/tar-entry.ts'

/** Release of the made-up distribution the course images stand on. */
export interface BaseRelease {
  readonly version: string
  readonly architecture: SampleArchitecture
}

const osRelease = (version: string): string => `NAME="Portolan Sample Linux"
VERSION="${version}"
ID="portolan-sample"
ID_LIKE="fedora"
VERSION_ID="${version}"
PRETTY_NAME="Portolan Sample Linux ${version}"
ANSI_COLOR="0;36"
VARIANT="Container"
VARIANT_ID=container
`

export const passwd = `root:x:0:0:root:/root:/bin/bash
bin:x:1:1:bin:/bin:/sbin/nologin
daemon:x:2:2:daemon:/sbin:/sbin/nologin
adm:x:3:4:adm:/var/adm:/sbin/nologin
mail:x:8:12:mail:/var/spool/mail:/sbin/nologin
ftp:x:14:50:FTP User:/var/ftp:/sbin/nologin
nobody:x:65534:65534:Kernel Overflow User:/:/sbin/nologin
`

export const group = `root:x:0:
bin:x:1:
daemon:x:2:
sys:x:3:
adm:x:4:
tty:x:5:
disk:x:6:
mail:x:12:
wheel:x:10:
ftp:x:50:
users:x:100:
nobody:x:65534:
`

const shadow = `root:!locked::0:99999:7:::
bin:*:19820:0:99999:7:::
daemon:*:19820:0:99999:7:::
nobody:*:19820:0:99999:7:::
`

const profile = `# /etc/profile: system-wide environment and startup programs for login shells

pathmunge () {
    case ":\${PATH}:" in
        *:"$1":*)
            ;;
        *)
            if [ "$2" = "after" ] ; then
                PATH=$PATH:$1
            else
                PATH=$1:$PATH
            fi
    esac
}

if [ "$(id -u)" = "0" ]; then
    pathmunge /usr/sbin
    pathmunge /usr/local/sbin
fi

export PATH USER LOGNAME MAIL HOSTNAME HISTSIZE
umask 022

for i in /etc/profile.d/*.sh ; do
    if [ -r "$i" ]; then
        . "$i"
    fi
done
unset i
unset -f pathmunge
`

const bashrc = `# .bashrc

alias rm='rm -i'
alias cp='cp -i'
alias mv='mv -i'

if [ -f /etc/bashrc ]; then
    . /etc/bashrc
fi
`

const nsswitch = `passwd:     files
shadow:     files
group:      files
hosts:      files dns
services:   files
networks:   files
protocols:  files
rpc:        files
`

const services = `ftp             21/tcp
ssh             22/tcp
smtp            25/tcp          mail
domain          53/tcp
domain          53/udp
http            80/tcp          www www-http    # WorldWideWeb HTTP
https           443/tcp                         # http protocol over TLS/SSL
http-alt        8080/tcp        webcache        # WWW caching service
`

const containerInfo = `#!/bin/sh
# Prints what this container is and who runs in it.
set -eu

. /etc/os-release
printf '%s on %s\\n' "$PRETTY_NAME" "$(uname -m)"
printf 'user   %s (%s)\\n' "$(id -u)" "$(id -un 2>/dev/null || echo 'no name')"
printf 'group  %s\\n' "$(id -g)"
printf 'home   %s\\n' "\${HOME:-/}"

if [ -r /proc/self/status ]; then
    printf 'caps   %s\\n' "$(sed -n 's/^CapEff:[[:space:]]*//p' /proc/self/status)"
fi
`

const hosts = `127.0.0.1   localhost localhost.localdomain localhost4 localhost4.localdomain4
::1         localhost localhost.localdomain localhost6 localhost6.localdomain6
`

const motd = `These are the files of a sample image: real in form, made up in content.
Programs and libraries are stand-ins that cannot be run.
`

/** Names under which the one coreutils program is called. */
const coreutils = ['cat', 'chmod', 'cp', 'date', 'head', 'id', 'ls', 'mkdir', 'mv', 'rm', 'uname', 'wc']

const tree = (version: string): readonly TarEntry[] => [
  ...['afs', 'boot', 'dev', 'home', 'media', 'mnt', 'opt', 'proc', 'run', 'srv', 'sys'].map(name => directory(name)),
  directory('root', { mode: 0o550 }),
  directory('tmp', { mode: 0o1777 }),
  directory('var/cache'),
  directory('var/log'),
  directory('var/tmp', { mode: 0o1777 }),
  symlink('bin', 'usr/bin'),
  symlink('sbin', 'usr/sbin'),
  symlink('lib', 'usr/lib'),
  symlink('lib64', 'usr/lib64'),
  symlink('var/run', '../run'),
  directory('usr/sbin'),
  symlink('etc/os-release', '../usr/lib/os-release'),
  symlink('etc/localtime', '../usr/share/zoneinfo/UTC'),
  file('usr/lib/os-release', osRelease(version)),
  file('etc/system-release', `Portolan Sample Linux release ${version}\n`),
]

/** UTC has one type of local time and no transitions; the block is there once for 32 and once for 64 bits. https://www.rfc-editor.org/rfc/rfc8536#section-3 */
const zone = `TZif2${'\0'.repeat(31)}\0\0\0\x01\0\0\0\x04${'\0'.repeat(6)}UTC\0`

const settings: readonly TarEntry[] = [
  file('etc/passwd', passwd),
  file('etc/group', group),
  file('etc/shadow', shadow, { mode: 0o000 }),
  file('etc/hosts', hosts),
  file('etc/host.conf', 'multi on\n'),
  file('etc/nsswitch.conf', nsswitch),
  file('etc/services', services),
  file('etc/shells', '/bin/sh\n/bin/bash\n/usr/bin/sh\n/usr/bin/bash\n'),
  file('etc/profile', profile),
  file('etc/profile.d/lang.sh', `export LANG="\${LANG:-C.UTF-8}"\n`),
  file('etc/ld.so.conf', 'include ld.so.conf.d/*.conf\n'),
  file('etc/motd', motd),
  file('root/.bashrc', bashrc),
  file('usr/share/zoneinfo/UTC', `${zone}${zone}\nUTC0\n`),
]

function programs(architecture: SampleArchitecture): readonly TarEntry[] {
  const program = (name: string) => elfStub(architecture, 'program', `stand-in for ${name}`)
  return [
    file('usr/bin/bash', program('bash 5.1.8'), { mode: 0o755 }),
    symlink('usr/bin/sh', 'bash'),
    file('usr/bin/coreutils', program('coreutils 8.32'), { mode: 0o755 }),
    ...coreutils.map(name => hardlink(`usr/bin/${name}`, 'usr/bin/coreutils', { mode: 0o755 })),
    file('usr/bin/su', program('util-linux 2.37.4'), { mode: 0o4755 }),
    file('usr/bin/container-info', containerInfo, { mode: 0o755 }),
    file('usr/lib64/libc.so.6', elfStub(architecture, 'library', 'stand-in for glibc 2.34'), { mode: 0o755 }),
    file('usr/lib64/libz.so.1.2.11', elfStub(architecture, 'library', 'stand-in for zlib 1.2.11'), { mode: 0o755 }),
    symlink('usr/lib64/libz.so.1', 'libz.so.1.2.11'),
  ]
}

export const baseSystem = ({ version, architecture }: BaseRelease): readonly TarEntry[] => [
  ...tree(version),
  ...settings,
  ...programs(architecture),
]
