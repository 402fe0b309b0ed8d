/** What a contact that somebody wrote into a form can be reached by. Pure. */

export type Reach = { by: 'mail' | 'sms'; address: string }

const mails = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g
/** With the blanks and dashes that people put into it; beside another number it stays a number of its own. */
const mobiles = /(?<!\d)(?:(?:\+|00)?86[\s-]?)?(1[3-9]\d[\s-]?\d{4}[\s-]?\d{4})(?!\d)/g

/** E-mail addresses before mobile numbers; empty: neither, such as a landline. */
export function reachesOf(contact: string): Reach[] {
  const written = contact.normalize('NFKC')
  const byMail = [...written.matchAll(mails)].map(([address]) => address.toLowerCase())
  const bySms = [...written.matchAll(mobiles)].map(([, number = '']) => number.replace(/\D/g, ''))
  return [
    ...byMail.map((address): Reach => ({ by: 'mail', address })),
    ...bySms.map((address): Reach => ({ by: 'sms', address })),
  ]
}

/** Whether what somebody gives now is a way that was left. Only the first one counts: a list would be many guesses. */
export function isSameContact(left: string, given: string): boolean {
  const [wanted] = reachesOf(given)
  return reachesOf(left).some(({ by, address }) => by === wanted?.by && address === wanted.address)
}
