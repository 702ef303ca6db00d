import { styleIds, type StyleId } from '@adwright/studio'
import type { PosterStyle } from './poster-engine.ts'

const told: Readonly<Record<StyleId, Omit<PosterStyle, 'id'>>> = {
  hyperrealistic: {
    name: 'Hyperrealistic',
    description: 'Dramatic light, deep ground: a photograph from a film.',
  },
  minimalist: { name: 'Minimalist', description: 'Calm ground, one thing in the middle, plenty of air.' },
  illustration: { name: 'Illustration', description: 'A drawn scene in your colours.' },
  abstract: { name: 'Abstract', description: 'Flowing colour and light behind strong words.' },
  photorealistic: { name: 'Photorealistic', description: 'Looks like a studio photograph.' },
  cartoon: { name: 'Cartoon', description: 'Thick outlines, rays and a wink.' },
  vintage: { name: 'Vintage', description: 'Printed long ago: grain, halftone and warm paper.' },
  cyberpunk: { name: 'Cyberpunk', description: 'Neon on night.' },
  watercolor: { name: 'Watercolour', description: 'Soft washes on rough paper.' },
}

/** A style's name and what it looks like; a style we have no words for is called by its id. */
export function styleWords(id: string): PosterStyle {
  const name = id.replaceAll('_', ' ')
  const known = styleIds.find((one) => one === id)
  return {
    id,
    ...(known ? told[known] : { name: `${name.charAt(0).toUpperCase()}${name.slice(1)}`, description: '' }),
  }
}
