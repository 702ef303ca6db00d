import type { Image } from '../store/records.ts'

export const imageUrl = (image: Image, origin: string): string =>
  `${origin}/_twin/images/${image.account.slice('act_'.length)}/${image.hash}.${image.format === 'jpeg' ? 'jpg' : 'png'}`
