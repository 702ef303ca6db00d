import { CampaignState, NotificationKind, PostState } from '@adwright/contract'
import { expect, test } from 'vitest'
import { newId } from '#platform/ids.ts'
import { ofCampaign, ofPost, type CampaignFacts, type PostFacts } from './happenings.ts'
import { topicOf } from './topic.ts'
import { wordsOf } from './words.ts'

const campaign: CampaignFacts = {
  id: newId('cmp'),
  name: 'Autumn',
  state: 'draft',
  simulated: false,
  launch: '0.1',
  problem: null,
  waitsFor: null,
  drift: null,
  asked: null,
}
const told = (facts: Partial<CampaignFacts>) => ofCampaign({ ...campaign, ...facts }).map(({ kind }) => kind)

test('of a campaign those moments are told that somebody has to know', () => {
  expect(CampaignState.options.map((state) => [state, ...told({ state })])).toEqual([
    ['draft'],
    ['awaiting_approval'],
    ['launching'],
    ['launch_failed', 'campaign.launch_failed'],
    ['in_review', 'campaign.launched'],
    ['active'],
    ['rejected', 'campaign.rejected'],
    ['paused'],
    ['with_issues', 'campaign.with_issues'],
    ['archived'],
    ['deleted'],
  ])
  expect(told({ state: 'launching', waitsFor: 'Connect again.' })).toEqual(['campaign.waiting'])
  const asked = { by: newId('user'), at: '2026-11-23T09:00:00Z' }
  expect(ofCampaign({ ...campaign, state: 'awaiting_approval', asked })).toMatchObject([
    { kind: 'campaign.awaiting', to: 'approvers', except: asked.by },
  ])
  expect(told({ state: 'active', drift: 'abc' })).toEqual(['campaign.drifted'])
})

test('what is told is the same as long as it is the same, and news when it is not', () => {
  const key = (facts: Partial<CampaignFacts>) =>
    ofCampaign({ ...campaign, state: 'rejected', ...facts })[0]?.key
  expect(key({ problem: 'Too loud.' })).toBe(key({ problem: 'Too loud.' }))
  const keys = [{}, { problem: 'Too loud.' }, { problem: 'Too quiet.' }, { launch: '0.2' }].map(key)
  expect(new Set(keys).size).toBe(4)
})

const post: PostFacts = {
  id: newId('post'),
  title: 'Fresh bread',
  author: newId('user'),
  simulated: true,
  problem: 'Meta refused the picture.',
  round: 0,
  refusals: 0,
}

test('of a post the ends are told, and who has to look at it', () => {
  const kinds = PostState.options.map((state) => [state, ...ofPost(post, state).map(({ kind }) => kind)])
  expect(kinds.filter(([, kind]) => kind)).toEqual([
    ['published', 'post.published'],
    ['unknown', 'post.unclear'],
    ['failed', 'post.failed'],
    ['expired', 'post.failed'],
    ['awaiting_approval', 'post.awaiting'],
    ['partly_published', 'post.failed'],
  ])
  const [waits] = ofPost(post, 'awaiting_approval')
  expect(waits).toMatchObject({ to: 'approvers', except: post.author, params: { simulated: true } })
  // Sent back and handed in again, it waits anew.
  expect(ofPost({ ...post, refusals: 1 }, 'awaiting_approval')[0]?.key).not.toBe(waits?.key)
})

test('every kind has its words and its topic, with facts and without', () => {
  for (const kind of NotificationKind.options) {
    expect(wordsOf(kind, {}).title, kind).toMatch(/^\S.*\.$/)
    const { title, text } = wordsOf(kind, {
      name: 'Autumn', reason: 'Too loud.', by: 'Rosa', role: 'editor', meter: 'campaigns', limit: 5,
      on: '2026-12-01', workspace: 'Bakery Rosa', simulated: true,
    }) // prettier-ignore
    expect(`${title} ${text ?? ''}`).not.toMatch(/undefined|null|\[object/)
    expect(topicOf(kind)).toBeDefined()
  }
})
