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
const PersonName = z.string().trim().min(1).max(120)

export const SignUp = z.strictObject({
  email: Email,
  password: Password,
  name: PersonName,
  businessName: PersonName.optional(),
})
export const SignIn = z.strictObject({ email: Email, password: z.string().min(1).max(200) })
export const EmailOnly = z.strictObject({ email: Email })
export const LinkToken = z.strictObject({ token: z.string().min(8).max(2000) })
export const ResetPassword = z.strictObject({ token: z.string().min(8).max(2000), password: Password })
export const UpdateMe = z.strictObject({ name: PersonName.optional() })
export const UpdateWorkspace = z.strictObject({
  name: PersonName.optional(),
  timeZone: z.string().min(1).max(64).optional(),
})

export const User = z.object({ id: UserId, email: z.string(), name: z.string(), emailVerified: z.boolean() })
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

export const Me = z.object({
  user: User,
  workspace: Workspace,
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
