/** A call that Slack would answer with `{ ok: false, error }`; `messages` say which part was wrong, as Slack's do. */
export class SlackRefusal extends Error {
  readonly code: string
  readonly messages: readonly string[]

  constructor(code: string, messages: readonly string[] = []) {
    super([code, ...messages].join(' '))
    this.name = 'SlackRefusal'
    this.code = code
    this.messages = messages
  }
}

/** An act of a person that cannot be done; `code` lets the page find its own words for it. */
export class ActRefused extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.name = 'ActRefused'
    this.code = code
  }
}
