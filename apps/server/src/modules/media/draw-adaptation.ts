import sharp from 'sharp'
import { cutOut, frameAround, scaled, within, type Size } from './frame.ts'
import type { Picture } from './read-picture.ts'
import type { PictureRecipe } from './recipe.ts'

/** How much the ground of a border is blurred, in pixels of a picture whose long side is `groundSide`. */
const groundBlur = 9
const groundSide = 192
/** Darker, so that the picture stands out; a darkened colour looks muddy unless it is a little stronger too. */
const groundTone = { brightness: 0.8, saturation: 1.2 }
/** Tried in this order until the file is small enough; after the last, the picture gets smaller. */
const qualities = [92, 84, 74] as const
const leastSide = 320

/** Draws an adaptation as JPEG. @returns undefined when `mostBytes` cannot be reached without ruining it */
export async function drawAdaptation(original: Buffer, recipe: PictureRecipe): Promise<Picture | undefined> {
  const { data, size } = await drawFrame(original, recipe)
  const encode = async (side: Size, quality: number): Promise<Picture> => {
    const bytes = await sharp(data, { raw: { ...size, channels: 3 } })
      .resize({ ...side, fit: 'fill' })
      // Networks encode what they get once more: the last percent of size is not worth its seconds.
      .jpeg({ quality, chromaSubsampling: quality > 90 ? '4:4:4' : '4:2:0' })
      .toBuffer()
    return { bytes, contentType: 'image/jpeg', ...side }
  }
  const most = recipe.mostBytes ?? Infinity
  let side = size
  let picture = await encode(side, qualities[0])
  for (const quality of qualities.slice(1)) {
    if (picture.bytes.length <= most) return picture
    picture = await encode(side, quality)
  }
  while (picture.bytes.length > most) {
    // Weight goes with the area; a little less, because detail weighs more when it is packed.
    side = scaled(side, Math.min(0.95, Math.sqrt(most / picture.bytes.length) * 0.95))
    if (Math.max(side.width, side.height) < leastSide) return undefined
    picture = await encode(side, qualities[2])
  }
  return picture
}

/** The pixels: cut out, on white where they are see-through, with a border, scaled down. */
async function drawFrame(
  original: Buffer,
  { crop, padToRatio, mostSide = Infinity }: PictureRecipe,
): Promise<{ data: Buffer; size: Size }> {
  const open = () => sharp(original, { failOn: 'error', limitInputPixels: false })
  const { width, height } = await open().metadata()
  const part = cutOut({ width, height }, crop ?? { x: 0, y: 0, width: 1, height: 1 })
  const frame = padToRatio === undefined ? part : frameAround(part, padToRatio)
  const outer = within(frame, mostSide)
  const inner = smallest(outer, scaled(part, outer.width / frame.width))
  const picture = await open()
    .extract({ left: part.left, top: part.top, width: part.width, height: part.height })
    .toColourspace('srgb')
    .flatten({ background: '#ffffff' })
    .resize({ ...inner, fit: 'fill' })
    .raw()
    .toBuffer()
  if (inner.width === outer.width && inner.height === outer.height) return { data: picture, size: outer }
  const left = Math.floor((outer.width - inner.width) / 2)
  const top = Math.floor((outer.height - inner.height) / 2)
  const data = await sharp(await ground(picture, inner, outer))
    .composite([{ input: picture, raw: { ...inner, channels: 3 }, left, top }])
    .removeAlpha()
    .raw()
    .toBuffer()
  return { data, size: outer }
}

/** Rounding may take one a pixel past the other. */
const smallest = (a: Size, b: Size): Size => ({
  width: Math.min(a.width, b.width),
  height: Math.min(a.height, b.height),
})

/** The picture itself, blurred until only its colours are left; a blur needs no detail, so it is made small. */
async function ground(picture: Buffer, inner: Size, outer: Size): Promise<Buffer> {
  const small = within(outer, groundSide)
  const soft = await sharp(picture, { raw: { ...inner, channels: 3 } })
    .resize({ ...small, fit: 'cover' })
    .blur(groundBlur)
    .modulate(groundTone)
    .png()
    .toBuffer()
  return sharp(soft)
    .resize({ ...outer, fit: 'fill', kernel: 'cubic' })
    .png({ compressionLevel: 1 })
    .toBuffer()
}
