/** What a browser with a picker is asked to save. */
export interface ChosenDownload {
  readonly url: string
  readonly file: FileSystemFileHandle
}
