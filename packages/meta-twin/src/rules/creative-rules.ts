import { badParam, refused } from '../errors/invalid.ts'
import type { Json } from '../store/records.ts'
import type { Call } from '../wire/call.ts'
import { isObject, objectIn, text } from '../wire/pick.ts'
import { checkAssetFeed } from './asset-feed-rules.ts'
import { checkInstagram, checkStory } from './story-rules.ts'

const sources = ['object_story_spec', 'object_story_id', 'source_instagram_media_id', 'asset_feed_spec']

export function checkCreative(input: Json, call: Call): void {
  if (!sources.some((source) => input[source] !== undefined)) {
    throw badParam(`One of ${sources.join(', ')} is required.`, 'object_story_spec')
  }
  if (call.raw['instagram_actor_id'] !== undefined) {
    if (input['instagram_user_id'] === undefined)
      throw badParam('Unexpected parameter: instagram_actor_id, use instagram_user_id.', 'instagram_actor_id')
    throw refused(
      2446149,
      'Two Instagram accounts',
      'Send instagram_user_id only, not instagram_actor_id as well.',
      'instagram_actor_id',
    )
  }
  const feed = objectIn(input, 'asset_feed_spec')
  const story = objectIn(input, 'object_story_spec')
  if (feed && !story) {
    throw refused(
      1443048,
      'The story is ill formed',
      'asset_feed_spec needs an object_story_spec with page_id.',
      'object_story_spec',
    )
  }
  if (story) checkStory(story, feed !== undefined, call)
  if (feed) checkAssetFeed(feed, call)
  checkInstagram(text(input, 'instagram_user_id'), call)
  checkFeatures(objectIn(input, 'degrees_of_freedom_spec'))
  const multi = objectIn(input, 'contextual_multi_ads')
  if (multi) checkEnrolment(multi, ['contextual_multi_ads'])
}

function checkFeatures(spec: Json | undefined): void {
  const features = objectIn(spec, 'creative_features_spec') ?? {}
  const path = ['degrees_of_freedom_spec', 'creative_features_spec']
  if (features['standard_enhancements'] !== undefined) {
    throw refused(
      3858504,
      'Standard enhancements are gone',
      'Choose each feature by itself instead of standard_enhancements.',
      [...path, 'standard_enhancements'],
    )
  }
  for (const [name, details] of Object.entries(features)) {
    if (isObject(details)) checkEnrolment(details, [...path, name])
  }
}

function checkEnrolment(details: Json, path: readonly string[]): void {
  const status = text(details, 'enroll_status')
  if (status === undefined) {
    throw refused(3858082, 'enroll_status is missing', 'Say OPT_IN or OPT_OUT for every feature.', [
      ...path,
      'enroll_status',
    ])
  }
  if (status !== 'OPT_IN' && status !== 'OPT_OUT') {
    throw badParam(`enroll_status must be one of {OPT_IN, OPT_OUT} - got "${status}".`, [
      ...path,
      'enroll_status',
    ])
  }
}

const editable = new Set(['name', 'status', 'adlabels', 'account_id', 'execution_options'])

/** A creative's content never changes: a new look is a new creative. */
export function checkCreativeChange(changes: Json): void {
  const others = Object.keys(changes).filter((name) => !editable.has(name))
  if (others.length === 0) return
  throw refused(
    1815573,
    'Creatives cannot be edited',
    'Only the name, status and labels of a creative can change: create a new creative instead.',
    ...others,
  )
}
