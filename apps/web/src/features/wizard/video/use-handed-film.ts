import type { CreativeId, VideoGenerationId } from '@adwright/contract'
import { useEffect, useEffectEvent } from 'react'

type Options = {
  /** The film that the address hands over. */
  film: VideoGenerationId | undefined
  firstAd: CreativeId | undefined
  /** The posters are known, and there are none. */
  isBare: boolean
  onFirstAd: (ad: CreativeId, film: VideoGenerationId) => void
  onBare: () => void
}

/** “Use in ad” of the video studio: the film goes into the first ad, as soon as there is one. */
export function useHandedFilm({ film, firstAd, isBare, onFirstAd, onBare }: Options): void {
  const take = useEffectEvent(() => {
    if (film && firstAd) onFirstAd(firstAd, film)
    else if (film && isBare) onBare()
  })
  useEffect(() => take(), [film, firstAd, isBare])
}
