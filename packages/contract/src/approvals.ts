import { z } from 'zod'

/**
 * Who says yes before a post goes out or a campaign is launched: nobody; owner, admin or client to what editors put
 * forward; the client to everything.
 */
export const ApprovalMode = z.enum(['off', 'editors', 'client'])
export type ApprovalMode = z.infer<typeof ApprovalMode>
