import { useSyncExternalStore } from 'react'

const query = '(min-width: 900px)'

/** True where a table fits; cards are drawn otherwise. */
export const useWide = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      const media = matchMedia(query)
      media.addEventListener('change', listener)
      return () => media.removeEventListener('change', listener)
    },
    () => matchMedia(query).matches,
  )
