import { elfStub } from '../format/elf-stub.ts'
import { directory, file, symlink, type TarEntry } from '../format/tar-entry.ts'

export interface HttpdRelease {
  readonly version: string
  /** Port of the `Listen` directive. */
  readonly port: number
  readonly modules: readonly string[]
  /** What `CHANGES` says about this release. */
  readonly changes: string
}

const apache = { uid: 48, gid: 48, userName: 'apache', groupName: 'apache' } as const

const httpdConf = ({ port }: HttpdRelease): string => `#
# This is the main Apache HTTP server configuration file.
# See <URL:http://httpd.apache.org/docs/2.4/> for detailed information.
#
ServerRoot "/etc/httpd"

Listen ${port}

Include conf.modules.d/*.conf

User apache
Group apache

ServerAdmin root@localhost
ServerName localhost:${port}

<Directory />
    AllowOverride none
    Require all denied
</Directory>

DocumentRoot "/var/www/html"

<Directory "/var/www">
    AllowOverride None
    Require all granted
</Directory>

<Directory "/var/www/html">
    Options Indexes FollowSymLinks
    AllowOverride None
    Require all granted
</Directory>

<IfModule dir_module>
    DirectoryIndex index.html
</IfModule>

<Files ".ht*">
    Require all denied
</Files>

ErrorLog "logs/error_log"
LogLevel \${HTTPD_LOG_LEVEL}

<IfModule log_config_module>
    LogFormat "%h %l %u %t \\"%r\\" %>s %b \\"%{Referer}i\\" \\"%{User-Agent}i\\"" combined
    LogFormat "%h %l %u %t \\"%r\\" %>s %b" common
    CustomLog "logs/access_log" combined
</IfModule>

<IfModule alias_module>
    ScriptAlias /cgi-bin/ "/var/www/cgi-bin/"
</IfModule>

<IfModule mime_module>
    TypesConfig /etc/mime.types
    AddType application/x-compress .Z
    AddType application/x-gzip .gz .tgz
</IfModule>

AddDefaultCharset UTF-8
EnableSendfile on

IncludeOptional conf.d/*.conf
`

const welcomeConf = `#
# This configuration file enables the default "Welcome" page if there
# is no default index page present for the root URL.
#
<LocationMatch "^/+$">
    Options -Indexes
    ErrorDocument 403 /.noindex.html
</LocationMatch>
`

const autoindexConf = `IndexOptions FancyIndexing HTMLTable VersionSort
Alias /icons/ "/usr/share/httpd/icons/"

<Directory "/usr/share/httpd/icons">
    Options Indexes MultiViews FollowSymlinks
    AllowOverride None
    Require all granted
</Directory>

AddIcon /icons/blank.gif ^^BLANKICON^^
DefaultIcon /icons/blank.gif
ReadmeName README.html
HeaderName HEADER.html
`

const mimeTypes = `application/json                json
application/pdf                 pdf
application/wasm                wasm
font/woff2                      woff2
image/gif                       gif
image/png                       png
image/svg+xml                   svg svgz
text/css                        css
text/html                       html htm
text/javascript                 js mjs
text/plain                      txt text conf log
`

const apachectl = ({ version }: HttpdRelease): string => `#!/bin/sh
# Control script for the Apache HTTP Server ${version}.

HTTPD=/usr/sbin/httpd
ERROR=0

case "$1" in
start|stop|restart|graceful)
    $HTTPD -k "$1"
    ERROR=$?
    ;;
configtest)
    $HTTPD -t
    ERROR=$?
    ;;
*)
    $HTTPD "$@"
    ERROR=$?
esac

exit $ERROR
`

/** 1 × 1 transparent pixel. https://www.w3.org/Graphics/GIF/spec-gif89a.txt */
const blankGif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')

const errorPage = (status: number, title: string): string => `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>${status} ${title}</title></head>
  <body><h1>${title}</h1><p>The server answered ${status}.</p></body>
</html>
`

/** The files of the httpd package, stand-ins for its programs included. */
export const httpdPackage = (release: HttpdRelease): readonly TarEntry[] => [
  file('etc/httpd/conf/httpd.conf', httpdConf(release)),
  file('etc/httpd/conf.d/autoindex.conf', autoindexConf),
  file('etc/httpd/conf.d/welcome.conf', welcomeConf),
  file('etc/httpd/conf.modules.d/00-mpm.conf', 'LoadModule mpm_event_module modules/mod_mpm_event.so\n'),
  file(
    'etc/httpd/conf.modules.d/00-base.conf',
    release.modules.map(name => `LoadModule ${name}_module modules/mod_${name}.so\n`).join(''),
  ),
  symlink('etc/httpd/logs', '../../var/log/httpd'),
  symlink('etc/httpd/modules', '../../usr/lib64/httpd/modules'),
  symlink('etc/httpd/run', '/run/httpd'),
  file('etc/mime.types', mimeTypes),
  ...['mpm_event', ...release.modules].map(name =>
    file(`usr/lib64/httpd/modules/mod_${name}.so`, elfStub('amd64', 'library', `mod_${name} ${release.version}`), {
      mode: 0o755,
    }),
  ),
  file('usr/sbin/httpd', elfStub('amd64', 'program', `stand-in for Apache/${release.version} (Unix)`), { mode: 0o755 }),
  file('usr/sbin/apachectl', apachectl(release), { mode: 0o755 }),
  file('usr/share/doc/httpd/CHANGES', release.changes),
  file('usr/share/httpd/error/403.html', errorPage(403, 'Forbidden')),
  file('usr/share/httpd/error/404.html', errorPage(404, 'Not Found')),
  file('usr/share/httpd/error/500.html', errorPage(500, 'Internal Server Error')),
  file('usr/share/httpd/icons/blank.gif', blankGif),
  directory('run/httpd', { ...apache, mode: 0o710 }),
  directory('var/log/httpd', { ...apache, mode: 0o700 }),
  directory('var/www/cgi-bin'),
  directory('var/www/html'),
]

/** Adds the user the package's scriptlet creates. */
export const apacheUser = (passwd: string, group: string): readonly TarEntry[] => [
  file('etc/passwd', `${passwd}apache:x:48:48:Apache:/usr/share/httpd:/sbin/nologin\n`),
  file('etc/group', `${group}apache:x:48:\n`),
]
