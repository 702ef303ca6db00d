import type { BriefId, FilmRatio, VideoGenerationId } from '@adwright/contract'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { ratioOrder } from './form/video-values.ts'

/** What the address says: the film that is shown and in which of its ratios, or the brief that one is to be made of. */
export type VideoUrl = {
  run: VideoGenerationId | undefined
  cut: FilmRatio | undefined
  brief: BriefId | undefined
}

/** What is malformed counts as absent. A ratio is written `9x16`, which no address has to escape. */
export const readVideoUrl = ({ run, cut, brief }: Record<string, unknown>): VideoUrl => ({
  run: typeof run === 'string' && /^vgen_[0-9a-z]{26}$/.test(run) ? (run as VideoGenerationId) : undefined, // what the brand stands for
  cut: ratioOrder.find((ratio) => ratio.replace(':', 'x') === cut),
  brief: typeof brief === 'string' && /^brief_[0-9a-z]{26}$/.test(brief) ? (brief as BriefId) : undefined, // likewise
})

export function useVideoUrl() {
  const url = readVideoUrl(useSearch({ strict: false }))
  const navigate = useNavigate()
  return {
    ...url,
    /** `replace` where going back should not come here again. */
    go(change: Partial<Omit<VideoUrl, 'brief'>>, { replace = false }: { replace?: boolean } = {}): void {
      const { run, cut } = { ...url, ...change }
      void navigate({
        to: '/studio/video',
        search: { ...(run && { run }), ...(run && cut && { cut: cut.replace(':', 'x') }) },
        replace,
        resetScroll: false,
      })
    },
  }
}
