/** Marks links whose bytes the page may write itself, for `DownloadWatch`. */
export const watchedDownload = { 'data-watched-download': '' } as const

export const watchedSelector = 'a[download][data-watched-download]'
