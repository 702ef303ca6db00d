import type { Answer } from '@adwright/contract'
import type { EndpointName } from '@adwright/contract/endpoints'

/** What was asked of an endpoint, and who answers it. */
export type Asked = {
  params: Record<string, string>
  query: URLSearchParams
  body: Record<string, unknown>
}
export type Handlers = { [Name in EndpointName]?: (asked: Asked) => Answer<Name> }
