/** The lines of a complaint's file that whoever complained may read; what is not listed is work between offices. */

/** With what they say. */
export const toldWhole = [
  'open',
  'dispatch',
  'triage',
  'assign',
  'sign',
  'giveBack',
  'giveUp',
  'joinDispute',
  'leaveDispute',
  'ask',
  'reply',
  'supplement',
  'seekCoordination',
  'grantExtension',
  'answer',
  'notAccept',
  'merge',
  'withdraw',
  'reopen',
  'rate',
  'close',
] as const

/** That they happened; what they say is between offices. */
export const toldByName = [
  'correct',
  'reclassify',
  'reclassifyAside',
  'answerForReview',
  'approveAnswer',
  'sendBackAnswer',
  'readIdentity',
  'setNotices',
  'erase',
  'wantCheckBacks',
  'answerCheckBack',
] as const

export type ToldDeed = (typeof toldWhole)[number] | (typeof toldByName)[number]

const isIn = (deeds: readonly string[], deed: string): boolean => deeds.includes(deed)

export const isTold = (deed: string): deed is ToldDeed => isIn(toldWhole, deed) || isIn(toldByName, deed)
export const isToldWhole = (deed: string): boolean => isIn(toldWhole, deed)
