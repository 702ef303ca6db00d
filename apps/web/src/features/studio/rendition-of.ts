import type { Creative, Format, Rendition } from '@adwright/contract'

/** The picture in this shape, else in whichever there is. */
export const renditionOf = (
  { renditions }: Pick<Creative, 'renditions'>,
  shape: Format,
): Rendition | undefined => renditions.find(({ placement }) => placement === shape) ?? renditions[0]
