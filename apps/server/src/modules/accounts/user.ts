import type { User } from '@adwright/contract'
import type { Account } from './account-store.ts'
import type { Profile } from './profile-store.ts'

export const presentUser = (account: Account, profile: Profile): User => ({
  id: account.id,
  email: account.email,
  name: account.name,
  emailVerified: account.emailVerified,
  twoFactor: account.twoFactor,
  ...profile,
})
