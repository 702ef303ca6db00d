/** Where the twin shows what it published, and serves the bytes behind it. */
export const postAddress = (origin: string, id: string): string => `${origin}/_twin/posts/${id}`
export const fileAddress = (origin: string, id: string): string => `${origin}/_twin/files/${id}`
/** A drawn still, for the twin has no decoder: `shape` is `WIDTHxHEIGHT`. */
export const stillAddress = (origin: string, video: string, number: number, shape: string): string =>
  `${origin}/_twin/stills/${video}/${number}-${shape}.jpg`
