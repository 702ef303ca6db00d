/**
 * Pictures that the studio made from `examples/`, in `public/landing`: 1 is a feed poster, 2 and 3 are story posters,
 * 4 to 7 are one design in its four shapes.
 */
const sizes = {
  1: [800, 1000],
  2: [560, 996],
  3: [560, 996],
  4: [480, 480],
  5: [480, 600],
  6: [400, 711],
  7: [640, 335],
} as const

export function Poster({ slot, eager = false }: { slot: keyof typeof sizes; eager?: boolean }) {
  const [width, height] = sizes[slot]
  return (
    <img
      src={`/landing/poster-${slot}.webp`}
      alt=""
      width={width}
      height={height}
      decoding="async"
      loading={eager ? 'eager' : 'lazy'}
      className="size-full object-cover"
    />
  )
}
