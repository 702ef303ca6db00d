/**
 * `node scripts/style-tiles.ts FOLDER`: one small picture a style, for pickers, and one for each example. Of the styles it
 * is the same thing, and none has its words, because words of a few pixels say nothing.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import sharp from 'sharp'
import { designPoster, layoutFor, type DesignInput } from '../src/design.ts'
import type { Layer, Role } from '../src/layout.ts'
import { paint } from '../src/render/paint.ts'
import type { StyleId } from '../src/styles/style.ts'

const size = 160
const heaviest = 6000
/** The square of a poster that is shown, in shares of its side. */
type Tile = { style: StyleId; composition: string; seed: number; x: number; y: number; side: number }
type Thing = { business: string; product: string; colour: string }

const serum: Thing = { business: 'Mirelle Skincare', product: 'Vitamin C serum', colour: '#7a4fd0' }
/** Where each style is most itself. */
const styleTiles: readonly Tile[] = [
  { style: 'minimalist', composition: 'plinth', seed: 12, x: 0.27, y: 0.26, side: 0.7 },
  { style: 'illustration', composition: 'horizon', seed: 12, x: 0.26, y: 0.14, side: 0.7 },
  { style: 'abstract', composition: 'drift', seed: 13, x: 0.24, y: 0.2, side: 0.74 },
  { style: 'cartoon', composition: 'burst', seed: 12, x: 0.1, y: 0.13, side: 0.84 },
  { style: 'vintage', composition: 'medallion', seed: 13, x: 0.11, y: 0.12, side: 0.78 },
  { style: 'cyberpunk', composition: 'horizon', seed: 13, x: 0.18, y: 0.16, side: 0.7 },
  { style: 'watercolor', composition: 'meadow', seed: 13, x: 0.12, y: 0.16, side: 0.76 },
  { style: 'photorealistic', composition: 'title_page', seed: 13, x: 0.2, y: 0.3, side: 0.68 },
  { style: 'hyperrealistic', composition: 'marquee', seed: 12, x: 0.2, y: 0.26, side: 0.68 },
]
/** The examples that the studio of the web app offers, by their ids there. */
const exampleTiles: readonly (Tile & Thing & { id: string })[] = [
  {
    id: 'bakery',
    business: 'Backstube Lindner',
    product: 'Sourdough rye bread from a stone oven',
    colour: '#c9702b',
    style: 'photorealistic',
    composition: 'floor',
    seed: 13,
    x: 0.02,
    y: 0.09,
    side: 0.9,
  },
  {
    id: 'skincare',
    business: 'Mirelle Skincare',
    product: 'Vitamin C serum, light enough for morning and night',
    colour: '#8a3f4f',
    style: 'hyperrealistic',
    composition: 'monument',
    seed: 13,
    x: 0.2,
    y: 0.1,
    side: 0.62,
  },
  {
    id: 'gym',
    business: 'Volt Gym',
    product: 'Strength training in small groups',
    colour: '#e23b2e',
    style: 'cyberpunk',
    composition: 'horizon',
    seed: 13,
    x: 0.08,
    y: 0.13,
    side: 0.74,
  },
  {
    id: 'ice-cream',
    business: 'Sunny Scoops',
    product: 'Mango ice cream with real fruit',
    colour: '#e0529c',
    style: 'cartoon',
    composition: 'burst',
    seed: 13,
    x: 0.1,
    y: 0.14,
    side: 0.8,
  },
  {
    id: 'homes',
    business: 'Harbour Homes',
    product: 'Apartments by the sea, a short walk from the beach',
    colour: '#1f7f94',
    style: 'illustration',
    composition: 'horizon',
    seed: 13,
    x: 0.16,
    y: 0.2,
    side: 0.66,
  },
  {
    id: 'dentist',
    business: 'Bright Smiles',
    product: 'Dental check-ups for the whole family',
    colour: '#0f8f7c',
    style: 'minimalist',
    composition: 'plinth',
    seed: 13,
    x: 0.3,
    y: 0.26,
    side: 0.68,
  },
]
const words = {
  headline: 'Glow',
  primaryText: '',
  description: '',
  cta: 'SHOP_NOW',
  ctaLabel: 'Shop now',
} as const
const input = ({ business, product, colour }: Thing): Pick<DesignInput, 'brief' | 'words' | 'brand'> => ({
  brief: {
    business,
    product,
    url: 'https://example.com',
    language: 'en',
    tone: 'friendly',
    objective: 'sales',
  },
  words,
  brand: { primary: colour },
})

const worded: ReadonlySet<Role> = new Set<Role>([
  'headline',
  'kicker',
  'body',
  'offer',
  'cta',
  'wordmark',
  'logo',
  'cta_plate',
  'offer_plate',
  'scrim',
])
function withoutWords(layers: readonly Layer[]): Layer[] {
  return (
    layers
      // The arrow of a button has no role of its own: it follows the label.
      .filter(({ role }, i) => !(role && worded.has(role)) && layers[i - 1]?.role !== 'cta')
      .map((layer) => (layer.kind === 'group' ? { ...layer, children: withoutWords(layer.children) } : layer))
  )
}

async function draw(thing: Thing, { style, composition, seed, x, y, side }: Tile): Promise<Buffer> {
  const layout = layoutFor(designPoster({ ...input(thing), style, composition, seed }), 'square_1x1')
  const whole = paint({ ...layout, layers: withoutWords(layout.layers) }, { scale: 1 })
  const at = (share: number) => Math.round(share * whole.width)
  const cut = createCanvas(at(side), at(side))
  const context = cut.getContext('2d')
  context.drawImage(whole, -at(x), -at(y))
  const pixels = context.getImageData(0, 0, cut.width, cut.height).data
  const picture = sharp(pixels, { raw: { width: cut.width, height: cut.height, channels: 4 } })
    .removeAlpha()
    .resize(size, size)
  for (let quality = 86; quality > 30; quality -= 4) {
    const tile = await picture.clone().webp({ quality, effort: 6, smartSubsample: true }).toBuffer()
    if (tile.length <= heaviest) return tile
  }
  throw new Error(`${style} ${composition} does not fit into ${heaviest} bytes`)
}

const [folder] = process.argv.slice(2)
if (!folder) throw new Error('say where to: node scripts/style-tiles.ts FOLDER')
mkdirSync(path.join(folder, 'examples'), { recursive: true })
for (const tile of styleTiles) writeFileSync(path.join(folder, `${tile.style}.webp`), await draw(serum, tile))
for (const tile of exampleTiles)
  writeFileSync(path.join(folder, 'examples', `${tile.id}.webp`), await draw(tile, tile))
