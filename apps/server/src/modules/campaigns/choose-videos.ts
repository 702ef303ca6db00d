import type { CreateCampaign, CreativeId, MediaId } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { Member } from '#platform/member.ts'
import type { Tx } from '#platform/transaction.ts'
import type { CampaignDeps } from './deps.ts'
import type { StoredVideo } from './material.ts'
import { placeVideos, ratioOf, sharedShape } from './video-placements.ts'

const field = 'videos'

/**
 * The videos that ads show in place of their creatives' pictures, and where each is shown. Their files stay in the
 * library until the transaction ends. @throws request.invalid, media.not_found, media.not_video
 */
export async function chooseVideos(
  { media }: Pick<CampaignDeps, 'media'>,
  tx: Tx,
  { workspaceId }: Member,
  asked: NonNullable<CreateCampaign['videos']>,
  creativeIds: readonly CreativeId[],
): Promise<StoredVideo[]> {
  const ids = asked.map(({ creativeId }) => creativeId)
  if (ids.some((id) => !creativeIds.includes(id)))
    throw invalid('a video is meant for an ad that is not among the chosen ones.')
  if (new Set(ids).size < ids.length)
    throw invalid('one ad is given a video twice. Name each ad once, with all of its files.')
  const wanted = [...new Set(asked.flatMap(({ mediaIds }) => mediaIds))]
  const files = new Map((await media.find(tx, workspaceId, wanted, { hold: true })).map((file) => [file.id, file])) // prettier-ignore
  const fileOf = (id: MediaId) => {
    const file = files.get(id)
    if (!file) throw new AppError('media.not_found', {}, { field })
    if (file.durationMs === null)
      throw new AppError('media.not_video', { name: file.name, reason: 'it is a picture.' }, { field })
    return file
  }
  return asked.flatMap(({ creativeId, mediaIds }) => {
    const chosen = mediaIds.map(fileOf)
    const shared = sharedShape(chosen)
    if (shared) throw invalid(`two files of one ad have the same shape (${ratioOf[shared]}). Keep one of them.`) // prettier-ignore
    return placeVideos(chosen).map(({ file, shownIn }, index) => ({
      creativeId,
      nth: index + 1,
      mediaId: file.id,
      shownIn,
    }))
  })
}

const invalid = (reason: string) => new AppError('request.invalid', { reason }, { field })
