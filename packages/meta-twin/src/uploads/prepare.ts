import { authenticate, tokenTextOf } from '../auth/authenticate.ts'
import type { GraphPath } from '../graph/graph-path.ts'
import type { Json } from '../store/records.ts'
import type { Twin, UploadedFile } from '../wire/call.ts'
import { text } from '../wire/pick.ts'
import { storeStream } from './bytes.ts'
import { fetchRemote } from './fetch-remote.ts'
import { inspectMovie, type Movie } from './inspect-movie.ts'
import { inspectPicture, type Picture } from './inspect-picture.ts'
import { readLinkCard } from './link-card.ts'
import { noMaterial, prepared, type Material } from './material.ts'
import type { StreamedFile } from './stream-part.ts'
import { videoInSession } from './upload-session.ts'

export interface Unprepared {
  method: 'GET' | 'POST' | 'DELETE'
  path: GraphPath
  raw: Json
  authorization: string | undefined
  files: readonly UploadedFile[]
  streamed: readonly StreamedFile[]
}

const largestPicture = 31 * 1024 * 1024
const largestVideo = 4 * 1024 ** 3
const largestInstagramVideo = 300 * 1024 ** 2

type Step = (twin: Twin, request: Unprepared, material: Material) => Promise<void>

/**
 * Does what a request needs the world outside for, before its transaction: reads addresses, decodes pictures, parses
 * video headers. Only for callers with a token that works.
 */
export async function prepareMaterial(twin: Twin, request: Unprepared): Promise<Material> {
  const { path, method, raw, streamed } = request
  const step = method === 'POST' && Object.hasOwn(steps, path.edge) ? steps[path.edge] : undefined
  const material: Material = { ...noMaterial(), files: streamed.map(({ file }) => file) }
  if (!step) return material
  try {
    twin.database.transaction(() => authenticate(twin, tokenTextOf(request.authorization, raw), raw))
    await step(twin, request, material)
    return material
  } catch (error) {
    await settleMaterial(twin, material, false)
    throw error
  }
}

/** Drops what a failed request stored, or what a committed one no longer needs. */
export async function settleMaterial(
  twin: Twin,
  { files, released }: Material,
  committed: boolean,
): Promise<void> {
  for (const file of committed ? released : files) await twin.files.remove(file)
}

async function video(twin: Twin, { raw, streamed }: Unprepared, material: Material): Promise<void> {
  const thumb = streamed.find(({ field }) => field === 'thumb')
  if (thumb) await takeCover(twin, thumb, material)
  switch (text(raw, 'upload_phase')) {
    case 'start':
    case 'cancel':
      return
    case 'transfer': {
      const chunk = streamed.find(({ field }) => field !== 'thumb')
      if (chunk) material.chunk = { file: chunk.file, size: chunk.size }
      return
    }
    case 'finish': {
      const found = videoInSession(twin, text(raw, 'upload_session_id') ?? '')
      if (found) material.movie = await prepared(inspectMovie(twin, found.upload.segments))
      return
    }
    default: {
      const source = streamed.find(({ field }) => field === 'source')
      const address = text(raw, 'file_url')
      if (source)
        material.movie = await prepared(inspectMovie(twin, [{ file: source.file, size: source.size }]))
      else if (address) material.movie = await prepared(fetchMovie(twin, address, largestVideo, material))
    }
  }
}

const steps: Readonly<Record<string, Step>> = {
  advideos: video,
  videos: video,
  async photos(twin, { raw, files }, material) {
    const source = files[0]
    const address = text(raw, 'url')
    if (source) material.picture = await prepared(decode(twin, source.bytes, material))
    else if (address) material.picture = await prepared(fetchPicture(twin, address, largestPicture, material))
  },
  async thumbnails(twin, { files }, material) {
    const source = files[0]
    if (source) material.picture = await prepared(decode(twin, source.bytes, material))
  },
  async feed(twin, { raw }, material) {
    const link = text(raw, 'link')
    if (link) material.card = await prepared(readLinkCard(twin, link))
  },
  async media(twin, { raw }, material) {
    const picture = text(raw, 'image_url')
    const movie = text(raw, 'video_url')
    if (picture) material.picture = await prepared(fetchPicture(twin, picture, largestPicture, material))
    else if (movie) material.movie = await prepared(fetchMovie(twin, movie, largestInstagramVideo, material))
  },
}

/** The owner's own still for a video; the file it came in is of no more use. */
async function takeCover(twin: Twin, { file, size }: StreamedFile, material: Material): Promise<void> {
  material.released.push(file)
  if (size > largestPicture) return
  const pieces: Uint8Array[] = []
  for await (const piece of twin.files.openRead(file)) pieces.push(piece)
  material.picture = await prepared(decode(twin, Buffer.concat(pieces), material))
}

async function decode(twin: Twin, bytes: Uint8Array, material: Material): Promise<Picture> {
  const picture = await inspectPicture(twin, bytes)
  material.files.push(picture.file)
  return picture
}

async function fetchPicture(
  twin: Twin,
  address: string,
  largest: number,
  material: Material,
): Promise<Picture> {
  const { body } = await fetchRemote(twin, address, largest)
  const pieces: Uint8Array[] = []
  for await (const piece of body) pieces.push(piece)
  return decode(twin, Buffer.concat(pieces), material)
}

/** Fetches a video into the store and reads its header. */
async function fetchMovie(twin: Twin, address: string, largest: number, material: Material): Promise<Movie> {
  const { body } = await fetchRemote(twin, address, largest)
  const segment = await storeStream(twin, body)
  material.files.push(segment.file)
  return inspectMovie(twin, [segment])
}
