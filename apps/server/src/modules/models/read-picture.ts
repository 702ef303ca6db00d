import sharp from 'sharp'
import { decodeWhole } from './decode-whole.ts'
import type { ImageAnswer } from './image-model.ts'
import { ModelProblem } from './model-problem.ts'

const types: Readonly<Record<string, string>> = { png: 'image/png', jpeg: 'image/jpeg', webp: 'image/webp' }
const leastSide = 64

/** The picture that a model sent, decoded to its last row. @throws ModelProblem (`corrupt`) */
export async function readPicture(
  bytes: Buffer,
  { provider, model }: Pick<ImageAnswer, 'provider' | 'model'>,
): Promise<ImageAnswer> {
  try {
    const image = sharp(bytes, { failOn: 'truncated', limitInputPixels: 80_000_000 })
    const { format, width, height } = await image.metadata()
    const contentType = types[format]
    if (!contentType || Math.min(width, height) < leastSide)
      throw new Error(`a ${width} × ${height} ${format} file`)
    await decodeWhole(image)
    return { bytes, contentType, width, height, provider, model }
  } catch (cause) {
    throw new ModelProblem(provider, 'corrupt', { cause, detail: 'not a whole picture' })
  }
}
