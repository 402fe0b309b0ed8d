/** What a contact that somebody wrote into a form can be reached by. Pure. */

export type Reach = { by: 'mail'; address: string } | { by: 'sms'; address: string }

const mail = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/
const mobile = /(?<!\d)(?:\+?86)?(1[3-9]\d{9})(?!\d)/

/** An e-mail address before a mobile number; null: neither, such as a landline. */
export function reachOf(contact: string): Reach | null {
  const written = contact.normalize('NFKC')
  const address = mail.exec(written)?.[0]
  if (address) return { by: 'mail', address: address.toLowerCase() }
  const number = mobile.exec(written.replace(/[\s-]/g, ''))?.[1]
  return number ? { by: 'sms', address: number } : null
}

/** Whether two ways of writing mean the same contact. */
export function isSameContact(one: string, other: string): boolean {
  const [first, second] = [reachOf(one), reachOf(other)]
  return first !== null && first.by === second?.by && first.address === second.address
}
