import { useEffect, useEffectEvent } from 'react'

type Options = {
  /** A film waits for its ad, and the brief has no poster. */
  isBare: boolean
  wasAsked: () => boolean
  onBegin: () => void
}

/** Whoever comes with a film has asked for an ad: its words are written together with the posters. */
export function usePostersForFilm({ isBare, wasAsked, onBegin }: Options): void {
  const begin = useEffectEvent(() => {
    if (!wasAsked()) onBegin()
  })
  useEffect(() => {
    if (isBare) begin()
  }, [isBare])
}
