/** Pixels of an hour: a quarter is wide enough to be aimed at. */
export const ROW_HEIGHT = 56
/** Pixels that a post's chip covers. */
export const CHIP_HEIGHT = 46
