/** What buildah builds, by the name other images refer to it; each one's context is the folder of the tars. */
export const containerfiles: readonly {
  readonly name: string
  readonly format: 'docker' | 'oci'
  readonly platform?: string
  readonly text: string
}[] = [
  {
    name: 'debian',
    format: 'oci',
    text: `
FROM scratch
ADD base.tar /
LABEL org.opencontainers.image.title="Debian, a few packages" org.opencontainers.image.vendor="Portolan lab"
ADD top.tar /
RUN rm -r /usr/share/doc/busybox-static && echo 'Welcome to the lab' > /etc/motd
CMD ["bash"]
`,
  },
  {
    name: 'httpd-1.0',
    format: 'docker',
    text: `
FROM localhost/lab/debian
LABEL description="A web server as courses write it" version="1.0"
RUN mkdir -p /var/www/html && echo '<h1>Hello</h1>' > /var/www/html/index.html
EXPOSE 80
ENV LogLevel="info"
ADD httpd.conf /etc/httpd/conf/
USER 1001
ENTRYPOINT ["/bin/busybox", "httpd"]
CMD ["-f", "-p", "80"]
`,
  },
  {
    name: 'httpd-1.1',
    format: 'docker',
    text: `
FROM localhost/lab/debian
LABEL description="A web server as courses write it" version="1.1" multi="line one\\nline two"
SHELL ["/bin/sh", "-ec"]
RUN mkdir -p /var/www/html && echo '<h1>Hello again</h1>' > /var/www/html/index.html
EXPOSE 80 8443/tcp
ENV LogLevel="info" GREETING="hello \\"world\\""
ADD httpd.conf /etc/httpd/conf/
COPY --chown=1001:0 httpd.conf /var/www/html/source.txt
VOLUME ["/var/www/html"]
WORKDIR /var/www
STOPSIGNAL SIGWINCH
HEALTHCHECK --interval=30s --timeout=3s CMD /bin/busybox wget -q -O- http://127.0.0.1/ || exit 1
ONBUILD COPY . /var/www/html/
USER 1001
ENTRYPOINT ["/bin/busybox", "httpd"]
CMD ["-f", "-p", "80"]
`,
  },
  {
    name: 'multi-amd64',
    format: 'oci',
    platform: 'linux/amd64',
    text: `
FROM scratch
ADD any.tar /
ADD busybox /
ENV ARCH=amd64
CMD ["/bin/sh"]
`,
  },
  {
    name: 'multi-arm64',
    format: 'oci',
    platform: 'linux/arm64/v8',
    text: `
FROM scratch
ADD any.tar /
ENV ARCH=arm64
CMD ["/bin/sh"]
`,
  },
]

/** Lies in every context, for ADD and COPY. */
export const httpdConf = 'ServerName localhost\nListen 80\nDocumentRoot /var/www/html\n'
