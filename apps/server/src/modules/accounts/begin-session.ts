import type { SignedIn } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { Parts } from './deps.ts'
import { deviceOf } from './device.ts'
import { newSignInMail } from './security-mails.ts'
import { tokenBegun } from './session-cookie.ts'
import { personOf, type Visit } from './visit.ts'

/** How somebody showed who they are. */
export type Proof = 'sign_up' | 'link' | 'password' | 'password_and_code' | 'passkey'
/** Hands a session that better-auth has just begun to the visitor; the trail tells of it, and so does a mail when the device is new. */
export type BeginSession = (visit: Visit, setCookies: string[], proof: Proof) => Promise<SignedIn>

export const createBeginSession =
  ({
    stores,
    admit,
    transactions,
    audit,
    mail,
    address,
    clock,
  }: Omit<
    Parts,
    'beginSession' | 'failedSignIn' | 'gate' | 'identity' | 'lacksSecondFactor'
  >): BeginSession =>
  async (visit, setCookies, proof) => {
    const session = await stores.sessions.findByToken(tokenBegun(setCookies) ?? '')
    if (!session) throw new AppError('auth.required')
    const { userId, id } = session
    const signedIn = await admit({ userId, sessionId: id }).catch(async (refused: unknown) => {
      await stores.sessions.end(session) // nobody will ever hold it
      throw refused
    })
    await transactions.inPerson(userId, (tx) =>
      audit.recordPerson(tx, personOf(userId, visit), 'account.signed_in', id, undefined, { with: proof }),
    )
    const device = deviceOf(visit.userAgent)
    if (await stores.devices.note(userId, device)) {
      const facts = { ...device, ip: visit.ip, at: clock.now() }
      await mail.send(newSignInMail(signedIn.user, facts, address.publicUrl))
    }
    // A password without a code opens an account with two factors only on a device that was trusted with one.
    const two = proof === 'passkey' || proof === 'password_and_code' || signedIn.user.twoFactor
    if (two) await stores.sessions.noteSecondFactor(session)
    visit.setCookies(setCookies)
    return signedIn
  }
