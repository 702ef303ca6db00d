import { PosterArt, type Scene } from './poster-art.tsx'

/** Addresses of the studio-made pictures that the build found; a slot without one shows a drawing. */
export type Posters = Partial<Record<1 | 2 | 3 | 4, string>>
const drawings: Record<1 | 2 | 3 | 4, Scene> = { 1: 'coffee', 2: 'yoga', 3: 'serum', 4: 'shoes' }

export function Poster({
  slot,
  posters,
  eager = false,
}: {
  slot: 1 | 2 | 3 | 4
  posters: Posters
  eager?: boolean
}) {
  const url = posters[slot]
  if (!url) return <PosterArt scene={drawings[slot]} />
  return (
    <img
      src={url}
      alt=""
      width={1080}
      height={1350}
      decoding="async"
      loading={eager ? 'eager' : 'lazy'}
      className="size-full object-cover"
    />
  )
}
