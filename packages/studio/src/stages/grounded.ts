import { bottom, centreX } from '../box.ts'
import { withAlpha } from '../colour/oklch.ts'
import { belongingTo } from '../edit/owner.ts'
import type { Box, Direction, ImageLayer, Layer, LayoutAsset } from '../layout.ts'
import { contactShadow } from '../subjects/draw.ts'
import type { PlateFacts } from './manifest.ts'

type Ground = {
  facts: PlateFacts
  /** The colour of shadows on this ground. */
  shade: string
  /** How much the ground mirrors, 0…1. */
  gloss: number
  unit: number
  direction: Direction
}

/**
 * The user's cut-out product standing on a stage: shadow where it touches, shadow cast as the stage's light falls, its
 * mirror image on glossy ground, and a breath of the stage's light on it. The product itself is never recoloured.
 */
export function grounded(
  cutout: LayoutAsset & { id: string },
  at: Box,
  { facts, shade, gloss, unit, direction }: Ground,
): Layer[] {
  const picture: ImageLayer = {
    kind: 'image',
    role: 'subject',
    bounds: at,
    asset: cutout.id,
    box: at,
    crop: { x: 0, y: 0, width: cutout.width, height: cutout.height },
  }
  const { role: _, ...copy } = picture
  const ground = bottom(at) - at.height * 0.012
  const { right, away, softness } = facts.light
  // a flat picture thrown down whole would reach over the stage's edge; its lower part is what is seen
  const reach = 0.55
  const layers: Layer[] = [
    {
      kind: 'group',
      role: 'decor',
      bounds: at,
      transform: [1, 0, -right * reach, away * 1.6, right * reach * ground, ground * (1 - away * 1.6)],
      effect: {
        kind: 'silhouette',
        from: withAlpha(shade, 0),
        to: withAlpha(shade, 0.62 - 0.25 * softness),
        run: 'down',
        blur: (6 + 20 * softness) * unit,
      },
      blend: 'multiply',
      children: [copy],
    },
    contactShadow(centreX(at), ground, at.width * 0.56, Math.max(10, at.width * 0.07), 0.34),
    contactShadow(centreX(at), ground, at.width * 0.47, Math.max(5, at.width * 0.028), 0.6),
  ]
  // drawings are mirrored for right-to-left readers, products are not: what copies the product is turned back
  const upright = direction === 'rtl' ? ([-1, 2 * centreX(at)] as const) : ([1, 0] as const)
  if (gloss > 0)
    layers.push({
      kind: 'group',
      role: 'decor',
      bounds: at,
      opacity: gloss,
      transform: [upright[0], 0, 0, -1, upright[1], 2 * bottom(at) - at.height * 0.02],
      effect: { kind: 'fade', top: 0.9, bottom: 0, until: 0.13 },
      children: [copy],
    })
  layers.push(picture, {
    kind: 'group',
    role: 'decor',
    bounds: at,
    blend: 'soft-light',
    transform: [upright[0], 0, 0, 1, upright[1], 0],
    effect: {
      kind: 'silhouette',
      from: direction === 'rtl' ? '#00000026' : '#ffffff30',
      to: direction === 'rtl' ? '#ffffff30' : '#00000026',
      run: 'across',
      blur: 0,
    },
    children: [copy],
  })
  return belongingTo('subject', layers)
}
