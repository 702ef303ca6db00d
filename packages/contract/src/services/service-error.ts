/** What ends a service before there is a post: `message` says what is wrong and what to do, for a person. */
export class ServiceError extends Error {
  readonly code:
    | 'no_destination'
    | 'not_video'
    | 'prompt_too_long'
    | 'no_landing_page'
    | 'not_made'
    | 'timed_out'
  constructor(code: ServiceError['code'], message: string) {
    super(message)
    this.name = 'ServiceError'
    this.code = code
  }
}
