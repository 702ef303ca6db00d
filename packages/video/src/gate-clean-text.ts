/** Words that a secret follows, in JSON, in an address, or in a header. */
const named =
  /(\b[\w-]*(?:key|token|secret|passw(?:or)?d|signature|credential|authorization|cookie|session)[\w-]*|\b(?:auth|sig|pwd|sas|code))(["']?\s*[=:]\s*["']?)(?:(?:bearer|basic)\s+)?[^\s"'&,;})\]]+/gi
const bearer = /\b(bearer|basic)\s+[\w.~+/=-]{6,}/gi
const queries = /(https?:\/\/[^\s"'<>?#]+)[?#][^\s"'<>]+/gi
const logins = /(https?:\/\/)[^\s/@"']+@/gi
/** No word of any language: long, unbroken, with digits among its letters. */
const opaque = /(?=[\w+/=-]*\d)(?=[\w+/=-]*[a-z])[\w+/=-]{20,}/gi

/** Text of a stranger's file, fit for a report: one line, nothing that looks like a secret, cut to `most` characters. */
export function cleanText(text: string, most: number): string {
  const plain = text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    // Longer than is shown, so that no secret is cut in the middle and then not seen as one.
    .slice(0, most * 4)
  const open = plain
    .replace(logins, '$1…@')
    .replace(queries, '$1?…')
    .replace(named, '$1$2…')
    .replace(bearer, '$1 …')
    .replace(opaque, '…')
  const letters = [...open]
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : open
}
