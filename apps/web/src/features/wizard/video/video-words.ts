import type { FilmRatio, VideoPlacement } from '@adwright/contract'
import {
  shapeOfVideo,
  videoInFrame,
  type FramePlacement,
  type PlacedVideo,
} from '../../../previews/video-placement.ts'

/** What the wizard says about videos. */
export const videoWords = {
  shows: (number: number) => `Ad ${number} shows`,
  pictures: 'Pictures',
  video: 'Video',
  picturesNote: 'The poster, in every shape.',
  choose: 'Choose its video. The words, the button and the link stay as they are.',
  chosen: 'The words, the button and the link stay those of the poster.',
  films: 'Films of this brief',
  noFilms: 'No film of this brief yet. Make one in the video studio, or take a video from the library.',
  filmsFailed: 'The films of this brief did not load',
  making: (percent: number) => `A film is being made: ${percent} %. It appears here when it is done.`,
  use: (name: string, shapes: string) => `Use the film: ${name}, ${shapes}`,
  fromLibrary: 'Choose from the library',
  make: 'Make a video of this brief',
  another: 'Choose another',
  keep: 'Keep the chosen one',
  ofLibrary: (count: number) => (count === 1 ? 'A video of the library' : `${count} videos of the library`),
  gone: 'This video is no longer in the library. The ad shows its pictures until you choose another.',
  makeMissing: 'Make the missing shapes',
  addFiles: (count: number) => (count === 1 ? 'Add a file of that shape' : 'Add files of these shapes'),
  /** Of the shapes that Stories, Reels and feeds have of their own. */
  missing(shapes: readonly FilmRatio[]): string {
    if (shapes.length > 1) return 'No 9:16 and no 4:5 file: Stories, Reels and feeds show another shape.'
    return shapes[0] === '9:16'
      ? 'No 9:16 file: Stories and Reels show another shape, with bars.'
      : `No ${shapes.join()} file: feeds show another shape.`
  },
  places: {
    story_9x16: 'Stories and Reels',
    feed_4x5: 'feeds',
    elsewhere: 'all other places',
  } satisfies Record<VideoPlacement, string>,
  noRightColumn: 'Videos do not run here',
  /** Why a place shows another shape than its own; null when it has its own. */
  standIn(placed: PlacedVideo, placement: FramePlacement): string | null {
    const framed = videoInFrame(placed, placement)
    if (!framed?.missing) return null
    return `No ${framed.missing} file: the ${shapeOfVideo(framed.file)} one is shown${framed.bars ? ', with bars' : ''}`
  },
  chooser: {
    title: 'Videos of the library',
    text: 'Up to four, one of each shape: 9:16 for Stories and Reels, 4:5 for feeds, 1:1 or 16:9 for all other places.',
    filter: 'Show',
    empty: 'No videos in the library yet',
    emptyText: 'Upload one in the library, or make one in the video studio.',
    more: 'Show more',
    choose: (count: number) => (count > 1 ? `Use ${count} videos` : 'Use it'),
  },
}

/** 75,000 → `1:15`. */
export function clockOf(ms: number): string {
  const seconds = Math.round(ms / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
