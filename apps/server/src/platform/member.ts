import type { Role, UserId, WorkspaceId } from '@adwright/contract'

/** Who acts, where, and in which request. Always an argument, never ambient. */
export type Member = { userId: UserId; workspaceId: WorkspaceId; role: Role; requestId: string }

const writers: readonly Role[] = ['owner', 'admin', 'editor']
export const mayWrite = (role: Role): boolean => writers.includes(role)
