/** Google's names for a refusal, as whole words: a setting called `safety_settings` in an error is none. */
const names = /^(?:IMAGE_|VIDEO_)?(?:SAFETY|PROHIBITED_CONTENT|BLOCKLIST|SPII|RECITATION|CONTENT_BLOCKED)$/i
/** The phrase of messages that have no name: "… blocked for safety reasons". */
const phrase =
  /\bblocked\b[^.]*\b(?:safety|policy|policies)\b|\b(?:safety|policy|policies)\b[^.]*\bblocked\b/i

export const isSafetyRefusal = (error: {
  code?: string | number | undefined
  status?: string | undefined
  message?: string | undefined
}): boolean =>
  names.test(String(error.code ?? '')) || names.test(error.status ?? '') || phrase.test(error.message ?? '')
