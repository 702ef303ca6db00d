import type { Plan } from './plan.ts'

/** Low tonic for tuned strokes and the tone under a riser. */
export const hitPitch = ({ tonic }: Plan): number => 40 + ((tonic - 40) % 12)
