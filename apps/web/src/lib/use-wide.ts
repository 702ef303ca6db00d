import { useSyncExternalStore } from 'react'

const query = '(min-width: 900px)'

/** True where a table or seven columns fit; otherwise it is a phone, or a small window. */
export const useWide = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      const media = matchMedia(query)
      media.addEventListener('change', listener)
      return () => media.removeEventListener('change', listener)
    },
    () => matchMedia(query).matches,
  )
