import type { Tone } from '@adwright/contract'

/** How advertisements may sound, in the order in which they are offered. */
export const toneWords = {
  friendly: { label: 'Friendly', note: 'Warm, like a regular' },
  bold: { label: 'Bold', note: 'Short and loud' },
  elegant: { label: 'Elegant', note: 'Calm and fine' },
  playful: { label: 'Playful', note: 'With a wink' },
  professional: { label: 'Professional', note: 'Clear and factual' },
} satisfies Record<Tone, { label: string; note: string }>
