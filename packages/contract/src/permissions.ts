import type { OrganisationRole, Role } from './accounts.ts'

/** What a program with an API key may do; a key holds one or more of them. */
export const apiScopes = ['read', 'create', 'publish', 'manage'] as const
export type ApiScope = (typeof apiScopes)[number]

type Rule = {
  roles: readonly Role[]
  /** Roles in the organisation that owns the workspace; those who hold one have it in all its workspaces. */
  organisation?: readonly OrganisationRole[]
  /** What a key needs for it; null where no program may do it at all. */
  scope: ApiScope | null
}

/**
 * Everything that can be permitted inside a workspace. Every route of the API names one of these in its module's
 * `policy.ts`; the web app asks the same table which buttons to show.
 */
export const permissions = {
  /** Look at everything. */
  view: { roles: ['owner', 'admin', 'editor', 'analyst', 'client'], scope: 'read' },
  /** Say yes or no to what somebody else made. */
  approve: { roles: ['owner', 'admin', 'client'], scope: null },
  /** Make and change briefs, posters, films, files and drafts; nothing of it reaches anybody outside. */
  create: { roles: ['owner', 'admin', 'editor'], scope: 'create' },
  /** Write to Meta: campaigns, budgets, posts, comments. */
  publish: { roles: ['owner', 'admin', 'editor'], scope: 'publish' },
  /** The workspace's name, its settings and its connections. */
  manage: { roles: ['owner', 'admin'], scope: 'manage' },
  /** Who belongs to it and what they may do: what a stolen key made of this would outlive the key. */
  people: { roles: ['owner', 'admin'], scope: null },
  /** What concerns oneself there, such as to leave. */
  belong: { roles: ['owner', 'admin', 'editor', 'analyst', 'client'], scope: null },
  /** The keys of the workspace: a program with a key never makes another. */
  keys: { roles: ['owner', 'admin'], scope: null },
  /** Give the workspace away or delete it. */
  own: { roles: ['owner'], scope: null },
  /** Plans, invoices and the organisation that pays for them. */
  bill: { roles: [], organisation: ['owner', 'admin'], scope: null },
} as const satisfies Record<string, Rule>
export type Permission = keyof typeof permissions

type Holder = { role: Role; organisation?: { role: OrganisationRole | null } | undefined }

/** Whether somebody with this role, here and in the organisation, may do that. */
export function isPermitted({ role, organisation }: Holder, permission: Permission): boolean {
  const rule: Rule = permissions[permission]
  const inOrganisation = organisation?.role ?? null
  return (
    rule.roles.includes(role) ||
    (inOrganisation !== null && (rule.organisation ?? []).includes(inOrganisation))
  )
}
