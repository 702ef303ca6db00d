export type ImageRefusal =
  | 'empty'
  | 'not_an_image'
  | 'unsupported_type'
  | 'too_many_bytes'
  | 'too_many_pixels'
  | 'too_small'
  | 'damaged'
  | 'nothing_left'

/** A picture that cannot be used, and why. */
export class ImageError extends Error {
  override readonly name = 'ImageError'
  readonly code: ImageRefusal

  constructor(code: ImageRefusal, cause?: unknown) {
    super(`image refused: ${code}`, cause === undefined ? undefined : { cause })
    this.code = code
  }
}
