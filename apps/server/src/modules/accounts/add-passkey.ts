import type { NewPasskeyResponse, Passkey } from '@adwright/contract'
import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server'
import { AppError } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import type { Person } from '#platform/member.ts'
import type { Parts } from './deps.ts'
import { presentPasskey } from './manage-passkeys.ts'
import { createRequirePresence } from './presence.ts'
import { relyingParty } from './relying-party.ts'
import { passkeyMail } from './security-mails.ts'

const most = 20
/** EdDSA, ES256, RS256: every authenticator knows one of them. */
const algorithms = [-8, -7, -257]

/**
 * For `navigator.credentials.create`. The challenge belongs to the session that asks, for five minutes; without one no
 * passkey is added, so here is where the person shows that it is them.
 */
export const createStartPasskey = (parts: Parts) => {
  const requirePresence = createRequirePresence(parts)
  const { stores, address } = parts
  return async (person: Person) => {
    await requirePresence(person)
    const account = await stores.accounts.find(person.userId)
    if (!account) throw new AppError('auth.required')
    const known = await stores.passkeys.list(person.userId)
    if (known.length >= most) throw new AppError('auth.passkeys_full', { most })
    const options = await generateRegistrationOptions({
      rpName: 'Adwright',
      rpID: relyingParty(address.publicUrl).rpId,
      userID: new TextEncoder().encode(person.userId),
      userName: account.email,
      userDisplayName: account.name,
      attestationType: 'none',
      supportedAlgorithmIDs: algorithms,
      excludeCredentials: known.map((key) => ({ id: key.credentialId, transports: key.transports })),
      // Found without an e-mail, and opened with a finger, a face or a PIN: both factors in one.
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    })
    await stores.passkeys.saveChallenge(askedBy(person), options.challenge)
    return { ...options }
  }
}

export const createAddPasskey =
  ({ stores, address, transactions, audit, mail }: Parts) =>
  async (
    person: Person,
    { name, response }: { name: string; response: NewPasskeyResponse },
  ): Promise<Passkey> => {
    const { userId } = person
    const challenge = await stores.passkeys.takeChallenge(askedBy(person))
    if (challenge === undefined) throw new AppError('auth.passkey_not_added')
    const { rpId, origin } = relyingParty(address.publicUrl)
    const checked = await verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: rpId,
      requireUserVerification: true,
      supportedAlgorithmIDs: algorithms,
    }).catch((cause: unknown) => {
      throw new AppError('auth.passkey_not_added', {}, { cause })
    })
    if (!checked.verified) throw new AppError('auth.passkey_not_added')
    const { credential, credentialBackedUp } = checked.registrationInfo
    const added = await stores.passkeys.insert({
      id: newId('passkey'),
      userId,
      name,
      credentialId: credential.id,
      publicKey: Buffer.from(credential.publicKey),
      counter: credential.counter,
      transports: response.response.transports ?? [],
      synced: credentialBackedUp,
    })
    if (!added) throw new AppError('auth.passkey_there')
    if (person.sessionId) await stores.sessions.noteSecondFactor({ id: person.sessionId, userId })
    await transactions.inPerson(userId, (tx) =>
      audit.recordPerson(tx, person, 'account.passkey_added', added.id, undefined, { name }),
    )
    const account = await stores.accounts.find(userId)
    if (account) await mail.send(passkeyMail(account, name, true, address.publicUrl))
    return presentPasskey(added)
  }

const askedBy = ({ sessionId }: Person): string => {
  if (sessionId === undefined) throw new AppError('auth.session_needed')
  return `session ${sessionId}`
}
