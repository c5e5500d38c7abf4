import type { Demos } from '#components/ui/demos'
import { CertificateList } from './certificate-list.tsx'

export const demos: Demos = {
  usual: () => (
    <CertificateList
      found={{
        kind: 'certificates',
        total: 2,
        broken: 1,
        certificates: [
          {
            subject: 'CN=Example Root, O=Example',
            issuer: 'CN=Example Root, O=Example',
            validFrom: '2020-01-01T00:00:00Z',
            validTo: '2040-01-01T00:00:00Z',
            serialNumber: '0A1B',
            sha256: 'AA:BB',
            keyType: 'rsa 4096',
            isAuthority: true,
          },
        ],
      }}
    />
  ),
}
