import type { NextConfig } from 'next'

const config: NextConfig = {
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  images: { unoptimized: true },
  reactStrictMode: true,
  // The HTTP client and the logger reach into Node: they are loaded as they are installed, not bundled.
  serverExternalPackages: ['undici', 'pino'],
}

export default config
