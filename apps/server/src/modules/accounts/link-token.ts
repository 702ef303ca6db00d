import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits for a link, or for a cookie that is bound to something. */
export const newLinkToken = (): string => randomBytes(32).toString('base64url')

/** What is kept of it: whoever reads the table has no link. */
export const hashOfLink = (token: string): string => createHash('sha256').update(token).digest('base64url')
