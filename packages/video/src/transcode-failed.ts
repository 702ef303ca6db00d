/** Thrown when a readable video could not be re-encoded; its message is a sentence for the person who uploaded it. */
export class TranscodeFailed extends Error {
  /** `too_slow`: the time limit ran out. `too_big`: does not fit into `mostBytes`. `failed`: the encoder broke down. */
  readonly reason: 'too_large' | 'too_big' | 'too_slow' | 'failed'
  constructor(reason: TranscodeFailed['reason'], message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'TranscodeFailed'
    this.reason = reason
  }
}

export const tooSlow = (): TranscodeFailed =>
  new TranscodeFailed('too_slow', 'This video took too long to convert. Try again, or upload a shorter one.')

/** `cause` is the encoder's own account, for the log. */
export const broken = (cause: unknown): TranscodeFailed =>
  new TranscodeFailed('failed', 'This video could not be converted. Try again, or export it as MP4 first.', {
    cause,
  })
