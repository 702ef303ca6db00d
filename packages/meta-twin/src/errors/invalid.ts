import { GraphError } from './graph-error.ts'

export type Blame = string | readonly string[]

const pathOf = (blame: Blame): readonly string[] => (typeof blame === 'string' ? [blame] : blame)

/** Code 100 with a subcode and words a person may read: the shape of every business-rule refusal. */
export const refused = (subcode: number, title: string, message: string, ...blame: Blame[]): GraphError =>
  new GraphError({
    code: 100,
    subcode,
    message: 'Invalid parameter',
    userTitle: title,
    userMessage: message,
    ...(blame.length > 0 && { blame: blame.map(pathOf) }),
  })

/** Code 100 without a subcode: a parameter that is missing, unknown or of the wrong kind. */
export const badParam = (message: string, ...blame: Blame[]): GraphError =>
  new GraphError({
    code: 100,
    message: `(#100) ${message}`,
    ...(blame.length > 0 && { blame: blame.map(pathOf) }),
  })

/** 100/33: what Meta says both for a missing object and for one the token may not see. */
export const noSuchObject = (id: string, method: string): GraphError =>
  new GraphError({
    code: 100,
    subcode: 33,
    type: 'GraphMethodException',
    message:
      `Unsupported ${method.toLowerCase()} request. Object with ID '${id}' does not exist, cannot be loaded due to ` +
      'missing permissions, or does not support this operation. Please read the Graph API documentation at ' +
      'https://developers.facebook.com/docs/graph-api',
  })

export const unknownPath = (path: string): GraphError =>
  new GraphError({ code: 2500, message: `Unknown path components: /${path}` })
