import type { Finding } from '@adwright/contract'

/** Half of Meta's own size: good to look at, not to pay for being shown. */
export const draftFinding: Finding = {
  level: 'problem',
  code: 'poster.draft',
  message: 'This is a draft in half the size. Draw it in full size before you advertise with it.',
}
