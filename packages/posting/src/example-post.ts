import { checkPost } from './check-post.ts'
import type { Fix } from './finding.ts'
import type { Format, ImageFacts, Network, PostItem, PostVariant, VideoFacts } from './post.ts'

/** A square JPEG that everybody takes. */
export const image = (width = 1080, height = 1080, changes: Partial<ImageFacts> = {}): ImageFacts => ({
  kind: 'image',
  contentType: 'image/jpeg',
  bytes: 400_000,
  width,
  height,
  ...changes,
})
/** A standing video that every place takes. */
export const video = (changes: Partial<VideoFacts> = {}): VideoFacts => ({
  kind: 'video',
  contentType: 'video/mp4',
  bytes: 20_000_000,
  width: 1080,
  height: 1920,
  durationMs: 15_000,
  frameRate: 30,
  videoCodec: 'h264',
  audioCodec: 'aac',
  audioSampleRate: 48_000,
  bitrate: 8_000_000,
  moovFirst: true,
  editList: false,
  chroma420: true,
  variableFrameRate: false,
  ...changes,
})
export const item = (media: PostItem['media'], changes: Partial<PostItem> = {}): PostItem => ({
  name: media.kind === 'image' ? 'cake.jpg' : 'oven.mp4',
  media,
  altText: media.kind === 'image' ? 'A cake with cherries.' : '',
  tags: [],
  ...changes,
})
/** A post of these files, with the words that its format has. */
export const post = (
  network: Network,
  format: Format,
  media: readonly (PostItem['media'] | PostItem)[],
  changes: Partial<PostVariant> = {},
): PostVariant => ({
  network,
  format,
  text: format === 'story' ? '' : 'Fresh from the oven.',
  link: null,
  firstComment: '',
  items: media.map((one) => ('media' in one ? one : item(one))),
  collaborators: [],
  ...changes,
})

/** Level and code of every finding, in order. */
export const codes = (variant: PostVariant) => checkPost(variant).map(({ level, code }) => `${level} ${code}`)
/** The finding of this code, which must be there. */
export const found = (variant: PostVariant, code: string) => {
  const finding = checkPost(variant).find((one) => one.code === code)
  if (!finding) throw new Error(`no ${code} among ${codes(variant).join(', ')}`)
  return finding
}
export const kinds = (fixes: readonly Fix[]) => fixes.map(({ kind }) => kind)
