import { belongingTo } from '../edit/owner.ts'
import type { Box, Layer, Shape } from '../layout.ts'
import { contactShadow, placed } from '../subjects/draw.ts'
import { subjectOf } from '../subjects/index.ts'
import { framingOf } from './framing.ts'
import type { Scene } from './scene.ts'

/** The drawing or the cut-out product, standing on the lower edge of the box. */
export function standingHero(scene: Scene, box: Box): Layer[] {
  const cutout = scene.hero === 'cutout' ? scene.photo?.cutout : undefined
  if (!cutout) {
    const subject = subjectOf(scene.subject)
    return [placed(scene.restyle(subject.draw(scene.look.subject)), subject.frame, box)]
  }
  const scale = Math.min((box.width * 0.94) / cutout.width, (box.height * 0.96) / cutout.height)
  const width = cutout.width * scale
  const height = cutout.height * scale
  const at: Box = { x: box.x + (box.width - width) / 2, y: box.y + box.height * 0.98 - height, width, height }
  return [
    ...belongingTo('subject', [
      contactShadow(at.x + width / 2, at.y + height * 0.985, width * 0.52, Math.max(14, height * 0.05), 0.42),
    ]),
    {
      kind: 'image',
      role: 'subject',
      bounds: at,
      asset: cutout.id,
      box: at,
      crop: { x: 0, y: 0, width: cutout.width, height: cutout.height },
      shadow: { colour: '#1a0d1247', blur: 42 * scene.unit, dx: 0, dy: 22 * scene.unit },
    },
  ]
}

/** The photo filling a shape, its thing kept whole; `foot` is what stands before the frame's lower end. */
export function framedPhoto(
  scene: Scene,
  box: Box,
  clip: Shape,
  role: 'photo' | 'background' = 'photo',
  foot = 0,
): Layer[] {
  const { photo } = scene
  if (!photo) return []
  return [
    {
      kind: 'image',
      role,
      bounds: box,
      asset: photo.id,
      box,
      ...framingOf(photo, box, clip, foot),
      ...(scene.photoTint ? { tint: { colour: scene.look.ground, amount: scene.photoTint } } : {}),
      clip,
      ...(role === 'photo'
        ? { shadow: { colour: '#1a0d1240', blur: 46 * scene.unit, dx: 0, dy: 20 * scene.unit } }
        : { element: 'subject' as const }),
    },
  ]
}
