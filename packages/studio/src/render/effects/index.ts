import type { Canvas } from '@napi-rs/canvas'
import type { Effect } from '../../effects.ts'
import { paintFade } from './fade.ts'
import { paintGlow } from './glow.ts'
import { paintNeon } from './neon.ts'
import { paintOutline } from './outline.ts'
import { paintReflection } from './reflection.ts'
import { paintPrint } from './print.ts'
import { paintSilhouette } from './silhouette.ts'
import { paintSoft } from './soft.ts'
import { paintTones } from './tones.ts'
import { paintWatercolour } from './watercolour.ts'

/** The group's canvas with the effect done to it. `scale`: device pixels to a pixel of the frame. */
export function withEffect(canvas: Canvas, effect: Effect, scale: number): Canvas {
  switch (effect.kind) {
    case 'outline':
      return paintOutline(canvas, effect, scale)
    case 'glow':
      return paintGlow(canvas, effect, scale)
    case 'tones':
      return paintTones(canvas, effect)
    case 'print':
      return paintPrint(canvas, effect, scale)
    case 'watercolour':
      return paintWatercolour(canvas, effect, scale)
    case 'neon':
      return paintNeon(canvas, effect, scale)
    case 'reflection':
      return paintReflection(canvas, effect, scale)
    case 'soft':
      return paintSoft(canvas, effect, scale)
    case 'silhouette':
      return paintSilhouette(canvas, effect, scale)
    case 'fade':
      return paintFade(canvas, effect)
  }
}

/** How far an effect reaches beyond what the group covers, in pixels of the frame. */
export function reachOf(effect: Effect): number {
  switch (effect.kind) {
    case 'outline':
      return effect.width + 1
    case 'glow':
      return effect.radius * 3
    case 'print':
      return effect.contour * 1.6 + effect.rim + effect.shift + 1
    case 'tones':
      return 0
    case 'watercolour':
      return (effect.wobble + 8) * effect.size
    case 'neon':
      return effect.width * 24
    case 'reflection':
      return effect.depth
    case 'soft':
      return effect.radius * 3
    case 'silhouette':
      return effect.blur * 2.5
    case 'fade':
      return 0
  }
}
