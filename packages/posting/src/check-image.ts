import { ok, problem, warning, type Fix, type PostFinding } from './finding.ts'
import { cropRect, fitsRatio, nearestRatio, sameRatio } from './fit.ts'
import { imageLimits, limits, type ImageLimits } from './limits.ts'
import type { ImageFacts, Network, PostVariant, Shape } from './post.ts'
import { count, nameOf, networkName, ratioName, sizes } from './wording.ts'

/** What the converter can read; it publishes them as JPEG without asking. */
const convertible = ['image/png', 'image/webp', 'image/gif', 'image/tiff', 'image/avif']

/** Whether this picture is converted to JPEG on its way to the network. */
export const becomesJpeg = (network: Network, contentType: string): boolean =>
  convertible.includes(contentType) && !limits[network].images.image.contentTypes.includes(contentType)

/** What is wrong with the pictures of a post; `ratio` is what the first item makes all of a carousel. */
export const checkImages = (variant: PostVariant, shape: Shape, ratio: number | null): PostFinding[] => {
  const taken = imageLimits(variant.network, shape)
  if (!taken) return []
  return variant.items.flatMap(({ media }, item) => {
    if (media.kind !== 'image') return []
    const name = nameOf(variant.items, item)
    return [
      ...kindAndSize(variant.network, media, item, name, taken),
      ...ratioFindings(variant.network, media, item, name, taken, ratio),
    ]
  })
}

function kindAndSize(
  network: Network,
  { contentType, bytes, width }: ImageFacts,
  item: number,
  name: string,
  taken: ImageLimits,
): PostFinding[] {
  const place = networkName[network]
  const jpeg: Fix = { kind: 'jpeg', item }
  const shrink: Fix = { kind: 'shrink', item }
  const found: PostFinding[] = []
  if (becomesJpeg(network, contentType)) {
    // How large the converted file is will be seen then: only what goes out unchanged can be too large now.
    const message = `${name} is converted to JPEG for ${place} when it is published.`
    found.push(ok('image.becomes_jpeg', message, { item, fixes: [jpeg] }))
    if (contentType === 'image/gif')
      found.push(
        warning('image.stands_still', `${name} is a GIF: ${place} shows its first frame only.`, { item }),
      )
  } else if (!taken.contentTypes.includes(contentType)) {
    const message = `${name} is a kind of file that ${place} does not take: save it as JPEG or PNG and add it again.`
    found.push(problem('image.kind', message, { item }))
  } else if (bytes > taken.bytes) {
    const [has, most] = sizes(bytes, taken.bytes)
    const message = `${name} has ${has} and ${place} takes ${most}: make it smaller.`
    found.push(problem('image.too_large', message, { item, fixes: [shrink] }))
  } else if (network === 'facebook' && contentType === 'image/png' && bytes > limits.facebook.bestPngBytes) {
    const message = `${name} is a large PNG, which Facebook often shows blotchy: a JPEG looks better.`
    found.push(warning('image.heavy_png', message, { item, fixes: [jpeg] }))
  }
  if (taken.leastWidth !== null && width < taken.leastWidth) {
    const message = `${name} is only ${count(width)} pixels wide and will look blurred: use one of ${taken.leastWidth} or more.`
    found.push(warning('image.small', message, { item }))
  }
  return found
}

function ratioFindings(
  network: Network,
  { width, height }: ImageFacts,
  item: number,
  name: string,
  taken: ImageLimits,
  carousel: number | null,
): PostFinding[] {
  const own = width / height
  if (taken.ratio && !fitsRatio(width, height, taken.ratio)) {
    const ratio = carousel ?? nearestRatio(own, taken.ratio)
    const message = `${name} is too ${own < taken.ratio.least ? 'tall' : 'wide'} for ${networkName[network]}, which takes ${ratioName(taken.ratio.least)} (tall) to ${ratioName(taken.ratio.most)} (wide): crop it or add a border.`
    return [problem('image.ratio', message, { item, fixes: reshape(width, height, item, ratio) })]
  }
  if (taken.best !== null && !sameRatio(own, taken.best)) {
    const message = `${name} does not fill a story, which is ${ratioName(taken.best)}: crop it or add a border.`
    return [
      warning('image.not_full_screen', message, { item, fixes: reshape(width, height, item, taken.best) }),
    ]
  }
  return []
}

/** Both ways to another shape: cut something off, or add a border. */
export const reshape = (width: number, height: number, item: number, ratio: number): Fix[] => [
  { kind: 'crop', item, ratio, rect: cropRect(width, height, ratio) },
  { kind: 'pad', item, ratio },
]
