import { demos as qrCode } from '#components/share/qr-code.demo'
import { demos as share } from '#components/share/share.demo'

/** Passing a view on. */
export const shareDemos = { 'qr-code': qrCode, share } as const
