import type { UserId } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import { hashOfBackupCode } from './backup-code.ts'
import type { Parts } from './deps.ts'
import { refusalOfCode } from './refusal.ts'
import { looksLikeTotp } from './totp.ts'
import { headersOf, type Visit } from './visit.ts'

/** A password that was right, and the cookies with which better-auth waits for the code. */
type HalfWay = { userId: UserId; setCookies: string[] }
type Given = { code?: string | undefined; trustDevice?: boolean | undefined }

/**
 * The second half of signing in. There is no session before, and what came with the request (perhaps a session of
 * somebody else) plays no part in it.
 * @returns the cookies of the session that it begins
 * @throws AppError auth.two_factor_required, auth.two_factor_wrong, request.too_many
 */
export const createSecondFactor =
  ({ identity, stores, secret }: Parts) =>
  async (visit: Visit, { userId, setCookies }: HalfWay, { code, trustDevice }: Given): Promise<string[]> => {
    if (code === undefined) throw new AppError('auth.two_factor_required')
    const waiting = setCookies
      .map((header) => header.split(';')[0] ?? '')
      .find((pair) => isWaiting.test(pair))
    const headers = headersOf({ ...visit, cookie: waiting })
    const more = { headers, returnHeaders: true } as const
    const body = { trustDevice: trustDevice ?? false }
    if (!looksLikeTotp(code)) {
      const hash = hashOfBackupCode(secret, userId, code)
      const used = await identity.api
        .verifyBackupCode({ body: { ...body, code: hash }, ...more })
        .catch(refusalOfCode)
      return used.headers.getSetCookie()
    }
    // Taken before it is looked at: of two requests with one code, one is let in.
    if (!(await stores.twoFactor.takeCode(userId, code))) throw new AppError('auth.two_factor_wrong')
    const answer = await identity.api
      .verifyTOTP({ body: { ...body, code }, ...more })
      .catch(async (error: unknown) => {
        await stores.twoFactor.giveCodeBack(userId, code)
        return refusalOfCode(error)
      })
    return answer.headers.getSetCookie()
  }

const isWaiting = /adwright\.two_factor=./
