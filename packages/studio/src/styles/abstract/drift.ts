import { centreX, centreY, inset, within } from '../../box.ts'
import { mix } from '../../colour/oklch.ts'
import type { Box, Layer } from '../../layout.ts'
import { grain } from '../backdrop.ts'
import { framedPhoto } from '../hero.ts'
import type { Scene } from '../scene.ts'
import { headlineOver } from '../skeleton.ts'
import type { Composition } from '../style.ts'
import { figure } from './figure.ts'
import { field, orb } from './forms.ts'

/** The subject before a great ball of glass, smaller ones around it; a photo on a card. */
function beforeGlass(scene: Scene, hero: Box): Layer[] {
  const { look, unit, shape } = scene
  const [, second = '', middle = '', bright = '', light = ''] = look.palette
  const random = scene.random('orbs')
  const box = within(
    hero,
    shape === 'wide' ? 1 : Math.min(1.35, Math.max(1, hero.width / hero.height)),
    shape === 'portrait' ? 0.8 : 0.7,
    0.6,
  )
  const r = Math.min(box.width, box.height) / 2
  const turn = random() < 0.5 ? 1 : -1
  if (scene.hero === 'framed') {
    const card = inset(box, box.width * 0.03, box.height * 0.05)
    return [
      orb(card.x + card.width * 0.92, card.y + card.height * 0.08, r * 0.3, bright, look.dark),
      ...framedPhoto(scene, card, { kind: 'rect', ...card, radius: 40 * unit }),
    ]
  }
  // the ball is lit like the field at its calm end, so the subject stands out from both
  const glass = look.dark ? mix(middle, second, 0.6) : mix(light, bright, 0.3)
  const [x, y] = [centreX(box), centreY(box) - r * 0.02]
  return [
    orb(x, y, r * 0.93, glass, look.dark),
    orb(x + r * 0.78, y - r * 0.8, r * 0.17, middle, look.dark),
    ...figure(scene, inset(box, box.width / 2 - r * 0.86, box.height / 2 - r * 0.84), 'tones'),
    orb(x - r * 0.94, y + r * (turn > 0 ? 0.62 : -0.56), r * 0.2, mix(light, bright, 0.3), look.dark),
  ]
}

/** A field of colour drifting away from the words, glass at its bright end. */
export const drift: Composition = {
  id: 'drift',
  takes: ['drawing', 'cutout', 'framed'],
  arrange(scene) {
    const { shape } = scene
    const { copy, hero } = headlineOver(scene, { headlineMax: 144, overOnStandard: true })
    const angle = shape === 'wide' ? 18 : shape === 'tall' ? 82 : shape === 'portrait' ? 16 : 28
    return {
      picture: [
        field(scene, angle, shape === 'tall' ? 1.15 : 1.45),
        ...beforeGlass(scene, hero),
        grain(scene, 0.09),
      ],
      copy,
    }
  },
}
