import type { PasskeyResponse, SignedIn } from '@adwright/contract'
import { generateAuthenticationOptions, verifyAuthenticationResponse } from '@simplewebauthn/server'
import { AppError } from '#platform/errors.ts'
import type { Parts } from './deps.ts'
import { hashOfLink, newLinkToken } from './link-token.ts'
import type { StoredPasskey } from './passkey-store.ts'
import { relyingParty } from './relying-party.ts'
import { cookieRules } from './session-cookie.ts'
import { headersOf, type Visit } from './visit.ts'

const seconds = 300
const nameOf = (publicUrl: string) => `${cookieRules(publicUrl).prefix}.passkey`
const cookie = (value: string, age: number, publicUrl: string) =>
  `${nameOf(publicUrl)}=${value}; Path=/; Max-Age=${age}; HttpOnly; SameSite=Strict${cookieRules(publicUrl).secure ? '; Secure' : ''}`

/** For `navigator.credentials.get`. Nobody is named: whoever has a passkey here shows it. */
export const createPasskeySignInOptions =
  ({ stores, address }: Parts) =>
  async (visit: Visit) => {
    const { rpId } = relyingParty(address.publicUrl)
    const options = await generateAuthenticationOptions({ rpID: rpId, userVerification: 'required' })
    const token = newLinkToken()
    await stores.passkeys.saveChallenge(askedBy(token), options.challenge)
    visit.setCookies([cookie(token, seconds, address.publicUrl)])
    return { ...options }
  }

/** Who shows a passkey that knows its person has shown both factors, so no code is asked for. */
export function createPasskeySignIn(parts: Parts) {
  const { identity, stores, beginSession, failedSignIn, address, requireVerification } = parts
  const check = createCheckPasskey(parts)
  const use = async (
    passkey: StoredPasskey | undefined,
    challenge: string | undefined,
    response: PasskeyResponse,
  ) => {
    if (!challenge || !passkey) throw new AppError('auth.passkey_refused')
    const seen = await check(passkey, challenge, response)
    if (!(await stores.passkeys.noteUse(passkey.id, seen))) throw new AppError('auth.passkey_refused')
  }
  return async (visit: Visit, response: PasskeyResponse): Promise<SignedIn> => {
    const name = nameOf(address.publicUrl).replaceAll('.', '\\.')
    const token = new RegExp(`(?:^|;\\s*)${name}=([\\w-]+)`).exec(visit.cookie ?? '')?.[1]
    const challenge = token && (await stores.passkeys.takeChallenge(askedBy(token)))
    const passkey = await stores.passkeys.findByCredential(response.id)
    await use(passkey, challenge, response).catch(
      failedSignIn(visit, { with: 'passkey', userId: passkey?.userId }),
    )
    if (!passkey) throw new AppError('auth.passkey_refused')
    const account = await stores.accounts.find(passkey.userId)
    if (!account) throw new AppError('auth.passkey_refused')
    if (requireVerification && !account.emailVerified)
      throw new AppError('auth.email_not_verified', { email: account.email })
    const body = { userId: account.id }
    const { headers } = await identity.api.openSession({
      body,
      headers: headersOf(visit),
      returnHeaders: true,
    })
    visit.setCookies([cookie('', 0, address.publicUrl)])
    return beginSession(visit, headers.getSetCookie(), 'passkey')
  }
}

/** Signature, site, challenge, that its person was verified, and a count that grew. */
const createCheckPasskey =
  ({ address }: Parts) =>
  async (passkey: StoredPasskey, challenge: string, response: PasskeyResponse) => {
    const { userHandle, ...rest } = response.response
    if (userHandle && Buffer.from(userHandle, 'base64url').toString() !== passkey.userId)
      throw new AppError('auth.passkey_refused')
    const { rpId, origin } = relyingParty(address.publicUrl)
    const { credentialId: id, publicKey, counter } = passkey
    const checked = await verifyAuthenticationResponse({
      response: { ...response, response: rest },
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: rpId,
      credential: { id, publicKey, counter },
      requireUserVerification: true,
    }).catch((cause: unknown) => {
      throw new AppError('auth.passkey_refused', {}, { cause })
    })
    if (!checked.verified) throw new AppError('auth.passkey_refused')
    const { newCounter, credentialBackedUp } = checked.authenticationInfo
    return { counter: newCounter, synced: credentialBackedUp }
  }

const askedBy = (token: string): string => `cookie ${hashOfLink(token)}`
