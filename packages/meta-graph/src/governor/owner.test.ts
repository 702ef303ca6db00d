import { expect, test } from 'vitest'
import { limitKeysOf, ownersOf, useCaseOf } from './owner.ts'

const keysOf = (path: string, subject = {}) =>
  ownersOf(path, subject).flatMap((owner) => limitKeysOf(owner, useCaseOf(path)))

test.each([
  ['act_1/campaigns', ['account:1', 'account:1:ads_management']],
  ['act_1/insights', ['account:1', 'account:1:ads_insights']],
  ['act_1/customaudiences', ['account:1', 'account:1:custom_audience']],
  ['104/feed', ['page:104']],
  ['104_77', ['page:104']],
  ['104/leadgen_forms', ['page:104', 'page:104:leadgen']],
  ['178/media_publish', ['instagram:178']],
  ['me/accounts', []],
  ['oauth/access_token', []],
  ['700', []],
])('%s counts for %j', (path, keys) => {
  expect(keysOf(path)).toEqual(keys)
})

test.each([
  [{ adAccountId: 'act_1' }, ['account:1', 'account:1:ads_management']],
  [{ pageId: '104' }, ['page:104']],
  [{ pageId: '104', instagramId: '178' }, ['page:104', 'instagram:178']],
  [{ pageId: '700' }, ['page:700']],
  [{ pageId: '104', instagramId: '700' }, ['instagram:700']],
])('an object of %j counts for %j', (subject, keys) => {
  expect(keysOf('700', subject)).toEqual(keys)
})
