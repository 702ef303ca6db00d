/** Drawn by the engine itself: `node packages/studio/scripts/style-tiles.ts apps/web/src/business/tiles`. */
const files = import.meta.glob<string>('./tiles/**/*.webp', { eager: true, import: 'default' })

/** The picture of a style; none for one that this build does not know yet. */
export const tileOf = (style: string): string | undefined => files[`./tiles/${style}.webp`]
/** The picture of an example. */
export const exampleTileOf = (example: string): string | undefined =>
  files[`./tiles/examples/${example}.webp`]
