import { unchanged } from './creative-features.ts'
import type { CallToAction, CarouselCard, CreativeParams, ObjectStorySpec } from '../creatives.ts'

/** In whose name an ad speaks, and how its addresses are tagged. */
export type Speaker = {
  name: string
  pageId: string
  instagramUserId?: string
  /** Such as `utm_source={{site_source_name}}`; Meta fills in its macros. */
  urlTags?: string
}

/** What an ad says. `headline` stands below the picture, `text` above it. */
export type Words = { text?: string; headline?: string; description?: string }

/** A picture and a link. */
export const linkCreative = (
  of: Speaker & Words & { link: string; imageHash: string; cta: CallToAction['type']; displayUrl?: string },
): CreativeParams =>
  creative(of, {
    link_data: {
      link: of.link,
      message: of.text,
      name: of.headline,
      description: of.description,
      caption: of.displayUrl,
      image_hash: of.imageHash,
      call_to_action: { type: of.cta, value: { link: of.link } },
    },
  })

/** A picture with a caption and nowhere to go. */
export const photoCreative = (of: Speaker & { imageHash: string; caption?: string }): CreativeParams =>
  creative(of, { photo_data: { image_hash: of.imageHash, caption: of.caption } })

/** A video with its still, by hash or, as Meta made it, by address. */
export const videoCreative = (
  of: Speaker & Words & Still & { videoId: string; link: string; cta: CallToAction['type'] },
): CreativeParams =>
  creative(of, {
    video_data: {
      video_id: of.videoId,
      image_hash: of.imageHash,
      image_url: of.imageUrl,
      message: of.text,
      title: of.headline,
      link_description: of.description,
      call_to_action: { type: of.cta, value: { link: of.link } },
    },
  })

export type Still = { imageHash: string; imageUrl?: never } | { imageUrl: string; imageHash?: never }
export type Card = Words & Partial<Still> & { link: string; videoId?: string; cta?: CallToAction['type'] }

/** Two to ten cards, in the given order unless Meta may sort them. */
export const carouselCreative = (
  of: Speaker & {
    link: string
    text?: string
    cards: readonly Card[]
    sortable?: boolean
    endCard?: boolean
  },
): CreativeParams =>
  creative(of, {
    link_data: {
      link: of.link,
      message: of.text,
      child_attachments: of.cards.map(cardSpec),
      multi_share_optimized: of.sortable ?? false,
      multi_share_end_card: of.endCard ?? false,
    },
  })

const cardSpec = (card: Card): CarouselCard =>
  said({
    link: card.link,
    name: card.headline,
    description: card.description,
    image_hash: card.imageHash,
    picture: card.imageUrl,
    video_id: card.videoId,
    call_to_action: card.cta && { type: card.cta, value: { link: card.link } },
  })

// Where a lead ad's link must lead; the form opens instead.
const FORM_LINK = 'http://fb.me/'

/** A picture or a video whose button opens an instant form. */
export const leadCreative = (
  of: Speaker &
    Words & { formId: string; cta: CallToAction['type'] } & (
      | { imageHash: string; video?: never }
      | { video: { id: string } & Still; imageHash?: never }
    ),
): CreativeParams => {
  const button: CallToAction = { type: of.cta, value: { lead_gen_form_id: of.formId } }
  return creative(
    of,
    of.video
      ? {
          video_data: {
            video_id: of.video.id,
            image_hash: of.video.imageHash,
            image_url: of.video.imageUrl,
            message: of.text,
            title: of.headline,
            call_to_action: button,
          },
        }
      : {
          link_data: {
            link: FORM_LINK,
            message: of.text,
            name: of.headline,
            description: of.description,
            image_hash: of.imageHash,
            call_to_action: button,
          },
        },
  )
}

/** A catalogue's products as a carousel; words may hold `{{product.name}}`, `{{product.price}}`. */
export const catalogueCreative = (
  of: Speaker & Words & { productSetId: string; link: string; cta: CallToAction['type'] },
): CreativeParams => ({
  ...creative(of, {
    template_data: {
      link: of.link,
      message: of.text,
      name: of.headline,
      description: of.description,
      call_to_action: { type: of.cta },
    },
  }),
  product_set_id: of.productSetId,
})

/** A post that is already on the Page, with its likes and comments. `postId` is `<page>_<post>`. */
export const postCreative = (of: { name: string; postId: string; urlTags?: string }): CreativeParams => ({
  name: of.name,
  object_story_id: of.postId,
  ...(of.urlTags && { url_tags: of.urlTags }),
  ...unchanged(),
})

/** A post that is already on Instagram; the Page is the one the account belongs to. */
export const instagramPostCreative = (
  of: Omit<Speaker, 'instagramUserId'> & { instagramUserId: string; mediaId: string },
): CreativeParams => ({
  name: of.name,
  object_id: of.pageId,
  instagram_user_id: of.instagramUserId,
  source_instagram_media_id: of.mediaId,
  ...(of.urlTags && { url_tags: of.urlTags }),
  ...unchanged(),
})

function creative(
  speaker: Speaker,
  data: Omit<ObjectStorySpec, 'page_id' | 'instagram_user_id'>,
): CreativeParams {
  return {
    name: speaker.name,
    object_story_spec: {
      page_id: speaker.pageId,
      ...(speaker.instagramUserId && { instagram_user_id: speaker.instagramUserId }),
      ...Object.fromEntries(Object.entries(data).map(([kind, spec]) => [kind, said(spec)])),
    },
    ...(speaker.urlTags && { url_tags: speaker.urlTags }),
    ...unchanged(),
  }
}

/** Without what was not said: Meta takes an empty field for an attempt to set it. */
function said<T extends object>(spec: T): T {
  return Object.fromEntries(Object.entries(spec).filter(([, value]) => value !== undefined)) as T // fields only leave
}
