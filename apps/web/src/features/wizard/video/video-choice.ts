import type { CampaignVideo, CreativeId, Media, MediaId, VideoGenerationId } from '@adwright/contract'
import { placeVideos, shownVideos, type PlacedVideo } from '../../../previews/video-placement.ts'
import type { FilmOffer } from './film-offers.ts'

/** What an ad shows in place of its pictures: a film with all its shapes, or files of the library. */
export type VideoChoice = { kind: 'film'; film: VideoGenerationId } | { kind: 'library'; mediaIds: MediaId[] }
export type VideoChoices = Partial<Record<CreativeId, VideoChoice>>

/** A choice with the files that are there for it. */
export type ChosenVideo = {
  choice: VideoChoice
  film: FilmOffer | null
  placed: PlacedVideo
  /** Nothing of it is there any more: the ad shows its pictures. */
  gone: boolean
}

export function chosenVideo(
  choice: VideoChoice,
  films: readonly FilmOffer[],
  library: readonly Media[],
): ChosenVideo {
  const film = choice.kind === 'film' ? films.find(({ ids }) => ids.includes(choice.film)) : undefined
  const files =
    choice.kind === 'film'
      ? (film?.cuts.map(({ media }) => media) ?? [])
      : choice.mediaIds.flatMap((id) => library.find((media) => media.id === id) ?? [])
  return { choice, film: film ?? null, placed: placeVideos(files), gone: files.length === 0 }
}

/** What a campaign is told: of each ad with a video the files that are shown somewhere. */
export function campaignVideos(
  ads: readonly CreativeId[],
  chosen: Partial<Record<CreativeId, ChosenVideo>>,
): CampaignVideo[] {
  return ads.flatMap((creativeId) => {
    const mediaIds = shownVideos(chosen[creativeId]?.placed ?? {}).map(({ id }) => id)
    return mediaIds.length > 0 ? [{ creativeId, mediaIds }] : []
  })
}

/** The film of the first ad, when that ad is no longer among the next ones and the new first has no video of its own. */
export function filmSetFree(
  ads: readonly CreativeId[],
  next: readonly CreativeId[],
  chosen: Partial<Record<CreativeId, Pick<ChosenVideo, 'choice'>>>,
): VideoGenerationId | undefined {
  const [first] = ads
  const [newFirst] = next
  if (!first || next.includes(first) || (newFirst && chosen[newFirst])) return undefined
  const choice = chosen[first]?.choice
  return choice?.kind === 'film' ? choice.film : undefined
}
