import { tidy } from './tidy.ts'

export type ImageTag = {
  address: string
  alt: string
  /** Class, id, alt and address in small letters. */
  hints: string
  /** As the page declares it, in pixels; absent when it does not. */
  width: number | undefined
  height: number | undefined
  place: 'header' | 'footer' | 'main' | 'other'
  /** Where the link leads that it stands in; empty outside of one. */
  link: string
}
/** Keeps what an `<img>` or a `<source>` shows, in the largest of its sizes. */
export function addImage(
  images: ImageTag[],
  attributes: ReadonlyMap<string, string>,
  seen: Pick<ImageTag, 'place' | 'link'>,
): void {
  const get = (key: string) => attributes.get(key)
  // What is loaded late stands in attributes of its own; `src` holds a placeholder then.
  const set = get('data-srcset') ?? get('srcset')
  const address = largestOf(set) ?? get('data-src') ?? get('data-lazy-src') ?? get('src')
  if (address === undefined || address === '') return
  const number = (text: string | undefined) =>
    /^\d{1,5}(px)?$/.test(text ?? '') ? parseInt(text ?? '', 10) : undefined
  images.push({
    address,
    alt: tidy(get('alt') ?? '').slice(0, 200),
    hints: hintsOf(attributes),
    width: number(get('width')),
    height: number(get('height')),
    ...seen,
  })
}

export function hintsOf(attributes: ReadonlyMap<string, string>): string {
  const keys = ['class', 'id', 'alt', 'src', 'data-src', 'aria-label', 'title']
  return keys.map((key) => (attributes.get(key) ?? '').slice(0, 300)).join(' ').toLowerCase() // prettier-ignore
}

/** The largest of a `srcset` that is not wider than anything of ours needs. */
function largestOf(set: string | undefined): string | undefined {
  if (set === undefined || set.startsWith('data:')) return undefined
  const sizes = set
    .slice(0, 10_000)
    .split(/,\s+/)
    .map((part) => {
      const [address = '', size = '1x'] = part.trim().split(/\s+/)
      return { address, size: Number.parseFloat(size) * (size.endsWith('x') ? 600 : 1) || 0 }
    })
    .filter(({ address, size }) => address !== '' && size <= 2600)
  return sizes.toSorted((a, b) => b.size - a.size)[0]?.address
}
