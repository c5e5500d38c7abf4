/** Every byte, e.g. `1,083,595 bytes`. */
export const formatExactBytes = (sizeBytes: number): string =>
  `${sizeBytes.toLocaleString('en')} ${sizeBytes === 1 ? 'byte' : 'bytes'}`
