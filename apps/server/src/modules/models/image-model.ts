/** Width to height of what is wanted; a model that has only some of them gives the nearest larger shape. */
export type Aspect = '1:1' | '4:5' | '9:16' | '16:9' | '4:3' | '1.91:1'
export type PictureFile = { bytes: Buffer; contentType: string }

export type ImageOrder = {
  prompt: string
  aspect: Aspect
  /** Of the longer side, about: 1K, 2K or 4K pixels. */
  size: '1K' | '2K' | '4K'
  /** Pictures to start from: the first is the one to edit, the others are for likeness and style. */
  references: readonly PictureFile[]
  signal: AbortSignal
}
export type ImageAnswer = PictureFile & { width: number; height: number; model: string; provider: string }

/** Makes or edits one picture; each call may cost money. */
export type ImageModel = {
  readonly provider: string
  readonly model: string
  /** @throws ModelProblem */
  create(order: ImageOrder): Promise<ImageAnswer>
}
