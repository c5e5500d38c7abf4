import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

const config: NextConfig = {
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  images: { unoptimized: true },
  reactStrictMode: true,
  // `GET /v2/` is the distribution API's own spelling: https://github.com/opencontainers/distribution-spec/blob/main/spec.md#determining-support
  skipTrailingSlashRedirect: true,
  // Metadata stand in the head for everyone: chats of which Next knows no name unfurl links too, and pages wait for what
  // metadata tell anyway.
  htmlLimitedBots: /./,
  // What belongs into the project's root is the project's business.
  agentRules: false,
  // Loaded as they are installed, not bundled: the HTTP client and the logger reach into Node, and CycloneDX's library
  // tries packages that need not be there.
  serverExternalPackages: ['undici', 'pino', '@cyclonedx/cyclonedx-library'],
}

export default createNextIntlPlugin('./lib/server/locale/request-config.ts')(config)
