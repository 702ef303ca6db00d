import { bottom, centreX } from '../../box.ts'
import { mix } from '../../colour/oklch.ts'
import type { Box, Layer } from '../../layout.ts'
import { grain } from '../backdrop.ts'
import { besides, headlineOver } from '../skeleton.ts'
import type { Composition } from '../style.ts'
import { calm, wetUntil } from './calm.ts'
import { inCompany } from './companions.ts'
import { lit } from './copy.ts'
import { signSize } from './crown.ts'
import { rain, sky } from './ground.ts'
import { neonHero, screenPhoto } from './hero.ts'
import { halo } from './light-shapes.ts'
import { lightsOf } from './lights.ts'

/** A street between high houses in the rain, the subject on the wet ground. */
export const street: Composition = {
  id: 'street',
  takes: ['drawing', 'cutout', 'framed'],
  arrange(scene) {
    const { frame, shape, look, safe } = scene
    const { copy, hero } =
      shape === 'wide' ? besides(scene, { headlineMax: signSize(scene) }, 0.55) : headlineOver(scene)
    const wide = shape === 'wide'
    const stands: Box = wide ? { ...hero, y: safe.y + safe.height * 0.12, height: safe.height * 0.8 } : hero
    const { far, near, low, floor, first, second, third } = lightsOf(look)
    const cx = centreX(stands)
    const eye = stands.y + stands.height * (wide ? 0.55 : 0.5)
    const picture: Layer[] = [
      ...sky(scene, eye),
      halo(cx, eye, frame.width * 0.55, frame.height * 0.42, low, look.dark ? 0.85 : 0.8, look.dark),
      {
        kind: 'texture',
        role: 'decor',
        box: frame,
        seed: scene.seedOf('street'),
        texture: {
          kind: 'canyon',
          vanish: [cx / frame.width, eye / frame.height],
          street: Math.max(frame.width * (wide ? 0.62 : 0.92), stands.width * 1.2),
          floor: mix(floor, near, 0.35),
          near: look.dark ? mix(near, far, 0.34) : near,
          far,
          haze: look.dark ? mix(low, far, 0.35) : mix(low, '#ffffff', 0.35),
          lights: look.dark
            ? [second, third, first, mix(second, '#ffffff', 0.55)]
            : ['#ffffff', mix(second, '#ffffff', 0.45), mix(first, '#ffffff', 0.5)],
          edge: look.dark ? mix(second, '#ffffff', 0.3) : second,
        },
      },
      halo(cx, eye, stands.width * 0.62, stands.height * 0.6, low, look.dark ? 0.75 : 0.6, look.dark),
      ...calm(scene, copy, stands, 0.93),
      rain(scene, frame, look.dark ? 150 : 90),
    ]
    picture.push(
      ...(scene.hero === 'framed'
        ? screenPhoto(scene, { ...stands, height: bottom(stands) - stands.y })
        : inCompany(scene, neonHero(scene, stands, 0.6, wetUntil(scene, copy, stands)), stands)),
    )
    return { picture: [...picture, grain(scene, 0.06)], copy: lit(scene, copy) }
  },
}
