/** Every byte, e.g. `1,083,595 bytes`; in Korean `1,083,595바이트`. */
export const formatExactBytes = (sizeBytes: number, locale = 'en'): string =>
  new Intl.NumberFormat(locale, { style: 'unit', unit: 'byte', unitDisplay: 'long' }).format(sizeBytes)
