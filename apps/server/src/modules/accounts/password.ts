import { AppError } from '#platform/errors.ts'

/** Long enough and still the first that anybody tries. */
const common = new Set(
  `1234567890 0123456789 12345678910 1234567891 9876543210 0987654321 1111111111 1q2w3e4r5t 1qaz2wsx3edc
  qwertyuiop qwerty1234 qwerty12345 qwertyuiop123 asdfghjkl1 asdfghjkl123 zxcvbnm123 abcdefghij abcd123456 abc1234567
  password12 password123 password1234 password12345 passw0rd123 p@ssw0rd123 p@ssword123 password!23 passwordpassword
  letmein123 letmein1234 welcome123 welcome1234 iloveyou123 iloveyou12 sunshine123 princess123 football123 baseball123
  superman123 administrator admin12345 admin123456 changeme123 changemenow trustno1trustno1 correcthorsebatterystaple
  adwright123 adwrightadwright facebook123 instagram123 google12345`.split(/\s+/),
)

/** @throws AppError auth.weak_password for passwords that are guessed first. */
export function refuseWeakPassword(
  password: string,
  about: { email?: string; name?: string } = {},
  field = 'password',
): void {
  const plain = password.toLowerCase().trim()
  const own = [about.email, about.email?.split('@')[0], about.name].map((text) => text?.toLowerCase())
  const weak = plain.length < 10 || common.has(plain) || own.includes(plain) || new Set(plain).size < 4
  if (weak) throw new AppError('auth.weak_password', {}, { field })
}
