import type { Media, MediaId } from '@adwright/contract'
import { id } from './fixture-data.ts'

/** Files of posts, drawn by the fixture server in their own shapes: `/fixture/post-3-1080x1350.svg`. */
export const file = (
  number: number,
  name: string,
  [width, height]: [number, number],
  change: Partial<Media> = {},
): Media => {
  const url = `/fixture/post-${number}-${width}x${height}.svg`
  return {
    id: id<MediaId>('media', 500 + number),
    purpose: 'post',
    name,
    contentType: 'image/jpeg',
    bytes: 1_240_000,
    width,
    height,
    durationMs: null,
    stillUrl: null,
    url,
    createdAt: '2026-11-28T10:00:00.000Z',
    ...(change.contentType?.startsWith('video/') && { stillUrl: url, url: url.replace('.svg', '.mp4') }),
    ...change,
  }
}

export const files = {
  soup: file(1, 'pumpkin-soup.jpg', [1080, 1080]),
  counter: file(2, 'counter-at-seven.jpg', [1200, 2100]),
  beans: file(3, 'beans.jpg', [1080, 1350]),
  terrace: file(4, 'terrace.jpg', [1600, 1000]),
  cake: file(5, 'cake.png', [1080, 1080], { contentType: 'image/png' }),
  pour: file(6, 'slow-pour.mov', [1080, 1920], {
    contentType: 'video/quicktime',
    bytes: 84_000_000,
    durationMs: 47_200,
  }),
}
export const allFiles: Media[] = Object.values(files)

const scenes = [
  ['#f6c177', '#b4502f', '#fff1dc'],
  ['#274060', '#e7a977', '#f7e3c8'],
  ['#6b4226', '#2b1a10', '#e0b98a'],
  ['#9cc5a1', '#216869', '#f4f1de'],
  ['#f2b5c4', '#8c3a5b', '#fff5f7'],
  ['#3c2f41', '#c08552', '#f3e9dc'],
]
/** A picture of that shape: a table, a cup, light. Null for other paths. */
export function pictureAt(path: string): string | null {
  const [, number, width, height] = /^\/fixture\/post-(\d+)-(\d+)x(\d+)\.svg$/.exec(path) ?? []
  if (!number || !width || !height) return null
  const [wall = '', table = '', light = ''] = scenes[(Number(number) - 1) % scenes.length] ?? []
  const [w, h] = [Number(width), Number(height)]
  const cup = Math.min(w, h) * 0.2
  const [x, y] = [w * 0.5, h * 0.62]
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}">
<rect width="${w}" height="${h}" fill="${wall}"/>
<circle cx="${w * 0.72}" cy="${h * 0.26}" r="${cup}" fill="${light}" opacity=".75"/>
<path d="M0 ${h * 0.7}Q${w / 2} ${h * 0.64} ${w} ${h * 0.7}V${h}H0z" fill="${table}"/>
<ellipse cx="${x}" cy="${y + cup}" rx="${cup * 1.5}" ry="${cup * 0.3}" fill="#000" opacity=".18"/>
<path d="M${x - cup} ${y}h${cup * 2}c0 ${cup * 1.3}-${cup * 0.5} ${cup}-${cup} ${cup}s-${cup} ${cup * 0.3}-${cup}-${cup}z" fill="${light}"/>
<ellipse cx="${x}" cy="${y}" rx="${cup}" ry="${cup * 0.26}" fill="${table}" stroke="${light}" stroke-width="${cup * 0.1}"/>
<path d="M${x + cup * 0.95} ${y + cup * 0.2}q${cup * 0.7} 0 ${cup * 0.3} ${cup * 0.55}" fill="none" stroke="${light}" stroke-width="${cup * 0.16}"/>
</svg>`
}
