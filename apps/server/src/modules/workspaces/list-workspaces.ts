import { WorkspaceId, type UserId, type WorkspacePage } from '@adwright/contract'
import { z } from 'zod'
import { AppError } from '#platform/errors.ts'
import type { WorkspacesDeps } from './deps.ts'
import { strongestRole } from './role.ts'
import { workspacesOfPerson, type After, type PersonsWorkspace } from './workspaces-of-person-view.ts'

export type WorkspaceQuery = { search?: string | undefined; cursor?: string | undefined; limit: number }

/** The workspaces that somebody may open, a page at a time: who works for an agency has hundreds. */
export const createListWorkspaces =
  ({ transactions }: Pick<WorkspacesDeps, 'transactions'>) =>
  async (userId: UserId, { search, cursor, limit }: WorkspaceQuery): Promise<WorkspacePage> => {
    const after = cursor === undefined ? undefined : readCursor(cursor)
    const rows = await transactions.asSystem((tx) => workspacesOfPerson(tx, userId, { search, after, limit }))
    const shown = rows.slice(0, limit)
    const last = rows.length > limit ? shown.at(-1) : undefined
    return {
      workspaces: shown.map(
        ({ id, name, role, organisation: { role: inOrganisation, ...organisation } }) => ({
          id,
          name,
          role: strongestRole(role, inOrganisation),
          organisation,
        }),
      ),
      ...(last && { nextCursor: writeCursor(last) }),
    }
  }

const CursorText = z.tuple([z.string(), WorkspaceId])

const writeCursor = ({ key, id }: PersonsWorkspace): string =>
  Buffer.from(JSON.stringify([key, id])).toString('base64url')

/** @throws request.invalid */
function readCursor(cursor: string): After {
  try {
    const [key, id] = CursorText.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()))
    return { key, id }
  } catch (cause) {
    const reason = 'this cursor does not belong to this list'
    throw new AppError('request.invalid', { reason }, { field: 'cursor', cause })
  }
}
