/** Weights of the evidence for an accusation: logistic regression on labelled texts (docs/decisions tells how). */

export const accusationWeights = {
  bias: -3.2,
  strong: 2.13,
  soft: 1.01,
  acts: 1.94,
  named: 1.2,
  onSpeaker: 1.87,
  asked: -0.4,
  declined: -1.02,
  officer: 1.07,
  business: 0.73,
  oversight: 1.3,
  private: -0.8,
  sighting: -0.41,
  asking: -0.93,
  posing: -4.01,
  officialStrong: 1,
  officialSoft: 0.91,
  businessStrong: 0.45,
  suffered: 0.69,
  neglect: 1.01,
}

export type Evidence = Exclude<keyof typeof accusationWeights, 'bias'>
