import { spawn, spawnSync } from 'node:child_process'
import sharp from 'sharp'
import { oklabOf, rgbOf } from '../src/colour/oklch.ts'
import { everyLayer, type Layout, type TextLayer } from '../src/layout.ts'
import { paint } from '../src/render/paint.ts'

const known = spawnSync('tesseract', ['--list-langs'], { encoding: 'utf8' }).stdout ?? ''
// the model of the whole script knows accents; the English one is small and enough for English
const model = ['script/Latin', 'Latin', 'eng'].find((name) => known.split('\n').includes(name))

/** The headline read back from its pixels; nothing where there is no reader for its script. */
export async function readHeadline(layout: Layout): Promise<{ recall?: number; seen?: string }> {
  const headline = [...everyLayer(layout.layers)].find(
    (layer): layer is TextLayer => layer.kind === 'text' && layer.role === 'headline',
  )
  if (!model || !headline) return {}
  const words = wordsOf(headline.lines.map(({ text }) => text).join(' '))
  if (words.length === 0 || words.some((word) => !/^[\p{Script=Latin}\p{Nd}]+$/u.test(word))) return {}
  let best = { recall: 0, seen: '' }
  // letters with an outline are told from it by their ink only where the ground is another colour; then light tells
  for (const by of ['ink', 'light'] as const) {
    const seen = await recognise(await lettersOf(layout, headline, by))
    const recall = recallOf(words, seen)
    if (recall > best.recall || best.seen === '')
      best = { recall, seen: seen.replaceAll(/\s+/gu, ' ').trim() }
    if (best.recall === 1) break
  }
  return best
}

function recallOf(words: readonly string[], seen: string): number {
  const found = new Set(wordsOf(seen))
  // a word that runs on from its neighbour is still read
  const run = wordsOf(seen).join('')
  return (
    words.filter((word) => found.has(word) || (word.length > 3 && run.includes(word))).length / words.length
  )
}

// a hyphen at a line's end belongs to no word, and a reader may take one dash for another
const wordsOf = (text: string): string[] =>
  text
    .toLocaleLowerCase('en')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/ı/gu, 'i')
    .match(/[\p{L}\p{Nd}]+/gu) ?? []

/** The headline's surroundings, dark where a pixel is near its ink (in colour, or in lightness alone), else light. */
async function lettersOf(layout: Layout, text: TextLayer, by: 'ink' | 'light'): Promise<Buffer> {
  const canvas = paint(layout)
  const margin = Math.round(text.size * 0.25)
  const left = Math.max(0, Math.floor(text.bounds.x - margin))
  const top = Math.max(0, Math.floor(text.bounds.y - margin))
  const width = Math.min(canvas.width - left, Math.ceil(text.bounds.width + 2 * margin))
  const height = Math.min(canvas.height - top, Math.ceil(text.bounds.height + 2 * margin))
  const { data } = canvas.getContext('2d').getImageData(left, top, width, height)
  const ink = oklabOf(rgbOf(text.ink))
  const grey = Buffer.alloc(width * height)
  for (let i = 0; i < grey.length; i++) {
    const at = oklabOf([data[i * 4]!, data[i * 4 + 1]!, data[i * 4 + 2]!])
    const away = Math.hypot(at.l - ink.l, 1.4 * (at.a - ink.a), 1.4 * (at.b - ink.b))
    grey[i] = Math.min(255, by === 'ink' ? away * 640 : Math.abs(at.l - ink.l) * 330)
  }
  // readers are trained on letters of about 40 px
  const scale = Math.min(1, 56 / text.size)
  return sharp(grey, { raw: { width, height, channels: 1 } })
    .resize(Math.max(1, Math.round(width * scale)))
    .extend({ top: 24, bottom: 24, left: 24, right: 24, background: '#ffffff' })
    .png()
    .toBuffer()
}

function recognise(png: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    // its threads cost more than they bring on a line of text
    const child = spawn(
      'env',
      ['OMP_THREAD_LIMIT=1', 'tesseract', 'stdin', 'stdout', '-l', model ?? 'eng', '--psm', '6'],
      {
        stdio: ['pipe', 'pipe', 'ignore'],
      },
    )
    let text = ''
    child.stdout.setEncoding('utf8').on('data', (part: string) => (text += part))
    child.on('error', reject)
    child.on('close', () => resolve(text))
    child.stdin.end(png)
  })
}
