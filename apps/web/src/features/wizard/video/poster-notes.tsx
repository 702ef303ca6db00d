import { Clapperboard } from 'lucide-react'

/** Among the posters: which of the ads show a video, and what the posters are for then. */
export const VideoNote = ({ ads }: { ads: readonly number[] }) =>
  ads.length > 0 && (
    <p className="mb-4 flex gap-2.5 rounded-lg bg-accent-soft px-4 py-3 text-ink-2">
      <Clapperboard className="mt-1 size-4 shrink-0 text-accent" aria-hidden />
      <span>
        <b className="num font-[600] text-ink">
          {ads.length === 1 ? `Ad ${ads[0]} shows a video.` : `Ads ${ads.join(' and ')} show videos.`}
        </b>{' '}
        The words, the button and the link still come from the poster. You see both in the preview.
      </span>
    </p>
  )

export const VideoHint = () => (
  <p className="mt-4 flex gap-2 text-sm text-ink-3">
    <Clapperboard className="mt-0.5 size-4 shrink-0" aria-hidden />
    One of the ads can be a video. You choose it in the preview; the words stay those of its poster.
  </p>
)
