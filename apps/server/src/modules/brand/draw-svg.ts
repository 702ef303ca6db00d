import sharp from 'sharp'

const mostBytes = 500_000
const side = 1200

/** Drawings by what they hold; pages call them all sorts of things. */
export const isSvg = (bytes: Buffer): boolean =>
  /^\s*(?:<\?xml|<!--|<!doctype svg|<svg[\s>])/i.test(
    bytes
      .subarray(0, 300)
      .toString('utf8')
      .replace(/^\ufeff/, ''),
  ) && bytes.subarray(0, 4000).includes('<svg')

/**
 * A drawing as a PNG on nothing, its longer side 1200 pixels. Scripts never run, nothing outside of it is fetched, and
 * what comes before its first tag, where entities could be defined, is cut off. Undefined when it draws nothing.
 */
export async function drawSvg(bytes: Buffer): Promise<Buffer | undefined> {
  if (bytes.length > mostBytes) return undefined
  const text = bytes.toString('utf8')
  const drawing = Buffer.from(withNamespaces(text.slice(text.indexOf('<svg'))))
  const options = { limitInputPixels: 30_000_000, failOn: 'error' } as const
  const { width, height } = await sharp(drawing, options).metadata()
  const density = Math.min(2400, Math.max(1, (72 * side) / Math.max(width, height)))
  const png = await sharp(drawing, { ...options, density })
    .timeout({ seconds: 4 })
    .resize({ width: side, height: side, fit: 'inside' })
    .png()
    .toBuffer()
  const { channels } = await sharp(png).stats()
  const alpha = channels[3]
  return alpha && alpha.max === 0 ? undefined : png
}

/** Drawings inside of a page may leave out what a file of their own must say. */
function withNamespaces(svg: string): string {
  const head = svg.slice(0, svg.indexOf('>') + 1)
  const missing = [
    /\sxmlns\s*=/.test(head) ? '' : ' xmlns="http://www.w3.org/2000/svg"',
    /\sxmlns:xlink\s*=/.test(head) ? '' : ' xmlns:xlink="http://www.w3.org/1999/xlink"',
  ]
  return `<svg${missing.join('')}${svg.slice(4)}`
}
