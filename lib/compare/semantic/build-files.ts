/**
 * Files that a build leaves behind and that differ each time, whatever was built. Databases of package managers are not
 * among them: those tell of what is installed.
 */
const patterns: readonly RegExp[] = [
  /^(?:var\/)?(?:tmp|run)\//,
  /^var\/log\//,
  /^var\/cache\/(?:apt|dnf|yum|libdnf5|ldconfig|man|fontconfig|debconf|microdnf|apk)\//,
  /^var\/lib\/(?:apt\/lists|dnf\/(?:history|repos)|systemd\/random-seed|dbus\/machine-id$)/,
  /^var\/lib\/rpm\/(?:\.rpm\.lock|\.dbenv\.lock|__db\.\d+)$/,
  /^usr\/lib\/sysimage\/rpm\/\.rpm\.lock$/,
  /^etc\/(?:machine-id|hostname|hosts|resolv\.conf|\.pwd\.lock|ld\.so\.cache)$/,
  /^root\/\.(?:cache|npm|gnupg|wget-hsts|bash_history)(?:\/|$)/,
  /(?:^|\/)__pycache__\/[^/]+\.pyc$/,
]

/** @param path without a leading slash */
export const isBuildFile = (path: string): boolean => patterns.some(pattern => pattern.test(path))
