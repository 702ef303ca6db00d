import sharp from 'sharp'
import { framesPerSecond, planFilm, type FilmFrame, type View } from './film-plan.ts'
import { createMjpegAvi } from './mjpeg-avi.ts'
import { aCanvas, blend, zoomPicture, type Canvas, type Pixels } from './zoom-picture.ts'

export type FilmOrder = {
  /** Encoded pictures, in the order in which they are shown. */
  posters: Uint8Array[]
  seconds: number
  width: number
  height: number
  /** The AVI file to write. */
  path: string
}
/** `report` hears shares from 0 to 1. @throws the signal's reason */
export type DrawFilm = (
  order: FilmOrder,
  report: (share: number) => void,
  signal: AbortSignal,
) => Promise<void>

/** So little is lost that the encoder behind it decides how the film looks. */
const jpegQuality = 92

/** Draws frame by frame, with two frames in memory beside the posters. It takes a processor: see `drawFilmApart`. */
export const drawFilm: DrawFilm = async ({ posters, seconds, width, height, path }, report, signal) => {
  const pictures = await Promise.all(posters.map((poster) => decode(poster, width, height)))
  const frames = planFilm(posters.length, seconds)
  // One is drawn while the one before is still being encoded.
  const canvases = [aCanvas(width, height), aCanvas(width, height)] as const
  const fading = aCanvas(width, height)
  const file = await createMjpegAvi(path, { width, height, framesPerSecond })
  try {
    let last: Promise<Buffer> | undefined
    for (const [at, frame] of frames.entries()) {
      signal.throwIfAborted()
      const atRest = last !== undefined && looksTheSame(frame, frames[at - 1])
      const jpeg = atRest ? last : encode(drawFrame(frame, pictures, canvases[at % 2 === 0 ? 0 : 1], fading))
      if (last) await file.add(await last)
      last = jpeg
      report(at / frames.length)
    }
    if (last) await file.add(await last)
    await file.end()
    report(1)
  } finally {
    await file.close()
  }
}

/** Draws a frame onto `canvas`, with `fading` for what is laid over it. */
function drawFrame({ view, next }: FilmFrame, posters: Pixels[], canvas: Canvas, fading: Canvas): Canvas {
  show(view, posters, canvas)
  if (next) {
    show(next.view, posters, fading)
    blend(canvas, fading, next.share)
  }
  return canvas
}

function show({ poster, zoom, anchor }: View, posters: Pixels[], canvas: Canvas): void {
  const picture = posters[poster]
  if (!picture) throw new RangeError(`The film has no poster ${poster}.`)
  zoomPicture(picture, canvas, zoom, anchor)
}

const looksTheSame = (frame: FilmFrame, other: FilmFrame | undefined): boolean =>
  !frame.next &&
  !other?.next &&
  frame.view.poster === other?.view.poster &&
  frame.view.zoom === other.view.zoom

async function decode(poster: Uint8Array, width: number, height: number): Promise<Pixels> {
  const data = await sharp(poster)
    .resize(width, height, { fit: 'cover' })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer()
  return { width, height, data }
}

const encode = ({ width, height, data }: Canvas): Promise<Buffer> =>
  sharp(data, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: jpegQuality, chromaSubsampling: '4:2:0' })
    .toBuffer()
