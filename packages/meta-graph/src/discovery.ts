import type { Permission as PermissionNode, User } from '@adwright/meta-schema'
import { createAdAccountDiscovery, type AdAccountDiscovery } from './ad-account-discovery.ts'
import { getNode } from './ad-objects.ts'
import { readFields, readObject, readSuccess, text, type FieldsOf, type Node } from './answer.ts'
import { createBusinesses, type Businesses } from './business-discovery.ts'
import type { Call } from './graph-call.ts'
import type { ReadersFor } from './node-readers.ts'
import type { Open } from './open-union.ts'
import { createPageDiscovery, type PageDiscovery } from './page-discovery.ts'
import { collectRows } from './paging.ts'

const meFields = { name: text } satisfies ReadersFor<User>

const permissionFields = {
  permission: text,
  status: text<Open<'granted' | 'declined' | 'expired'>>,
} satisfies ReadersFor<PermissionNode>

export type Me = Node<typeof meFields>
export type Permission = FieldsOf<typeof permissionFields>

/** What a token reaches. Lists are complete: every page is read. */
export type Discovery = PageDiscovery &
  AdAccountDiscovery & {
    me(): Promise<Me>
    permissions(): Promise<Permission[]>
    businesses: Businesses
    /** Takes the app off the person's account; the token is dead afterwards. */
    revokePermissions(): Promise<{ success: true }>
  }

export const createDiscovery = (call: Call, clock: { now(): Date }): Discovery => ({
  ...createPageDiscovery(call),
  ...createAdAccountDiscovery(call),
  me: () => getNode(call, 'me', ['id', 'name'], meFields),
  permissions: () =>
    collectRows(call, { path: 'me/permissions' }, (row) => readFields(readObject(row), permissionFields)),
  businesses: createBusinesses(call, clock),
  revokePermissions: () => call({ method: 'DELETE', path: 'me/permissions' }, readSuccess),
})
