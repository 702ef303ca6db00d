import { MediaId, type FilmSeconds, type FilmStyle, type Network } from '@adwright/contract'

export type Command = 'post-everywhere' | 'post-video' | 'quick-image-campaign' | 'quick-video-campaign'
/** `local` is a time of the workspace's clock, whatever zone that is in. */
export type At = { kind: 'local'; day: string; time: string } | { kind: 'instant'; at: string }
export type Credentials =
  | { kind: 'token'; token: string }
  | { kind: 'password'; email: string; password: string }
  | { kind: 'rehearsal' }

/** What somebody typed, checked as far as that goes without asking the server. */
export type PostOrder = {
  command: Command
  /** A file, an id of the library, or a prompt. */
  subject: string
  caption: string
  networks: Network[] | undefined
  at: At | undefined
  firstComment: string | undefined
  altText: string | undefined
  hashtags: string[]
  /** Of a poster. */
  style: string | undefined
  /** How a film tells its story. */
  filmStyle: FilmStyle | undefined
  seconds: FilmSeconds | undefined
  business: string | undefined
  language: string | undefined
  mend: boolean
  wait: boolean
  json: boolean
  key: string | undefined
  baseUrl: string
  credentials: Credentials
}

export const libraryId = (subject: string): MediaId | undefined => MediaId.safeParse(subject).data
