import { z } from 'zod'
import { Email, Password } from './accounts.ts'
import { PasskeyId, SessionId } from './ids.ts'

/** The password as it is now, whatever the rules were when it was chosen. */
const KnownPassword = z.string().min(1).max(200)

export const ChangePassword = z.strictObject({
  currentPassword: KnownPassword,
  newPassword: Password,
  /** Signs everything else out that knew the old one. */
  endOtherSessions: z.boolean().default(true),
})
/** The link goes to the new address; until it is opened, the old one stays. */
export const ChangeEmail = z.strictObject({ email: Email, password: KnownPassword })
export const OnlyPassword = z.strictObject({ password: KnownPassword })

export const Session = z.object({
  id: SessionId,
  /** The one that asks. */
  current: z.boolean(),
  createdAt: z.iso.datetime(),
  /** However often it is used until then. */
  endsAt: z.iso.datetime(),
  /** To the minute. */
  lastSeenAt: z.iso.datetime(),
  ip: z.string().nullable(),
  /** Such as Firefox, or the name of a program; null when it does not say. */
  browser: z.string().nullable(),
  /** Such as Windows. */
  system: z.string().nullable(),
})
export type Session = z.infer<typeof Session>
export const SessionList = z.object({ sessions: z.array(Session) })
export const EndedSessions = z.object({ ended: z.number().int() })

/** For an authenticator app: `uri` as a QR code, `secret` to type in. */
export const TwoFactorSecret = z.object({ uri: z.string(), secret: z.string() })
export const ConfirmTwoFactor = z.strictObject({
  code: z
    .string()
    .trim()
    .regex(/^\d{6}$/),
})
/** Shown once; each is good for one sign-in. */
export const BackupCodes = z.object({ backupCodes: z.array(z.string()) })

const PasskeyName = z.string().trim().min(1).max(80)
export const Passkey = z.object({
  id: PasskeyId,
  name: z.string(),
  createdAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime().nullable(),
  /** Its maker carries it to the person's other devices. */
  synced: z.boolean(),
})
export type Passkey = z.infer<typeof Passkey>
export const PasskeyList = z.object({ passkeys: z.array(Passkey) })
export const RenamePasskey = z.strictObject({ name: PasskeyName })

/** Options for `navigator.credentials`, as JSON: `PublicKeyCredential.parseCreationOptionsFromJSON` reads them. */
export const PasskeyOptions = z.object({ options: z.looseObject({ challenge: z.string() }) })

const bytes = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^[\w-]*=*$/, { error: 'not base64url' })
const credential = {
  id: bytes(1400),
  rawId: bytes(1400),
  type: z.literal('public-key'),
  authenticatorAttachment: z.enum(['cross-platform', 'platform']).optional(),
  clientExtensionResults: z.object({}).default({}),
}
/** What `credential.toJSON()` gives after `navigator.credentials.create`; what we do not need of it is left out. */
export const NewPasskeyResponse = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: bytes(4000),
    attestationObject: bytes(20_000),
    transports: z.array(z.string().max(20)).max(10).optional(),
  }),
})
export type NewPasskeyResponse = z.infer<typeof NewPasskeyResponse>
/** The same after `navigator.credentials.get`. */
export const PasskeyResponse = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: bytes(4000),
    authenticatorData: bytes(4000),
    signature: bytes(20_000),
    userHandle: bytes(200).nullish(),
  }),
})
export type PasskeyResponse = z.infer<typeof PasskeyResponse>
export const AddPasskey = z.strictObject({ name: PasskeyName, response: NewPasskeyResponse })
export const PasskeySignIn = z.strictObject({ response: PasskeyResponse })
