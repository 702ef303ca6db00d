import { createNode, findNodes, getNode, validateNode } from './ad-objects.ts'
import { map, text, type Node } from './answer.ts'
import type { Open } from './open-union.ts'
import type { Call } from './graph-call.ts'

export type CallToAction = {
  readonly type: Open<
    | 'LEARN_MORE'
    | 'SHOP_NOW'
    | 'SIGN_UP'
    | 'SUBSCRIBE'
    | 'BOOK_NOW'
    | 'CONTACT_US'
    | 'DOWNLOAD'
    | 'GET_OFFER'
    | 'GET_QUOTE'
    | 'APPLY_NOW'
    | 'ORDER_NOW'
    | 'CALL_NOW'
    | 'NO_BUTTON'
  >
  readonly value?: { readonly link?: string; readonly lead_gen_form_id?: string }
}

type CarouselCard = {
  readonly link: string
  readonly name?: string
  readonly description?: string
  readonly image_hash?: string
  readonly video_id?: string
  readonly call_to_action?: CallToAction
}

export type ObjectStorySpec = {
  readonly page_id: string
  readonly instagram_user_id?: string
  readonly link_data?: {
    readonly link: string
    /** The primary text. */
    readonly message?: string
    /** The headline. */
    readonly name?: string
    readonly description?: string
    readonly caption?: string
    readonly image_hash?: string
    readonly picture?: string
    readonly call_to_action?: CallToAction
    readonly child_attachments?: readonly CarouselCard[]
    readonly multi_share_optimized?: boolean
    readonly multi_share_end_card?: boolean
  }
  readonly video_data?: {
    readonly video_id: string
    readonly image_hash?: string
    readonly image_url?: string
    readonly message?: string
    readonly title?: string
    readonly link_description?: string
    readonly call_to_action?: CallToAction
  }
}

type Label = { readonly name: string }
type Labelled = { readonly adlabels?: readonly Label[] }

/** One ad in several shapes: assets with labels, and rules that say which placement shows which label. */
export type AssetFeedSpec = {
  readonly images?: readonly (Labelled & { readonly hash: string })[]
  readonly videos?: readonly (Labelled & { readonly video_id: string; readonly thumbnail_hash?: string })[]
  readonly bodies?: readonly (Labelled & { readonly text: string })[]
  readonly titles?: readonly (Labelled & { readonly text: string })[]
  readonly descriptions?: readonly { readonly text: string }[]
  readonly link_urls?: readonly (Labelled & { readonly website_url: string; readonly display_url?: string })[]
  readonly call_to_action_types?: readonly string[]
  readonly ad_formats?: readonly Open<'SINGLE_IMAGE' | 'SINGLE_VIDEO' | 'CAROUSEL'>[]
  readonly optimization_type?: Open<'PLACEMENT' | 'DEGREES_OF_FREEDOM'>
  readonly asset_customization_rules?: readonly {
    readonly customization_spec: { readonly [field: string]: unknown }
    readonly image_label?: Label
    readonly video_label?: Label
    readonly body_label?: Label
    readonly title_label?: Label
  }[]
}

type Enrolment = { readonly enroll_status: 'OPT_IN' | 'OPT_OUT' }

export type CreativeParams = {
  name: string
  object_story_spec?: ObjectStorySpec
  asset_feed_spec?: AssetFeedSpec
  object_story_id?: string
  source_instagram_media_id?: string
  url_tags?: string
  degrees_of_freedom_spec?: { readonly creative_features_spec: { readonly [feature: string]: Enrolment } }
  contextual_multi_ads?: Enrolment
}

const creativeFields = {
  name: text,
  status: text,
  account_id: text,
  object_story_spec: map,
  asset_feed_spec: map,
  effective_object_story_id: text,
  image_hash: text,
  image_url: text,
  thumbnail_url: text,
  url_tags: text,
}

export type Creative = Node<typeof creativeFields>

export type Creatives = {
  create(adAccountId: string, params: CreativeParams): Promise<{ id: string }>
  validate(adAccountId: string, params: CreativeParams): Promise<void>
  get(id: string, fields: readonly string[]): Promise<Creative>
  /** Creatives whose name contains the text. The edge knows no status: deleted ones never show. */
  findByName(adAccountId: string, nameContains: string): Promise<Creative[]>
}

const edge = { name: 'adcreatives', readers: creativeFields, findFields: ['status'] }

export const createCreatives = (call: Call): Creatives => ({
  create: (adAccountId, params) => createNode(call, edge.name, adAccountId, params),
  validate: (adAccountId, params) => validateNode(call, edge.name, adAccountId, params),
  get: (id, fields) => getNode(call, id, fields, creativeFields),
  findByName: (adAccountId, nameContains) => findNodes(call, edge, adAccountId, { nameContains }),
})
