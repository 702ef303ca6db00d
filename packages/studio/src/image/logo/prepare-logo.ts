import type { ImageAsset } from '../asset.ts'
import { prepareImage } from '../prepare-image.ts'
import { extractLogo } from './extract-logo.ts'

/**
 * A logo, ready: as it came, and where its ground is plain also the sign alone, which a poster shows where it stands out.
 * Throws `ImageError`.
 */
export async function prepareLogo(bytes: Uint8Array): Promise<ImageAsset> {
  const whole = await prepareImage(bytes, { purpose: 'logo' })
  if (whole.hasAlpha) return whole
  // a picture that is no sign, or whose sign cannot be told from its ground, is shown as it came
  const found = await extractLogo(bytes).catch(() => undefined)
  const colour = found?.swatches[0]?.colour
  if (!found || colour === undefined) return whole
  const { id, mime, width, height, base64 } = found
  return { ...whole, sign: { id, mime, width, height, base64, colour } }
}
