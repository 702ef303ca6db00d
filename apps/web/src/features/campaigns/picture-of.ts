import type { Creative, Placement } from '@adwright/contract'

/** The picture for a placement, else any: a rendition may still be in the making. */
export const pictureOf = (creative: Creative, placement: Placement): string | null =>
  (creative.renditions.find((rendition) => rendition.placement === placement) ?? creative.renditions[0])
    ?.media.url ?? null
