/** The words that the router reads: the text, and what its author says about the body complained of. */
export const asFiled = ({ text, about }: { text: string; about?: string | undefined }): string =>
  about ? `${text}\n被投诉单位：${about}` : text
