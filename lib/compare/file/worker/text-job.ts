/** What the thread that compares two texts is started with; it answers with what `compareText` does. */
export interface TextJob {
  readonly from: string
  readonly to: string
  /** Lines around what differs. */
  readonly context: number
}
