import { z } from 'zod'

/** The file with everything about a person, and about the workspaces that they own. */
export const PersonalExport = z.object({
  /** `none`: never asked for, or deleted since. */
  state: z.enum(['none', 'making', 'ready', 'failed']),
  askedAt: z.iso.datetime().nullable(),
  /** Of the ZIP file. */
  bytes: z.int().nullable(),
  /** When the file is deleted. */
  expiresAt: z.iso.datetime().nullable(),
})
export type PersonalExport = z.infer<typeof PersonalExport>

/** `confirm` is the account's e-mail, typed in. There is no way back. */
export const DeleteAccount = z.strictObject({
  password: z.string().min(1).max(200),
  confirm: z.string().trim().min(1).max(254),
})
export type DeleteAccount = z.infer<typeof DeleteAccount>
