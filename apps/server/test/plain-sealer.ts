import type { Sealer } from '#platform/sealed.ts'

/** No secrecy, but tied to its place like the real one. */
export const plainSealer: Sealer = {
  seal: (plain: string, place: string) => `${place}|${plain}`,
  open: (sealed: string, place: string) => {
    if (!sealed.startsWith(`${place}|`)) throw new Error('sealed for another place')
    return sealed.slice(place.length + 1)
  },
}
