/** Every poster is made in four shapes; shown all at once, a library of them looks like one poster four times. */
export const shapes = [
  { value: 'feed', label: 'Feed posters, 4:5', ratio: 4 / 5 },
  { value: 'square', label: 'Square posters, 1:1', ratio: 1 },
  { value: 'story', label: 'Story posters, 9:16', ratio: 9 / 16 },
  { value: 'link', label: 'Link posters, 1.91:1', ratio: 1.91 },
  { value: 'every', label: 'Posters of every shape', ratio: null },
] as const
export type Shape = (typeof shapes)[number]['value']

type Size = { width: number; height: number }
/** Pixels are whole, so a ratio is only ever near: the shapes lie far enough apart. */
export function isOfShape({ width, height }: Size, shape: Shape): boolean {
  const ratio = shapes.find(({ value }) => value === shape)?.ratio
  return ratio == null || Math.abs(width / height / ratio - 1) < 0.02
}
