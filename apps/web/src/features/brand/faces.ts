import type { BrandFont } from '@adwright/contract'
import './faces.css'

export type Face = { id: BrandFont; name: string; note: string; css: string }

const face = (id: BrandFont, name: string, note: string): Face => ({
  id,
  name,
  note,
  css: `'kit-${id}', var(--font-sans)`,
})

/** In the order in which they are offered: with serifs, without, and for special occasions. */
export const faces: readonly Face[] = [
  face('fraunces', 'Fraunces', 'Warm serif'),
  face('playfair', 'Playfair Display', 'Classic serif'),
  face('playfair-italic', 'Playfair Italic', 'Classic italic'),
  face('cormorant', 'Cormorant', 'Fine serif'),
  face('cormorant-italic', 'Cormorant Italic', 'Fine italic'),
  face('eb-garamond', 'EB Garamond', 'Bookish serif'),
  face('instrument-serif', 'Instrument Serif', 'Narrow serif'),
  face('abril', 'Abril Fatface', 'Heavy serif'),
  face('alfa-slab', 'Alfa Slab', 'Heavy slab'),
  face('bricolage', 'Bricolage Grotesque', 'Lively sans'),
  face('manrope', 'Manrope', 'Clear sans'),
  face('poppins', 'Poppins', 'Round sans'),
  face('prompt', 'Prompt', 'Friendly sans'),
  face('space-grotesk', 'Space Grotesk', 'Technical sans'),
  face('exo-2', 'Exo 2', 'Sporty sans'),
  face('alexandria', 'Alexandria', 'Wide sans'),
  face('oswald', 'Oswald', 'Narrow and tall'),
  face('chakra-petch', 'Chakra Petch', 'Square'),
  face('orbitron', 'Orbitron', 'Futuristic'),
  face('baloo', 'Baloo', 'Soft and round'),
  face('bangers', 'Bangers', 'Comic'),
  face('luckiest-guy', 'Luckiest Guy', 'Loud comic'),
  face('caveat', 'Caveat', 'Handwritten'),
]

export const faceOf = (id: BrandFont | null): Face | undefined => faces.find((one) => one.id === id)
