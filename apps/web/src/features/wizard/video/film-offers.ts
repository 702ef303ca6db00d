import type { FilmRatio, FilmStyle, Media, VideoGeneration, VideoGenerationId } from '@adwright/contract'

/** A finished film of the brief with every shape that was made of it. */
export type FilmOffer = {
  /** Of the newest run. */
  id: VideoGenerationId
  /** Of all its runs: shapes that were asked for later are made by a run of their own. */
  ids: VideoGenerationId[]
  name: string
  style: FilmStyle
  seconds: number
  /** One per shape, upright first. */
  cuts: { ratio: FilmRatio; media: Media }[]
  stillUrl: string | null
}

const ratioOrder: readonly FilmRatio[] = ['9:16', '4:5', '1:1', '16:9']

/** The films that can be chosen, the newest first. Runs of the same storyboard are one film in several shapes. */
export function filmOffers(films: readonly VideoGeneration[]): FilmOffer[] {
  const newestFirst = films
    .filter(({ state }) => state === 'done')
    .toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))
  return [...Map.groupBy(newestFirst, whatIsFilmed).values()].flatMap((runs) => {
    const [newest] = runs
    const made = runs.flatMap(({ cuts }) => cuts)
    const cuts = ratioOrder.flatMap((ratio) => {
      const media = made.find((cut) => cut.ratio === ratio && cut.media)?.media
      return media ? [{ ratio, media }] : []
    })
    if (!newest || cuts.length === 0) return []
    const { id, storyboard } = newest
    return [
      {
        id,
        ids: runs.map((run) => run.id),
        name: storyboard.scenes.find(({ headline }) => headline !== '')?.headline ?? 'Film without words',
        style: storyboard.style,
        seconds: storyboard.seconds,
        cuts,
        stillUrl: cuts.find(({ media }) => media.stillUrl)?.media.stillUrl ?? null,
      },
    ]
  })
}

/** Two runs film the same when everything that can be seen and heard is the same, whatever shape they are in. */
const whatIsFilmed = ({ storyboard, look, voice, pictures, wishes }: VideoGeneration): string =>
  JSON.stringify([storyboard, look, voice, pictures, wishes.camera, wishes.overlays, wishes.colours])
