import { createHmac, randomInt } from 'node:crypto'
import type { UserId } from '@adwright/contract'

/** Without letters and digits that look alike. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'
const part = () => Array.from({ length: 5 }, () => alphabet[randomInt(alphabet.length)]).join('')

/** Ten, each of 49 bits: `k3v9m-x2tqa`. */
export const newBackupCodes = (): string[] => Array.from({ length: 10 }, () => `${part()}-${part()}`)

/** What is kept of a code, however it was typed. With the key of this installation, so that the table alone is no help. */
export const hashOfBackupCode = (secret: string, userId: UserId, code: string): string =>
  createHmac('sha256', secret)
    .update(`backup code of ${userId}: ${code.toLowerCase().replace(/[^a-z0-9]/g, '')}`)
    .digest('base64url')
