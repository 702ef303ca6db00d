import { useSyncExternalStore } from 'react'

const query = '(max-width: 899px)'

/** True where seven columns do not fit: a phone, or a small window. */
export const useNarrow = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      const media = matchMedia(query)
      media.addEventListener('change', listener)
      return () => media.removeEventListener('change', listener)
    },
    () => matchMedia(query).matches,
  )
