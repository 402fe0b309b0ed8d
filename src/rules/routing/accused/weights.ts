/** Weights of the evidence for an accusation: logistic regression on labelled texts (README of the room tells how). */

export const accusationWeights = {
  bias: -3.67,
  strong: 2.17,
  soft: 1.27,
  acts: 1.66,
  named: 1.07,
  onSpeaker: 1.26,
  asked: -0.15,
  declined: -1.09,
  officer: 1.11,
  business: 0.88,
  oversight: 1.2,
  private: -0.74,
  sighting: -0.02,
  asking: -0.84,
  posing: -4.01,
  officialStrong: 1.05,
  officialSoft: 1.26,
  businessStrong: 0.42,
  suffered: 0.79,
  onlyOffice: 0.83,
  neglect: 1.02,
}

export type Evidence = Exclude<keyof typeof accusationWeights, 'bias'>
