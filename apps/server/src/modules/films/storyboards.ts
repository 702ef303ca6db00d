import type {
  CheckedStoryboard,
  CheckStoryboard,
  DraftStoryboard,
  PreviewScene,
  ScenePreview,
  Storyboard,
} from '@adwright/contract'
import { checkStoryboard, retimed } from '@adwright/studio/film'
import { AppError } from '#platform/errors.ts'
import type { Member } from '#platform/member.ts'
import { withCamera, withoutOverlays } from './camera-wish.ts'
import { fromEngineFinding, fromEngineStoryboard, toEngineStoryboard } from './engine-storyboard.ts'
import { filmMediaOf, lookOf, type FilmArtRoom, type FilmSources } from './film-art.ts'

/** What people do with a storyboard before it is filmed. Nothing is kept. */
export function createStoryboards({ room, seed }: { room: FilmArtRoom; seed: () => number }) {
  const checked = (storyboard: Storyboard, sources: FilmSources): CheckedStoryboard => ({
    storyboard,
    findings: checkStoryboard(toEngineStoryboard(storyboard), filmMediaOf(sources.media)).map(
      fromEngineFinding,
    ),
  })
  const draftFrom = async (sources: FilmSources, wishes: DraftStoryboard): Promise<Storyboard> => {
    const written = await room.ask({
      kind: 'write',
      brief: sources.brief,
      order: {
        style: wishes.style,
        seconds: wishes.seconds,
        seed: wishes.seed ?? seed(),
        captions: wishes.captions,
        media: filmMediaOf(sources.media),
        ...(wishes.music === 'auto' ? {} : { music: wishes.music === 'none' ? null : wishes.music }),
      },
    })
    const storyboard = withCamera(fromEngineStoryboard(written), wishes.camera)
    return wishes.overlays ? storyboard : withoutOverlays(storyboard)
  }
  return {
    draftFrom,
    /** @throws brief.not_found, media.not_found */
    draft: async ({ workspaceId }: Member, wishes: DraftStoryboard): Promise<CheckedStoryboard> => {
      const sources = await room.sources(workspaceId, wishes.briefId, wishes)
      return checked(await draftFrom(sources, wishes), sources)
    },
    /** @throws brief.not_found, media.not_found, film.storyboard_wrong when there are more scenes than beats */
    check: async (
      { workspaceId }: Member,
      { briefId, storyboard }: CheckStoryboard,
    ): Promise<CheckedStoryboard> => {
      const sources = await room.sources(workspaceId, briefId, { mediaIds: mediaIn(storyboard) })
      return checked(timed(storyboard), sources)
    },
    /** @throws brief.not_found, media.not_found, request.invalid for a scene that is not there */
    preview: async ({ workspaceId }: Member, order: PreviewScene): Promise<ScenePreview> => {
      const { briefId, ratio, sceneId, colours } = order
      const index = order.storyboard.scenes.findIndex(({ id }) => id === sceneId)
      if (index < 0)
        throw new AppError('request.invalid', { reason: 'there is no such scene' }, { field: 'sceneId' })
      const storyboard = timed(order.storyboard)
      const sources = await room.sources(workspaceId, briefId, { mediaIds: mediaIn(storyboard) })
      const art = await room.art(sources, storyboard, { look: lookOf(order.look, storyboard.style), colours })
      const still = await room.stillOf(sources, storyboard.scenes[index]?.mediaId ?? null)
      const { jpeg, width, height } = await room.ask({
        kind: 'preview',
        film: { storyboard: toEngineStoryboard(storyboard), art, ratio },
        index,
        still,
      })
      return { url: `data:image/jpeg;base64,${Buffer.from(jpeg).toString('base64')}`, width, height }
    },
  }
}

/** The photos and clips that its scenes name. */
export const mediaIn = ({ scenes }: Pick<Storyboard, 'scenes'>) =>
  scenes.flatMap(({ mediaId }) => (mediaId === null ? [] : [mediaId]))

/** With beats that add up. @throws film.storyboard_wrong */
export function timed(storyboard: Storyboard): Storyboard {
  const ids = new Set(storyboard.scenes.map(({ id }) => id))
  if (ids.size < storyboard.scenes.length)
    throw new AppError(
      'film.storyboard_wrong',
      { reason: 'two scenes have the same id.' },
      { field: 'storyboard' },
    )
  try {
    return fromEngineStoryboard(retimed(toEngineStoryboard(storyboard)))
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new AppError('film.storyboard_wrong', { reason }, { field: 'storyboard', cause })
  }
}
