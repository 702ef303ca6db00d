import type { PageId, WorkspaceId } from '@adwright/contract'
import type { MetaSession, MetaError } from '@adwright/meta-graph'
import { count, limits, megabytes, ratioName } from '@adwright/posting'
import { asWriteFailure } from '#modules/intents'
import type { MediaFile, MediaLibrary } from '#modules/media'
import { createFacebook } from './meta-facebook.ts'
import { createInstagram } from './meta-instagram.ts'
import type { Destination, Publisher } from './publisher.ts'

export type OpenPage = (workspaceId: WorkspaceId, pageId: PageId) => Promise<MetaSession>
export type PublisherMedia = Pick<MediaLibrary, 'read' | 'source'> & {
  /** An address of the file that Meta can fetch it from. */
  address(file: MediaFile): Promise<string>
}
/** One of the two networks, speaking through a Page's session. */
export type Network = { [Name in keyof Publisher]: OneCall<Publisher[Name]> }
type OneCall<Method> = Method extends (at: Destination, ...rest: infer Rest) => infer Answer
  ? (session: MetaSession, at: Destination, ...rest: Rest) => Answer
  : never

const { text, images } = limits.instagram
const { ratio, bytes } = images.image

// What to do, where Meta's own words do not say it. By reason of the error; seen 2026-11.
const byReason: Readonly<Record<string, string>> = {
  duplicate_post:
    'Change the words a little, or leave it out: Facebook takes the same post only once in a row.',
  media_unreachable:
    'Meta could not fetch the file from this installation: its address has to be public (PUBLIC_URL, or files on S3).',
  image_format: 'Use a JPEG picture.',
  aspect_ratio: `Crop the picture to a shape between ${ratioName(ratio.least)} and ${ratioName(ratio.most)}.`,
  image_too_big: `Make the picture smaller than ${megabytes(bytes)}.`,
  video_format: 'Convert the video to MP4 with H.264 and AAC.',
  caption_too_long: `Shorten the words to ${count(text.characters)} characters.`,
  link_unreachable: 'Check that the page behind the link is public.',
  quota: 'The account has published as many posts in 24 hours as Meta allows.',
  account_restricted: 'Open the Instagram app: the account is restricted there until you act.',
  page_role_lost: 'You no longer have a role on this Page. Ask its owner, then connect again.',
}
const byKind: Readonly<Partial<Record<MetaError['kind'], string>>> = {
  auth: 'Connect Meta again.',
  permission: 'Connect Meta again and leave every permission ticked; check your role on the Page.',
  blocked: 'Open the account at Meta and look for a notice; trying again before that will not help.',
  config: 'This installation of Adwright has to be mended by whoever runs it.',
  throttled: 'Meta asks us to wait.',
  transient: 'Meta has a problem at the moment.',
  unknown_outcome: 'Meta did not answer.',
}

/** `Publisher` over Meta's Graph API, as the Page. */
export function createMetaPublisher(open: OpenPage, media: PublisherMedia): Publisher {
  const networks: Record<Destination['network'], Network> = {
    facebook: createFacebook(media),
    instagram: createInstagram(media),
  }
  const call = async <Answer>(
    at: Destination,
    work: (network: Network, session: MetaSession) => Promise<Answer>,
  ): Promise<Answer> => {
    const session = await open(at.workspaceId, at.pageId)
    return asWriteFailure(
      () => work(networks[at.network], session),
      ({ reason, kind }) => byReason[reason ?? ''] ?? byKind[kind],
    )
  }
  return {
    makePart: (at, ...rest) => call(at, (network, session) => network.makePart(session, at, ...rest)),
    partState: (at, ...rest) => call(at, (network, session) => network.partState(session, at, ...rest)),
    publish: (at, ...rest) => call(at, (network, session) => network.publish(session, at, ...rest)),
    find: (at, ...rest) => call(at, (network, session) => network.find(session, at, ...rest)),
    settle: (at, ...rest) => call(at, (network, session) => network.settle(session, at, ...rest)),
    comment: (at, ...rest) => call(at, (network, session) => network.comment(session, at, ...rest)),
    findComment: (at, ...rest) => call(at, (network, session) => network.findComment(session, at, ...rest)),
    change: (at, ...rest) => call(at, (network, session) => network.change(session, at, ...rest)),
    holds: (at, ...rest) => call(at, (network, session) => network.holds(session, at, ...rest)),
    quota: (at) => call(at, (network, session) => network.quota(session, at)),
    comments: (at, ...rest) => call(at, (network, session) => network.comments(session, at, ...rest)),
    figures: (at, ...rest) => call(at, (network, session) => network.figures(session, at, ...rest)),
  }
}
