import { requireScope } from '../auth/scopes.ts'
import type { ReadTable } from '../edges/read-edges.ts'
import type { WriteTable } from '../edges/write-edges.ts'
import { badParam } from '../errors/invalid.ts'
import type { Readers } from '../objects/ad-object-fields.ts'
import { Link } from '../objects/link.ts'
import type { SystemUser } from '../store/marketing-records.ts'
import { wireTime } from '../time/wire-time.ts'
import type { Call } from '../wire/call.ts'
import { text } from '../wire/pick.ts'

export const systemUserFields: Readers<SystemUser> = {
  id: (user) => user.id,
  name: (user) => user.name,
  created_time: (user, call) => wireTime(user.created, call.account.timezone_name),
  created_by: (_, call) => new Link(call.twin.objects.get('user', call.world.user)),
}

const assigned = (call: Call) => ({
  node: 'AssignedUser' as const,
  rows: [
    call.twin.objects.get('user', call.world.user),
    ...call.twin.objects.list(call.world.id, 'system_user'),
  ].map(({ id, name, kind }) => ({
    id,
    name,
    user_type: kind === 'user' ? 'business_user' : 'system_user',
    business: { id: call.world.business, name: call.twin.objects.get('business', call.world.business).name },
    tasks: ['ADVERTISE', 'ANALYZE', 'MANAGE'],
  })),
})

export const peopleReads: ReadTable = {
  business: {
    system_users: (_, __, call) => ({ records: call.twin.objects.list(call.world.id, 'system_user') }),
    owned_instagram_accounts: (_, __, call) => ({
      records: [call.twin.objects.get('ig', call.world.instagram)],
    }),
    instagram_business_accounts: (_, __, call) => ({
      records: [call.twin.objects.get('ig', call.world.instagram)],
    }),
    owned_instagram_assets: (_, __, call) => {
      const { id, username } = call.twin.objects.get('ig', call.world.instagram)
      return { body: { data: [{ id, ig_username: username, ig_user_id: id }] } }
    },
    client_pixels: () => ({ records: [] }),
    owned_businesses: () => ({ records: [] }),
    clients: () => ({ records: [] }),
    pending_users: () => ({ records: [] }),
    owned_apps: (_, __, call) => ({ node: 'Application', rows: appRow(call) }),
    client_apps: () => ({ records: [] }),
  },
  account: {
    assigned_users: (_, __, call) => assigned(call),
    users: (_, __, call) => {
      const { id, name } = call.twin.objects.get('user', call.world.user)
      return { body: { data: [{ id, name, tasks: ['ANALYZE', 'ADVERTISE', 'MANAGE'] }] } }
    },
    advertisable_applications: (_, __, call) => ({ node: 'Application', rows: appRow(call) }),
    applications: (_, __, call) => ({ node: 'Application', rows: appRow(call) }),
  },
  page: { assigned_users: (_, __, call) => assigned(call) },
  pixel: {
    assigned_users: (_, __, call) => assigned(call),
    adaccounts: (_, __, call) => ({ records: [call.account] }),
    shared_accounts: (_, __, call) => ({ records: [call.account] }),
  },
  user: {
    assigned_ad_accounts: (_, __, call) => ({ records: [call.account] }),
    assigned_pages: (_, __, call) => ({ records: [call.twin.objects.get('page', call.world.page)] }),
    business_users: (_, __, call) => {
      const { id, name, email } = call.twin.objects.get('user', call.world.user)
      return { body: { data: [{ id, name, email, role: 'ADMIN' }] } }
    },
  },
  system_user: {
    assigned_ad_accounts: (_, __, call) => ({ records: [call.account] }),
    assigned_pages: (_, __, call) => ({ records: [call.twin.objects.get('page', call.world.page)] }),
  },
}

const appRow = (call: Call) => [
  {
    id: call.token.app,
    name: call.twin.objects.findOf('app', call.token.app)?.name ?? 'Rehearsal app',
    supported_platforms: ['WEB'],
  },
]

export const peoplePosts: WriteTable = {
  business: {
    system_users: (_, input, call) => {
      requireScope(call, 'business_management')
      const name = text(input, 'name')
      if (!name) throw badParam('The parameter name is required.', 'name')
      const user: SystemUser = {
        kind: 'system_user',
        id: call.twin.ids.next('user'),
        world: call.world.id,
        name,
        role: text(input, 'role') ?? 'EMPLOYEE',
        created: call.now,
      }
      call.twin.objects.save(user)
      return { id: user.id }
    },
  },
}
