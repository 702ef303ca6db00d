/** Refusals of rupload have an envelope of their own: `{"debug_info": …}`. */
export class UploadRefused extends Error {
  readonly status: number
  readonly type: string
  /** Whether going on from the offset that the status tells may help. */
  readonly retriable: boolean
  constructor(status: number, type: string, retriable: boolean, message: string) {
    super(message)
    this.status = status
    this.type = type
    this.retriable = retriable
  }
}

/** Seen with status 412 at third parties. */
export const offsetInvalid = (): UploadRefused =>
  new UploadRefused(412, 'OffsetInvalidError', true, 'Request starting offset is invalid')

export const partialRequest = (): UploadRefused =>
  new UploadRefused(400, 'PartialRequestError', true, 'Partial request (did not match length of file)')

export const processingFailed = (why: string): UploadRefused =>
  new UploadRefused(400, 'ProcessingFailedError', false, `Request processing failed: ${why}`)
