/** What somebody who looks at this part of the library has in mind to upload; `any` where all of it is shown. */
export type Uploads = 'any' | 'photo' | 'logo' | 'post'

export const uploadsOf = (view: string): Uploads => {
  if (view === 'all') return 'any'
  if (view === 'video') return 'post'
  return view === 'logo' || view === 'post' ? view : 'photo'
}

const pictures = 'image/jpeg,image/png,image/webp'
/** What the file chooser offers. */
export const acceptedAs = (uploads: Uploads): string =>
  uploads === 'any' || uploads === 'post' ? `${pictures},video/mp4,video/quicktime,video/webm` : pictures

/** Videos are kept for posts and ads, whatever else is uploaded beside them. */
export const purposeOf = (uploads: Uploads, { type }: Pick<File, 'type'>): Exclude<Uploads, 'any'> => {
  if (type.startsWith('video/')) return 'post'
  return uploads === 'any' ? 'photo' : uploads
}
