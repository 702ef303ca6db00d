import type { Media } from '@adwright/contract'
import { MediaChooser } from '../../../business/media-chooser.tsx'
import { shapeOfVideo } from '../../../previews/video-placement.ts'
import { VideoStill } from './video-still.tsx'
import { clockOf, videoWords } from './video-words.ts'

type Props = { onClose: () => void; onChosen: (media: Media[]) => void }

/** Videos that are in the library already, one of each shape. */
export const LibraryVideos = (props: Props) => (
  <MediaChooser
    words={videoWords.chooser}
    filters={[{ value: 'video', label: videoWords.video }]}
    first="video"
    queryOf={() => ({ kind: 'video' })}
    most={4}
    slotOf={shapeOfVideo}
    labelOf={(media) => `${media.name}, ${shapeOfVideo(media)}`}
    face={(media) => (
      <>
        <VideoStill
          url={media.stillUrl}
          length={media.durationMs === null ? '' : clockOf(media.durationMs)}
          className="size-full"
        />
        <span className="num absolute start-1 top-1 rounded-xs bg-tooltip px-1 py-0.5 text-2xs leading-3 font-[600] text-on-tooltip">
          {shapeOfVideo(media)}
        </span>
      </>
    )}
    {...props}
  />
)
