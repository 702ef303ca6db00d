import type { PagePicture } from '@adwright/contract'
import type { Budget } from './page-budget.ts'
import { bytesOfData, dataAddress, previewOf, readPagePicture, type PagePixels } from './page-picture.ts'
import type { Candidate } from './picture-candidates.ts'

export type Seen = { picture: PagePicture; pixels: PagePixels }

const mostBytes = 8 * 1024 * 1024
/** A page's own drawing travels to the browser and back, so it stays small. */
const mostInline = 250_000
const leastSide = { logo: 48, photo: 200 }

/** Candidates that are pictures and large enough, in their order. One that cannot be had is left out. */
export async function lookAt(
  budget: Budget,
  candidates: readonly Candidate[],
  purpose: 'logo' | 'photo',
): Promise<Seen[]> {
  const seen = await Promise.all(candidates.map((candidate) => look(budget, candidate, purpose)))
  const previews = new Set<string>()
  return seen.filter((one) => {
    if (!one || previews.has(one.picture.preview)) return false
    previews.add(one.picture.preview)
    return true
  }) as Seen[] // without what is undefined
}

async function look(
  budget: Budget,
  candidate: Candidate,
  purpose: 'logo' | 'photo',
): Promise<Seen | undefined> {
  const isInside = candidate.source !== undefined || candidate.address.startsWith('data:')
  const bytes = isInside ? bytesInside(candidate) : await fetched(budget, candidate.address)
  const pixels = bytes && (await readPagePicture(bytes))
  if (!pixels || Math.max(pixels.width, pixels.height) < leastSide[purpose]) return undefined
  if (purpose === 'photo' && Math.min(pixels.width, pixels.height) < leastSide.photo) return undefined
  if (isInside && pixels.bytes.length > mostInline) return undefined
  return {
    pixels,
    picture: {
      address: isInside ? dataAddress(pixels.bytes, 'image/png') : candidate.address,
      preview: await previewOf(pixels),
      width: pixels.width,
      height: pixels.height,
      alt: candidate.alt,
      from: candidate.from,
    },
  }
}

const bytesInside = ({ source, address }: Candidate): Buffer | undefined =>
  source === undefined ? bytesOfData(address) : Buffer.from(source)

async function fetched(budget: Budget, address: string): Promise<Buffer | undefined> {
  const answer = await budget.fetch(address, mostBytes).catch(() => undefined)
  return answer && answer.status < 300 ? answer.body : undefined
}
