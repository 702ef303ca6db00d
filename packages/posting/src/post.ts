export type Network = 'facebook' | 'instagram'
export type Format = 'feed' | 'reel' | 'story'

/** What a publication is at Meta. */
export type Shape =
  | 'text'
  | 'link'
  | 'image'
  | 'album'
  | 'video'
  | 'carousel'
  | 'reel'
  | 'story_image'
  | 'story_video'

/** What checks know of a picture: the size as shown, in pixels and bytes. */
export type ImageFacts = { kind: 'image'; contentType: string; bytes: number; width: number; height: number }

/** What checks know of a video; `null` is not known, and is never guessed. */
export type VideoFacts = {
  kind: 'video'
  contentType: string
  bytes: number
  width: number
  height: number
  durationMs: number
  frameRate: number | null
  /** 'h264', 'hevc', 'vp9', 'av1', … */
  videoCodec: string | null
  /** `null`: no sound. */
  audioCodec: string | null
  audioSampleRate: number | null
  /** Bits a second. */
  bitrate: number | null
  moovFirst: boolean | null
  editList: boolean | null
  chroma420: boolean | null
  variableFrameRate: boolean | null
}

/** What checks must know of a file. */
export type MediaFacts = ImageFacts | VideoFacts

/** A file in a post; places of tags run from 0 to 1. */
export type PostItem = {
  name: string
  media: MediaFacts
  altText: string
  tags: readonly { username: string; x?: number; y?: number }[]
}

/** A post as one network gets it. */
export type PostVariant = {
  network: Network
  format: Format
  /** The final words for this network, hashtags included. */
  text: string
  link: string | null
  firstComment: string
  items: readonly PostItem[]
  collaborators: readonly string[]
}
