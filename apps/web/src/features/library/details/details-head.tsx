import type { LibraryMedia, MediaDetails } from '@adwright/contract'
import { useState } from 'react'
import { CompareSlider } from '../../../ui/compare-slider.tsx'
import { kindOf, pictureOf, shownName } from '../media-name.ts'
import { libraryWords } from '../words.ts'
import { VersionsStrip } from './versions-strip.tsx'

const t = libraryWords.versions
type HeadProps = { media: LibraryMedia; details: MediaDetails | undefined }

/** The file large, and what it looked like before: an older version is laid over it and drawn aside. */
export function DetailsHead({ media, details }: HeadProps) {
  const [compared, setCompared] = useState<number>()
  const versions = details?.versions ?? []
  const older = versions.find(({ version }) => version === compared)
  return (
    <div className="flex flex-col gap-3">
      {older ? (
        <CompareSlider
          mostHeight="min(52dvh, 560px)"
          before={{ url: older.media.url, label: t.before(older.version) }}
          after={{ url: media.url, label: t.now, width: media.width, height: media.height }}
          label={t.slider}
        />
      ) : (
        <LargeFile media={media} />
      )}
      {versions.length > 1 && (
        <VersionsStrip versions={versions} shownId={media.id} compared={compared} onCompare={setCompared} />
      )}
    </div>
  )
}

function LargeFile({ media }: { media: LibraryMedia }) {
  const size = 'max-h-[min(52dvh,560px)] w-auto max-w-full'
  if (kindOf(media) !== 'video')
    return (
      <div className="grid place-items-center overflow-hidden rounded-lg bg-sunken">
        <img
          src={media.url}
          alt={shownName(media)}
          width={media.width}
          height={media.height}
          className={`${size} h-auto object-contain`}
        />
      </div>
    )
  const still = pictureOf(media)
  return (
    <div className="grid place-items-center overflow-hidden rounded-lg bg-sunken">
      <video
        src={media.url}
        controls
        muted
        playsInline
        preload="metadata"
        {...(still && { poster: still })}
        aria-label={shownName(media)}
        className={size}
      />
    </div>
  )
}
