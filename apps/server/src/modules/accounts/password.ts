import { AppError } from '#platform/errors.ts'

/** What Mozilla's list has not, and still comes first to whoever guesses here. */
const alsoCommon = new Set(
  `adwright123 adwrightadwright facebook123 instagram123 google12345 abc1234567 passw0rd123 p@ssw0rd123 p@ssword123
  password!23 letmein1234 welcome1234 sunshine123 princess123 admin123456 changeme123 changemenow
  trustno1trustno1 correcthorsebatterystaple`.split(/\s+/),
)

/** @throws AppError auth.weak_password for passwords that are guessed first. */
export async function refuseWeakPassword(
  password: string,
  about: { email?: string; name?: string } = {},
  field = 'password',
): Promise<void> {
  const plain = password.toLowerCase().trim()
  const own = [about.email, about.email?.split('@')[0], about.name].map((text) => text?.toLowerCase())
  const weak = plain.length < 10 || own.includes(plain) || new Set(plain).size < 4 || (await isCommon(plain))
  if (weak) throw new AppError('auth.weak_password', {}, { field })
}

/** The list (some 3 MB) is read when the first password is chosen. */
async function isCommon(plain: string): Promise<boolean> {
  const { default: list } = await import('fxa-common-password-list')
  return alsoCommon.has(plain) || list.test(plain)
}
