import type { Demos } from '#components/ui/demos'
import { QrCode } from './qr-code.tsx'

export const demos: Demos = {
  'of a link': () => (
    <QrCode text="https://portolan.example/image/quay.io/podman/hello" label="QR code of an example" />
  ),
}
