export type ImageRefusal =
  | 'empty'
  | 'not_an_image'
  | 'unsupported_type'
  | 'too_many_bytes'
  | 'too_many_pixels'
  | 'too_small'
  | 'damaged'
  /** A cut-out with nothing on it. */
  | 'nothing_left'
  /** A cut-out without transparency. */
  | 'not_cut_out'
  /** A cut-out whose shape is not its picture's. */
  | 'other_shape'
  /** A drawing (SVG) that asks for more than a logo does. */
  | 'unsafe_drawing'

/** A picture that cannot be used, and why. */
export class ImageError extends Error {
  override readonly name = 'ImageError'
  readonly code: ImageRefusal

  constructor(code: ImageRefusal, cause?: unknown) {
    super(`image refused: ${code}`, cause === undefined ? undefined : { cause })
    this.code = code
  }
}
