import { z } from 'zod'
import { OrganisationId, UserId, WorkspaceId } from './ids.ts'

export const Role = z.enum(['owner', 'admin', 'editor', 'analyst', 'client'])
export type Role = z.infer<typeof Role>

/** In the organisation that owns workspaces and pays for them. */
export const OrganisationRole = z.enum(['owner', 'admin'])
export type OrganisationRole = z.infer<typeof OrganisationRole>

export const Email = z
  .email()
  .max(254)
  .transform((email) => email.toLowerCase())
export const Password = z.string().min(10).max(200)
/** Of the link of an invitation: 256 random bits. */
export const InvitationText = z.string().min(20).max(200)
const PersonName = z.string().trim().min(1).max(120)

export const SignUp = z.strictObject({
  email: Email,
  password: Password,
  name: PersonName,
  businessName: PersonName.optional(),
  /** The token of an invitation to this address: its holder joins that workspace and gets none of their own. */
  invitation: InvitationText.optional(),
})
export const SignIn = z.strictObject({
  email: Email,
  password: z.string().min(1).max(200),
  /** For accounts with two factors: six digits of the app, or a backup code. */
  code: z.string().trim().min(6).max(20).optional(),
  /** Asks for no code on this device for 30 days. */
  trustDevice: z.boolean().optional(),
})
export const EmailOnly = z.strictObject({ email: Email })
export const LinkToken = z.strictObject({ token: z.string().min(8).max(2000) })
export const ResetPassword = z.strictObject({ token: z.string().min(8).max(2000), password: Password })
/** Languages that the web app speaks. */
export const AppLanguage = z.enum(['en'])
export type AppLanguage = z.infer<typeof AppLanguage>
const TimeZone = z.string().min(1).max(64)
export const UpdateMe = z.strictObject({
  name: PersonName.optional(),
  /** Null: that of the workspace. */
  timeZone: TimeZone.nullable().optional(),
  language: AppLanguage.optional(),
})
export const UpdateWorkspace = z.strictObject({
  name: PersonName.optional(),
  timeZone: TimeZone.optional(),
})

export const User = z.object({
  id: UserId,
  email: z.string(),
  name: z.string(),
  emailVerified: z.boolean(),
  /** Their own; null where that of the workspace counts. */
  timeZone: z.string().nullable(),
  language: AppLanguage,
  /** Whether sign-in asks for a code, too. */
  twoFactor: z.boolean(),
})
export const Workspace = z.object({ id: WorkspaceId, name: z.string(), timeZone: z.string(), role: Role })
export type User = z.infer<typeof User>
export type Workspace = z.infer<typeof Workspace>

/** A 30-minute bearer token. Browsers use the session cookie instead and need not keep it. */
export const AccessToken = z.object({ accessToken: z.string(), expiresAt: z.iso.datetime() })
export const SignedIn = AccessToken.extend({ user: User, workspace: Workspace })
/** `signedIn` is absent when the instance asks for a confirmed e-mail first. */
export const SignedUp = z.object({ verificationSent: z.boolean(), signedIn: SignedIn.optional() })
export type SignedIn = z.infer<typeof SignedIn>
export type SignedUp = z.infer<typeof SignedUp>

/** Who owns the workspace. Of an agency, its client's people see the name and nothing else. */
export const MyOrganisation = z.object({
  id: OrganisationId,
  name: z.string(),
  kind: z.enum(['business', 'agency']),
  /** What I am there; null for whoever belongs to the workspace only. */
  role: OrganisationRole.nullable(),
})

export const Me = z.object({
  user: User,
  workspace: Workspace,
  organisation: MyOrganisation,
  /** Whether I am of the people who run this installation. */
  staff: z.boolean(),
  /** Whether the administration waits until I come with a second factor. */
  secondFactorNeeded: z.boolean(),
  /** Who of them looks through my eyes at this moment. */
  impersonator: z
    .object({
      name: z.string(),
      since: z.iso.datetime(),
      until: z.iso.datetime(),
      /** Their own one, when they have chosen one. */
      timeZone: z.string().nullable(),
    })
    .nullable(),
  /** What a newcomer still has to do; the dashboard's checklist. */
  steps: z.object({
    connected: z.boolean(),
    briefed: z.boolean(),
    created: z.boolean(),
    launched: z.boolean(),
  }),
  instance: z.object({ metaMode: z.enum(['twin', 'live']), outbox: z.boolean(), version: z.string() }),
})
export type Me = z.infer<typeof Me>

export const OutboxMail = z.object({
  id: z.string(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  sentAt: z.iso.datetime(),
})
export type OutboxMail = z.infer<typeof OutboxMail>
