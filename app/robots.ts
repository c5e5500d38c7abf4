import type { MetadataRoute } from 'next'

/** Pages are for everyone; what answers programs or only redirects is not listed. */
export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: '*', allow: '/', disallow: ['/api/', '/v2/', '/open?', '/*?*step='] } }
}
