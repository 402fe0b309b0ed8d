/** A document that cannot be read: one English sentence that says why, and what to do about it. */
export class Unreadable extends Error {
  override name = 'Unreadable'
}
