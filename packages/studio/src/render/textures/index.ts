import type { SKRSContext2D } from '@napi-rs/canvas'
import type { TextureLayer } from '../../layout.ts'
import { paintCanyon } from './canyon.ts'
import { paintDots } from './dots.ts'
import { paintPaper } from './paper.ts'
import { paintWorn } from './worn.ts'
import { paintRain } from './rain.ts'
import { paintScan } from './scan.ts'
import { paintSkyline } from './skyline.ts'

export function paintTexture(context: SKRSContext2D, { box, seed, texture }: TextureLayer): void {
  context.beginPath()
  context.rect(box.x, box.y, box.width, box.height)
  context.clip()
  switch (texture.kind) {
    case 'paper':
      return paintPaper(context, box, seed, texture)
    case 'dots':
      return paintDots(context, box, texture)
    case 'worn':
      return paintWorn(context, box, seed, texture)
    case 'skyline':
      return paintSkyline(context, box, seed, texture)
    case 'canyon':
      return paintCanyon(context, box, seed, texture)
    case 'rain':
      return paintRain(context, box, seed, texture)
    case 'scan':
      return paintScan(context, box, texture)
  }
}
