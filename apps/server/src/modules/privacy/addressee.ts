import type { UserId } from '@adwright/contract'
import { z } from 'zod'

/** To whom the last mail goes; kept sealed until then. */
export const Addressee = z.object({ email: z.string(), name: z.string() })
export type Addressee = z.infer<typeof Addressee>
export const addresseePlace = (userId: UserId): string => `account_deletions:${userId}:addressee`
