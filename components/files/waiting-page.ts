/** The same page, which waits until all layers are read. */
export const waitingPage = (page: string): string => `${page}${page.includes('?') ? '&' : '?'}wait=1`
