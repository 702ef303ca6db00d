import { endpoints, permissions, type EndpointName } from '@adwright/contract'
import { expect, test } from 'vitest'
import { policy } from '../../policy.ts'
import { refuseStandIn } from './standing-in.ts'

const standIn = {
  userId: 'user_1',
  requestId: 'r',
  origin: { ip: '', userAgent: '', impersonatorId: 'user_2' },
} as never // only who stands behind it counts
const names = Object.keys(endpoints) as EndpointName[]
const methodOf = (name: EndpointName) => endpoints[name].split(' ')[0] ?? ''
function isRefused(name: EndpointName, person: Parameters<typeof refuseStandIn>[1] = standIn): boolean {
  try {
    refuseStandIn({ name, rule: policy[name], method: methodOf(name) }, person)
    return false
  } catch {
    return true
  }
}

test('whoever stands in for somebody changes nothing but drafts: all else that is open is written here', () => {
  const isDrafting = (name: EndpointName) => policy[name] === 'create' && methodOf(name) !== 'DELETE'
  const changes = names.filter((name) => methodOf(name) !== 'GET' && !isRefused(name))
  expect(changes.filter((name) => !isDrafting(name)).toSorted()).toEqual([
    'checkCampaign',
    'downloadManyMedia',
    'endImpersonation',
    'refreshPost',
    'refreshToken',
    'seeInvitation',
    'signIn',
    'signOut',
    'syncCampaign',
  ])
})

test('a route that is added tomorrow is refused, unless it reads or drafts', () => {
  const refused = (rule: keyof typeof permissions | 'person' | 'public' | 'staff', method: string) => {
    try {
      refuseStandIn({ name: 'addedTomorrow' as EndpointName, rule, method }, standIn) // there is none yet
      return false
    } catch {
      return true
    }
  }
  const rules = [...(Object.keys(permissions) as (keyof typeof permissions)[]), 'person', 'public'] as const
  expect(rules.filter((rule) => !refused(rule, 'POST'))).toEqual(['view', 'create'])
  expect(rules.filter((rule) => refused(rule, 'GET'))).toEqual([])
  expect(refused('create', 'DELETE')).toBe(true)
  expect(refused('staff', 'GET')).toBe(true)
})

test.each<EndpointName>([
  ...(['launchCampaign', 'updateCampaign', 'deleteCampaign', 'resolveDrift', 'resolveIntent'] as const),
  ...(['createPost', 'schedulePost', 'importPosts', 'retryPost', 'replyToComment', 'approvePost'] as const),
  ...(['startMetaConnection', 'metaCallback', 'connectSystemUser', 'chooseAccounts', 'disconnect'] as const),
  ...(['startCheckout', 'changePlan', 'cancelPlan', 'resumePlan', 'openPortal'] as const),
  ...(['generateImages', 'generateVideo', 'fastForward', 'inviteMember', 'downloadExport'] as const),
  ...(['changePassword', 'changeEmail', 'createMyKey', 'createWorkspaceKey', 'deleteMedia'] as const),
])('%s is for the person themselves', (name) => {
  expect(isRefused(name)).toBe(true)
  expect(isRefused(name, { userId: 'user_1', requestId: 'r' } as never)).toBe(false)
})
